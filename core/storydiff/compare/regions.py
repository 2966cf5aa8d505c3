"""Phrases that two independent tellings share: inside them they are compared edit by edit.

    It added that [any act that threatens the city's security] should be avoided.
    He urged against “[any action that threatens the security of the city]” in his talks …

Aligned words that stand close to each other in both tellings are one cluster; a cluster that most
words between its ends belong to is a region.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from storydiff.compare.blocks import is_capitalised
from storydiff.compare.expressions import expressed
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.small_words import auxiliaries, determiners, negators
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.compare.trees import overlap, paired, settled
from storydiff.compare.wholes import WEEKDAYS
from storydiff.compare.words import Pair
from storydiff.language.speech_verbs import verb as speech_verb
from storydiff.language.stems import stem

GAP = 3
"""How many tokens on, in both tellings, the next word of a cluster may stand."""
MIN_CONTENT = 3
"""Aligned words of a region that say something."""
MIN_ALIGNED = 5
"""Aligned words of any sort by which fewer such words will do."""
MIN_VERBATIM = 4
"""The same where nothing else stands between them."""
MAX_TURNED = 4
"""Tokens of a phrase of two words turned round: Westland-made, made in Westland."""
MAX_SUBJECT = 6
"""Tokens of a subject that a region takes in before its verb."""
MIN_KEPT = 0.6
"""Share of the words that say something, on both sides, that are aligned inside a region."""
MIN_NAME, MAX_NAME = 2, 7
"""Tokens of a name between commas, with its title."""
MIN_REWRITTEN = 8
"""Such words from which a region shows that one text was written from the other, or both from one:
there even what one of them lacks tells something."""
_CLOSE = frozenset({
    Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SENSE, Likeness.SAME_SMALL_WORD,
    Likeness.SMALL_FORMS,
})  # fmt: skip


class Region(NamedTuple):
    """A stretch of two tellings that says the same in nearly the same words."""

    at: Stretch
    footing: Footing
    """Whether it is so long that one text was written from the other, or both from one."""


def regions(pairs: Sequence[Pair], a: Telling, b: Telling) -> Iterator[Region]:
    """The phrases that two tellings share, in order."""
    close = [(i, j) for i, j in pairs if _is_close(i, j, a, b)]
    dense: list[tuple[int, Stretch]] = []
    for cluster in _clusters(close):
        kept = _kept(cluster, a, b)
        if kept >= MIN_CONTENT or (kept and _is_phrase(cluster, kept)):
            dense.append((kept, _hull(cluster)))
    taken: list[Region] = []
    for kept, at in sorted(dense, key=lambda found: (-found[0], found[1])):
        if not any(_meet(at, region.at) for region in taken):
            footing = Footing.REWRITTEN if kept >= MIN_REWRITTEN else Footing.PHRASE
            taken.append(Region(_closed(_opened(at, taken, a, b), a, b), footing))
    yield from sorted(taken)


def _meet(one: Stretch, two: Stretch) -> bool:
    return overlap(one[:2], two[:2]) or overlap(one[2:], two[2:])


def _is_close(i: int, j: int, a: Telling, b: Telling) -> bool:
    """Whether two aligned words are one, a spelling of one name included."""
    alike = likeness(a.keys[i], b.keys[j])
    if alike is Likeness.SPELLING:
        return a.text[a.tokens[i].start].isupper() and b.text[b.tokens[j].start].isupper()
    return alike in _CLOSE


def inside(region: Stretch, a: Telling, b: Telling) -> Iterator[Stretch]:
    """The differences in a region, edit by edit."""
    a0, a1, b0, b1 = region
    mine, theirs = a.part(a0, a1), b.part(b0, b1)
    if mine.keys == theirs.keys:
        return
    tree = paired(mine, theirs)
    for place in expressed(settled(list(tree.places()), [tree]), [tree], tree.tellings):
        (start_a, end_a), (start_b, end_b) = place[a.article], place[b.article]
        yield a0 + start_a, a0 + end_a, b0 + start_b, b0 + end_b


def _clusters(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs by nearness, in the order of their first."""
    found: list[list[Pair]] = []
    for pair in pairs:
        near: list[list[Pair]] = []
        far: list[list[Pair]] = []
        for cluster in found:
            (near if _is_near(pair, cluster) else far).append(cluster)
        found = [*far, [*chain.from_iterable(near), pair]]
    return sorted(map(sorted, found))


def _is_near(pair: Pair, cluster: Sequence[Pair]) -> bool:
    """Whether a pair stands close to one of a cluster; the last of it is the likeliest."""
    i, j = pair
    return any(-GAP <= i - k <= GAP and -GAP <= j - m <= GAP for k, m in reversed(cluster))


