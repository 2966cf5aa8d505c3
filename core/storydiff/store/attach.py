"""Where decisions hold in a collation: the words they are tied to, found again in its pages.

A verdict is on what the outlets print: it holds for the variant that has the same readings in
every article that was judged and is open now. An outlet that joins the story must print what was
judged already; if it prints something new, nobody has judged that, and the verdict is lost. A
note or a bookmark holds as long as one of its passages is found. Nothing is ever dropped.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from storydiff.model import (
    VERDICTS,
    Anchor,
    Article,
    ArticleId,
    Attached,
    Collation,
    Decision,
    Kind,
    Page,
    PageId,
    Passage,
    Record,
    Span,
    Standing,
    Subject,
    Variant,
)
from storydiff.store.anchors import Found, digest, reattach, same_words

_OF_ARTICLES = frozenset({Decision.OUTLET, Decision.BASE})
_OF_ALL = VERDICTS | {Decision.LINKED, Decision.UNLINKED, Decision.JOINED}
"""Decisions that say nothing when a part of their subject is gone."""


def place(articles: Sequence[Article], records: Sequence[Record]) -> tuple[Attached, ...]:
    """Each record with the passages where its words stand in the articles now."""
    pages = _Pages(articles)
    return tuple(_placed(record, pages) for record in records)


def attach(collation: Collation, records: Sequence[Record]) -> tuple[Attached, ...]:
    """Each record with its passages, and the variant and the row for which it holds."""
    if not records:
        return ()
    pages, shown = _Pages(collation.articles), _Shown(collation)
    return tuple(_held(_placed(record, pages), shown, pages) for record in records)


# ---------------------------------------------------------------- passages


class _Pages:
    """The pages that are open, as anchors look for theirs."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = {article.id: article for article in articles}
        self.pages = {article.page.id: article.page for article in articles}
        self.names = _names(articles)
        self.by_text: dict[str, list[Page]] = {}
        for page in self.pages.values():
            self.by_text.setdefault(digest(page.text), []).append(page)

    def find(self, kept: Anchor) -> tuple[ArticleId, Found] | None:
        """In which article an anchor's words stand now, and where; None if its page is not open.

        The page is known by its text, else by its id. Words of an article that is folded into a
        column stand in that column.
        """
        own = _page_of(kept.article)
        same = self.by_text.get(kept.digest, [])
        page = next((p for p in same if p.id == own), same[0] if same else self.pages.get(own))
        if page is None:
            return None
        found = reattach(kept, page.text, self.names[page.id])
        article = self._around(page, found.span) or self._first(page, kept.article)
        column = self.articles[article].same_as
        if column is None:
            return article, found
        page = self.articles[column].page
        return column, reattach(kept, page.text, self.names[page.id])

    def _around(self, page: Page, span: Span | None) -> ArticleId | None:
        """The article that has the words, as a page may hold several."""
        if span is None:
            return None
        held = (b for b in page.blocks if b.span.start <= span.start < b.span.end)
        return next((b.article for b in held if b.article in self.articles), None)

    def _first(self, page: Page, article: ArticleId) -> ArticleId:
        """The article itself where it is of that page, else the page's first."""
        known = self.articles.get(article)
        if known is not None and known.page.id == page.id:
            return article
        return next(a.id for a in self.articles.values() if a.page.id == page.id)


def _names(articles: Sequence[Article]) -> Mapping[PageId, str]:
    """What a reader knows each page by: its outlet, or its id where two have one outlet."""
    named = {a.page.id: a.outlet.value if a.outlet else a.page.id for a in reversed(articles)}
    known = Counter(named.values())
    return {page: name if known[name] == 1 else page for page, name in named.items()}


def _page_of(article: ArticleId) -> PageId:
    """The page of an article by its id: `harbour` of `harbour#2`."""
    name, sign, number = article.rpartition("#")
    return name if sign and number.isdigit() else article


def _placed(record: Record, pages: _Pages) -> Attached:
    anchors = record.subject.anchors
    looked = [found for found in map(pages.find, anchors) if found is not None]
    if not looked:
        return Attached(record, Standing.LOST, (), "Its page is not among those opened")
    passages = tuple(Passage(article, (at.span,)) for article, at in looked if at.span is not None)
    if record.decision in _OF_ARTICLES:
        return Attached(record, Standing.HERE, passages or (Passage(looked[0][0], ()),))
    absent = len(looked) < len(anchors) and record.decision not in VERDICTS
    standing, reason = _standing([at for _, at in looked], record, absent=absent)
    return Attached(record, standing, passages, reason)


def _standing(found: Sequence[Found], record: Record, *, absent: bool) -> tuple[Standing, str]:
    """The standing of a whole record, and the first thing to say of it."""
    gone = [at.reason for at in found if at.span is None]
    if record.decision in VERDICTS:
        gone += [at.reason for at in found if at.reworded]
    whole = record.decision in _OF_ALL
    if len(gone) == len(found) or (gone and whole):
        return Standing.LOST, gone[0]
    if absent and whole:
        return Standing.LOST, _ABSENT
    changed = [at.reason for at in found if at.standing is not Standing.HERE]
    return (Standing.MOVED, changed[0]) if changed else (Standing.HERE, "")


