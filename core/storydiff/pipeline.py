"""The whole of storydiff on one page: from sources to a collation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial

from storydiff.align import link, table
from storydiff.compare import compare, survey
from storydiff.errors import SourceError, StoryError
from storydiff.language.lexicon import digest, use
from storydiff.model import Article, ArticleId, Collation, Deferred, Page, Role
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

    Raises SourceError where `options` names a folder of vectors or of words that cannot be used.
    """
    use(options.lexicon)
    meaning = None if options.vectors is None else load_vectors(options.vectors)
    roles = cast(articles)
    columns = [a for a in roles if a.role is Role.STORY]
    links = link(columns, options, meaning)
    rows = table(columns, links)
    variants = compare(columns, links, rows)
    across = Deferred(partial(survey, columns, links, rows, variants))
    made_with = tuple((k, v) for k, v in asdict(options).items() if v is not None)
    return Collation(roles, links, rows, variants, across, options=made_with, lexicons=digest())


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
    use(options.lexicon)
    progress(f"reading {len(sources)} sources")
    read = read_pages(sources, labels or {}, options)
    progress(f"dividing {len(read.pages)} pages")
    articles = divide(read.pages)
    progress(f"comparing {len(articles)} articles")
    problem = _no_story(read.pages, articles)
    if problem:
        raise StoryError(problem, read.failures)
    return Opened(collate(articles, options), read.failures)


def _no_story(pages: Sequence[Page], articles: Sequence[Article]) -> str | None:
    """Why the articles cannot be read as one story; None where they can."""
    told = [a for a in articles if a.sentences]
    sources = {a.page.id: a.page.source for a in told}
    bare = [_without_article(page) for page in pages if page.id not in sources]
    if not told:
        found = "; ".join(bare) or "there is no article in what could be read"
        return f"{found}; name at least two pages of news"
    if len(sources) == 1:
        what = "the only page with an article" if bare else "one page only"
        found = "; ".join([*bare, f"{told[0].page.source}: {what}"])
        return f"{found}; name another that tells the same story"
    if not shares_story(told):
        named = ", ".join(sources.values())
        found = "; ".join([*bare, f"{named}: no two of them tell the same story"])
        return f"{found}; name pages about one event"
    return None


def _without_article(page: Page) -> str:
    letters = [char for char in page.text if char.isalpha()]
    foreign = sum(char > "\u024f" for char in letters) * 2 > len(letters)  # Latin ends here
    why = ", as it holds no English prose" if foreign else ""
    return f"{page.source}: no article was found in it{why}"
