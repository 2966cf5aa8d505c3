"""The columns of a report: the articles of the story, by names short enough for a table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.language.safe import INVISIBLE, one_line, printable
from storydiff.model import Article, ArticleId, Collation, Span
from storydiff.report.places import Place, Places

_DIGITS = frozenset("0123456789abcdef")
_CONTEXT = 5  # words to either side: enough to know the place again
_BEGINNING = 9  # words
_SHORTEST_HASH = 8  # digits; less may be a date or a number that the user gave


class Words(NamedTuple):
    """What one article says of something, as printed and safe to print; and where."""

    column: int
    """Counted from 0."""
    text: str | None
    """None where the article is silent."""
    before: str = ""
    """A few words of the same sentence before them, and the space between."""
    after: str = ""
    span: Span | None = None
    place: Place | None = None
    value: str | None = None

    @property
    def in_context(self) -> str:
        """The words in brackets between those around them: `… did ⟦not come⟧ in too fast`."""
        return f"{self.before}⟦{self.text}⟧{self.after}"


class Column(NamedTuple):
    """One article of the story."""

    number: int
    """Counted from 1."""
    article: Article
    name: str
    """Its outlet where one is named, else its id."""
    same: tuple[str, ...]
    """Names of the articles that print the same text."""
    facts: tuple[str, ...]
    """What else it says of itself: when it was published, whom it credits."""
    places: Places

    def words(self, span: Span | None, value: str | None = None) -> Words:
        """What stands at a span; silence where there is none."""
        if span is None:
            return Words(self.number - 1, None)
        page = self.article.page.text
        around = self.places.around(span)
        return Words(
            self.number - 1,
            one_line(span.of(page)),
            _last_words(printable(page[around.start : span.start])),
            _first_words(printable(page[span.end : around.end])),
            span,
            self.places.of(span),
            value,
        )


def _last_words(text: str) -> str:
    words = text.replace(INVISIBLE, "").split()
    kept = ["…", *words[-_CONTEXT:]] if len(words) > _CONTEXT else words
    return " ".join(kept) + (" " if kept and text[-1:].isspace() else "")


def _first_words(text: str) -> str:
    words = text.replace(INVISIBLE, "").split()
    kept = [*words[:_CONTEXT], "…"] if len(words) > _CONTEXT else words
    return (" " if kept and text[:1].isspace() else "") + " ".join(kept)


def columns(collation: Collation) -> tuple[Column, ...]:
    """The columns in the order given, the base first where there is one."""
    names = short_names(collation.articles)
    shown = sorted(collation.columns, key=lambda article: article.id != collation.base)
    return tuple(
        Column(
            number,
            article,
            names[article.id],
            tuple(names[a.id] for a in collation.told_by(article) if a.id != article.id),
            tuple(_facts(article)),
            Places(article),
        )
        for number, article in enumerate(shown, 1)
    )


def _facts(article: Article) -> Iterator[str]:
    if article.published:
        yield one_line(article.published.value)
    if article.credits:
        yield f"credits {listed([one_line(credit.value) for credit in article.credits])}"
    if article.edition_of:
        yield f"nearly the same text as {one_line(article.edition_of)}"


def listed(names: Sequence[str]) -> str:
    """Names as a reader says them: `one, two and three`."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def shortened(words: str) -> str:
    """The beginning of a sentence, enough to know it by."""
    told = words.split()
    return " ".join([*told[:_BEGINNING], "…"] if len(told) > _BEGINNING else told)


def short_names(articles: Sequence[Article]) -> Mapping[ArticleId, str]:
    """What a report calls each article: its outlet, else its id.

    Ids lose a hash at their end where they stay distinct (`000_902baa1e4d506162` becomes `000`);
    two articles of one outlet are told apart by their ids.
    """
    short = {article.id: _without_hash(article.id) for article in articles}
    if len(set(short.values())) < len(short):
        short = {article.id: article.id for article in articles}
    names = {a.id: one_line(a.outlet.value if a.outlet else short[a.id]) for a in articles}
    often = Counter(names.values())
    return {
        name: told if often[told] == 1 and told else f"{told} [{one_line(short[name])}]".strip()
        for name, told in names.items()
    }


def _without_hash(name: str) -> str:
    page, sign, number = name.partition("#")
    head, _, tail = page.rpartition("_")
    if head and len(tail) >= _SHORTEST_HASH and _DIGITS.issuperset(tail.lower()):
        page = head
    return page + sign + number
