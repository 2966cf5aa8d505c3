"""Dividing a page: what an article says of itself, and the laws that hold for any text."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from storydiff.model import Article, BlockKind, Metadata, Stated
from storydiff.page import cast, divide
from tests.core.page.printed import page

REPORT = """Barge closes Ghost Bridge in Aldwick
By Ann Writer, Staff Writer
May 4, 2031
ALDWICK, England (AP) — A barge hit Ghost Bridge on Monday. It was carrying gravel.
“The pier held,” harbour master Tom Clerk told Reuters.
Copyright 2031 The Aldwick Daily Post. All rights reserved.
"""
LINES = st.sampled_from(
    [
        "", "", "Barge closes Ghost Bridge in Aldwick", "By Ann Writer", "May 4, 2031", "TT", "20",
        "ALDWICK (AP) — A barge hit Ghost Bridge on Monday.", "“No,” she said.", "What now?",
        "The quay. AGENCY/Ann Writer Purchase Licensing Rights", "___", "learn more", "• A bridge",
        "Sign up for our newsletter to read us for free.", "Related stories", "LIVE",
        "\u202e\x00 \ufeff",
        "The road to Lowe was shut.LOCAL NEWSFerry fares to rise in May", "(Reuters)", "...", "(",
        "He waited a whole day. Then he left. (Reporting by Jo Dean; editing by Ida Marlow)",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES | st.text(max_size=40), max_size=30).map("\n".join) | st.text()


def report(text: str = REPORT) -> Article:
    return divide([page(text)])[0]


def test_an_article_knows_its_headline_byline_date_and_dateline() -> None:
    article = report()
    assert article.headline is not None
    assert article.headline.of(REPORT) == "Barge closes Ghost Bridge in Aldwick"
    assert article.byline == Stated("Ann Writer, Staff Writer", "byline")
    assert article.published == Stated("May 4, 2031", "timestamp")
    assert article.dateline == Stated("ALDWICK, England (AP)", "dateline")


def test_the_day_above_the_headline_is_the_day_of_the_visit() -> None:
    visited = report("Wednesday , 7 May 2031\n\n" + REPORT)
    assert visited.published == Stated("May 4, 2031", "timestamp")
    assert report(REPORT.replace("May 4, 2031", "Tuesday, May 4, 2031")).published == Stated(
        "Tuesday, May 4, 2031", "timestamp"
    )


def test_agencies_are_credited_where_the_text_credits_them() -> None:
    assert report().credits == (Stated("AP", "dateline"), Stated("Reuters", "text"))


def test_an_agency_that_is_only_named_is_not_credited() -> None:
    text = "Mayor blames press\nThe mayor blamed Reuters for the delay.\nThe AP building is old."
    assert report(text).credits == ()


def test_a_picture_credit_is_no_credit_of_the_text() -> None:
    text = "Barge hits bridge\nThe quay. (AP Photo/Ann Writer)\nA barge hit it.\nIt sank."
    assert report(text).credits == ()


def test_a_note_without_a_name_credits_wire_services() -> None:
    text = "Barge hits bridge\nA barge hit it.\nThis article is based on wire service reports."
    assert report(text).credits == (Stated("wire services", "note"),)


def test_sentences_are_those_of_paragraphs_and_know_where_they_stand() -> None:
    found = [(s.id, s.paragraph, s.span.of(REPORT)) for s in report().sentences]
    assert found == [
        ("p1.s1", 1, "A barge hit Ghost Bridge on Monday."),
        ("p1.s2", 1, "It was carrying gravel."),
        ("p2.s1", 2, "“The pier held,” harbour master Tom Clerk told Reuters."),
    ]


def test_the_owner_of_the_copyright_is_the_outlet_when_nobody_says_another() -> None:
    assert report().outlet == Stated("The Aldwick Daily Post", "copyright line")


def test_a_dateline_may_name_an_outlet_under_another_spelling() -> None:
    text = "Barge hits bridge\nAl-Jazira – A barge hit Ghost Bridge.\nIt sank."
    assert report(text).outlet == Stated("Al-Jazira", "dateline")


def test_a_page_names_itself_where_it_asks_for_help() -> None:
    text = (
        "Barge hits bridge\nA barge hit Ghost Bridge.\nIt sank.\n"
        "We invite you to join the Aldwick Post Circle and support our reporting.\n"
        "For $6 per month you can read the Aldwick Post ad-free.\n"
    )
    assert report(text).outlet == Stated("Aldwick Post", "appeal to readers")


def test_a_label_wins_over_the_page_and_the_page_over_its_text() -> None:
    meta = replace(page(REPORT), metadata=Metadata(outlet=Stated("Post Online", "og:site_name")))
    label = replace(meta, label=Stated("The Post", "label"))
    assert divide([meta])[0].outlet == Stated("Post Online", "og:site_name")
    assert divide([label])[0].outlet == Stated("The Post", "label")


def test_nothing_is_said_of_an_outlet_that_nobody_names() -> None:
    assert report("Barge hits bridge\nALDWICK — A barge hit it.\nIt sank.").outlet is None


def test_a_page_without_text_is_an_article_without_sentences() -> None:
    assert [(a.id, a.sentences) for a in divide([page("Home\n20\n", "p")])] == [("p", ())]


@given(TEXTS)
def test_blocks_cover_every_printed_character_once_and_in_order(text: str) -> None:
    blocks = divide([page(text)])[0].page.blocks
    ends = [place for block in blocks for place in block.span]
    assert ends == sorted(ends)
    assert all(block.span.of(text).strip() == block.span.of(text) != "" for block in blocks)
    assert "".join("".join(b.span.of(text).split()) for b in blocks) == "".join(text.split())


@given(TEXTS)
def test_sentences_lie_in_their_articles_paragraphs(text: str) -> None:
    for article in cast(divide([page(text)])):
        paragraphs = [b.span for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
        for sentence in article.sentences:
            paragraph = paragraphs[sentence.paragraph - 1]
            assert paragraph.start <= sentence.span.start < sentence.span.end <= paragraph.end
        assert all(block.article == article.id for block in article.blocks)


@given(TEXTS)
def test_each_paragraph_has_its_article(text: str) -> None:
    articles = divide([page(text)])
    known = {article.id for article in articles}
    page_ = articles[0].page
    assert all(
        block.article in known for block in page_.blocks if block.kind is BlockKind.PARAGRAPH
    )
