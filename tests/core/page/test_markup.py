import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.model import BlockKind, Page
from storydiff.page.markup import classify
from storydiff.page.parts import Part
from storydiff.read import read_bytes

BODY = """
<p>ALDWICK (AP) — The night ferry sank off the Ness on Tuesday with forty people on board.</p>
<p>All of them were taken off by the lifeboat before noon, the harbour master said.</p>
<p>“We heard the horn and ran down to the quay,” said Ida Holm, who keeps the light.</p>
<p>An inquiry will open on Friday, and the sister ship stays in port until it closes.</p>
"""
SECOND = """
<p>The bakers of Aldwick put down their peels on Wednesday and asked for a shorter night.</p>
<p>Their guild has not called a strike since the winter of the long frost, it said.</p>
<p>“Nobody can knead for eleven hours,” said Per Lund, who speaks for the journeymen.</p>
<p>The mayor offered to sit down with both sides, and bread will be sold from the barracks.</p>
<p>Both sides will meet at the guildhall on Monday, where they last met nine years ago.</p>
"""


def page(html: str) -> Page:
    return read_bytes(html.encode(), "page.html", "page")


def article(body: str = BODY, above: str = "", below: str = "") -> Page:
    """A page with a plain article, and more above the text and below it."""
    return page(
        "<head><title>Ferry sinks off Aldwick - The Herald</title></head><nav><a href=x>Home</a>"
        f"</nav><main><h1>Ferry sinks off Aldwick</h1>{above}<div class=text>{body}</div>{below}"
        "</main><footer>All rights reserved</footer>"
    )


def told(page: Page, words: str) -> Part:
    """The part that begins with these words."""
    (part,) = (p for p in classify(page) if p.span.of(page.text).startswith(words))
    return part


def kind(page: Page, words: str) -> str:
    return told(page, words).kind.value


def paragraphs(page: Page, story: int) -> list[str]:
    """The first word of each paragraph of an article."""
    return [
        part.span.of(page.text).split()[0]
        for part in classify(page)
        if part.kind is BlockKind.PARAGRAPH and part.story == story
    ]


def test_the_paragraphs_of_an_article_are_found():
    assert paragraphs(article(), 0) == ["The", "All", "“We", "An"]


def test_every_line_has_a_kind_and_a_reason():
    read = article()
    parts = classify(read)
    assert [(part.kind.value, part.story) for part in parts[:3]] == [
        ("furniture", None),
        ("headline", 0),
        ("dateline", 0),
    ]
    assert all(part.reason for part in parts)


@pytest.mark.parametrize(
    ("above", "words", "expected"),
    [
        ("<div class=kicker>Harbour</div>", "Harbour", "section"),
        ("<p class=standfirst>Forty were saved</p>", "Forty", "subhead"),
        ("<div class=author><a href=x>Ann Writer</a></div>", "Ann", "byline"),
        ("<p>By Ann Writer</p>", "By Ann", "byline"),
        ("<div class=author><time>4 May 2031</time></div>", "4 May", "timestamp"),
        ("<div class=published>Four days ago</div>", "Four", "timestamp"),
        ("<figure><figcaption>The ferry at dawn</figcaption></figure>", "The ferry", "caption"),
        ("<figure><span class=credit>Ida Holm</span></figure>", "Ida", "credit"),
        ("<div class=share-bar><a href=x>Send this</a></div>", "Send", "furniture"),
        ("<p>12 comments</p>", "12", "counter"),
        ("<header><p>All forty on board were saved by noon.</p></header>", "All forty", "subhead"),
        ("<p>All forty on board were saved by noon.</p>", "All forty", "paragraph"),
        ("<ul class=byline><li>Ann Writer<li>View archive</ul>", "Ann", "byline"),
        ("<ul class=byline><li>Ann Writer<li>View archive</ul>", "View", "furniture"),
        ("<p class=author>By</p>", "By", "furniture"),
        ("<p>The crew is safe, too.</p><p>By Ann Writer</p>", "The crew", "subhead"),
        ("<p class=author>Ann Writer | 4 May 2031, 3:10 PM</p>", "Ann", "byline"),
        ("<p class=author>Ann Writer | 4 May 2031, 3:10 PM</p>", "| 4 May", "timestamp"),
        ("<p class=author>Updated 0339 GMT 4 May 2031</p>", "Updated", "timestamp"),
        ("<aside><a href=x>Bakers strike in Aldwick</a></aside>", "Bakers", "related_link"),
    ],
)
def test_what_stands_above_the_text_is_told_apart(above: str, words: str, expected: str):
    assert kind(article(above=above), words) == expected


@pytest.mark.parametrize(
    ("among", "words", "expected"),
    [
        ("<h2>A long night</h2>", "A long", "subhead"),
        ("<p><strong>A long night</strong></p>", "A long", "subhead"),
        ("<p><strong>It was a long night.</strong></p>", "It was", "paragraph"),
        ("<ul><li>Twelve children</ul>", "Twelve", "paragraph"),
        ("<table><tr><td>Crew</td><td>9</td></tr></table>", "Crew", "paragraph"),
        ("<blockquote>We were lucky</blockquote>", "We were", "paragraph"),
        ("<figure><figcaption>The wreck</figcaption></figure>", "The wreck", "caption"),
        ("<div><p><a href=x>Bakers strike in Aldwick</a></p></div>", "Bakers", "related_link"),
        ("<div class=related><p>Bakers strike in Aldwick</p></div>", "Bakers", "related_link"),
        ("<div class=newsletter-signup><p>Aldwick every day</p></div>", "Aldwick", "promo"),
        ("<p>Advertisement</p>", "Advertisement", "furniture"),
        ("<p>Subscribe to our newsletter for more.</p>", "Subscribe", "promo"),
        (
            "<blockquote><p>Subscribe to our newsletter for more.</p></blockquote>",
            "Sub",
            "paragraph",
        ),
        ("<div class=slideshow><h3>A wave</h3><p>It broke on deck.</p></div>", "It", "caption"),
        ("<div class=photo><p>The wreck at noon</p></div>", "The wreck", "caption"),
        ("<p><a href=x>[Echo]</a></p>", "[Echo]", "paragraph"),
    ],
)
def test_what_stands_among_paragraphs_is_told_apart(among: str, words: str, expected: str):
    assert kind(article(BODY.replace("</p>", "</p>" + among, 1)), words) == expected


