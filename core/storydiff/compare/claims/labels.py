"""Labels and titles: by which words each outlet names one person, group, act or thing.

Drovia-backed factions  |  militias, fighters                 label
robbery, armed robbery  |  break-in, attempted robbery        label
Capt. Tarn, head of the force  |  commander of the force      title
Umar Hadadi  |  Omar Haddadi                                  label: spelling
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from storydiff.compare.claims.namings import ACRONYM, NAMED, Label, Story, names, nouns, titles
from storydiff.compare.referents.callings import ADDRESS, vague
from storydiff.compare.referents.posts import letters_of
from storydiff.compare.severity import SEVERITY
from storydiff.language.name_parts import titles as titles_of_names
from storydiff.language.places import place
from storydiff.language.skeleton import skeleton
from storydiff.language.spelling import same_word
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
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
_REASONS = {
    Kind.LABEL: "The outlets choose other words for one thing",
    Kind.HONORIFIC: "One person with other titles",
    Kind.NAME_SPELLING: "One name in other spellings",
    Kind.NAME_FORM: "One name in other forms",
}
MOST = 4
"""Labels shown of one article; who uses more has said it with the first."""


def labels(
    articles: Sequence[Article], links: Sequence[Link], referents: Sequence[Referent]
) -> tuple[Told, ...]:
    """How the articles label and title each referent that several of them tell of, best first."""
    story = Story({a.id: a.page.text for a in articles}, _compared(links))
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


def _lines(story: Story, referent: Referent) -> Iterator[Line]:
    if any(m.naming in NAMED for m in referent.mentions):
        yield from _line(story, referent, Slot.TITLE, list(titles(story, referent)))
        yield from _line(story, referent, Slot.LABEL, list(names(story, referent)))
    else:
        yield from _line(story, referent, Slot.LABEL, list(nouns(story, referent)))


def _is_comparable(referent: Referent, shown: Sequence[Label]) -> bool:
    """Whether one thing is meant: it has a name, takes a side, or stands in linked passages."""
    if any(m.naming is not Naming.LABEL for m in referent.mentions):
        return True
    takes_side = any(" " in label.core for label in shown)
    return takes_side or len({label.article for label in shown if label.compared}) > 1


def _line(story: Story, referent: Referent, slot: Slot, found: Sequence[Label]) -> Iterator[Line]:
    """The line of a referent where two articles say something in the slot, and not the same."""
    told: dict[ArticleId, list[Label]] = defaultdict(list)
    for label in found:
        told[label.article].append(label)
    cores = {name: Counter(label.core for label in told[name]) for name in sorted(told)}
    if len(cores) < 2 or len({frozenset(c) for c in cores.values()}) < 2:
        return
    usual = Counter((label.core, label.folded) for label in found)
    chosen = {name: _shown(told[name], cores[name], usual) for name in cores}
    shown = [label for labels_ in chosen.values() for label in labels_]
    readings = _readings(sorted(story.texts), chosen)
    kind = _kind(referent, slot, cores)
    if kind and _is_comparable(referent, shown):
        heavier = _IS_HEAVIER[kind](cores) if kind in _IS_HEAVIER else False
        claim = Claim("", referent.name, slot, readings)
        variant = _variant(referent, slot, kind, shown, readings)
        weighed = replace(variant, severity=variant.severity + heavier)
        yield _worth(referent, weighed.severity, cores, shown), claim, weighed


def _is_mixed(cores: Cores) -> bool:
    """Whether one article spells a name in two ways."""
    return any(
        _spellings(a.split(), b.split())
        for counter in cores.values()
        for a, b in combinations(sorted(counter), 2)
    )


def _is_rank_lost(cores: Cores) -> bool:
    """Whether an article has a mere form of address for somebody whom another gives a rank."""
    ranked = any(core in _ranks() for counter in cores.values() for core in counter)
    return ranked and any(ADDRESS.issuperset(counter) for counter in cores.values())


@cache
def _ranks() -> frozenset[str]:
    return frozenset(stem(title) for title in titles_of_names()) - ADDRESS


_IS_HEAVIER = {Kind.NAME_SPELLING: _is_mixed, Kind.HONORIFIC: _is_rank_lost}
"""What makes a kind of difference weigh more than it does by itself."""


def _kind(referent: Referent, slot: Slot, cores: Cores) -> Kind | None:
    """How the namings differ; None where they differ by what no reader wants to know."""
    if slot is Slot.TITLE:
        return Kind.LABEL if _disagree(cores, ADDRESS) else Kind.HONORIFIC
    nouns = {core.rpartition(" ")[2] for counter in cores.values() for core in counter}
    if all(m.naming is Naming.LABEL for m in referent.mentions):
        if nouns <= vague():
            return None  # rebel groups, aid groups: any story has several
        plain = referent.sort is Sort.THING and len({sense(noun) for noun in nouns}) == 1
        return None if plain else Kind.LABEL
    return _kind_of_name(referent, cores)


def _disagree(cores: Cores, ignored: frozenset[str]) -> bool:
    """Whether two articles have nothing in common, or one says what another does not."""
    told = [frozenset(counter) - ignored for counter in cores.values()]
    return len({core for core in told if core}) > 1


def _kind_of_name(referent: Referent, cores: Cores) -> Kind | None:
    """Spelled otherwise, or another form; a family name beside the full one is neither."""
    words = {tuple(core.split()) for counter in cores.values() for core in counter}
    if place(referent.name):  # the U.S., Washington, America
        return Kind.NAME_FORM if sum(not _is_part(form, words) for form in words) > 1 else None
    spelled = {form for form in words if not form[0].startswith(ACRONYM)}
    if len({"".join(form) for form in spelled}) < 2:
        return None  # initials apart, one name, joined or not: YouTube, Youtube
    if any(_spellings(a, b) for a, b in combinations(sorted(spelled), 2)):
        return Kind.NAME_SPELLING
    longest = max((len(form) for form in spelled), default=0)
    full = {form for form in spelled if len(form) == longest}
    apart = len({frozenset(form) - {"of", "the"} for form in full}) > 1
    shorter = all(_is_part(form, spelled) for form in spelled - full)
    return None if shorter and not apart else Kind.NAME_FORM


def _spellings(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names are one, each spelled its own way; a nickname is another form."""
    if [*map(letters_of, a)] == [*map(letters_of, b)]:
        return a != b
    if a[-1] != b[-1]:
        return same_word(a[-1], b[-1]) > 0
    return len(a) == len(b) and a != b and [*map(skeleton, a)] == [*map(skeleton, b)]


