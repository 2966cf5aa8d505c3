"""Noun phrases, found without a tagger."""

import pytest

from storydiff.compare.referents.scan import Scan, scan
from tests.core.compare.referents.stories import article
from tests.golden.cases import Case, cases


def shown(of: Scan) -> list[str]:
    """Each noun phrase as the golden file writes it."""
    printed = []
    for phrase in of.phrases:
        words = of.span(phrase.start, phrase.end).of(of.text)
        head = of.tokens[phrase.head]
        cut = head.start - of.tokens[phrase.start].start
        owner = of.tokens[phrase.owner] if phrase.owner is not None else None
        whose = f"{of.text[owner.start : owner.end]}'s" if owner else phrase.determiner or ""
        name = " >" if phrase.before_name else ""
        printed.append(f"[{whose}] {words[:cut]}*{words[cut:]}*{name}")
    return printed


@pytest.mark.parametrize("case", cases("phrases"), ids=lambda case: case.title)
def test_golden(case: Case) -> None:
    (sentence,) = scan([article("a", case.given)])
    assert shown(sentence) == list(case.expected)
