"""Golden cases of every kind: what is told of two or three tellings of one sentence."""

from pathlib import Path

import pytest

from storydiff.model import Kind, Variant
from tests.core.compare.stories import compared, readings
from tests.golden.cases import HERE, Case, cases

ACROSS = {Kind.HEADLINE, Kind.ORDER, Kind.REUSE}
"""Kinds of articles as wholes."""
KINDS = [k for k in Kind if Path(HERE, f"{k}.cases").exists() and k not in ACROSS]


def told(variant: Variant, tellings: dict[str, str]) -> str:
    """`kind+kind severity  A “words” / B –`."""
    words = readings(variant, **tellings)
    shown = " / ".join(f"{name} “{w}”" if w else f"{name} –" for name, w in words.items())
    return f"{'+'.join(variant.kinds)} {variant.severity}  {shown}"


def versions(case: Case) -> dict[str, str]:
    """The tellings of a case by their letter."""
    parts = (line.partition(":") for line in case.given)
    return {name: words.strip() for name, _, words in parts}


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{kind}: {case.title}") for kind in KINDS for case in cases(kind)],
)
def test_a_difference_is_told_as_its_golden_case_says(case: Case) -> None:
    tellings = versions(case)
    assert [told(variant, tellings) for variant in compared(**tellings)] == list(case.expected)


@pytest.mark.parametrize("kind", KINDS)
def test_the_golden_cases_of_a_kind_show_it(kind: Kind) -> None:
    expected = " ".join(line.split(" ")[0] for case in cases(kind) for line in case.expected)
    assert kind in expected.replace("+", " ").split()
