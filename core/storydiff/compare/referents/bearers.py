"""Who bears which name: names of a story gathered under any spelling and form.

    Omar al-Haddadi · al-Haddadi · Umar al-Hadadi               one bearer
    IRGC · Islamic Revolutionary Guard Corps                    one bearer
    Ann Tarn · Bob Tarn … Tarn                                  whom the article names most in full

Full names are gathered first, the commonest leading; a family name alone then goes to a bearer
that it fits, and to the one its own article gives in full where it fits several.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from storydiff.compare.referents.callings import collective, gender, is_role, people, placing
from storydiff.compare.referents.forms import is_full, is_other, is_short, may_shorten
from storydiff.compare.referents.roles import title_start
from storydiff.compare.referents.scan import Scan
from storydiff.language.lexicon import lexicon
from storydiff.language.mentions import Name
from storydiff.language.name_parts import parts
from storydiff.language.names import SAME_NAME, name_score
from storydiff.language.places import PlaceKind, place
from storydiff.language.stems import is_irregular_past, stem

_AT_HOME = 3
"""How many times likelier somebody is meant whom the article itself names in full."""
NameKey = tuple[int, int]
"""Where a name stands: the number of its scan, and of its first token."""


@dataclass(slots=True)
class Bearer:
    """Whoever bears a name; it grows while a story is read."""

    lead: str
    """The name by which it is known again."""
    forms: Counter[str] = field(default_factory=Counter)
    """How often each form is printed."""

    @property
    def name(self) -> str:
        """What to call it: its commonest full name, no acronym where it has another."""
        full = [form for form in self.forms if is_full(form)] or list(self.forms)
        return min(full, key=lambda f: (parts(f).acronym is not None, -self.forms[f], -len(f), f))


def bearers(scans: Sequence[Scan]) -> tuple[list[Bearer], Mapping[NameKey, int]]:
    """Every bearer, and which of them each name means, by the number of the bearer."""
    seen = _seen(scans)
    printed = Counter(form for _, form, _ in seen)
    found = _Gathering({form: keys for _, form, keys in reversed(seen)})
    in_prose = {form for at, form, _ in seen if not scans[at[0]].is_headline}
    ranked = sorted(
        in_prose, key=lambda f: (parts(f).acronym is not None, -printed[f], -len(f), f)
    )
    for form in ranked:
        if is_full(form):
            found.add(form)
    for form in ranked:
        if not is_full(form):
            found.fit(form)
    for form in sorted({form for _, form, _ in seen}.difference(ranked)):
        found.join(form)
    seen = [told for told in seen if told[1] in found.fits]
    meant = {at: found.fits[form][0] for at, form, _ in seen if is_full(form)}
    _shorten(scans, [(at, form) for at, form, _ in seen if not is_full(form)], found.fits, meant)
    for at, form, _ in seen:
        found.bearers[meant[at]].forms[form] += 1
    return found.bearers, meant


def _shorten(
    scans: Sequence[Scan],
    short: Sequence[tuple[NameKey, str]],
    fits: Mapping[str, Sequence[int]],
    meant: dict[NameKey, int],
) -> None:
    """Find whom each name of one word means; those with a title first, as titles tell more."""
    titled = {
        (number, name.start): " ".join(title)
        for number, scan in enumerate(scans)
        for name in scan.names
        if (title := scan.keys(title_start(scan, name), name.start))
    }
    told = Counter(meant.values())
    own = Counter((scans[at[0]].article, bearer) for at, bearer in meant.items())
    borne = {(bearer, titled[at]) for at, bearer in meant.items() if at in titled}
    genders = {(bearer, gender(title)) for bearer, title in borne if gender(title)}
    likely = Counter((form, gender(titled[at])) for at, form in short if at in titled)

    def order(known: tuple[NameKey, str]) -> tuple[bool, int, NameKey]:
        at, form = known
        return at not in titled, -likely[form, gender(titled.get(at, ""))], at

    for at, form in sorted(short, key=order):
        article = scans[at[0]].article
        sex = gender(titled.get(at, ""))
        fitting = [n for n in fits[form] if not (sex and (n, _OTHER[sex]) in genders)]
        known = [n for n in fits[form] if (n, titled.get(at)) in borne] or fitting or fits[form]
        meant[at] = max(
            known, key=lambda n: (told[n] * (_AT_HOME if own[article, n] else 1), own[article, n])
        )
        if at in titled:
            own[article, meant[at]] += 1
            genders.update({(meant[at], sex)} if sex else ())


_OTHER = {"f": "m", "m": "f"}


def _seen(scans: Sequence[Scan]) -> list[tuple[NameKey, str, tuple[str, ...]]]:
    """Every name that stands for somebody: where, its words, its sounds."""
    return [
        ((number, name.start), form, name.keys)
        for number, scan in enumerate(scans)
        for name in scan.names
        if (form := _meant(scan, name))
    ]


def _meant(scan: Scan, name: Name) -> str | None:
    """The name a mention stands for; None where it only qualifies: *Drovia-backed*, *Drovian*."""
    there = place(name.words)
    if _qualifies(scan, name) or (there and there.kind is PlaceKind.DEMONYM):
        return None
    words = name.words.casefold().split()
    if is_role(words) or (stem(words[0]) in people() and "of" in words):
        return None  # Premier; Democrat of Marlow
    if _adjectives().issuperset(words):
        return None
    is_capital = there is not None and there.kind is PlaceKind.CAPITAL
    return there.country if there and is_capital and _acts(scan, name) else name.words


def _acts(scan: Scan, name: Name) -> bool:
    """Whether a capital stands for its government: at the head of a clause, before a verb."""
    before, after = scan.key(name.start - 1), scan.key(name.end)
    opens = name.start == 0 or before in _opening() or is_irregular_past(before)
    return opens and after[:1].isalpha() and after not in placing()


def _qualifies(scan: Scan, name: Name) -> bool:
    """Whether a name is a part of a compound or of a phrase with another head: *Marlow trial*."""
    glued = scan.is_glued(name.start - 1) or scan.is_glued(name.end)
    if glued or scan.is_compound(name):
        return True
    of = parts(name.words)
    is_short = len(of.words) < 2 or of.is_body  # nobody runs on behind a person's full name
    return is_short and any(
        p.start <= name.start
        and name.end <= p.head
        and not (name.end == p.head and stem(scan.key(p.head)) in collective())
        for p in scan.phrases
    )


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(lexicon("referents")["adjectives"].words())


@cache
def _opening() -> frozenset[str]:
    return frozenset([*lexicon("wording")["conjunctions"].words(), "that", "by", ",", '"', "says"])


class _Gathering:
    """Bearers in the making, found again by the sound of any word of their names."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._keys = keys
        self._known: dict[str, list[int]] = defaultdict(list)
        self._printed: defaultdict[int, list[str]] = defaultdict(list)
        """The names that were given to each bearer, in the order in which they were."""
        self.bearers: list[Bearer] = []
        self.fits: dict[str, list[int]] = {}
        """The bearers whom each name fits; one only where it is full."""

    def add(self, form: str) -> None:
        """Give a full name to the bearer that it fits best, or to a new one."""
        near = [n for n in self._near(form) if not is_other(form, self.bearers[n].lead)]
        scored = [(name_score(form, self.bearers[n].lead), -n) for n in near]
        best = max(scored, default=(0.0, 0))
        bearer = -best[1] if best[0] >= SAME_NAME else self._new(form)
        self.fits[form] = [bearer]
        self._printed[bearer].append(form)
        self._learn(form, bearer)

    def join(self, form: str) -> None:
        """Give a name that only headlines print to the bearer that it fits, if there is one."""
        near = [n for n in self._near(form) if may_shorten(form, self.bearers[n].lead)]
        fits = [n for n in near if name_score(form, self.bearers[n].lead) >= SAME_NAME]
        if fits:
            self.fits[form] = fits

    def fit(self, form: str) -> None:
        """Note every bearer whom a name of one word fits; a new one where it fits none."""
        fits = [n for n in self._near(form) if any(is_short(form, f) for f in self._printed[n])]
        if not fits:
            fits = [self._new(form)]
            self._printed[fits[0]].append(form)
            self._learn(form, fits[0])
        self.fits[form] = fits

    def _new(self, form: str) -> int:
        self.bearers.append(Bearer(form))
        return len(self.bearers) - 1

    def _near(self, form: str) -> list[int]:
        return sorted({n for key in self._sounds(form) for n in self._known[key]})

    def _learn(self, form: str, bearer: int) -> None:
        for key in self._sounds(form):
            if bearer not in self._known[key]:
                self._known[key].append(bearer)

    def _sounds(self, form: str) -> Iterator[str]:
        """What a name may be found by: its words' sounds, its initials, its country."""
        of = parts(form)
        there = place(form)
        if there:
            yield f"={there.country}"
        if of.acronym:
            yield f"#{of.acronym}"
            return
        yield from self._keys.get(form, of.words)
        if len(of.words) > 1:
            yield f"#{of.initials}"
            yield f"#{''.join(word[0] for word in of.words)}"
