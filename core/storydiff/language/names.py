"""Whether two names are one name: under transliteration, titles, initials, order and short forms.

    Esmail Ghaani | Gen. Ismail Ghani          yes: one sound, a title
    al-Kadhimi | Mustafa al-Kazemi             yes: the family name alone
    Islamic Revolutionary Guard Corps | IRGC   yes: its initials
    Frost, William G. | William W Frost        no: two middle names
    Ghani | Ghanem                             no: another name, though spelled alike
    Marlow Systems Ltd | Marlow Ltd            no: a body is named by all its words
    North Korea | South Korea                  no

The words of the two names are matched in any order, as matchers of watch lists do; words that only
their spelling parts are joined by the sound key of `skeleton`.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from storydiff.language.lexicon import lexicon
from storydiff.language.name_parts import Parts, parts, titles
from storydiff.language.places import PlaceKind, place
from storydiff.language.skeleton import skeleton
from storydiff.language.spelling import SHORT_SLIP, SLIP, SOUND, same_word

SAME_NAME = 0.6
"""The score from which two names are taken for one."""
_FULL_PART, _FAMILY_NAME, _GIVEN_NAME, _MIDDLE_NAME, _SHORT_BODY = 0.85, 0.75, 0.65, 0.5, 0.65


def same_name(a: str, b: str) -> bool:
    """Whether two names, as printed, are likely one person, place or body; symmetric."""
    return name_score(a, b) >= SAME_NAME


@lru_cache(maxsize=16384)
def name_score(a: str, b: str) -> float:
    """How surely two names are one, 0 to 1; below `SAME_NAME` they are taken for two.

    1 the same words; .95 the same sound or nickname, or an acronym; .85 a part of the full name;
    .75 the family name alone; .65 the given name alone, or a short name of a body.
    """
    one, other = parts(a), parts(b)
    if not one.words or not other.words:
        return 1.0 if a.casefold() == b.casefold() else 0.0
    if _one_country(a, b) or (one.words == other.words and _forms_agree(one, other)):
        return 1.0
    if _is_acronym_of(one, other) or _is_acronym_of(other, one):
        return SOUND
    return _by_words(one, other) if _forms_agree(one, other) else 0.0


def _one_country(a: str, b: str) -> bool:
    first, second = place(a), place(b)
    return first is not None and first == second and first.kind is not PlaceKind.CAPITAL


def _forms_agree(one: Parts, other: Parts) -> bool:
    """Whether the legal forms allow one company: `Marlow AG` is not `Marlow GmbH`."""
    classes = {one.form, other.form} - {None, "any"}
    return len(classes) < 2


def _is_acronym_of(short: Parts, long: Parts) -> bool:
    return (
        short.acronym is not None
        and long.acronym is None
        and len(long.words) > (1 if long.is_body else 2)
        and short.acronym.removesuffix("s") in (long.initials, "".join(w[0] for w in long.words))
    )


def _by_words(one: Parts, other: Parts) -> float:
    if one.joined == other.joined:
        return SOUND
    a = _merged(one.words, other.words)
    b = _merged(other.words, one.words)
    pairs = _matched(a, b)
    scores = [score for score, _, _ in pairs]
    full = [s for s, i, j in pairs if s >= SOUND and min(len(a[i]), len(b[j])) > 1]
    if not full or not _outweighs_slips(scores):
        return 0.0 if len(a) == len(b) else _glued(one.joined, other.joined)
    left = _unmatched(a, {i for _, i, _ in pairs})
    left_other = _unmatched(b, {j for _, _, j in pairs})
    if left and left_other:
        return 0.0
    mean = sum(scores) / len(scores)
    if not left and not left_other:
        return mean
    long, rest = (a, left) if left else (b, left_other)
    return min(mean, _for_a_part(long, rest, is_body=one.is_body or other.is_body))


def _merged(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Words, those joined that the other name joins: `mohammad hasni` / `mohammadhasni`."""
    done: list[str] = []
    for word in words:
        if done and word not in others and done[-1] + word in others:
            done[-1] += word
        else:
            done.append(word)
    return done


def _matched(a: Sequence[str], b: Sequence[str]) -> list[tuple[float, int, int]]:
    """Pairs of words that are one, each word in one pair: (score, index in a, index in b)."""
    scored = [(same_word(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)]
    pairs: list[tuple[float, int, int]] = []
    for score, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1] + pair[2], pair[1])):
        if score and all(i != p[1] and j != p[2] for p in pairs):
            pairs.append((score, i, j))
    return pairs


def _unmatched(words: Sequence[str], matched: set[int]) -> list[int]:
    """The words that found no partner, titles in the middle of a name left out."""
    return [i for i, word in enumerate(words) if i not in matched and word not in titles()]


def _outweighs_slips(scores: Sequence[float]) -> bool:
    """Whether the words that match well outweigh those that match but for a slip."""
    good = sum(score >= SOUND for score in scores)
    return scores.count(SLIP) <= good and 3 * scores.count(SHORT_SLIP) <= good


def _glued(joined: str, other: str) -> float:
    """The score of names of which one is written without its space: `Ramimakhlouf`."""
    return 0.0 if len(joined) < 6 or skeleton(joined) != skeleton(other) else SOUND


def _for_a_part(long: Sequence[str], rest: Sequence[int], *, is_body: bool) -> float:
    """The score of a name that lacks some words of a longer one."""
    left = {long[i] for i in rest}
    if not _apart().isdisjoint(left) or any(word.isdigit() for word in left):
        return 0.0
    shared = len(long) - len(left)
    if is_body:
        branch = any(found and found.kind is PlaceKind.COUNTRY for found in map(place, left))
        return _SHORT_BODY if shared > 1 and not branch else 0.0
    if shared > 1 or all(len(word) == 1 for word in left):
        return _FULL_PART
    if len(long) - 1 not in rest:
        return _FAMILY_NAME
    return _GIVEN_NAME if 0 not in rest else _MIDDLE_NAME


@cache
def _apart() -> frozenset[str]:
    return frozenset(lexicon("names")["apart"].words())
