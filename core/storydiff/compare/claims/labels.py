"""Labels and titles: by which words each outlet names one person, group, act or thing.

Iran-backed factions, Iran-backed militias  |  militias, powerful fighters        label
drone attack, assassination attempt  |  drone strike, attack                      label
Brig. Gen., head of the force  |  commander of the force                          title
Esmail Ghaani  |  Ismail Ghani                                                    label: spelling
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.severity import SEVERITY
from storydiff.language.name_parts import parts
from storydiff.language.stems import stem
from storydiff.language.tokens import tokenize
from storydiff.model import (
    Article,
    ArticleId,
    Claim,
    Kind,
    Link,
    Naming,
    Reading,
    Referent,
    Slot,
    Sort,
    Span,
    Variant,
)

Told = tuple[Claim, Variant | None]
MOST = 4
"""Labels shown of one article; who uses more has said it with the first."""


class _Label(NamedTuple):
    """One way of naming, in one article."""

    article: ArticleId
    span: Span
    value: str
    """The words folded, without marks."""
    core: str
    """What makes it another label: the stem of its noun with its ties, a title, a name's form."""
    compared: bool
    """Whether it stands in a passage that another article tells too."""


class _Story(NamedTuple):
    """What the labels of a story are read from."""

    texts: Mapping[ArticleId, str]
    compared: Mapping[ArticleId, Sequence[Span]]

    def label(self, article: ArticleId, span: Span, core: str = "") -> _Label:
        """The label that stands at a place."""
        text = self.texts[article]
        value = " ".join(t.key for t in tokenize(text, span) if t.key[0].isalnum())
        spans = self.compared.get(article, ())
        at = bisect_right(spans, span.start, key=lambda passage: passage.start) - 1
        compared = at >= 0 and span.end <= spans[at].end
        return _Label(article, span, value, core or value, compared)


def labels(
    articles: Sequence[Article], links: Sequence[Link], referents: Sequence[Referent]
) -> tuple[Told, ...]:
    """How the articles label and title each referent that several of them tell of, best first."""
    story = _Story({a.id: a.page.text for a in articles}, _compared(links))
    found = [line for referent in referents for line in _lines(story, referent)]
    ranked = sorted(found, key=lambda line: (-line[0], line[1].about, line[1].slot))
    return tuple((claim, variant) for _, claim, variant in ranked)


def _compared(links: Sequence[Link]) -> Mapping[ArticleId, Sequence[Span]]:
    """The passages of each article that another tells too, in order."""
    found: dict[ArticleId, set[Span]] = defaultdict(set)
    for link in links:
        for passage in (link.a, link.b):
            found[passage.article].update(passage.spans)
    return {name: sorted(spans) for name, spans in found.items()}


def _lines(story: _Story, referent: Referent) -> Iterator[tuple[float, Claim, Variant | None]]:
    if any(m.naming is Naming.NAME or m.naming is Naming.SURNAME for m in referent.mentions):
        yield from _line(story, referent, Slot.TITLE, list(_titles(story, referent)))
        yield from _line(story, referent, Slot.LABEL, list(_names(story, referent)))
    else:
        yield from _line(story, referent, Slot.LABEL, list(_nouns(story, referent)))


def _nouns(story: _Story, referent: Referent) -> Iterator[_Label]:
    for mention in referent.mentions:
        text = story.texts[mention.article]
        tokens = tokenize(text, mention.span)
        ties = [
            f"{tokens[i - 1].key}-{tokens[i + 1].key}"
            for i in range(1, len(tokens) - 1)
            if tokens[i].key == "-"
        ]
        core = " ".join([*ties, stem(tokens[-1].key)])
        yield story.label(mention.article, mention.span, core)


def _titles(story: _Story, referent: Referent) -> Iterator[_Label]:
    for mention in referent.mentions:
        if mention.title:
            start = mention.span.start
            span = Span(start, start + len(mention.title.rstrip()))
        elif mention.naming is Naming.ROLE:
            span = mention.span
        else:
            continue
        yield story.label(mention.article, span)


def _names(story: _Story, referent: Referent) -> Iterator[_Label]:
    for mention in referent.mentions:
        if mention.naming in (Naming.NAME, Naming.SURNAME):
            text = story.texts[mention.article]
            of = parts(mention.head.of(text))
            core = of.acronym or " ".join(of.words)
            yield story.label(mention.article, mention.head, core)


def _line(
    story: _Story, referent: Referent, slot: Slot, found: Sequence[_Label]
) -> Iterator[tuple[float, Claim, Variant | None]]:
    """The line of a referent where two articles say something in the slot, and not the same."""
    cores: dict[ArticleId, Counter[str]] = defaultdict(Counter)
    for label in found:
        cores[label.article][label.core] += 1
    if len(cores) < 2 or len({frozenset(c) for c in cores.values()}) < 2:
        return
    shown = [label for name in sorted(cores) for label in _shown(found, name, cores[name])]
    readings = _readings(sorted(story.texts), shown)
    claim = Claim("", referent.name, slot, readings)
    worth = _worth(referent, slot, cores, shown)
    yield worth, claim, _variant(referent, slot, shown, readings)


def _shown(found: Sequence[_Label], article: ArticleId, cores: Counter[str]) -> list[_Label]:
    """For each way of naming, the wording used most, where another article can be compared."""
    chosen = []
    for core, _ in cores.most_common(MOST):
        same = [label for label in found if label.article == article and label.core == core]
        told = Counter(label.value for label in same)
        chosen.append(
            min(same, key=lambda label: (-told[label.value], not label.compared, label.span))
        )
    return sorted(chosen, key=lambda label: label.span)


def _readings(articles: Sequence[ArticleId], shown: Sequence[_Label]) -> tuple[Reading, ...]:
    readings: list[Reading] = []
    for name in articles:
        told = [Reading(name, x.span, x.value) for x in shown if x.article == name]
        readings += told or [Reading(name, None)]
    return tuple(readings)


def _worth(
    referent: Referent,
    slot: Slot,
    cores: Mapping[ArticleId, Counter[str]],
    shown: Sequence[_Label],
) -> float:
    """How much a line tells: whom it is about, how many say it in how many ways, and where."""
    comparable = len({label.article for label in shown if label.compared})
    told = Counter(core for counter in cores.values() for core in counter)
    kinds = len(told)
    by_sort = {Sort.PLACE: 0.3, Sort.THING: 0.5}.get(referent.sort, 1.0)
    named = referent.mentions[0].naming is Naming.NAME
    return (
        by_sort
        * (0.5 if named and slot is Slot.LABEL else 1.0)
        * (kinds + len(cores) + comparable)
    )


def _variant(
    referent: Referent, slot: Slot, shown: Sequence[_Label], readings: tuple[Reading, ...]
) -> Variant:
    kind = Kind.LABEL
    if slot is Slot.TITLE:
        kind = Kind.HONORIFIC
    elif any(m.naming is not Naming.LABEL for m in referent.mentions):
        kind = Kind.NAME_FORM
    words = " / ".join(dict.fromkeys(x.value for x in shown))
    return Variant(
        id="",
        about=referent.name,
        kinds=(kind,),
        severity=SEVERITY[kind],
        rule=f"across.{slot.value}",
        reason=f"{referent.name}: {words}",
        row=None,
        readings=readings,
    )
