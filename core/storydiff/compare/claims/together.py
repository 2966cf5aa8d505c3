"""Which numbers of different articles are told of one thing.

Seven of his security guards were wounded  |  injuring several of the premier's guards     one
lost about two-thirds of their seats       |  lost two-thirds of their seats               one
Nine people died                           |  in 1978, when 34 people were killed          two
shot three clerks                          |  killed two clerks                            two
Ada Marsh scored nine points               |  Bea Lund scored six points                   two
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from storydiff.compare.claims.count import Count, acts, kind_of
from storydiff.compare.claims.joining import Pair, alike, gathered
from storydiff.compare.claims.material import Material
from storydiff.compare.claims.nouns import (
    are_kin,
    are_same,
    is_measure,
    is_one,
    is_person,
    kinds,
    roughly,
    says_little,
)
from storydiff.compare.claims.said import HEADLINE, Said
from storydiff.compare.counts import MOST_TIMES, size
from storydiff.compare.wholes import WEEKDAYS
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.speech_verbs import verb
from storydiff.language.synonyms import sense
from storydiff.model import ArticleId

MIN_SHARED = 5.0
"""Bits that two sentences which no link joins have in common, beside what is counted and done."""
MIN_SHARED_OTHER = 8.0
"""The same where the numbers differ, or one counts guards and the other people."""
_HEAD = 3  # sentences that tell what a headline says
_AROUND = 6  # tokens beside a number in which one tells what it was about
_MIN_TOPIC = 2  # sentences of an article that speak of what it is about
_NEAR, _EQUAL, _DEED, _ALONE = 300.0, 250.0, 100.0, 1.0
_COUNTING = frozenset([NumberKind.COUNT, NumberKind.VAGUE, NumberKind.ARTICLE])
_PARTS = frozenset([NumberKind.SHARE, NumberKind.PERCENT])


def together(counts: Sequence[Count], material: Material) -> list[list[Count]]:
    """Counts of one thing, gathered; each gathering is told by two articles or more.

    The surest pairs are joined first; none is joined that would make one article tell two numbers
    of one thing, save its headline.
    """
    found = gathered(counts, _Grounds(counts, material).pairs(), _clash)
    return [group for group in found if len({count.said.article for count in group}) > 1]


def _clash(counts: Sequence[Count]) -> bool:
    """Whether one article would tell two numbers of one thing, or two days or outcomes be one."""
    days: defaultdict[object, set[str]] = defaultdict(set)
    told: defaultdict[ArticleId, set[object]] = defaultdict(set)
    for count in counts:
        days[size(count.number)].update(_days(count.said))
        if count.said.place:
            told[count.said.article].add(size(count.number))
    if any(len(sizes) > 1 for sizes in told.values()):
        return True
    if any(a and b and a.isdisjoint(b) for a, b in combinations(days.values(), 2)):
        return True
    if len({count.noun for count in counts} - {None, "person"}) > 1:
        return True  # rebels and soldiers, whom a number of people would join
    outcomes = [count.outcomes for count in counts if count.outcomes]
    return bool(outcomes) and not frozenset.intersection(*outcomes)


class _Grounds:
    """What joins two numbers: their nouns, their verbs, and what else their sentences share."""

    def __init__(self, counts: Sequence[Count], material: Material) -> None:
        self._counts = counts
        self._common = material.common
        self._beside = material.beside
        told = [count for count in counts if count.part != "total"]
        self._often = Counter((count.said.article, count.noun) for count in told)
        self._inside = Counter((*_place(count), count.noun) for count in told)
        self._lines = material.lines

    def pairs(self) -> Iterator[Pair]:
        """Every two counts that may be of one thing."""
        for i, j in alike(self._counts, map(kinds, self._counts)):
            x, y = self._counts[i], self._counts[j]
            if _comparable(x, y):
                strength = self._strength(x, y)
                if strength > 0:
                    yield Pair(strength, i, j)

    def _strength(self, x: Count, y: Count) -> float:
        """0 where nothing says that two counts are of one thing."""
        equal = size(x.number) == size(y.number)
        if not (are_same(x, y) or are_kin(x, y)) or (not equal and self._differ(x, y)):
            return 0.0
        own = {x.noun, y.noun, *x.deeds, *y.deeds}
        shared = self._common.weight((x.said.senses & y.said.senses) - own)
        if self._beside(x.said, y.said):
            grounds = _NEAR * self._is_one_beside(x, y, equal)
        elif not equal and is_one(x, y):
            grounds = 0.0
        elif _one_deed(x, y) and not is_measure(x):
            enough = MIN_SHARED if equal and are_same(x, y) else MIN_SHARED_OTHER
            enough = 0.0 if _lead(x, y) else enough
            grounds = _DEED * (shared >= enough)
        else:
            grounds = _ALONE * self._by_noun(x, y, equal, shared)
        return grounds and grounds + shared + _EQUAL * equal

    def _is_one_beside(self, x: Count, y: Count, equal: bool) -> bool:
        """Whether two numbers of sentences that tell the same are of one thing."""
        plain = are_same(x, y) and not says_little(x)
        if not equal and is_one(x, y):
            return plain and self._topical(x) and self._topical(y)
        return _one_deed(x, y) or plain or (equal and are_same(x, y))

    def _by_noun(self, x: Count, y: Count, equal: bool, shared: float) -> bool:
        """Whether two numbers are of one thing by their noun, which each article counts once.

        Where they differ both articles have to speak of it elsewhere too, and of one act here.
        """
        alone = all(self._often[count.said.article, count.noun] == 1 for count in (x, y))
        if not are_same(x, y) or says_little(x) or not alone:
            return False
        if equal:
            return shared >= MIN_SHARED
        return bool(_acts_around(x) & _acts_around(y)) and self._topical(x) and self._topical(y)

    def _differ(self, x: Count, y: Count) -> bool:
        """Whether something says that two numbers are of two things."""
        people = is_person(x) and bool(x.outcomes) != bool(y.outcomes)
        owners = x.owner and y.owner and x.owner != y.owner
        dates = x.said.dates, y.said.dates
        years = all(dates) and dates[0].isdisjoint(dates[1])
        days = _days(x.said), _days(y.said)
        years = years or (all(days) and days[0].isdisjoint(days[1]))
        sizes = sorted(roughly(count.number) or 1.0 for count in (x, y))
        twice = any(self._inside[*_place(c), c.noun] > 1 for c in (x, y))
        far = sizes[1] > MOST_TIMES * sizes[0]
        return people or bool(owners) or years or twice or far

    def _topical(self, count: Count) -> bool:
        """Whether an article speaks of what is counted elsewhere too."""
        own = (said for said in self._lines if said.article == count.said.article)
        speaking = (said for said in own if any(kind_of(s) == count.noun for s in said.stems))
        return len([*islice(speaking, _MIN_TOPIC)]) == _MIN_TOPIC


def _days(said: Said) -> frozenset[str]:
    """The days of the week on which a sentence tells that something happened, not who spoke."""
    keys = said.keys
    return frozenset(
        key
        for n, key in enumerate(keys)
        if key in WEEKDAYS and not verb(keys[max(n - 1 - (keys[n - 1] == "on"), 0)])
    )


def _lead(x: Count, y: Count) -> bool:
    """Whether one stands in a headline and the other at the head of its article, or there too."""
    places = sorted((x.said.place, y.said.place))
    return places[0] == HEADLINE and places[1] <= _HEAD


def _acts_around(count: Count) -> frozenset[str]:
    """The acts told right beside a number; none where it counts acts itself."""
    if sense(count.number.noun or "") in acts():
        return frozenset()
    stems = count.said.stems[max(count.start - _AROUND, 0) : count.end + _AROUND]
    return acts() & frozenset(map(sense, stems))


def _one_deed(x: Count, y: Count) -> bool:
    return bool(x.deeds & y.deeds) or bool(x.outcomes & y.outcomes)


def _comparable(x: Count, y: Count) -> bool:
    a, b = x.number, y.number
    kinds = {a.kind, b.kind}
    if kinds in ({NumberKind.ARTICLE}, {NumberKind.AGE}) or x.each != y.each:
        return False
    if _is_several(a) != _is_several(b) and size(a) == size(b):
        return False  # more than one star, and a star
    if x.part != y.part and (size(a) != size(b) or "among" in (x.part, y.part)):
        return False
    if len(kinds) > 1 and not kinds <= _COUNTING:
        return kinds == _PARTS and x.noun is not None
    return a.unit == b.unit


def _is_several(number: Number) -> bool:
    """Whether a number is another word for several: more than one."""
    return number.value == 1 and number.bound == "more than"


def _place(count: Count) -> tuple[ArticleId, int]:
    return count.said.article, count.said.place
