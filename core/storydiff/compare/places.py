"""The places of a row where the articles differ, each once for all of them.

    A  The drone attack hurt about seven guards .
    B  The drone strike hurt about seven guards .
    C  The drone attack hurt seven of the guards .

has two places: attack / strike / attack, and about seven / about seven / seven of the. Compared
pair by pair they would be five.

The tellings are joined by the tree of their closest likenesses (a maximum spanning tree, Prim
1957, in which equal likenesses are settled by the articles' names, so that the order in which
articles are given changes nothing); each joint of the tree is compared word by word, and what is
found there is carried along the other joints.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from storydiff.compare.telling import Telling, Words
from storydiff.compare.tidy import Stretch
from storydiff.compare.wording import stretches
from storydiff.model import ArticleId

MIN_LIKENESS = 0.4
"""Share of words kept in order (2·kept / both) below which two tellings are not one text
rewritten: a script of edits between them would mark nearly every word."""

Range = tuple[int, int]
Place = Mapping[ArticleId, Words]
"""For each article that tells it, the words; an empty stretch where it has none."""


def places(tellings: Sequence[Telling]) -> tuple[Place, ...]:
    """Where the tellings of one row differ, in the order of the first telling of each tree."""
    found: list[Place] = []
    for tree in _trees(tellings):
        named = {telling.article: telling for telling in tree.tellings}
        found += (
            {name: Words(named[name], *at) for name, at in sorted(ranges.items())}
            for ranges in _merged(tree)
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Joint:
    """Two tellings compared: `ends` says for both directions which stretches differ."""

    a: ArticleId
    b: ArticleId
    forward: tuple[Stretch, ...]
    backward: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class _Tree:
    tellings: tuple[Telling, ...]
    joints: tuple[_Joint, ...]


def _trees(tellings: Sequence[Telling]) -> Iterator[_Tree]:
    """The tellings that rewrite one text, joined to their closest likenesses."""
    waiting = sorted(tellings, key=lambda telling: telling.article)
    likeness = _likenesses(waiting)
    while waiting:
        joined, joints = [waiting.pop(0)], []
        while waiting:
            pairs = [(likeness[a.article, b.article], a, b) for a in joined for b in waiting]
            closest, a, b = max(pairs, key=lambda pair: pair[0])
            if closest < MIN_LIKENESS:
                break
            waiting.remove(b)
            joined.append(b)
            joints.append(_joint(a, b))
        yield _Tree(tuple(joined), tuple(joints))


def _likenesses(tellings: Sequence[Telling]) -> dict[tuple[ArticleId, ArticleId], float]:
    from rapidfuzz.distance import Indel

    keys = {telling.article: telling.keys for telling in tellings}
    return {
        (a, b): Indel.normalized_similarity(keys[a], keys[b]) for a in keys for b in keys if a != b
    }


def _joint(a: Telling, b: Telling) -> _Joint:
    forward = _with_reprinted(a, b, stretches(a.tokens, b.tokens))
    backward = tuple((b0, b1, a0, a1) for a0, a1, b0, b1 in forward)
    return _Joint(a.article, b.article, forward, backward)


def _with_reprinted(a: Telling, b: Telling, differing: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The stretches that differ, and the equal words between them that are printed otherwise."""
    found: list[Stretch] = []
    i = j = 0
    for stretch in (*differing, (len(a.tokens), len(a.tokens), len(b.tokens), len(b.tokens))):
        found += (
            (i + n, i + n + 1, j + n, j + n + 1)
            for n in range(stretch[0] - i)
            if _reprinted(a, i + n, b, j + n)
        )
        found.append(stretch)
        i, j = stretch[1], stretch[3]
    return tuple(found[:-1])


def _reprinted(a: Telling, i: int, b: Telling, j: int) -> bool:
    """Whether one word is printed in two ways, a capital at the start of a sentence apart."""
    one, two = (t.text[t.tokens[n].start : t.tokens[n].end] for t, n in ((a, i), (b, j)))
    if one == two:
        return False
    return one.casefold() != two.casefold() or not (_opens(a, i) or _opens(b, j))


def _opens(telling: Telling, at: int) -> bool:
    """Whether a word stands where a capital is owed: first, or after a mark."""
    return at == 0 or not telling.tokens[at - 1].key[0].isalnum()


def _merged(tree: _Tree) -> list[dict[ArticleId, Range]]:
    """Each differing stretch of each joint, known to all articles; those that overlap are one."""
    root = tree.tellings[0].article
    grown = [
        _grown({joint.a: (a0, a1), joint.b: (b0, b1)}, tree.joints)
        for joint in tree.joints
        for a0, a1, b0, b1 in joint.forward
    ]
    while True:
        grown.sort(key=lambda place: place[root])
        merged: list[dict[ArticleId, Range]] = []
        for place in grown:
            if merged and _overlap(merged[-1][root], place[root]):
                merged.append(_hull(merged.pop(), place))
            else:
                merged.append(place)
        if len(merged) == len(grown):
            return merged
        grown = [_grown(place, tree.joints) for place in merged]


def _overlap(one: Range, two: Range) -> bool:
    """Whether two ranges share a token; an empty one shares what it touches."""
    if one[0] == one[1] or two[0] == two[1]:
        return one[0] <= two[1] and two[0] <= one[1]
    return one[0] < two[1] and two[0] < one[1]


def _hull(
    one: Mapping[ArticleId, Range], two: Mapping[ArticleId, Range]
) -> dict[ArticleId, Range]:
    return {name: _spanning(one[name], two[name]) for name in one}


def _spanning(one: Range, two: Range) -> Range:
    return min(one[0], two[0]), max(one[1], two[1])


def _grown(start: Mapping[ArticleId, Range], joints: Sequence[_Joint]) -> dict[ArticleId, Range]:
    """A place carried along every joint until it covers no part of a differing stretch only."""
    place = dict(start)
    settled = False
    while not settled:
        before = dict(place)
        for joint in joints:
            for a, b, differing in (
                (joint.a, joint.b, joint.forward),
                (joint.b, joint.a, joint.backward),
            ):
                if a in place:
                    place[a], carried = _carried(place[a], differing)
                    place[b] = _spanning(place.get(b, carried), carried)
        settled = place == before
    return place


def _carried(at: Range, differing: Sequence[Stretch]) -> tuple[Range, Range]:
    """A range widened to the whole of what differs in it, and the same on the other side."""
    first = bisect_left(differing, at[0], key=lambda stretch: stretch[1])
    while first < len(differing) and not _overlap(at, differing[first][:2]):
        if differing[first][0] >= at[1]:
            break
        first += 1
    last = first
    while last < len(differing) and _overlap(at, differing[last][:2]):
        last += 1
    shift = differing[first - 1][3] - differing[first - 1][1] if first else 0
    if first == last:
        return at, (at[0] + shift, at[1] + shift)
    start, end = min(at[0], differing[first][0]), max(at[1], differing[last - 1][1])
    after = differing[last - 1][3] - differing[last - 1][1]
    return (start, end), (start + shift, end + after)
