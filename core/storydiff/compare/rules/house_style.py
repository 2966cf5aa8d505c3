"""House style: what each newsroom writes its own way and no reader takes for another meaning.

Oct. 10  |  October 10              an abbreviated month
seven vans  |  7 vans               a number in words
Monday  |  on Monday                a weekday with its preposition
a Shiite cleric  |  a Shia cleric   a reviewed pair
the port  |  a port                 an article
seven vans  |  eight vans           not ours: another number
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.rules.spelling import american
from storydiff.compare.rules.typography import typography
from storydiff.compare.telling import Words
from storydiff.compare.wholes import WEEKDAYS
from storydiff.language.dates import clock
from storydiff.language.lexicon import lexicon
from storydiff.language.months import MONTHS, day_value
from storydiff.language.numbers import NumberKind
from storydiff.model import Kind

_ARTICLES = frozenset(["a", "an", "the"])
_MARKS = frozenset([",", ";", "-", ":"])
_FREE = _ARTICLES | _MARKS | {"that"}
_LONGEST = 4  # words of a reviewed expression


def house_style(contrast: Contrast) -> Finding | None:
    """Both readings come to the same words once a newsroom's choices are undone."""
    if typography(contrast):
        return None
    a, b = _undone(contrast.a), _undone(contrast.b)
    if [key for key in a if key not in _FREE] != [key for key in b if key not in _FREE]:
        return None
    shown = f"{contrast.a.printed or '–'} / {contrast.b.printed or '–'}"
    if a == b:
        return Finding((Kind.HOUSE_STYLE,), f"The same in another house’s style: {shown}")
    differing = {key for side in contrast.sides for key in side.keys}
    if differing <= _MARKS:
        return Finding((Kind.HOUSE_STYLE,), f"A comma or dash more or less: {shown}")
    if differing <= _ARTICLES:
        return Finding((Kind.HOUSE_STYLE,), f"Another article: {shown}")
    return Finding((Kind.HOUSE_STYLE,), f"Small words that a house may leave out: {shown}")


def _undone(words: Words) -> list[str]:
    """The words with months, numbers, spellings and reviewed pairs in one form."""
    done: list[str] = []
    for key, following in pairwise([*_with_values(words), ""]):
        on_weekday = key == "on" and following in WEEKDAYS
        if not on_weekday and not (key == "." and following):
            done += _in_one_form(key)
    return _paired(_month_first(done))


def _month_first(keys: Sequence[str]) -> list[str]:
    """The words with every day behind its month: 12 August, Aug. 12."""
    done = [*keys]
    for at, (day, month) in enumerate(pairwise(keys)):
        if month.startswith("month ") and day_value(day):
            done[at : at + 2] = month, str(day_value(day))
    return done


@lru_cache(maxsize=16384)
def _in_one_form(key: str) -> list[str]:
    """A word by its number where it is a month, in its American spelling, and in full."""
    return [_months().get(part) or american(part) for part in _in_full(key)]


def _in_full(key: str) -> Sequence[str]:
    """A contracted negation as two words."""
    if key in _CONTRACTED:
        return _CONTRACTED[key]
    return (key[:-3], "not") if key.endswith("n't") else (key,)


_CONTRACTED = {"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"),
               "shan't": ("shall", "not")}  # fmt: skip


def _with_values(words: Words) -> list[str]:
    """The keys, with each number's and hour's value in the place of its words."""
    numbers = {n.start: n for n in words.numbers if n.kind is not NumberKind.ARTICLE}
    if not (numbers or words.has_figures):
        return words.keys
    keys: list[str] = []
    told, at = words.telling.keys, words.start
    while at < words.end:
        number = numbers.get(at)
        if number and number.value is not None:
            keys.append(f"{number.kind} {number.value:g} {number.unit or ''}")
            at = number.end
            continue
        key = told[at]
        moment = clock(told, at) if key[0].isdigit() else None
        keys.append(f"clock {moment.clock}" if moment else key)
        at = min(moment.end, words.end) if moment else at + 1
    return keys


def _paired(keys: Sequence[str]) -> list[str]:
    """The keys with every reviewed expression under its head."""
    if _openers().isdisjoint(keys):
        return [*keys]
    done: list[str] = []
    at = 0
    while at < len(keys):
        if keys[at] not in _openers():
            done.append(keys[at])
            at += 1
            continue
        lengths = range(min(_LONGEST, len(keys) - at), 0, -1)
        found = next((n for n in lengths if " ".join(keys[at : at + n]) in styles()), 0)
        done.append(styles()[" ".join(keys[at : at + found])] if found else keys[at])
        at += found or 1
    return done


@cache
def _months() -> Mapping[str, str]:
    return {name: f"month {number}" for name, number in MONTHS.items()}


@cache
def _openers() -> frozenset[str]:
    return frozenset(expression.split(" ")[0] for expression in styles())


@cache
def styles() -> Mapping[str, str]:
    """The head of the reviewed expressions that mean the same, by each of them."""
    groups = lexicon("kinds")["styles"].groups()
    return {form: head for head, members in groups for form in (head, *members)}
