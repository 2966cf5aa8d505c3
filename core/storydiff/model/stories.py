"""Stories as the library lists them: what was opened, when, and how far the review has come."""

from typing import NamedTuple

from storydiff.model.pages import PageId


class StoryPage(NamedTuple):
    """One page of a story, as it was when it was last open."""

    page: PageId
    source: str
    """The whole path of the file, or `-` for standard input."""
    digest: str
    """SHA-256 of the page's text in UTF-8, in hexadecimal."""
    name: str
    """The outlet of its first article, else that article's id."""


class Story(NamedTuple):
    """A story that has been opened, and the figures of the last reading of all its pages."""

    id: int
    title: str
    """The headline of the first article that has one, else the first id."""
    pages: tuple[StoryPage, ...]
    rows: int
    variants: int
    queries: int
    """Variants of severity 2 and more."""
    open: int
    """Queries without a verdict."""
    first: str
    """When it was first opened: ISO 8601, UTC, to the second."""
    last: str
    """When it was last opened."""
