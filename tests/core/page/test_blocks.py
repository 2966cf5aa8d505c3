"""Golden cases: which block each line of a plain-text page becomes."""

import pytest

from storydiff.model import Block
from storydiff.page import divide
from tests.core.page.printed import page
from tests.golden.cases import Case, cases

BLANK = "¶"
CASES = cases("blocks")


def shown(block: Block, text: str) -> str:
    """A block as the cases write it."""
    second = "#" + block.article.rpartition("#")[2] + " " if "#" in (block.article or "") else ""
    return f"{block.kind} {second} {block.span.of(text)}"


def matches(found: str, expected: str) -> bool:
    if expected.endswith("…"):
        return found.startswith(expected.removesuffix("…").rstrip())
    return found == expected


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_each_line_becomes_the_blocks_that_the_case_names(case: Case) -> None:
    text = "\n".join("" if line == BLANK else line for line in case.given)
    article = divide([page(text)])[0]
    found = [shown(block, text) for block in article.page.blocks]
    right = len(found) == len(case.expected) and all(map(matches, found, case.expected))
    assert right, "\n".join(found)