def _hull(cluster: Sequence[Pair]) -> Stretch:
    rows, columns = zip(*cluster, strict=True)
    return min(rows), max(rows) + 1, min(columns), max(columns) + 1


def _kept(cluster: Sequence[Pair], a: Telling, b: Telling) -> int:
    """How many words that say something are aligned; 0 where too many others stand between."""
    a0, a1, b0, b1 = _hull(cluster)
    kept_a = {i for i, _ in cluster if _says_something(a.keys[i])}
    kept_b = {j for _, j in cluster if _says_something(b.keys[j])}
    said_a = sum(map(_says_something, a.keys[a0:a1]))
    said_b = sum(map(_says_something, b.keys[b0:b1]))
    dense = len(kept_a) >= MIN_KEPT * said_a and len(kept_b) >= MIN_KEPT * said_b
    return min(len(kept_a), len(kept_b)) if dense else 0


@lru_cache(maxsize=16384)
def _says_something(key: str) -> bool:
    """Whether a word shows what a phrase is about: no day, and no verb of saying, does."""
    if key in WEEKDAYS or stem(key) in _SAYING:
        return False
    return is_content(key) or key in negators()


def _is_phrase(cluster: Sequence[Pair], kept: int) -> bool:
    """Whether a cluster of two such words is one phrase: had nothing to do with the raid."""
    if kept < MIN_CONTENT - 1:
        return False
    a0, a1, b0, b1 = _hull(cluster)
    if len(cluster) >= MIN_ALIGNED or len(cluster) == a1 - a0 == b1 - b0 >= MIN_VERBATIM:
        return True
    turned = any(i < k and j > m for i, j in cluster for k, m in cluster)
    return turned and max(a1 - a0, b1 - b0) <= MAX_TURNED


def _opened(at: Stretch, taken: Sequence[Region], a: Telling, b: Telling) -> Stretch:
    """The region with the articles of its first words, or with what its first verb is said of."""
    last = (
        max((region.at[1] for region in taken if region.at[1] <= at[0]), default=0),
        max((region.at[3] for region in taken if region.at[3] <= at[2]), default=0),
    )
    if a.keys[at[0]] in auxiliaries() and b.keys[at[2]] in auxiliaries():
        start_a, start_b = _subject(a, at[0], last[0]), _subject(b, at[2], last[1])
        if start_a is not None and start_b is not None:
            return start_a, at[1], start_b, at[3]
    return _with_articles(a, at[0], last[0]), at[1], _with_articles(b, at[2], last[1]), at[3]


def _closed(at: Stretch, a: Telling, b: Telling) -> Stretch:
    """The region with the name that one telling has behind it: *, Ann Pell,*."""
    a0, a1, b0, b1 = at
    end_a, end_b = _apposition(a, a1), _apposition(b, b1)
    return at if bool(end_a) == bool(end_b) else (a0, end_a or a1, b0, end_b or b1)


def _apposition(telling: Telling, comma: int) -> int | None:
    """Where a name between commas ends, that begins behind a comma."""
    if telling.keys[comma : comma + 1] != [","]:
        return None
    behind = telling.keys[comma + 1 : comma + MAX_NAME + 2]
    if "," not in behind:
        return None
    end = comma + 1 + behind.index(",")
    named = end - comma > MIN_NAME and is_capitalised(telling, comma + 1, end)
    return end + 1 if named and not _is_listed(telling, end + 1) else None


def _is_listed(telling: Telling, behind: int) -> bool:
    """Whether a list of names goes on at a token."""
    if behind >= len(telling.tokens):
        return False
    token = telling.tokens[behind]
    return token.key in ("and", "or") or telling.text[token.start].isupper()


def _subject(telling: Telling, verb: int, least: int) -> int | None:
    """Where the subject of a verb begins, if it is right behind where a clause may begin."""
    for at in range(verb - 1, max(verb - MAX_SUBJECT, least) - 1, -1):
        before = telling.keys[at - 1] if at else "."
        if before in _BORDERS or speech_verb(before):
            return at
    return None


_SAYING = frozenset(["say", "tell", "report", "add"])
"""Stems of the verbs of saying that stand in nearly every sentence."""
_BORDERS = frozenset(['"', ":", ";", ",", ".", "(", "that", "while", "but"])


def _with_articles(telling: Telling, start: int, least: int) -> int:
    while start > least and (
        telling.keys[start - 1] in determiners() or _is_one_name(telling, start)
    ):
        start -= 1
    return start


def _is_one_name(telling: Telling, at: int) -> bool:
    """Whether a boundary between tokens is inside a name: Attorney | General."""
    return at > 1 and is_capitalised(telling, at - 1, at) and is_capitalised(telling, at, at + 1)
