"""How the parts of two sentences relate: the borders of the parts are given, nothing else is.

Parts are joined where the words that `compare` aligns lie in them; how two parts relate is what
`compare` takes for the relation of two readings of one place.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from storydiff.compare.kinship import Kinship, kinship
from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Telling, Words
from storydiff.compare.words import align_words
from storydiff.language.tokens import tokenize
from storydiff.model import Span, Token

TYPES = {
    Kinship.EQUAL: ("EQUI", 5),
    Kinship.CONTRARY: ("OPPO", 4),
    Kinship.MORE: ("SPE1", 4),
    Kinship.LESS: ("SPE2", 4),
    Kinship.AKIN: ("SIMI", 3),
}
"""The task's name for a relation, and the score that most parts related so have."""
MIN_WORTH = 0.5
"""What the aligned words of two parts are worth at least; one that says something is worth 1."""
MIN_FURTHER = 2
"""The same for a part that joins two that go together already."""
SMALL = 0.3
"""What a small word is worth."""
Part = tuple[tuple[int, int], ...]
"""The stretches of a part, in characters."""


def predict(gold: Mapping[str, Any]) -> dict[str, list[list[object]]]:
    """For each pair of sentences its joined parts, their relation and how close they are."""
    return {pair["id"]: _related(pair) for pair in gold["pairs"]}


def _related(pair: Mapping[str, Any]) -> list[list[object]]:
    texts = pair["a"], pair["b"]
    tokens = [tokenize(text, Span(0, len(text))) for text in texts]
    parts = [_parts(pair["links"], side) for side in ("a", "b")]
    found: list[list[object]] = []
    for mine, theirs in _joined(parts, tokens):
        one, two = _words(texts[0], mine, tokens[0]), _words(texts[1], theirs, tokens[1])
        kind, score = TYPES[kinship(one, two)]
        found.append([[*map(list, mine)], [*map(list, theirs)], kind, score])
    return found


def _parts(links: Sequence[Mapping[str, Any]], side: str) -> list[tuple[int, int]]:
    """Every stretch whose borders are given, by itself."""
    return sorted({(start, end) for link in links for start, end in link[side]})


def _joined(
    parts: Sequence[list[tuple[int, int]]], tokens: Sequence[Sequence[Token]]
) -> list[tuple[Part, Part]]:
    """The parts that go together: each with its best, and what shares its best with it."""
    worth: defaultdict[tuple[tuple[int, int], tuple[int, int]], float] = defaultdict(float)
    for i, j in align_words(*tokens):
        one, two = _holding(parts[0], tokens[0][i]), _holding(parts[1], tokens[1][j])
        if one and two:
            worth[one, two] += 1 if is_content(tokens[0][i].key) else SMALL
    groups: list[tuple[set[tuple[int, int]], set[tuple[int, int]]]] = []
    for (one, two), value in sorted(worth.items(), key=lambda pair: (-pair[1], pair[0])):
        near = [group for group in groups if one in group[0] or two in group[1]]
        if value < MIN_WORTH or near:
            if value >= MIN_FURTHER and len(near) == 1:
                _widen(near[0], one, two)
            continue
        groups.append(({one}, {two}))
    return [(tuple(sorted(mine)), tuple(sorted(theirs))) for mine, theirs in groups]


def _widen(
    group: tuple[set[tuple[int, int]], set[tuple[int, int]]],
    one: tuple[int, int],
    two: tuple[int, int],
) -> None:
    """Adds a part to a group that is one to one or one to many already."""
    if (one in group[0] and len(group[0]) == 1) or (two in group[1] and len(group[1]) == 1):
        group[0].add(one)
        group[1].add(two)


def _holding(parts: Sequence[tuple[int, int]], token: Token) -> tuple[int, int] | None:
    return next((p for p in parts if p[0] <= token.start and token.end <= p[1]), None)


def _words(text: str, part: Part, tokens: Sequence[Token]) -> Words:
    inside = tuple(t for t in tokens if any(s <= t.start < e for s, e in part))
    return Words(Telling("", text, inside), 0, len(inside))
