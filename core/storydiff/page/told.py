"""What an article has told so far, as the outline goes down the page."""

from collections.abc import Iterable

from storydiff.page.stretches import Stretch


class Told:
    """The paragraphs of the article so far; their words are gathered when somebody asks."""

    def __init__(self) -> None:
        self.paragraphs: list[Stretch] = []
        self._content: set[str] = set()
        self._names: set[str] = set()
        self._gathered = 0

    def add(self, paragraphs: Iterable[Stretch]) -> None:
        """Take in what follows."""
        self.paragraphs.extend(paragraphs)

    @property
    def content(self) -> set[str]:
        """Its content words."""
        self._gather()
        return self._content

    @property
    def names(self) -> set[str]:
        """Its names and numbers."""
        self._gather()
        return self._names

    def _gather(self) -> None:
        for paragraph in self.paragraphs[self._gathered :]:
            self._content |= paragraph.content
            self._names |= paragraph.names
        self._gathered = len(self.paragraphs)

    @property
    def gap(self) -> int:
        """The space between its paragraphs, in blank lines; three in four have no more."""
        gaps = sorted(paragraph.gap for paragraph in self.paragraphs)
        return max(1, gaps[len(gaps) * 3 // 4]) if gaps else 1

    @property
    def announces(self) -> bool:
        """Whether it has just announced a list."""
        return bool(self.paragraphs) and self.paragraphs[-1].text.endswith(":")


def content(lines: Iterable[Stretch]) -> frozenset[str]:
    """The content words of some lines."""
    return frozenset().union(*(line.content for line in lines))


def names(lines: Iterable[Stretch]) -> frozenset[str]:
    """The names and numbers of some lines."""
    return frozenset().union(*(line.names for line in lines))
