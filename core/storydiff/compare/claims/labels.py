"""Labels and titles: by which words each outlet names one person, group, act or thing.

Iran-backed factions, Iran-backed militias  |  militias, powerful fighters        label
drone attack, assassination attempt  |  drone strike, attack                      label
Brig. Gen., head of the force  |  commander of the force                          title
Esmail Ghaani  |  Ismail Ghani                                                    label: spelling
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.referents.roles import apart
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
Line = tuple[float, Claim, Variant]
"""A line of the board with its worth."""
Cores = Mapping[ArticleId, Counter[str]]
"""How often each article uses each way of naming."""
_NAMED = (Naming.NAME, Naming.SURNAME)
_ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady"])
_ACRONYM = "="
"""What marks the initials of a name among its forms."""
_BEHIND = frozenset(["of", "at", "for", "in", "to", "on"])
_REASONS = {
    Kind.LABEL: "The outlets choose other words for one thing",
    Kind.HONORIFIC: "One person with other titles",
    Kind.NAME_SPELLING: "One name in other spellings",
    Kind.NAME_FORM: "One name in other forms",
}
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


def _lines(story: _Story, referent: Referent) -> Iterator[Line]:
    if any(m.naming in _NAMED for m in referent.mentions):
        yield from _line(story, referent, Slot.TITLE, list(_titles(story, referent)))
        yield from _line(story, referent, Slot.LABEL, list(_names(story, referent)))
    else:
        yield from _line(story, referent, Slot.LABEL, list(_nouns(story, referent)))


def _nouns(story: _Story, referent: Referent) -> Iterator[_Label]:
    for mention in referent.mentions:
        tokens = tokenize(story.texts[mention.article], mention.span)
        ties = [
            f"{tokens[i - 1].key}-{tokens[i + 1].key}"
            for i in range(1, len(tokens) - 1)
            if tokens[i].key == "-" and referent.sort is not Sort.THING
        ]
        core = " ".join([*ties, stem(tokens[-1].key)])
        yield story.label(mention.article, mention.span, core)


def _titles(story: _Story, referent: Referent) -> Iterator[_Label]:
    for mention in referent.mentions:
        if mention.title:
            start = mention.span.start
            span = Span(start, start + len(mention.title))
        elif mention.naming is Naming.ROLE:
            span = mention.span
        else:
            continue
        yield story.label(mention.article, span, _role(story.texts[mention.article], span))


def _role(text: str, span: Span) -> str:
    """What a title comes to: its noun, and what makes another of it; not whose it is."""
    keys = [t.key for t in tokenize(text, span) if t.key[0].isalpha() and t.key != "'s"]
    behind = next((i for i, key in enumerate(keys) if i and key in _BEHIND), len(keys))
    said = [key for key in keys[:behind] if key in apart()]
    noun = keys[behind - 1] if behind else ""
    kind = "prime minister" if keys[:behind][-2:] == ["prime", "minister"] else stem(noun)
    return " ".join([*said, kind])


def _names(story: _Story, referent: Referent) -> Iterator[_Label]:
    for mention in referent.mentions:
        if mention.naming in _NAMED:
            of = parts(mention.head.of(story.texts[mention.article]))
            core = _ACRONYM + of.acronym if of.acronym else " ".join(of.words)
            yield story.label(mention.article, mention.head, core)


def _line(
    story: _Story, referent: Referent, slot: Slot, found: Sequence[_Label]
) -> Iterator[Line]:
    """The line of a referent where two articles say something in the slot, and not the same."""
    told: dict[ArticleId, list[_Label]] = defaultdict(list)
    for label in found:
        told[label.article].append(label)
    cores = {name: Counter(label.core for label in told[name]) for name in sorted(told)}
    if len(cores) < 2 or len({frozenset(c) for c in cores.values()}) < 2:
        return
    chosen = {name: _shown(told[name], cores[name]) for name in cores}
    shown = [label for labels_ in chosen.values() for label in labels_]
    readings = _readings(sorted(story.texts), chosen)
    kind = _kind(referent, slot, cores)
    if kind:
        claim = Claim("", referent.name, slot, readings)
        variant = _variant(referent, slot, kind, shown, readings)
        yield _worth(referent, kind, cores, shown), claim, variant


def _kind(referent: Referent, slot: Slot, cores: Cores) -> Kind | None:
    """How the namings differ; None where they differ by what no reader wants to know."""
    if slot is Slot.TITLE:
        return Kind.LABEL if _disagree(cores, _ADDRESS) else Kind.HONORIFIC
    nouns = {core.rpartition(" ")[2] for counter in cores.values() for core in counter}
    if all(m.naming is Naming.LABEL for m in referent.mentions):
        return Kind.LABEL if len(nouns) > 1 or referent.sort is not Sort.THING else None
    return _kind_of_name(referent, cores)


def _disagree(cores: Cores, ignored: frozenset[str]) -> bool:
    """Whether two articles have nothing in common, or one says what another does not."""
    told = [frozenset(counter) - ignored for counter in cores.values()]
    return len({core for core in told if core}) > 1


def _kind_of_name(referent: Referent, cores: Cores) -> Kind | None:
    """Spelled otherwise, or another form; a family name beside the full one is neither."""
    words = {tuple(core.split()) for counter in cores.values() for core in counter}
    if referent.sort is Sort.PLACE:  # the U.S., Washington, America
        return Kind.NAME_FORM if sum(not _is_part(form, words) for form in words) > 1 else None
    spelled = {form for form in words if not form[0].startswith(_ACRONYM)}
    longest = max((len(form) for form in spelled), default=0)
    full = {form for form in spelled if len(form) == longest}
    if len(full) > 1:
        return Kind.NAME_SPELLING
    return None if all(_is_part(form, spelled) for form in spelled - full) else Kind.NAME_FORM


def _is_part(form: tuple[str, ...], forms: Collection[tuple[str, ...]]) -> bool:
    """Whether a name is a longer one shortened: a family name, *the North*."""
    return any(set(form) < set(other) for other in forms)


def _shown(told: Sequence[_Label], cores: Counter[str]) -> list[_Label]:
    """For each way of naming, the wording used most, where another article can be compared."""
    values = Counter((label.core, label.value) for label in told)
    best: dict[str, _Label] = {}
    for label in sorted(told, key=lambda x: (-values[x.core, x.value], not x.compared, x.span)):
        best.setdefault(label.core, label)
    return sorted((best[core] for core, _ in cores.most_common(MOST)), key=lambda x: x.span)


def _readings(
    articles: Sequence[ArticleId], chosen: Mapping[ArticleId, Sequence[_Label]]
) -> tuple[Reading, ...]:
    """A reading for every label shown; one without words for an article that has none."""
    return tuple(
        reading
        for name in articles
        for reading in (
            [Reading(name, label.span, label.value) for label in chosen.get(name, ())]
            or [Reading(name, None)]
        )
    )


def _worth(referent: Referent, kind: Kind, cores: Cores, shown: Sequence[_Label]) -> float:
    """How much a line tells: of what kind, about whom, said by how many in how many ways."""
    comparable = len({label.article for label in shown if label.compared})
    ways = len({core for counter in cores.values() for core in counter})
    about = {Sort.PLACE: 0.3, Sort.THING: 0.5}.get(referent.sort, 1.0)
    return SEVERITY[kind] * about * (ways + len(cores) + comparable)


def _variant(
    referent: Referent,
    slot: Slot,
    kind: Kind,
    shown: Sequence[_Label],
    readings: tuple[Reading, ...],
) -> Variant:
    words = " / ".join(dict.fromkeys(label.value for label in shown))
    return Variant(
        id="",
        about=referent.name,
        kinds=(kind,),
        severity=SEVERITY[kind],
        rule=f"across.{slot.value}",
        reason=f"{_REASONS[kind]}: {words}",
        row=None,
        readings=readings,
    )