# ---------------------------------------------------------------- variants and rows


class _Shown:
    """What a collation shows, by the words it shows it at."""

    def __init__(self, collation: Collation) -> None:
        self.collation = collation

    @cached_property
    def inside(self) -> Mapping[tuple[ArticleId, Span], Sequence[Variant]]:
        """The variants inside rows, by each of their readings."""
        return _by_reading(self.collation.variants)

    @cached_property
    def across(self) -> Mapping[tuple[ArticleId, Span], Sequence[Variant]]:
        """The variants across rows; asked for only where one was judged: they take longer."""
        return _by_reading(self.collation.survey.variants)

    @cached_property
    def cells(self) -> Mapping[ArticleId, Sequence[tuple[Span, str]]]:
        """The sentences of each article with the row of each, in their order on the page."""
        found: dict[ArticleId, list[tuple[Span, str]]] = {}
        for row in self.collation.rows:
            for article, spans in row.cells.items():
                found.setdefault(article, []).extend((span, row.id) for span in spans)
        return {article: sorted(spans) for article, spans in found.items()}

    def variants(self, passage: Passage) -> Iterator[Variant]:
        """The variants with a reading at exactly these words, those inside rows first."""
        places = [(passage.article, span) for span in passage.spans]
        yield from (v for place in places for v in self.inside.get(place, ()))
        yield from (v for place in places for v in self.across.get(place, ()))

    def row(self, passage: Passage) -> str | None:
        """The row of the first sentence that holds words of the passage."""
        if not passage.spans:
            return None
        start, end = passage.spans[0].start, passage.spans[-1].end
        sentences = self.cells.get(passage.article, ())
        return next((row for s, row in sentences if s.start < end and start < s.end), None)


def _by_reading(variants: Sequence[Variant]) -> dict[tuple[ArticleId, Span], list[Variant]]:
    found: dict[tuple[ArticleId, Span], list[Variant]] = {}
    for variant in variants:
        for reading in variant.readings:
            if reading.span is not None:
                found.setdefault((reading.article, reading.span), []).append(variant)
    return found


def _held(said: Attached, shown: _Shown, pages: _Pages) -> Attached:
    row = next((row for passage in said.passages if (row := shown.row(passage))), None)
    said = said._replace(row=row)
    subject = said.record.subject
    if said.standing is Standing.LOST or not subject.kinds:
        return said
    alike = [v for v in shown.variants(said.passages[0]) if _is(v, subject, said.passages, pages)]
    found = sorted(alike, key=lambda variant: variant.rule != subject.rule)
    if found:
        twins = tuple(variant.id for variant in found[1:])
        return said._replace(variant=found[0].id, row=found[0].row or row, twins=twins)
    if said.record.decision in VERDICTS:
        return said._replace(standing=Standing.LOST, reason=_why_lost(said, shown))
    return said


def _why_lost(said: Attached, shown: _Shown) -> str:
    """Why a verdict does not hold though some of its words are there."""
    if len(said.passages) < len(said.record.subject.anchors):
        return _ABSENT  # where all of its pages are open, all of its words are there
    joined = (_joined(v, said.passages) for v in shown.variants(said.passages[0]))
    news = next(filter(None, joined), None)
    return _NEWS.format(news) if news else _GONE


_ABSENT = "One of its pages is not among those opened"
_GONE = "The outlets no longer differ there as they did when it was judged"
_NEWS = "It was judged without {}, which has words there too; opened without it, it stands"


def _joined(variant: Variant, passages: Sequence[Passage]) -> ArticleId | None:
    """An outlet that a variant sets beside all the words that were judged."""
    judged = {(p.article, span) for p in passages for span in p.spans}
    known = {article for article, _ in judged}
    told = [(r.article, r.span) for r in variant.readings if r.span is not None]
    others = [article for article, _ in told if article not in known]
    return others[0] if others and judged <= set(told) else None


def _is(variant: Variant, subject: Subject, passages: Sequence[Passage], pages: _Pages) -> bool:
    """Whether a variant is the one that was judged: the same kind of thing in the same words."""
    judged = {(p.article, span) for p in passages for span in p.spans}
    known = {article for article, _ in judged}
    shown = {(r.article, r.span) for r in variant.readings if r.article in known}
    others = [r for r in variant.readings if r.article not in known]
    return (
        not set(variant.kinds).isdisjoint(subject.kinds)
        and shown == judged
        and all(_is_judged(r.article, r.span, subject, pages) for r in others)
    )


def _is_judged(article: ArticleId, span: Span | None, subject: Subject, pages: _Pages) -> bool:
    """Whether what a further article says was among what was judged.

    Where words were judged against words, one more that is silent says nothing new.
    """
    if span is None:
        return bool(subject.silent) or Kind.ONLY_IN not in subject.kinds
    if article in subject.silent:
        return False
    words = span.of(pages.articles[article].page.text)
    return any(same_words(words, kept.exact) for kept in subject.anchors)
