"""The differences between two tellings of one text, each as small as makes sense by itself.

An edit that reads well may hold several differences; the aligned words say where one ends:

    the [-Oct. 10 vote and the surprising results-]{+October 10 election and a surprising result+}
    Oct. / October · vote / election · the surprising results / a surprising result

and one difference may be two edits:

    met [-Kadri-]{+al-Kadri in Amery+} on Sunday [-in Amery-]
    Kadri / al-Kadri · on Sunday in Amery / in Amery on Sunday
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from storydiff.compare.blocks import beyond_doubt, blocks, hull, is_capitalised
from storydiff.compare.carried import reordered
from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.small_words import prepositions
from storydiff.compare.telling import Telling, keys_at
from storydiff.compare.tidy import Stretch, joined, whole_word, whole_words
from storydiff.compare.wording import stretches
from storydiff.compare.words import align_words

CONTEXT = 2
"""Equal words on either side of an edit that the alignment of its inside looks at."""
REACH = 1
"""Equal words over which a small word joins the difference that it belongs to: a surprising
result."""
MAX_REWRITTEN = 8
"""Words on both sides of an edit beyond which only what is beyond doubt is told of it."""
MIN_SHARED = 0.5
"""Share of the longer side of such an edit that both sides have in some order, from which all of
it is told: a clause that only moved hides no other difference."""
MIN_HELD = 0.65
"""Share of the shorter side of such an edit that the longer has too, from which it is a telling of
the same with something added."""
CLEAR = frozenset({
    Likeness.SAME_STEM, Likeness.SAME_SENSE, Likeness.SPELLING, Likeness.TWO_NUMBERS,
})  # fmt: skip
"""Likenesses by which one word for one word is a difference of its own."""
SETTLING = CLEAR | {Likeness.SAME_WORD, Likeness.SAME_SMALL_WORD, Likeness.SAME_MARK}
"""Likenesses beside which a word's other partners are dropped."""
SAME = frozenset({
    Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SMALL_WORD, Likeness.SAME_MARK,
})  # fmt: skip
"""Likenesses by which both sides of an edit have a word."""
BEFORE_CAPITAL = frozenset(".?!:;\"'([")
"""Marks behind which any word has a capital."""


class Unit(NamedTuple):
    """A stretch in which two tellings differ."""

    at: Stretch
    told: bool
    """False where so much is rewritten that no telling which words stand for which."""


def rewritten(a: Telling, b: Telling) -> tuple[Unit, ...]:
    """The differences in order; between them the two tellings are equal, word by word."""
    pieces: list[Stretch] = []
    lost: list[Stretch] = []
    for edit in stretches(a.tokens, b.tokens):
        room = edit[0] - (pieces[-1][1] if pieces else 0)
        pairs = _aligned(edit, min(room, CONTEXT), a, b)
        parts = list(blocks(pairs, edit))
        if _is_long(edit) and not _is_shared(pairs, edit, a, b):
            told = set(beyond_doubt(pairs, a, b))
            pieces += (at for at in parts if not _is_equal(at, a, b))
            lost += (at for at in parts if not _is_equal(at, a, b) and at not in told)
        else:
            pieces += _grouped(parts, a, b)
    whole = whole_words(tuple(reordered(pieces, a, b)), a.tokens, b.tokens)
    units = [Unit(at, not any(_covers(at, part) for part in lost)) for at in whole]
    return tuple(_with_reprinted(units, a, b))


def _is_long(at: Stretch) -> bool:
    return min(at[1] - at[0], at[3] - at[2]) > MAX_REWRITTEN


def _is_shared(pairs: Sequence[tuple[int, int]], at: Stretch, a: Telling, b: Telling) -> bool:
    """Whether most words on either side of an edit are on the other, wherever they stand there."""
    same = sum(likeness(a.keys[i], b.keys[j]) in SAME for i, j in pairs)
    short, long = sorted((at[1] - at[0], at[3] - at[2]))
    return same >= MIN_SHARED * long or same >= MIN_HELD * short


def _is_equal(at: Stretch, a: Telling, b: Telling) -> bool:
    keys_a, keys_b = keys_at(at, a, b)
    return keys_a == keys_b


def _covers(at: Stretch, part: Stretch) -> bool:
    return at[0] <= part[0] and part[1] <= at[1] and at[2] <= part[2] and part[3] <= at[3]


