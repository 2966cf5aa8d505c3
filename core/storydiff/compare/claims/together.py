"""Which numbers of different articles are told of one thing.

Seven of his security guards were wounded  |  injuring several of the premier's guards     one
lost about two-thirds of their seats       |  lost two-thirds of their seats               one
Nine people died                           |  in 1978, when 34 people were killed          two
shot three clerks                          |  killed two clerks                            two
Ada Marsh scored nine points               |  Bea Lund scored six points                   two
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from math import prod

from storydiff.compare.claims.count import Count, acts, kind_of
from storydiff.compare.claims.joining import Pair, alike, gathered
from storydiff.compare.claims.said import Commonness, Near, Said
from storydiff.compare.counts import size
from storydiff.language.lexicon import lexicon
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.numerals import scales
from storydiff.language.stems import stem
from storydiff.model import ArticleId

MIN_SHARED = 5.0
"""Bits that two sentences which no link joins have in common, beside what is counted and done."""
MIN_SHARED_OTHER = 8.0
"""The same where the numbers differ, or one counts guards and the other people."""
_MIN_TOPIC = 2  # sentences of an article that speak of what it is about
MOST_TIMES = 20
"""How many times larger one of two numbers of one thing may be: a wrong report, no other thing."""
_NEAR, _EQUAL, _DEED, _ALONE = 300.0, 250.0, 100.0, 1.0
_COUNTING = frozenset([NumberKind.COUNT, NumberKind.VAGUE, NumberKind.ARTICLE])
_PARTS = frozenset([NumberKind.SHARE, NumberKind.PERCENT])


def together(
    counts: Sequence[Count], lines: Sequence[Said], near: Near, common: Commonness
) -> list[list[Count]]:
    """Counts of one thing, gathered; each gathering is told by two articles or more.

    The surest pairs are joined first; none is joined that would make one article tell two numbers
    of one thing, save its headline.
    """
    found = gathered(counts, _Grounds(counts, lines, near, common).pairs(), _clash)
    return [group for group in found if len({count.said.article for count in group}) > 1]


def _clash(counts: Sequence[Count]) -> bool:
    """Whether one article would tell two numbers of one thing, or two outcomes be one."""
    told: defaultdict[ArticleId, set[object]] = defaultdict(set)
    for count in counts:
        if count.said.place:
            told[count.said.article].add(size(count.number))
    if any(len(sizes) > 1 for sizes in told.values()):
        return True
    outcomes = [count.outcomes for count in counts if count.outcomes]
    return bool(outcomes) and not frozenset.intersection(*outcomes)


class _Grounds:
    """What joins two numbers: their nouns, their verbs, and what else their sentences share."""

    def __init__(
        self, counts: Sequence[Count], lines: Sequence[Said], near: Near, common: Commonness
    ) -> None:
        self._counts = counts
        self._common = common
        self._near = near
        told = [count for count in counts if count.part != "total"]
        self._often = Counter((count.said.article, count.noun) for count in told)
        self._inside = Counter((*_place(count), count.noun) for count in told)
        self._topics = Counter((said.article, kind_of(s)) for said in lines for s in {*said.stems})

    def pairs(self) -> Iterator[Pair]:
        """Every two counts that may be of one thing."""
        for i, j in alike(self._counts, map(_kinds, self._counts)):
            x, y = self._counts[i], self._counts[j]
            if _comparable(x, y):
                strength = self._strength(x, y)
                if strength > 0:
                    yield Pair(strength, i, j)

    def _strength(self, x: Count, y: Count) -> float:
        """0 where nothing says that two counts are of one thing."""
        equal = size(x.number) == size(y.number)
        same, kin = _are_same(x, y), _are_kin(x, y)
        if not (same or kin) or (not equal and self._differ(x, y)):
            return 0.0
        deed = bool(x.deeds & y.deeds) or bool(x.outcomes & y.outcomes)
        own = {x.noun, y.noun, *x.deeds, *y.deeds}
        words = x.said.senses & y.said.senses
        shared = self._common.weight(words - own)
        sure = shared + _EQUAL * equal
        if self._near(x.said, y.said):
            certain = deed or (same and (equal or not _says_little(x)))
            if not equal and _is_one(x, y):
                certain = same and not _says_little(x) and self._topical(x) and self._topical(y)
            return _NEAR + sure if certain else 0.0
        if not equal and _is_one(x, y):
            return 0.0
        if deed and not _is_measure(x):
            return (
                _DEED + sure
                if shared >= (MIN_SHARED if same and equal else MIN_SHARED_OTHER)
                else 0.0
            )
        if not same or _says_little(x) or not self._alone(x, y):
            return 0.0
        topical = not equal and bool(words & acts()) and self._topical(x) and self._topical(y)
        return _ALONE + sure if topical or (equal and shared >= MIN_SHARED) else 0.0

    def _differ(self, x: Count, y: Count) -> bool:
        """Whether something says that two numbers are of two things."""
        people = is_person(x) and bool(x.outcomes) != bool(y.outcomes)
        owners = x.owner and y.owner and x.owner != y.owner
        dates = x.said.dates, y.said.dates
        years = all(dates) and dates[0].isdisjoint(dates[1])
        sizes = sorted(roughly(count.number) or 1.0 for count in (x, y))
        twice = any(self._inside[*_place(c), c.noun] > 1 for c in (x, y))
        far = sizes[1] > MOST_TIMES * sizes[0]
        return people or bool(owners) or years or twice or far

    def _alone(self, x: Count, y: Count) -> bool:
        """Whether each article counts the noun once."""
        return all(self._often[count.said.article, count.noun] == 1 for count in (x, y))

    def _topical(self, count: Count) -> bool:
        """Whether an article speaks of what is counted elsewhere too."""
        return self._topics[count.said.article, count.noun or ""] >= _MIN_TOPIC


def _kinds(count: Count) -> Iterator[str]:
    """What a count may be compared by: its noun, that it is of people, its unit."""
    if count.noun:
        yield count.noun
    if is_person(count) and not _is_sort(count):
        yield "person"
    if count.noun is None and count.number.unit:
        yield count.number.unit


def _comparable(x: Count, y: Count) -> bool:
    a, b = x.number, y.number
    kinds = {a.kind, b.kind}
    if kinds in ({NumberKind.ARTICLE}, {NumberKind.AGE}) or x.each != y.each:
        return False
    if x.part != y.part and (size(a) != size(b) or "among" in (x.part, y.part)):
        return False
    if len(kinds) > 1 and not kinds <= _COUNTING:
        return kinds == _PARTS and x.noun is not None
    return a.unit == b.unit


def _place(count: Count) -> tuple[ArticleId, int]:
    return count.said.article, count.said.place


def _are_same(x: Count, y: Count) -> bool:
    """Whether the same is counted: a noun, an amount of money, or those whom the same befell."""
    if x.noun is None:
        return y.noun is None and (x.number.unit is not None or bool(x.befell & y.befell))
    return x.noun == y.noun


def _is_one(x: Count, y: Count) -> bool:
    """Whether one of two numbers is `a drone` or `one drone`: it may be one among others."""
    return any(c.number.value == 1 and not c.number.bound and not is_person(c) for c in (x, y))


def _are_kin(x: Count, y: Count) -> bool:
    """Whether one counts guards and the other people, or one does not say whom it counts."""
    if None in (x.noun, y.noun):
        return bool(x.befell & y.befell)
    return "person" in (x.noun, y.noun) and all(is_person(c) and not _is_sort(c) for c in (x, y))


def roughly(number: Number) -> float | None:
    """What a number comes to, several and dozens by the least that they mean."""
    if number.value is not None or number.word is None:
        return number.value / 100 if number.value and number.unit == "%" else number.value
    words = (scales().get(word.removesuffix("s")) for word in number.word.split())
    return prod(value for value in words if value) if number.word != "several" else _SEVERAL


_SEVERAL = 3.0


def is_person(count: Count) -> bool:
    """Whether people are counted."""
    return (count.noun is None and bool(count.befell)) or count.number.noun in _people()


def _is_sort(count: Count) -> bool:
    """Whether a number is of men, women or children: of some of the people."""
    return count.number.noun in _sorts()


def _says_little(count: Count) -> bool:
    return count.noun in _generic() or _is_measure(count) or is_person(count)


def _is_measure(count: Count) -> bool:
    return count.noun in _measures()


@cache
def _people() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("outcomes")["patients"].words())


@cache
def _sorts() -> frozenset[str]:
    return frozenset(
        map(stem, ["man", "woman", "child", "boy", "girl", "baby", "son", "daughter"])
    )


@cache
def _measures() -> frozenset[str | None]:
    return frozenset(kind_of(stem(w)) for w in lexicon("claims")["measures"].words())


@cache
def _generic() -> frozenset[str | None]:
    return frozenset(kind_of(stem(w)) for w in lexicon("claims")["generic"].words())
