"""The words in which two tellings differ, as edits that read well.

Sameness is judged word by word on folded keys, so that an edit never cuts a word; white space
lies outside the keys and is compared last, so that the edits are exact all the same.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from sys import maxunicode
from typing import TYPE_CHECKING, NamedTuple

from storydiff.compare.tidy import Stretch, tidy
from storydiff.model import Span, Token

if TYPE_CHECKING:
    from diff_match_patch import diff_match_patch

PRIVATE_USE = 0xE000
"""Where the private-use characters begin; a million different words fit above it."""
MAX_SQUARE = 10**8
"""Words of one telling times words of the other beyond which a script takes too much memory:
passages of 10,000 words that differ inside are told as one edit."""


class Edit(NamedTuple):
    """Words of one telling for words of the other; either side may be empty."""

    a: Span
    b: Span


def edits(
    text_a: str, tokens_a: Sequence[Token], text_b: str, tokens_b: Sequence[Token]
) -> tuple[Edit, ...]:
    """What turns the one telling into the other, character for character.

        … the Oct. 10 vote and the surprising results …
        … the October 10 election and a surprising result …

    is one edit from "Oct." to "results", not five with "10" and "and" left between them.
    """
    if not tokens_a and not tokens_b:
        return ()
    found: list[Edit] = []
    for edit in _regions(text_a, tokens_a, text_b, tokens_b):
        if found and found[-1].a.end == edit.a.start and found[-1].b.end == edit.b.start:
            last = found.pop()
            edit = Edit(Span(last.a.start, edit.a.end), Span(last.b.start, edit.b.end))
        found.append(edit)
    return tuple(found)


def _regions(
    text_a: str, tokens_a: Sequence[Token], text_b: str, tokens_b: Sequence[Token]
) -> Iterator[Edit]:
    """Each matched word printed differently and each differing stretch between matched words."""
    end_a, end_b = _origin(tokens_a), _origin(tokens_b)
    for i, j in matches(tokens_a, tokens_b):
        a, b = tokens_a[i], tokens_b[j]
        between = Edit(Span(end_a, a.start), Span(end_b, b.start))
        word = Edit(Span(a.start, a.end), Span(b.start, b.end))
        for edit in (between, word):
            if edit.a.of(text_a) != edit.b.of(text_b):
                yield _trimmed(edit, text_a, text_b)
        end_a, end_b = a.end, b.end
    last = Edit(
        Span(end_a, max(end_a, tokens_a[-1].end) if tokens_a else end_a),
        Span(end_b, max(end_b, tokens_b[-1].end) if tokens_b else end_b),
    )
    if last.a.of(text_a) != last.b.of(text_b):
        yield _trimmed(last, text_a, text_b)


def _origin(tokens: Sequence[Token]) -> int:
    return tokens[0].start if tokens else 0


def _trimmed(edit: Edit, text_a: str, text_b: str) -> Edit:
    """The edit without the white space that both sides begin or end with."""
    (start_a, end_a), (start_b, end_b) = edit
    while (
        start_a < end_a
        and start_b < end_b
        and text_a[start_a] == text_b[start_b]
        and text_a[start_a].isspace()
    ):
        start_a, start_b = start_a + 1, start_b + 1
    while (
        start_a < end_a
        and start_b < end_b
        and text_a[end_a - 1] == text_b[end_b - 1]
        and text_a[end_a - 1].isspace()
    ):
        end_a, end_b = end_a - 1, end_b - 1
    return Edit(Span(start_a, end_a), Span(start_b, end_b))


def matches(tokens_a: Sequence[Token], tokens_b: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """The pairs of equal words that both tellings keep, in order."""
    pairs: list[tuple[int, int]] = []
    i = j = 0
    for a0, a1, b0, b1 in stretches(tokens_a, tokens_b):
        pairs += zip(range(i, a0), range(j, b0), strict=True)
        i, j = a1, b1
    pairs += zip(range(i, len(tokens_a)), range(j, len(tokens_b)), strict=True)
    return tuple(pairs)


def stretches(tokens_a: Sequence[Token], tokens_b: Sequence[Token]) -> tuple[Stretch, ...]:
    """The stretches that differ, in order; what lies between them is word for word the same.

    The shortest script of words (Hyyrö's bit-parallel longest common subsequence, as RapidFuzz
    has it), in which diff-match-patch drops the equalities that only chance put between two
    edits, before `tidy` makes it read well.
    """
    keys_a, keys_b = _mapped(tokens_a, tokens_b)
    if keys_a == keys_b:
        return ()
    if len(keys_a) * len(keys_b) > MAX_SQUARE:
        return ((0, len(keys_a), 0, len(keys_b)),)
    script = _script(keys_a, keys_b)
    _differ().diff_cleanupSemantic(script)
    return tidy(_located(script), tokens_a, tokens_b)


def _mapped(tokens_a: Sequence[Token], tokens_b: Sequence[Token]) -> tuple[str, str]:
    """Both tellings as strings with one character a word."""
    keys_a, keys_b = ([token.key for token in tokens] for tokens in (tokens_a, tokens_b))
    words = dict.fromkeys(keys_a + keys_b)
    codes = {word: chr(min(PRIVATE_USE + n, maxunicode)) for n, word in enumerate(words)}
    return "".join(map(codes.__getitem__, keys_a)), "".join(map(codes.__getitem__, keys_b))


def _script(keys_a: str, keys_b: str) -> list[tuple[int, str]]:
    """A shortest edit script in the form that diff-match-patch works on."""
    from rapidfuzz.distance import Indel

    script: list[tuple[int, str]] = []
    for op in Indel.opcodes(keys_a, keys_b):
        gone, come = keys_a[op.src_start : op.src_end], keys_b[op.dest_start : op.dest_end]
        if op.tag == "equal":
            script.append((0, gone))
            continue
        script += [(-1, gone)] if gone else []
        script += [(1, come)] if come else []
    return script


@cache
def _differ() -> "diff_match_patch":
    """Imported on first use: it takes several milliseconds, and not every command compares."""
    from diff_match_patch import diff_match_patch

    return diff_match_patch()


def _located(script: Sequence[tuple[int, str]]) -> list[Stretch]:
    """The script's edits with their places; a deletion and an insertion that meet are one."""
    found: list[Stretch] = []
    i = j = 0
    touching = False
    for operation, words in script:
        size = len(words)
        if operation == 0:
            i, j, touching = i + size, j + size, False
            continue
        a0, _, b0, _ = found.pop() if touching else (i, i, j, j)
        i, j = (i + size, j) if operation < 0 else (i, j + size)
        found.append((a0, i, b0, j))
        touching = True
    return found
