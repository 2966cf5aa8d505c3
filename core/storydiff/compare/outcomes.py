"""What became of somebody, as a scale, and the words that stand on it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from storydiff.compare.likeness import is_content
from storydiff.compare.small_words import negators
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

SCALE = ("unharmed", "slightly hurt", "hurt", "gravely hurt", "critically hurt", "killed")
"""Mildest first."""
HURT = SCALE.index("hurt")


_DOUBTFUL = frozenset(["cut", "burn", "scratch", "bruise", "drown"])
"""Words that mean a hurt only where a word before them says how bad it was: a light cut."""
_NEARBY = 2  # words before an outcome that may say how bad it was


def outcome_at(keys: Sequence[str], at: int) -> int | None:
    """The place on the scale of what a word says became of somebody; None for other words."""
    level = levels().get(stem(keys[at]))
    if level is None:
        return HURT if _is_injured_part(keys, at) else None
    before = [degrees()[key] for key in keys[max(at - _NEARBY, 0) : at] if key in degrees()]
    if not before and stem(keys[at]) in _DOUBTFUL:
        return None
    return level + before[-1] if before and level == HURT else level


_BEFORE = 5  # tokens over which a denial reaches: no one else in the hall was injured


def outcomes(keys: Sequence[str], start: int, end: int) -> list[tuple[int, int]]:
    """Where the words `[start, end)` tell what became of somebody, and its place on the scale.

    Few words do, so each is asked first whether it can.
    """
    scale, body = levels(), _body()
    likely = [at for at in range(start, end) if stem(keys[at]) in scale or keys[at] in body]
    told = ((at, outcome_at(keys, at)) for at in likely if not is_denied(keys, at))
    return [(at, level) for at, level in told if level is not None]


def may_tell(keys: Sequence[str], stems: Sequence[str]) -> bool:
    """Whether any of some words can tell what became of somebody, or how bad it was."""
    return not (
        levels().keys().isdisjoint(stems)
        and _body().isdisjoint(keys)
        and degrees().keys().isdisjoint(keys)
    )


def is_denied(keys: Sequence[str], at: int) -> bool:
    """Whether a word before an outcome says that it befell nobody: that tells of no one's."""
    return not _denying().isdisjoint(keys[max(at - _BEFORE, 0) : at])


@cache
def _denying() -> frozenset[str]:
    return negators() | {"without"}


_INJURED = frozenset(["broken", "fractured", "sprained", "dislocated", "shattered", "severed"])
"""What a part of the body is when it is hurt: a broken wrist."""


def _is_injured_part(keys: Sequence[str], at: int) -> bool:
    """Whether a word is a part of the body that a word right before calls injured."""
    return keys[at] in _body() and not _INJURED.isdisjoint(keys[max(at - _NEARBY, 0) : at])


@cache
def _body() -> frozenset[str]:
    parts = lexicon("outcomes")["body"].words()
    return frozenset(parts) | {f"{part}s" for part in parts}


def degree_alone(keys: Sequence[str], at: int) -> int | None:
    """The place on the scale of a word that says how badly, far from the hurt it speaks of.

    *Ten were hurt, two of them critically*: an adverb with no word behind it to belong to.
    """
    if not keys[at].endswith("ly") or keys[at] not in degrees() or is_denied(keys, at):
        return None
    if any(is_content(key) for key in keys[at + 1 : at + 2]):
        return None
    hurt = any(levels().get(stem(key)) == HURT for key in keys)
    return HURT + degrees()[keys[at]] if hurt else None


def of_two_tellings(a: Telling, b: Telling) -> Iterator[Stretch]:
    """The outcomes of two tellings that tell of one each, and not the same."""
    if not all(may_tell(told.keys, told.stems) for told in (a, b)):
        return
    mine, theirs = (outcomes(told.keys, 0, len(told.keys)) for told in (a, b))
    if len(mine) == len(theirs) == 1 and mine[0][1] != theirs[0][1]:
        (i, _), (j, _) = mine[0], theirs[0]
        yield _whole(a, i), i + 1, _whole(b, j), j + 1


def _whole(telling: Telling, at: int) -> int:
    """Where the words for an outcome begin: at *broken*, before the wrist."""
    near = range(max(at - _NEARBY, 0), at)
    return next((n for n in near if telling.keys[n] in _INJURED), at)


@cache
def patients() -> frozenset[str]:
    """Stems of nouns for people to whom something may be done."""
    return frozenset(stem(word) for word in lexicon("outcomes")["patients"].words())


@cache
def levels() -> Mapping[str, int]:
    """The place on the scale of each word's stem."""
    rows = lexicon("outcomes")["outcomes"].entries.strip().splitlines()
    places = (SCALE.index("unharmed"), HURT, SCALE.index("killed"))
    return {stem(w): place for row, place in zip(rows, places, strict=True) for w in row.split()}


@cache
def degrees() -> Mapping[str, int]:
    """By how much a word before an outcome makes it milder or graver: from -1 to 2."""
    groups = dict(lexicon("kinds")["degrees"].groups())
    return {
        word: SCALE.index(f"{group} hurt") - HURT
        for group, words in groups.items()
        for word in words
    }
