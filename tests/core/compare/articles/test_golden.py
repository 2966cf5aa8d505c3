"""Golden cases of what is told of articles as wholes."""

import pytest

from storydiff.model import Kind
from tests.core.compare.articles.stories import articles, printed, surveyed
from tests.golden.cases import Case, cases

KINDS = (Kind.HEADLINE, Kind.ORDER, Kind.REUSE)


@pytest.mark.parametrize(
    ("kind", "case"),
    [pytest.param(kind, c, id=f"{kind}: {c.title}") for kind in KINDS for c in cases(kind)],
)
def test_articles_are_told_apart_as_the_golden_case_says(kind: Kind, case: Case) -> None:
    story = articles(case.given)
    found = [v for v in surveyed(story).variants if kind in v.kinds]
    assert [printed(variant, story) for variant in found] == list(case.expected)
