"""The whole of storydiff on one page: from sources to a collation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from storydiff.align import link, table
from storydiff.compare import compare
from storydiff.errors import SourceError, StoryError
from storydiff.language.lexicon import digest
from storydiff.model import Article, ArticleId, Collation, Role
from storydiff.options import DEFAULTS, Options
from storydiff.page import cast, divide, shares_story
from storydiff.read import read_pages
from storydiff.read.vectors import load_vectors


@dataclass(frozen=True, slots=True)
class Opened:
    """A collation of what could be read, and what could not."""

    collation: Collation
    failures: tuple[SourceError, ...]


def collate(articles: Sequence[Article], options: Options = DEFAULTS) -> Collation:
    """The whole of storydiff on one page: read this first.

    Raises SourceError where `options.vectors` names a folder that cannot be used.
    """
    meaning = None if options.vectors is None else load_vectors(options.vectors)
    roles = cast(articles)
    columns = [a for a in roles if a.role is Role.STORY]
    links = link(columns, options, meaning)
    rows = table(columns, links)
    variants = compare(columns, links, rows)
    made_with = tuple((k, v) for k, v in asdict(options).items() if v is not None)
    return Collation(roles, links, rows, variants, options=made_with, lexicons=digest())


def rebase(collation: Collation, base: ArticleId | None) -> Collation:
    """The same collation, its rows in the order in which `base` tells the story."""
    if base is not None and base not in {a.id for a in collation.columns}:
        known = ", ".join(a.id for a in collation.columns)
        raise StoryError(f"there is no article {base!r} to read the others against; have {known}")
    return replace(collation, base=base, rows=table(collation.columns, collation.links, base))


def open_story(
    sources: Sequence[str],
    labels: Mapping[str, str] | None = None,
    options: Options = DEFAULTS,
    progress: Callable[[str], None] = lambda _: None,
) -> Opened:
    """Read the sources and collate what they tell; what cannot be read is reported beside it.

    Raises StoryError, which carries what could not be read, where there are no two pages that tell
    one story.
    """
    progress(f"reading {len(sources)} sources")
    read = read_pages(sources, labels or {}, options)
    progress(f"dividing {len(read.pages)} pages")
    articles = divide(read.pages)
    progress(f"comparing {len(articles)} articles")
    problem = _no_story(articles)
    if problem:
        raise StoryError(problem, read.failures)
    return Opened(collate(articles, options), read.failures)


def _no_story(articles: Sequence[Article]) -> str | None:
    """Why the articles cannot be read as one story; None where they can."""
    told = [a for a in articles if a.sentences]
    pages = {a.page.id: a.page.source for a in told}
    if not told:
        return "there is no article in what could be read; name at least two pages of news"
    if len(pages) == 1:
        return f"{told[0].page.source}: one page only; name another that tells the same story"
    if not shares_story(told):
        named = ", ".join(pages.values())
        return f"{named}: no two of them tell the same story; name pages about one event"
    return None
