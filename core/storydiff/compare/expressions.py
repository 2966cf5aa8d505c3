"""What a reader needs to see beside the words that differ, to know what they say.

    cut        – / At least               shown   Seven / At least seven
    cut        a / the                    shown   a low turnout / the low turnout
    cut        – / apparent               shown   attempt / apparent attempt
    cut        Esmail K. Ghani / Ghaani   shown   the whole of both names

Words that stand by themselves, a clause or a phrase with its preposition, need nothing: where one
telling has none for them it is silent.
"""

from collections.abc import Iterator, Mapping, Sequence

from storydiff.compare.blocks import is_capitalised
from storydiff.compare.likeness import is_content
from storydiff.compare.outcomes import degrees, levels
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import openers
from storydiff.compare.trees import Range, Ranges, Tree, meets, settled
from storydiff.language.dates import clock
from storydiff.language.months import MONTHS, is_month_at
from storydiff.language.numbers import NumberKind
from storydiff.language.stems import stem
from storydiff.language.words import commonness
from storydiff.model import ArticleId, Token

MAX_HEAD = 3
"""Content words that an article may stand before: the already tense situation."""
MAX_COMMON = 5.0
"""Commonness (log2 in a million words) of a first word that may still be a name."""
WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
)
PARTS_OF_DAY = frozenset(
    ["dawn", "morning", "noon", "midday", "afternoon", "evening", "dusk", "night", "midnight"]
)
HALVES = frozenset(["am", "pm"])
"""The halves of a day."""
SIDES = frozenset(["after", "before", "about", "around", "past", "by"])
"""Words before an hour that leave it vague …"""
NEAR = frozenset(["shortly", "soon", "just", "well", "long", "right"])
"""… and words before these."""
_ARTICLES = frozenset(["a", "an", "the"])

Tellings = Mapping[ArticleId, Telling]


def expressed(places: Sequence[Ranges], texts: Sequence[Tree], tellings: Tellings) -> list[Ranges]:
    """The places with whole numbers and names, and with the word that a small word belongs to."""
    found = list(places)
    for n, place in enumerate(places):
        whole = _whole(place, tellings)
        found[n] = place if whole == place else _carried(whole, texts)
    found = settled(found, texts)
    for widened in (_named, _headed):
        for n, place in enumerate(found):
            others = found[:n] + found[n + 1 :]
            for wanted in _narrower(widened(place, tellings), place):
                wider = _carried(wanted, texts)
                if not any(meets(wider, other) for other in others):
                    found[n] = wider
                    break
    return [_without_ties(place, tellings) for place in found]


def _without_ties(place: Ranges, tellings: Tellings) -> Ranges:
    """A place without a preposition at its end that belongs to the day behind it."""
    return {
        name: (start, end - (end - start > 1 and _ties_day(tellings[name].keys, end)))
        for name, (start, end) in place.items()
    }


def _ties_day(keys: Sequence[str], end: int) -> bool:
    return keys[end - 1] == "on" and any(k in WEEKDAYS or k in MONTHS for k in keys[end : end + 1])


def _narrower(wanted: Ranges, place: Ranges) -> Iterator[Ranges]:
    """A widened place, then the same with ever fewer of the words added behind."""
    while wanted != place:
        yield wanted
        longest = max(wanted, key=lambda name: (wanted[name][1] - place[name][1], name))
        start, end = wanted[longest]
        if end == place[longest][1]:
            return
        wanted = wanted | {longest: (start, end - 1)}


def _carried(place: Ranges, texts: Sequence[Tree]) -> Ranges:
    return {name: at for tree in texts for name, at in tree.grown(place).items()}


def _whole(place: Ranges, tellings: Tellings) -> Ranges:
    """The whole of the numbers and dates that a place cuts."""
    ranges = dict(place)
    for name in ranges:
        for widened in (_whole_number, _whole_date, _whole_hour, _whole_outcome):
            ranges[name] = widened(ranges[name], tellings[name])
    return ranges


def _named(place: Ranges, tellings: Tellings) -> Ranges:
    """The whole of the names, where a place is a part of one."""
    told = {name: at for name, at in place.items() if at[0] < at[1]}
    if not all(is_capitalised(tellings[name], *at) for name, at in told.items()):
        return place
    return place | {name: _whole_name(at, tellings[name]) for name, at in told.items()}


def _whole_number(at: Range, telling: Telling) -> Range:
    start, end = at
    for number in telling.numbers:
        if number.kind is NumberKind.ARTICLE:
            continue
        bound = number.bound_at or (number.start, number.end)
        first, last = min(number.start, bound[0]), max(number.end, bound[1])
        if start < last and first < end:
            start, end = min(start, first), max(end, last)
    return start, end


