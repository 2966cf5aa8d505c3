"""What a report says of an utterance: who quotes it alike, and who tells it."""

import pytest

from storydiff.model import Wording
from storydiff.report.columns import Words
from storydiff.report.content import Spoken, Utterance


@pytest.mark.parametrize(
    ("wording", "quoting", "telling", "how"),
    [
        (Wording.SAME, [0, 1], [], "quoted in the same words"),
        (Wording.SAME, [0, 1], [2], "quoted in the same words, told by others in their own"),
        (Wording.SAME, [0, 1], [1], "quoted in the same words"),
        (Wording.ALTERED, [0, 1], [], "not quoted in the same words"),
        (
            Wording.ALTERED,
            [0, 1],
            [2],
            "not quoted in the same words, told by others in their own",
        ),
        (Wording.ALTERED, [0, 0], [1], "told in other words"),
        (Wording.ALTERED, [], [0, 1], "told in other words"),
        (Wording.SAME, [], [0, 1], "told in the same words"),
    ],
)
def test_only_those_who_quote_are_said_to_quote_alike(
    wording: Wording, quoting: list[int], telling: list[int], how: str
) -> None:
    forms = [
        Spoken(Words(column, "We need calm"), direct, None, None, None)
        for columns, direct in ((quoting, True), (telling, False))
        for column in columns
    ]
    assert Utterance("q1", None, wording, tuple(forms)).how == how
