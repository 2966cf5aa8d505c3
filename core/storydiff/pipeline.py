"""The whole of storydiff on one page: from sources to a collation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from storydiff.align import link, relink, table
from storydiff.compare import compare, survey
from storydiff.errors import SourceError, StoryError
from storydiff.language.lexicon import digest, use
from storydiff.model import (
    CORRECTIONS,
    Article,
    ArticleId,
    Collation,
    Decision,
    Deferred,
    Page,
    Record,
    Resting,
    Role,
)
from storydiff.options import DEFAULTS, Options
from storydiff.page import cast, correct, divide, shares_story
from storydiff.read import read_pages
from storydiff.read.vectors import load_vectors
from storydiff.store import attach, place

Progress = Callable[[str], None]
"""Hears what is about to be done; what it raises ends the work."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A collation of what could be read, and what could not."""

    collation: Collation
    failures: tuple[SourceError, ...]

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell the user first: what could not be read, and what is one page, edited."""
        return *map(str, self.failures), *_editions(self.collation)


def collate(
    articles: Sequence[Article],
    options: Options = DEFAULTS,
    records: Sequence[Record] = (),
    progress: Progress = lambda _: None,
) -> Collation:
    """The whole of storydiff on one page: read this first.

    `records` are what the user has said of the story, oldest first: corrections are heeded, and
    all of them are carried along with where they hold. `progress` hears what is about to be done,
    and ends the work where it raises.

    Raises SourceError where `options` names a folder of vectors or of words that cannot be used.
    """
    use(options.lexicon)
    meaning = None if options.vectors is None else load_vectors(options.vectors)
    said = place(articles, records)
    roles = cast(correct(articles, said))
    columns = [a for a in roles if a.role is Role.STORY]
    progress(f"linking {len(columns)} articles")
    links = relink(columns, link(columns, options, meaning), said)
    rows = table(columns, links, None, said)
    progress(f"comparing {len(rows)} rows")
    variants = compare(columns, links, rows)
    kept = Resting(links)
    across = Deferred(partial(survey, columns, kept, rows, variants))
    made_with = tuple((k, v) for k, v in asdict(options).items() if v is not None)
    found = Collation(roles, kept, rows, variants, across, options=made_with, lexicons=digest())
    return _on_chosen_base(replace(found, decisions=attach(found, records)))


def heed(collation: Collation, records: Sequence[Record]) -> Collation:
    """The collation with these records in the place of those that it carries.

    It is made anew, out of its pages, only where they correct it in another way.
    """
    before = [said.record for said in collation.decisions]
    if _corrections(records) == _corrections(before):
        told = replace(collation, decisions=attach(collation, records))
        return _on_chosen_base(told) if _bases(records) != _bases(before) else told
    pages = [replace(page, blocks=()) for page in collation.pages]
    made_with: dict[str, Any] = dict(collation.options)
    return collate(divide(pages), Options(**made_with), records)


def rebase(collation: Collation, base: ArticleId | None) -> Collation:
    """The same collation, its rows in the order in which `base` tells the story."""
    if base is not None and base not in {a.id for a in collation.columns}:
        known = ", ".join(a.id for a in collation.columns)
        raise StoryError(f"there is no article {base!r} to read the others against; have {known}")
    rows = table(collation.columns, tuple(collation.links), base, collation.decisions)
    return replace(collation, base=base, rows=rows)


def open_story(
    sources: Sequence[str],
    labels: Mapping[str, str] | None = None,
    options: Options = DEFAULTS,
    progress: Progress = lambda _: None,
    recall: Callable[[Sequence[Page]], Sequence[Record]] = lambda _: (),
) -> Opened:
    """Read the sources and collate what they tell; what cannot be read is reported beside it.

    `recall` gives what is kept of the story that the pages are of, as `Library.recall` does.

    Raises StoryError, which carries what could not be read, where there are no two pages that tell
    one story.
    """
    read = read_pages(sources, labels or {}, options, progress)
    told = tell(read.pages, options, progress, read.failures, recall(read.pages))
    return Opened(told, read.failures)


def tell(
    pages: Sequence[Page],
    options: Options = DEFAULTS,
    progress: Progress = lambda _: None,
    failures: tuple[SourceError, ...] = (),
    records: Sequence[Record] = (),
) -> Collation:
    """Collate what pages tell, and heed what is kept of their story.

    Raises StoryError, which carries `failures`, where no two of them tell one story.
    """
    use(options.lexicon)
    progress(f"dividing {len(pages)} pages")
    articles = divide(pages)
    problem = _no_story(pages, articles)
    if problem:
        raise StoryError(problem, failures)
    return collate(articles, options, records, progress)


def _editions(collation: Collation) -> Iterator[str]:
    sources = {article.id: article.page.source for article in collation.columns}
    for article in collation.columns:
        if article.edition_of:
            yield (
                f"{article.page.source}: nearly the same text as {sources[article.edition_of]}, "
                "as of one page that was edited; where they are of two outlets, say so "
                "with --label ID=NAME"
            )


def _corrections(records: Sequence[Record]) -> list[int]:
    """What corrects the rows themselves, and not just their order."""
    corrections = CORRECTIONS - {Decision.BASE}
    return [record.id for record in records if record.decision in corrections]


def _bases(records: Sequence[Record]) -> list[int]:
    return [record.id for record in records if record.decision is Decision.BASE]


def _on_chosen_base(collation: Collation) -> Collation:
    """The collation on the base that was chosen last, where that is open; else on none."""
    columns = {article.id for article in collation.columns}
    chosen = [
        said.passages[0].article
        for said in collation.decisions
        if said.record.decision is Decision.BASE and said.passages
    ]
    base = chosen[-1] if chosen and chosen[-1] in columns else None
    return collation if collation.base == base else rebase(collation, base)


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