def _whole_date(at: Range, telling: Telling) -> Range:
    """A month with the day behind it, a part of the day with the weekday before it."""
    start, end = at
    keys = telling.keys
    if start < end and keys[start] in PARTS_OF_DAY and start and keys[start - 1] in WEEKDAYS:
        start -= 1
    months = [n for n in range(start, end) if is_month_at(telling.tokens, telling.text, n)]
    if not months or end == len(telling.tokens):
        return start, end
    behind = end + (telling.tokens[end].key == ".")
    if behind < len(telling.tokens) and telling.tokens[behind].key[0].isdigit():
        return start, behind + 1
    return start, end


def _whole_hour(at: Range, telling: Telling) -> Range:
    """An hour with its half of the day, and with what leaves it vague: shortly after 2 a.m."""
    start, end = at
    keys = telling.keys
    behind_hour = start < end and start and keys[start] in HALVES
    first = next((n for n in range(start - behind_hour, end) if keys[n][0].isdigit()), None)
    moment = clock(keys, first) if first is not None else None
    if first is None or moment is None:
        return at
    start, end = min(start, first), max(end, moment.end)
    start -= start == first and start > 0 and keys[start - 1] in SIDES
    start -= keys[start] in SIDES and start > 0 and keys[start - 1] in NEAR
    return start, end


def _whole_outcome(at: Range, telling: Telling) -> Range:
    """A word that says how badly somebody was hurt, with the word that says that he was."""
    start, end = at
    keys = telling.keys
    if start < end < len(keys) and keys[end - 1] in degrees() and stem(keys[end]) in levels():
        end += 1
    if start and start < end and keys[start - 1] in degrees() and stem(keys[start]) in levels():
        start -= 1
    return start, end


def _whole_name(at: Range, telling: Telling) -> Range:
    start, end = at
    if not telling.keys[start][0].isalnum():
        return at  # behind a comma another name begins
    while start > 0 and _is_of_name(telling, start - 1):
        start -= 1
    while end < len(telling.tokens) and _is_of_name(telling, end):
        end += 1
    return start, end


def _is_of_name(telling: Telling, at: int) -> bool:
    """Whether a word's capital is a name's; at the start of a sentence only a rare word's is."""
    token = telling.tokens[at]
    if token.key in WEEKDAYS or token.key in MONTHS or not is_content(token.key):
        return False
    owed = at == 0 or not telling.tokens[at - 1].key[0].isalnum()
    if owed and telling.tokens[at - 1].key != "-" and commonness(stem(token.key)) > MAX_COMMON:
        return False
    return telling.text[token.start].isupper()


def _headed(place: Ranges, tellings: Tellings) -> Ranges:
    """A place whose words say nothing alone, with the word that they belong to."""
    name = max(sorted(place), key=lambda name: place[name][1] - place[name][0])
    silent = any(start == end for start, end in place.values())
    small = not any(
        is_content(token.key) or tellings[other].text[token.start : token.end].isupper()
        for other, at in place.items()
        for token in tellings[other].tokens[slice(*at)]
        if token.key != "i"
    )
    if not (silent or small):
        bare = [
            other
            for other, at in sorted(place.items())
            if _ARTICLES.issuperset(tellings[other].keys[slice(*at)])
        ]
        return place | {
            other: _with_head(place[other], tellings[other].tokens, small=True) for other in bare
        }
    return place | {name: _with_head(place[name], tellings[name].tokens, small=small)}


def _with_head(at: Range, tokens: Sequence[Token], *, small: bool) -> Range:
    start, end = at
    keys = [token.key for token in tokens[start:end]]
    if not any(key[0].isalnum() for key in keys) or keys[-1] == "that":
        return max(start - 1, 0), end
    if not small:
        return (start, end + 1) if _modifies(keys, tokens[end : end + 1]) else at
    reach = MAX_HEAD if not _ARTICLES.isdisjoint(keys) else 1
    last = end
    while last < len(tokens) and tokens[last].key[0].isalnum():
        content = is_content(tokens[last].key)
        if reach == 0 or (not content and reach < MAX_HEAD and last > end):
            break
        last, reach = last + 1, reach - content
    return (start, last) if last > end else (max(start - 1, 0), end)


def _modifies(keys: Sequence[str], following: Sequence[Token]) -> bool:
    """Whether words such as *apparent* or *Mr.* belong to the word behind them."""
    if not following or not is_content(following[0].key) or keys[0] in openers():
        return False
    if keys[-1] in _ARTICLES:
        return True
    return keys[0][0].isalnum() and (is_content(keys[-1]) or keys[-1] == ".")
