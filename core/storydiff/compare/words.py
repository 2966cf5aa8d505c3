"""Which word of one telling stands for which of the other, in other words and another order.

    Seven    of his security guards   were wounded in  the attack by ...
      |       |   |     |       |       |     |    |   |     |
    At least seven of his guards    were  injured  in the assault by ...

Two passes. The first takes anchors: words alike in themselves, best first, each word once, where
a pair counts for more when its neighbours are alike too (as in Sultan, Bethard and Sumner, "Back
to basics for monolingual alignment", 2014). The second weighs every pair by how alike the words
are and how well they stand between the anchors: a logistic regression whose dozen weights were
fitted on half of the word alignments of `tests/evaluation` and gave the same score on the other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from types import MappingProxyType
from typing import NamedTuple

from storydiff.compare.anchors import ANCHORING, anchors, best_first
from storydiff.compare.likeness import UNLIKE, Likeness, Sort, alike, sort
from storydiff.model import Token

WEIGHTS: Mapping[Likeness, float] = MappingProxyType({
    Likeness.SAME_WORD: 0.9,
    Likeness.SAME_STEM: 0.3,
    Likeness.SAME_SENSE: -0.5,
    Likeness.SPELLING: 0.2,
    Likeness.TWO_NUMBERS: -0.7,
    Likeness.TWO_WORDS: -2.1,
    Likeness.SAME_SMALL_WORD: -0.1,
    Likeness.SMALL_FORMS: -0.6,
    Likeness.SMALL_KIN: -2.1,
    Likeness.TWO_SMALL_WORDS: -3.5,
    Likeness.WORD_AND_SMALL_WORD: -2.8,
    Likeness.SAME_MARK: 0.7,
    Likeness.TWO_MARKS: -2.9,
    Likeness.MARK_AND_WORD: -3.0,
})  # fmt: skip
"""Log-odds of a pair by its likeness alone."""
LIKELY = frozenset(ANCHORING) - {Likeness.SMALL_KIN}
"""Likenesses that are weighed wherever the words stand."""
ANCHORED = 3.7
"""Added when the first pass took the pair."""
DRIFT, MAX_DRIFT = -0.3, 4
"""Added for each word by which the distances to the next anchor differ, on either side."""
NEIGHBOUR = 1.0
"""Added for each of the two next words that is anchored to the other's next word."""
FREE_BETWEEN = 1.8
"""Added when neither word is anchored and both stand between the same two anchors."""
FREE_BESIDE = 1.7
"""The same, when they share one of the two anchors only."""
ALONE = 0.9
"""Added to two unlike words when few others there have no partner."""
FEW_PAIRS = 4
"""How many pairs of content words between two anchors are few."""
MIN_ODDS = -0.5
"""Log-odds from which a pair is taken when neither word has a partner …"""
MIN_ODDS_SHARED = 0.0
"""… and when one of them has."""
MAX_SPREAD = 2
"""How many words a partner may stand from the word's other partner."""
MAX_SQUARE = 250_000
"""Words of one telling times words of the other beyond which nothing is aligned: 500 by 500."""

Pair = tuple[int, int]


def align_words(a: Sequence[Token], b: Sequence[Token]) -> tuple[Pair, ...]:
    """The pairs of token indices that correspond, ordered; a word may have several partners.

    Equal words, forms and spellings of one word, words of one sense, and words that only their
    place says correspond. The same pairs come back, turned round, for (b, a).
    """
    if not a or not b or len(a) * len(b) > MAX_SQUARE:
        return ()
    keys_a, keys_b = [token.key for token in a], [token.key for token in b]
    if keys_a == keys_b:
        return tuple((n, n) for n in range(len(a)))
    if (len(a), keys_a) < (len(b), keys_b):
        return tuple(sorted((i, j) for j, i in align_words(b, a)))
    similar = alike(keys_a, keys_b)
    frame = _frame(anchors(similar, len(b)), keys_a, keys_b)
    return tuple(sorted(_taken(sorted(_odds(similar, frame), key=best_first))))


def anchored_words(a: Sequence[Token], b: Sequence[Token]) -> tuple[Pair, ...]:
    """The pairs of `align_words` that are sure at first sight, by index, in half the time.

    The first pass, and the likely pairs right beside those that it takes.
    """
    if not a or not b or len(a) * len(b) > MAX_SQUARE:
        return ()
    similar = alike([token.key for token in a], [token.key for token in b])
    partner = anchors(similar, len(b))
    taken = set(partner.values())
    for step in (1, -1):
        for i in range(len(a))[::step]:
            j = partner.get(i - step, -2) + step
            if i not in partner and j not in taken and similar[i].get(j) in LIKELY:
                partner[i] = j
                taken.add(j)
    return tuple(sorted(partner.items()))


