"""Everything that can go wrong for a reason a user can mend.

StorydiffError
├── SourceError       one source cannot be read: missing, empty, binary, too large, undecodable
├── StoryError        the sources were read, but there is no story to compare
└── LibraryError      the library cannot be used: another program's, damaged, newer, read-only
"""


class StorydiffError(Exception):
    """Base of all of them; its message names the file, the problem and the remedy."""


class SourceError(StorydiffError):
    """One source cannot be used; the others may still be."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(source, problem)
        self.source = source
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.source}: {self.problem}"


class StoryError(StorydiffError):
    """What could be read holds no story; `failures` are the sources that could not be read."""

    def __init__(self, message: str, failures: tuple[SourceError, ...] = ()) -> None:
        super().__init__(message)
        self.failures = failures


class LibraryError(StorydiffError):
    """The library cannot be used; what it holds is left as it is."""

    def __init__(self, path: object, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.problem = problem
