"""What an editor is asked first, and only once."""

from storydiff.compare.articles import queries
from storydiff.compare.severity import SEVERITY
from storydiff.model import Kind, Reading, Span, Variant

A, B = Reading("a", Span(0, 5)), Reading("b", Span(3, 9))


def variant(
    name: str, *kinds: Kind, readings: tuple[Reading, ...] = (A, B), rule: str = "label"
) -> Variant:
    severity = max(SEVERITY[kind] for kind in kinds)
    return Variant(name, "", kinds, severity, rule, "", None, readings)


def test_the_gravest_comes_first_and_house_style_never() -> None:
    told = [
        variant("v1", Kind.HOUSE_STYLE),
        variant("v2", Kind.LABEL),
        variant("v3", Kind.QUOTATION),
        variant("v4", Kind.NUMBER),
    ]
    assert queries(told, []) == ("v3", "v4", "v2")


def test_passages_of_some_articles_come_after_all_else_that_is_as_grave() -> None:
    told = [variant("v1", Kind.ONLY_IN, rule="row.silence"), variant("v2", Kind.LABEL)]
    assert queries(told, []) == ("v2", "v1")


def test_of_equally_grave_ones_the_one_with_more_kinds_then_with_more_articles_comes_first() -> (
    None
):
    told = [
        variant("v1", Kind.NUMBER, readings=(A, Reading("b", None))),
        variant("v2", Kind.NUMBER),
        variant("v3", Kind.NUMBER, Kind.BOUND),
    ]
    assert queries(told, []) == ("v3", "v2", "v1")


def test_what_is_gathered_across_rows_is_not_asked_again_within_one() -> None:
    within, across = variant("v1", Kind.NUMBER), variant("v2", Kind.NUMBER, Kind.BOUND)
    assert queries([within], [across]) == ("v2",)


def test_other_words_or_other_kinds_are_another_question() -> None:
    elsewhere = variant("v1", Kind.NUMBER, readings=(A, Reading("b", Span(20, 25))))
    otherwise = variant("v2", Kind.OUTCOME)
    across = variant("v3", Kind.NUMBER)
    assert set(queries([elsewhere, otherwise], [across])) == {"v1", "v2", "v3"}
