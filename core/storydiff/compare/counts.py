"""Numbers that count something: which of two tellings belong together, and what each comes to."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.language.numbers import Number, NumberKind

_NO_COUNT = frozenset([NumberKind.ARTICLE, NumberKind.ORDINAL])
_LARGEST_PART = 20  # of which parts are told as fractions


def counts(telling: Telling) -> list[Number]:
    """The numbers of a telling that count, measure or share something."""
    return [number for number in telling.numbers if number.kind not in _NO_COUNT]


def size(number: Number) -> tuple[object, ...]:
    """What a number comes to, without its bound."""
    return number.value, number.high, number.word, number.unit


def told(number: Number) -> str:
    """A number in short: at least 7, about 2/3, several, $50."""
    amount = number.word or _figure(number.value or 0.0)
    if number.high:
        amount = f"{amount}–{number.high:,.10g}"
    if number.unit:
        amount = f"{amount} %" if number.unit == "%" else f"{number.unit}{amount}"
    return f"{number.bound} {amount}" if number.bound else amount


def _figure(value: float) -> str:
    if 0 < value < 1:
        part = Fraction(value).limit_denominator(_LARGEST_PART)
        return f"{part.numerator}/{part.denominator}"
    return f"{value:,.10g}"


def of_one_noun(a: Telling, b: Telling) -> Iterator[Stretch]:
    """Numbers of the same noun that come to different values, where each has one of that noun."""
    mine, theirs = _by_noun(a), _by_noun(b)
    for noun in sorted(mine.keys() & theirs.keys()):
        one, two = mine[noun], theirs[noun]
        if (size(one), one.bound) != (size(two), two.bound):
            yield one.start, one.end, two.start, two.end


def _by_noun(telling: Telling) -> dict[str, Number]:
    often = Counter(number.noun for number in counts(telling))
    return {n.noun: n for n in counts(telling) if n.noun and often[n.noun] == 1}