def _aligned(edit: Stretch, room: int, a: Telling, b: Telling) -> list[tuple[int, int]]:
    """The pairs of words inside an edit, found with some of the equal words around it."""
    a0, a1, b0, b1 = edit
    if a0 == a1 or b0 == b1 or max(a1 - a0, b1 - b0) == 1:
        return []
    start_a, start_b = a0 - room, b0 - room
    found = align_words(a.tokens[start_a : a1 + CONTEXT], b.tokens[start_b : b1 + CONTEXT])
    shifted = ((i + start_a, j + start_b) for i, j in found)
    pairs = [(i, j) for i, j in shifted if a0 <= i < a1 and b0 <= j < b1]
    clear = [(i, j) for i, j in pairs if likeness(a.keys[i], b.keys[j]) in SETTLING]
    settled_a, settled_b = {i for i, _ in clear}, {j for _, j in clear}
    return clear + [(i, j) for i, j in pairs if i not in settled_a and j not in settled_b]


class _Block:
    """A block that differs, and what it is made of."""

    def __init__(self, at: Stretch, gap: int, a: Telling, b: Telling) -> None:
        self.at = at
        self.gap = gap
        """Equal words between the block before and this one."""
        self.over_small = not any(map(is_content, a.keys[at[0] - gap : at[0]]))
        """Whether none of them says anything."""
        keys_a, keys_b = keys_at(at, a, b)
        self.small = not any(map(is_content, keys_a + keys_b))
        self.names = is_capitalised(a, at[0], at[1]) and is_capitalised(b, at[2], at[3])
        self.lacks = "a" if not keys_a else "b" if not keys_b else None
        """Which telling has no words here."""
        self.stranded = (keys_a or keys_b)[-1] in _stranding()
        """Whether it ends in a word that belongs to what follows: reporters *on* the quay."""
        self.leads = (keys_a or keys_b)[-1] == "to"
        """Whether it ends in what leads to a verb: *tried to* leave."""
        single = len(keys_a) == len(keys_b) == 1
        self.likeness = likeness(keys_a[0], keys_b[0]) if single else None

    def joins(self, before: "_Block", following: "_Block | None") -> bool:
        """Whether it is one difference with the block before it."""
        if before.small:
            inflected = self.small or (self.likeness is Likeness.SAME_STEM and not before.lacks)
            return self.gap <= (REACH if inflected else 0)
        if before.lacks and before.leads and self.likeness is Likeness.SAME_STEM:
            return not self.gap
        if before.lacks and before.stranded:
            return self.gap <= REACH and self.over_small
        if self.lacks and self.lacks == before.lacks:
            return self.gap <= REACH and self.over_small
        if self.gap:
            return False
        if self.small:
            return before.likeness not in CLEAR or following is None or following.gap > REACH
        return (before.names and self.names) or not {before.likeness, self.likeness} & CLEAR


@cache
def _stranding() -> frozenset[str]:
    return prepositions() - {"to"}


def _grouped(parts: Iterable[Stretch], a: Telling, b: Telling) -> Iterator[Stretch]:
    """The blocks that differ, together with those that say nothing without them."""
    differing: list[_Block] = []
    gap = 0
    for part in parts:
        if _is_equal(part, a, b):
            gap += part[1] - part[0]
        else:
            differing.append(_Block(part, gap, a, b))
            gap = 0
    if all(block.small for block in differing):
        yield hull([block.at for block in differing])
        return
    group = [differing[0].at]
    for before, block, following in zip(
        differing, differing[1:], [*differing[2:], None], strict=False
    ):
        if not block.joins(before, following):
            yield hull(group)
            group = []
        group.append(block.at)
    yield hull(group)


def _with_reprinted(units: Sequence[Unit], a: Telling, b: Telling) -> Iterator[Unit]:
    """The differences, and between them the equal words that are printed otherwise."""
    end = Unit((len(a.tokens), len(a.tokens), len(b.tokens), len(b.tokens)), told=False)
    for before, here in pairwise([Unit((0, 0, 0, 0), told=False), *units, end]):
        i, j = before.at[1], before.at[3]
        between = zip(a.printed[i : here.at[0]], b.printed[j : here.at[2]], strict=True)
        reprinted = [
            (*whole_word(a.tokens, i + n, i + n + 1), *whole_word(b.tokens, j + n, j + n + 1))
            for n, (one, two) in enumerate(between)
            if one != two and _is_reprinted(a, i + n, b, j + n)
        ]
        yield from (Unit(at, told=True) for at in joined(reprinted))
        if here is not end:
            yield here


def _is_reprinted(a: Telling, i: int, b: Telling, j: int) -> bool:
    """Whether two forms of one word differ in more than a capital that its place is owed."""
    if a.printed[i].casefold() != b.printed[j].casefold():
        return True
    return not (owes_capital(a, i) or owes_capital(b, j))


def owes_capital(telling: Telling, at: int) -> bool:
    """Whether a word stands where a capital is owed: first, or after a stop or a quote."""
    return at == 0 or telling.tokens[at - 1].key in BEFORE_CAPITAL