class _Side(NamedTuple):
    """One telling between its anchors, by word."""

    sorts: Sequence[Sort]
    partner: Mapping[int, int]
    """The other telling's word that an anchored word stands for; the two ends count as anchors."""
    before: Sequence[int]
    """The last anchored word before each."""
    after: Sequence[int]
    content: Mapping[int, int]
    """Content words without a partner after each anchored word."""
    free: frozenset[int]
    """The words without a partner …"""
    free_content: frozenset[int]
    """… and those of them that say something."""


def _frame(
    anchors: dict[int, int], keys_a: Sequence[str], keys_b: Sequence[str]
) -> tuple[_Side, _Side]:
    turned = {j: i for i, j in anchors.items()}
    return _side(anchors, keys_a, len(keys_b)), _side(turned, keys_b, len(keys_a))


def _side(partner: dict[int, int], keys: Sequence[str], other: int) -> _Side:
    length, small = len(keys), Sort.SMALL
    sorts = [sort(key) for key in keys]
    says = [own > small for own in sorts]
    before: list[int] = []
    after: list[int] = []
    content: dict[int, int] = {}
    for last, following in pairwise([-1, *sorted(partner), length]):
        before += [last] * (following - last)
        after += [following] * (following - last)
        content[last] = sum(says[last + 1 : following])
    free = frozenset(range(length)).difference(partner)
    return _Side(
        sorts=sorts,
        partner={**partner, -1: -1, length: other},
        before=before[:-1],
        after=after[1:],
        content=content,
        free=free,
        free_content=frozenset([n for n in free if says[n]]),
    )


def _odds(
    similar: Sequence[Mapping[int, Likeness]], frame: tuple[_Side, _Side]
) -> Iterator[tuple[float, int, int]]:
    """The pairs that may be right, with their log-odds.

    Words that are not likely are weighed where they stand close to an anchor or between two. Such
    small words and marks need a pair of anchors beside them, or to be kin: nothing else makes up
    for what they weigh.
    """
    a, b = frame
    small, partner_of = Sort.SMALL, a.partner.get
    for i, (row, before, after, own) in enumerate(
        zip(similar, a.before, a.after, a.sorts, strict=True)
    ):
        left, right = a.partner[before], a.partner[after]
        on_left, on_right = left + i - before, right + i - after
        partner = partner_of(i)
        beside = partner_of(i - 1, -2) + 1, partner_of(i + 1, -2) - 1
        unlike = UNLIKE[own]
        weighed = {j for j, what in row.items() if what in LIKELY}
        if partner is None:
            weighed |= b.free.intersection(beside)
            near = b.free_content if own > small else b.free.intersection(row)
            weighed |= near.intersection(
                chain(
                    range(left + 1, right),
                    range(on_left - 1, on_left + 2),
                    range(on_right - 1, on_right + 2),
                )
            )
        for j in weighed:
            what = row.get(j) or unlike[b.sorts[j]]
            odds = WEIGHTS[what] + NEIGHBOUR * beside.count(j)
            drift, other = abs(j - on_left), abs(j - on_right)
            drift = drift if drift < MAX_DRIFT else MAX_DRIFT  # in place of min: twice as fast
            odds += DRIFT * (drift + (other if other < MAX_DRIFT else MAX_DRIFT))
            if j == partner:
                odds += ANCHORED
            elif odds + FREE_BETWEEN + ALONE >= MIN_ODDS and partner is None and j in b.free:
                odds += _between(i, j, what, frame)
            if odds >= MIN_ODDS:
                yield odds, i, j


def _between(i: int, j: int, what: Likeness, frame: tuple[_Side, _Side]) -> float:
    """What it says for a pair of free words that they stand between the same anchors."""
    a, b = frame
    left = a.partner[a.before[i]] == b.before[j]
    right = a.partner[a.after[i]] == b.after[j]
    if not (left or right):
        return 0.0
    rivals = a.content[a.before[i]] * b.content[b.before[j]]
    alone = what is Likeness.TWO_WORDS and rivals <= (FEW_PAIRS if left and right else 1)
    return (FREE_BETWEEN if left and right else FREE_BESIDE) + ALONE * alone


def _taken(scored: Sequence[tuple[float, int, int]]) -> set[Pair]:
    """The best pairs first; a word gets another partner only beside the one it has."""
    partners_a: defaultdict[int, list[int]] = defaultdict(list)
    partners_b: defaultdict[int, list[int]] = defaultdict(list)
    taken: set[Pair] = set()
    for odds, i, j in scored:
        if partners_a[i] or partners_b[j]:
            far = [k for k in partners_a[i] if abs(k - j) > MAX_SPREAD]
            far += [k for k in partners_b[j] if abs(k - i) > MAX_SPREAD]
            if odds < MIN_ODDS_SHARED or (partners_a[i] and partners_b[j]) or far:
                continue
        taken.add((i, j))
        partners_a[i].append(j)
        partners_b[j].append(i)
    return taken
