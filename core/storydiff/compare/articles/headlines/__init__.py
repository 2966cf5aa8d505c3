"""Headlines: what the line on top says that the article under it does not, and what others say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from storydiff.compare.articles.headlines.charge import charge
from storydiff.compare.articles.headlines.flat import flatly
from storydiff.compare.articles.headlines.label import acts, label, leading
from storydiff.compare.articles.headlines.promise import Body, Broken, body
from storydiff.compare.articles.headlines.rivals import rivals
from storydiff.compare.articles.headlines.source import source
from storydiff.compare.articles.headlines.tally import at_least_one, elsewhere, number
from storydiff.compare.severity import SEVERITY
from storydiff.compare.telling import Telling, Words
from storydiff.language.tokens import tokenize
from storydiff.model import (
    Article,
    ArticleId,
    BlockKind,
    Kind,
    Reading,
    Referent,
    Span,
    Variant,
)

__all__ = ["PROMISES", "overstated", "rivals"]

PROMISES = MappingProxyType({
    "number": number,
    "at_least_one": at_least_one,
    "flatly": flatly,
    "charge": charge,
    "source": source,
    "label": label,
})  # fmt: skip
"""Every promise that is looked for, by name."""

COUNTS = ("number", "at_least_one")
"""The promises of captions, which are sentences of their own and no headlines."""


def overstated(
    articles: Sequence[Article], referents: Sequence[Referent] = ()
) -> tuple[Variant, ...]:
    """Where a headline, subhead or caption says more than the body, or other, by article."""
    named = acts(articles, referents)
    bodies = {
        article.id: _body(article, named)
        for article in sorted(articles, key=lambda article: article.id)
    }
    told = {article.id: article for article in articles}
    return tuple(variant for name in bodies for variant in _overstated(told[name], bodies))


def _body(article: Article, named: Iterable[tuple[Referent, frozenset[str]]]) -> Body:
    sentences = [Telling(article.id, article.page.text, s.tokens) for s in article.sentences]
    return body(sentences, leading(article, sentences, named))


def _overstated(article: Article, bodies: Mapping[ArticleId, Body]) -> Iterator[Variant]:
    others = [under for name, under in bodies.items() if name != article.id]
    seen: list[Broken] = []
    for place, span, promises in _displayed(article):
        head = Telling(article.id, article.page.text, tokenize(article.page.text, span))
        for name in promises:
            for broken in PROMISES[name](head, bodies[article.id]):
                if not any(_is_one(broken, other) for other in seen):
                    seen.append(broken)
                    told = elsewhere(broken, others) if name in COUNTS else ()
                    yield _variant(f"the {place} of {article.name}", name, broken, told)


def _is_one(a: Broken, b: Broken) -> bool:
    """Whether two say the same: of the same words in the body, or of the same in display."""
    one, two = a.body, b.body
    meets = one.telling is two.telling and one.start < two.end and two.start < one.end
    return a.kind is b.kind and (meets or a.head.keys == b.head.keys)


def _displayed(article: Article) -> Iterator[tuple[str, Span, Iterable[str]]]:
    """The headline, subheads and captions, each with what it is called and held to."""
    if article.headline:
        yield "headline", article.headline, PROMISES
    for block in article.blocks:
        if block.kind is BlockKind.SUBHEAD:
            yield "subhead", block.span, PROMISES
        elif block.kind is BlockKind.CAPTION:
            yield "caption", block.span, COUNTS


def _variant(about: str, name: str, broken: Broken, others: Iterable[Words]) -> Variant:
    """A headline that says something else is one; one that says it in another word is not."""
    kinds = (broken.kind,) if broken.kind is Kind.LABEL else (Kind.HEADLINE, broken.kind)
    told = [(w.telling.article, w.span) for w in (broken.head, broken.body, *others) if w.span]
    return Variant(
        id="",
        about=about,
        kinds=tuple(dict.fromkeys(kinds)),
        severity=max(SEVERITY[kind] for kind in kinds),
        rule=f"headline.{name}",
        reason=broken.reason,
        row=None,
        readings=tuple(Reading(article, span) for article, span in sorted(told)),
    )
