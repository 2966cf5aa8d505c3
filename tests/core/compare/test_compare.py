"""Places where the tellings of a row differ, each once for all articles."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare import compare
from storydiff.model import Hint, Kind, Level, Link, Passage, Relation, Row, Span, Variant
from tests.core.compare.stories import article, compared, links, readings, rows

A = "The raid on the harbour hurt seven guards and sank a boat."
B = "The raid on the port hurt seven guards and sank a boat."
C = "The raid on the harbour hurt seven guards and wrecked a boat."
SENTENCES = st.lists(
    st.lists(
        st.sampled_from(["the", "guards", "raid", "on", "a", "boat", ",", "port", "seven"]),
        max_size=12,
    ).map(" ".join),
    min_size=2,
    max_size=4,
)


def test_a_place_where_three_articles_differ_is_one_variant_with_three_readings() -> None:
    port, sank = compared(a=A, b=B, c=C)
    assert readings(port, a=A, b=B, c=C) == {"a": "harbour", "b": "port", "c": "harbour"}
    assert readings(sank, a=A, b=B, c=C) == {"a": "sank", "b": "sank", "c": "wrecked"}
    assert (port.id, sank.id) == ("v1", "v2")


def test_an_article_collated_with_itself_has_no_variants() -> None:
    assert compared(a=A, b=A) == ()


def test_a_row_that_only_some_tell_is_one_variant() -> None:
    (only,) = compared(a=A, b="", c=A)
    assert only.kinds == (Kind.ONLY_IN,)
    assert only.severity == 2
    assert only.reason == "Told by a and c, silent in b"
    assert readings(only, a=A, b="", c=A) == {"a": A, "b": None, "c": A}


@given(SENTENCES)
def test_the_order_of_articles_changes_nothing(sentences: list[str]) -> None:
    articles = [article(name, [text]) for name, text in zip("abcd", sentences, strict=False)]
    told = links(rows(articles))
    expected = compare(articles, told, rows(articles))
    for order in permutations(articles):
        assert compare(order, told, rows(order)) == expected


def test_independent_tellings_differ_only_where_words_stand_for_each_other() -> None:
    a = "Seven of the minister's guards were wounded in the raid, the hospital said."
    b = "The hospital took in guards of the minister, most of them lightly injured by glass."
    (only,) = compared(a=a, b=b)
    assert readings(only, a=a, b=b) == {"a": "wounded", "b": "lightly injured"}


@given(SENTENCES)
def test_no_word_stands_in_two_places_and_every_difference_has_two_readings(
    sentences: list[str],
) -> None:
    tellings = dict(zip("abcd", sentences, strict=False))
    seen: set[tuple[str, int]] = set()
    for variant in compared(**tellings):
        assert len(set(readings(variant, **tellings).values())) > 1
        if variant.rule == "row.silence":
            continue
        for reading in variant.readings:
            words = set(range(*reading.span)) if reading.span else set()
            places = {(reading.article, at) for at in words}
            assert not places & seen
            seen |= places


@given(
    st.lists(st.text(max_size=40).map(lambda text: " ".join(text.split())), min_size=2, max_size=3)
)
def test_no_text_makes_it_fail(sentences: list[str]) -> None:
    tellings = dict(zip("abc", sentences, strict=False))
    assert [variant.id for variant in compared(**tellings)] == [
        f"v{n}" for n, _ in enumerate(compared(**tellings), 1)
    ]


HOSTILE = st.lists(
    st.sampled_from(
        """
        “ ” " at least 7 two Gen. al-Haddad Haddad May Oct. 3 not can't said Tehran Iran 's - , the
        unharmed slightly hurt $5 half of on Monday evening
        """.split()  # noqa: SIM905 - a list of them would not be easier to read
    ),
    max_size=14,
).map(" ".join)


@given(st.lists(HOSTILE, min_size=2, max_size=4))
def test_rules_meet_their_words_in_any_order(sentences: list[str]) -> None:
    tellings = dict(zip("abcd", sentences, strict=False))
    for variant in compared(**tellings):
        assert variant.kinds
        assert variant.reason
        assert 0 <= variant.severity <= 4


def test_who_tells_a_row_in_another_row_is_not_silent_in_it() -> None:
    a = article("a", ["The pier is shut."])
    b = article("b", ["Rain fell.", "The pier is closed."])
    c = article("c", ["Nobody knows why."])
    shut, rain, closed, why = (s.span for x in (a, b, c) for s in x.sentences)
    told = Passage("a", (shut,)), Passage("b", (closed,))
    link = Link(*told, Level.SENTENCE, Relation.NEAR, 0.9, ())
    table = (
        Row("r1", {"a": (shut,), "b": (), "c": ()}, elsewhere={"b": "r2"}),
        Row("r2", {"a": (), "b": (closed,), "c": (why,)}, elsewhere={"a": "r1"}),
        Row("r3", {"a": (), "b": (rain,), "c": ()}),
    )
    silences = [v for v in compare([a, b, c], [link], table) if v.rule == "row.silence"]
    assert [(v.row, [r.article for r in v.readings], v.reason) for v in silences] == [
        ("r1", ["a", "c"], "Told by a, silent in c"),
        ("r3", ["a", "b", "c"], "Told by b, silent in a and c"),
    ]


def test_who_perhaps_tells_a_row_in_another_is_silent_in_it_and_what_tells_it_is_shown() -> None:
    a = article("a", ["The pier is shut."])
    b = article("b", ["Rain fell on the pier that is closed."])
    c = article("c", ["Nobody knows why."])
    shut, rain, why = (s.span for x in (a, b, c) for s in x.sentences)
    hints = {"b": Hint("r2", Span(13, 37))}
    table = (
        Row("r1", {"a": (shut,), "b": (), "c": (why,)}, hints=hints),
        Row("r2", {"a": (), "b": (rain,), "c": ()}),
        Row("r3", {"a": (shut,), "b": (), "c": ()}, hints=hints),
    )
    reasons = [v.reason for v in compare([a, b, c], [], table) if v.rule == "row.silence"]
    assert reasons == [
        "Told by a and c, silent in b, except perhaps for “the pier that is closed.” there",
        "Told by b, silent in a and c",
        "Told by a, silent in b and c, except perhaps for “the pier that is closed.” in b",
    ]


def test_of_a_rewrite_it_is_told_who_no_longer_says_something() -> None:
    shared = "The pier was closed on Monday.\nNobody was hurt.\nThe ferry sails again on Friday."
    wire = "The owner will get at least nine crowns at once, a person close to the deal said."
    rewrite = "Nine crowns go to the owner."
    flat = compared(a=f"{shared}\n{wire}", b=f"{shared}\n{rewrite}")
    assert "a person close to the deal said" in reasons_of(flat, Kind.ATTRIBUTION)
    alone = compared(a=f"{wire}", b=f"{rewrite}")
    assert not reasons_of(alone, Kind.ATTRIBUTION)


def test_of_a_rewrite_another_year_is_told_wherever_its_clause_went() -> None:
    shared = "The pier was closed on Monday.\nNobody was hurt.\nThe ferry sails again on Friday."
    said = "ccording to two documents that were seen by Radio Arle"
    wire = f"Inspectors had warned of the storage of solvents in 2022, a{said}."
    moved = f"A{said}, inspectors had warned in 2020 of the storage of solvents."
    found = compared(a=f"{shared}\n{wire}", b=f"{shared}\n{moved}")
    assert reasons_of(found, Kind.TIME) == "Different times: 2022 / 2020"


def reasons_of(found: tuple[Variant, ...], kind: Kind) -> str:
    return " ".join(variant.reason for variant in found if kind in variant.kinds)
