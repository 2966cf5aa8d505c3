"""What an editor is asked first, and only once."""

from dataclasses import replace

from storydiff.compare.articles import queries
from storydiff.compare.severity import SEVERITY
from storydiff.model import Kind, Mention, Naming, Reading, Referent, Sort, Span, Variant

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


def test_of_two_across_rows_that_tell_the_same_the_first_is_asked() -> None:
    wide = variant("v1", Kind.NUMBER, Kind.BOUND)
    assert queries([], [wide, variant("v2", Kind.NUMBER)]) == ("v1",)
    assert queries([], [variant("v1", Kind.NUMBER), variant("v2", Kind.NUMBER)]) == ("v1",)
    assert queries([], [variant("v1", Kind.NUMBER), replace(wide, id="v2")]) == ("v2",)


def test_a_label_is_asked_once_for_all_mentions_of_a_referent() -> None:
    ends = (Span(70, 75), Span(80, 85))
    mentions = tuple(
        Mention(name, span, span, Naming.LABEL) for name, span in zip("ab", ends, strict=True)
    )
    raid = Referent("n1", "the raid", Sort.ACT, mentions)
    across = replace(variant("v2", Kind.LABEL), about="the raid")
    there = tuple(Reading(name, span) for name, span in zip("ab", ends, strict=True))
    elsewhere = variant("v1", Kind.LABEL, readings=there)
    assert queries([elsewhere], [across]) == ("v2", "v1")
    assert queries([elsewhere], [across], [raid]) == ("v2",)


def test_what_became_of_people_comes_first_and_whole_articles_last() -> None:
    told = [
        variant("v1", Kind.HEADLINE, Kind.ATTRIBUTION),
        variant("v2", Kind.REUSE),
        variant("v3", Kind.ANONYMITY),
        variant("v4", Kind.NUMBER, Kind.BOUND),
        variant("v5", Kind.OUTCOME),
    ]
    assert queries(told, []) == ("v5", "v4", "v1", "v3", "v2")