def _is_part(form: tuple[str, ...], forms: Collection[tuple[str, ...]]) -> bool:
    """Whether a name is a longer one shortened: a family name, *the North*."""
    return any(set(form) < set(other) for other in forms)


def _shown(
    told: Sequence[Label], cores: Counter[str], usual: Mapping[tuple[str, str], int]
) -> list[Label]:
    """For each way of naming, the wording used most, where another article can be compared.

    Of wordings that the article uses as often the one that is `usual` in the whole story.
    """
    values = Counter((label.core, label.folded) for label in told)

    def worse(label: Label) -> tuple[int, int, bool, Span]:
        way = label.core, label.folded
        return -values[way], -usual[way], not label.compared, label.span

    best: dict[str, Label] = {}
    for label in sorted(told, key=worse):
        best.setdefault(label.core, label)
    return sorted((best[core] for core, _ in cores.most_common(MOST)), key=lambda x: x.span)


def _readings(
    articles: Sequence[ArticleId], chosen: Mapping[ArticleId, Sequence[Label]]
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


def _worth(referent: Referent, severity: int, cores: Cores, shown: Sequence[Label]) -> float:
    """How much a line tells: of what kind, about whom, said by how many in how many ways."""
    comparable = len({label.article for label in shown if label.compared})
    ways = len({core for counter in cores.values() for core in counter})
    about = {Sort.PLACE: 0.3, Sort.THING: 0.5}.get(referent.sort, 1.0)
    return severity * about * (ways + len(cores) + comparable)


def _variant(
    referent: Referent,
    slot: Slot,
    kind: Kind,
    shown: Sequence[Label],
    readings: tuple[Reading, ...],
) -> Variant:
    first = {label.folded: label.value for label in reversed(shown)}
    words = " / ".join(first[folded] for folded in dict.fromkeys(label.folded for label in shown))
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