@pytest.mark.parametrize(
    ("below", "words", "expected"),
    [
        ("<p class=sign-off>(Reporting by Ann Writer)</p>", "(Reporting", "credit"),
        ("<ul class=most-read><li><a href=x>Bakers strike</a></ul>", "Bakers", "related_link"),
        (f"<section id=comments>{SECOND * 3}</section>", "The bakers", "furniture"),
        (
            "<div class=author-bio><p>Ann Writer keeps bees and writes.</p></div>",
            "Ann",
            "furniture",
        ),
    ],
)
def test_what_stands_below_the_text_is_told_apart(below: str, words: str, expected: str):
    read = article(below=below)
    found = [p for p in classify(read) if p.span.of(read.text).startswith(words)]
    assert {part.kind.value for part in found} == {expected}


def test_a_name_that_holds_the_whole_article_says_nothing_of_it():
    read = page(
        "<head><title>Ferry sinks</title></head><body class='has-sidebar comments-open'>"
        f"<form class=related><h1>Ferry sinks</h1>{BODY}</form>"
    )
    assert paragraphs(read, 0) == ["The", "All", "“We", "An"]


def test_a_name_that_cannot_be_meant_says_nothing_either():
    assert paragraphs(article(f"<div id=share-buttons>{BODY}</div>"), 0) == [
        "The",
        "All",
        "“We",
        "An",
    ]


def test_the_author_that_the_metadata_name_is_known_without_markup():
    read = page(
        "<head><meta name=author content='By ANN WRITER'></head>"
        f"<h1>Ferry sinks off Aldwick</h1><div>Ann Writer for the Echo</div><div>{BODY}</div>"
    )
    assert kind(read, "Ann Writer") == "byline"


def test_a_list_of_other_stories_that_ends_the_text_is_none_of_it():
    links = "".join(
        f"<li><a href=x>{title}</a>"
        for title in ("Bakers strike in Aldwick", "Fares to rise in May", "Quay to be rebuilt")
    )
    read = article(f"{BODY}<h3>Harbour stories</h3><ul>{links}</ul>")
    assert kind(read, "Bakers") == "related_link"
    assert kind(read, "Harbour") == "furniture"


def test_a_list_of_links_among_paragraphs_is_text():
    links = (
        "<ul><li>See <a href=x>the log</a> of the harbour<li>Or <a href=x>the tide</a> of May</ul>"
    )
    assert kind(article(BODY.replace("</p>", f"</p>{links}", 1)), "See") == "paragraph"


def test_an_article_in_two_halves_is_one():
    one, two = BODY.split("<p>“We")
    read = article(
        f"<section>{one}</section><div class=ad>Buy</div><section><p>“We{two}</section>"
    )
    assert paragraphs(read, 0) == ["The", "All", "“We", "An"]


def test_text_in_a_div_with_breaks_is_divided():
    body = "<br><br>".join(BODY.replace("</p>", "").split("<p>")[1:])
    assert paragraphs(article(body), 0) == ["The", "All", "“We", "An"]


def test_two_headlines_with_prose_of_their_own_are_two_articles():
    read = page(
        "<head><title>Ferry sinks</title></head><main>"
        f"<article class=story><h1>Ferry sinks</h1><div>{BODY}</div></article>"
        f"<article class=story><h1>Bakers strike</h1><div>{SECOND}</div></article></main>"
    )
    assert paragraphs(read, 0) == ["The", "All", "“We", "An"]
    assert paragraphs(read, 1) == ["The", "Their", "“Nobody", "The", "Both"]
    assert [p.story for p in classify(read) if p.kind is BlockKind.HEADLINE] == [0, 1]


def test_a_teaser_under_a_headline_is_no_second_article():
    teaser = (
        "<article><h1><a href=x>Bakers strike</a></h1><p>They want a shorter night.</p></article>"
    )
    assert {part.story for part in classify(article(below=teaser * 3))} == {0, None}


def test_a_page_without_prose_has_no_article():
    read = page("<ul><li><a href=x>Home</a><li><a href=y>Sport</a></ul>")
    assert {(part.kind.value, part.story) for part in classify(read)} == {("furniture", None)}


FRAGMENTS = st.sampled_from(
    ["<p>", "</p>", "<h1>", "</h1>", "<div class=related>", "<article>", "</article>", "</div>",
     "<figure>", "<figcaption>", "</figure>", "<a href=x>", "</a>", "<li>", "<strong>", "<br><br>",
     "The ferry sank. ", "x", "ALDWICK (AP) — ", "By Ann Writer", "© 2031 (AP) ", BODY, SECOND]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=30))
def test_parts_are_in_order_and_cover_everything(pieces: list[str]):
    read = page("<p>x</p>" + "".join(pieces))
    end = 0
    for part in classify(read):
        assert not read.text[end : part.span.start].strip()
        assert end <= part.span.start < part.span.end
        end = part.span.end
    assert not read.text[end:].strip()
