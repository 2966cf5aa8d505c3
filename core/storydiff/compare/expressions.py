"""What a reader needs to see beside the words that differ, to know what they say.

    cut        – / At least               shown   Seven / At least seven
    cut        a / the                    shown   a low turnout / the low turnout
    cut        – / apparent               shown   attempt / apparent attempt
    cut        Esmail K. Ghani / Ghaani   shown   the whole of both names

Words that stand by themselves, a clause or a phrase with its preposition, need nothing: where one
telling has none for them it is silent.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from storydiff.compare.blocks import is_capitalised
from storydiff.compare.likeness import is_content
from storydiff.compare.small_words import openers
from storydiff.compare.telling import Telling
from storydiff.compare.trees import Range, Ranges, Tree, meets, settled
from storydiff.compare.wholes import WEEKDAYS, whole, whole_name
from storydiff.language.months import MONTHS
from storydiff.model import ArticleId, Token

MAX_HEAD = 3
"""Content words that an article may stand before: the already tense situation."""
_ARTICLES = frozenset(["a", "an", "the"])

Tellings = Mapping[ArticleId, Telling]


def expressed(places: Sequence[Ranges], texts: Sequence[Tree], tellings: Tellings) -> list[Ranges]:
    """The places with whole numbers and names, and with the word that a small word belongs to."""
    found = list(places)
    for n, place in enumerate(places):
        found[n] = _wholly(place, texts, tellings)
    if found != places:
        found = settled(found, texts)
    for widened in (_named, _headed):
        for n, place in enumerate(found):
            for wanted in _narrower(widened(place, tellings), place):
                wider = _carried(wanted, texts)
                others = chain(found[:n], found[n + 1 :])
                if not any(meets(wider, other) for other in others):
                    found[n] = wider
                    break
    return [_without_ties(place, tellings) for place in found]


def _wholly(place: Ranges, texts: Sequence[Tree], tellings: Tellings) -> Ranges:
    """A place with the whole of the numbers and dates that any of its readings cuts."""
    wider = {name: whole(at, tellings[name]) for name, at in place.items()}
    return place if wider == place else _wholly(_carried(wider, texts), texts, tellings)


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


def _named(place: Ranges, tellings: Tellings) -> Ranges:
    """The whole of the names, where a place is a part of one."""
    told = {name: at for name, at in place.items() if at[0] < at[1]}
    if not all(is_capitalised(tellings[name], *at) for name, at in told.items()):
        return place
    return place | {name: whole_name(at, tellings[name]) for name, at in told.items()}


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
    wider = _with_head(place[name], tellings[name].tokens, small=small)
    if wider == place[name] and _is_quoted(wider, tellings[name]):
        wider = wider[0] - 1, wider[1]
    elif wider == place[name] and silent and small and 0 == wider[0] < wider[1]:
        wider = 0, min(wider[1] + 1, len(tellings[name].tokens))  # a mark, with what it opens
    return place | {name: wider}


def _is_quoted(at: Range, telling: Telling) -> bool:
    """Whether a place stands inside a quotation, behind a word of it."""
    start, end = at
    inside = range(max(start - 1, 0), min(end, len(telling.tokens)))
    return (
        start > 0
        and telling.keys[start - 1][0].isalnum()
        and all(telling.quoted[n] for n in inside)
    )


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
