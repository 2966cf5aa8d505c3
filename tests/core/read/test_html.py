import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.errors import SourceError
from storydiff.model import Page
from storydiff.read import read_bytes


def page(html: str) -> Page:
    return read_bytes(html.encode(), "page.html", "page")


def lines(html: str) -> list[str]:
    read = page(html)
    return [line.span.of(read.text) for line in read.lines]


def paths(html: str) -> list[tuple[str, ...]]:
    return [line.markup.path for line in page(html).lines if line.markup]


def test_a_block_element_is_a_line_and_a_blank_line_stands_between_two():
    assert page("<h1>Ferry\n  sinks</h1><p>Nobody <b>died</b>.</p>").text == (
        "Ferry sinks\n\nNobody died."
    )


def test_text_beside_a_block_is_a_line_of_its_own():
    assert lines("<div>before<p>inside</p>after</div>") == ["before", "inside", "after"]


def test_two_breaks_end_a_line_and_one_does_not():
    assert lines("<div>one<br>more<br> <br>two</div>") == ["one more", "two"]


def test_a_blank_line_of_preformatted_text_ends_a_line():
    assert lines("<pre>one\nmore\n \ntwo</pre>") == ["one more", "two"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>", "<style>x</style>", "<template>x</template>", "<!-- x -->",
        "<noscript>x</noscript>", "<p hidden>x</p>", "<p style='display: none'>x</p>",
        "<dialog>x</dialog>", "<svg><title>x</title></svg>", "<p class='sr-only'>x</p>",
    ],
)  # fmt: skip
def test_what_a_reader_does_not_see_is_left_out(unseen: str):
    assert lines(f"<p>A ferry</p>{unseen}<p>sank.</p>") == ["A ferry", "sank."]


def test_what_a_reader_sees_is_kept():
    html = """<nav><ul><li>Home<li>Sport</ul></nav><aside>Subscribe</aside>
    <table><tr><td>Dead</td><td>4</td></tr></table>
    <figure><figcaption>The ferry. <span class="credit">Ida Holm</span></figcaption></figure>"""
    assert lines(html) == ["Home", "Sport", "Subscribe", "Dead 4", "The ferry.", "Ida Holm"]


def test_controls_and_marks_without_width_are_dropped():
    assert lines("<p>fer\u00adry&#x202e; san\u200bk&#27;[31m</p>") == ["ferry sank[31m"]


def test_the_path_names_every_element_down_to_the_innermost_that_holds_the_line():
    html = '<main id=m><p class="a b" role=note><em>All <b>of</b> it</em></p></main>'
    assert paths(html) == [("html", "body", "main#m", "p.a.b[role=note]", "em")]


def test_siblings_of_one_name_are_numbered():
    assert [path[2:] for path in paths("<div><p>one<p>two</div><div>three</div>")] == [
        ("div", "p"), ("div", "p:2"), ("div:2",),
    ]  # fmt: skip


def test_link_density_is_the_share_of_characters_inside_links():
    read = page("<p><a href=x>four</a> 1234</p><div><a href=x><p>all</p></a></div>")
    assert [line.markup.link_density for line in read.lines if line.markup] == [0.5, 1.0]


def test_the_head_says_what_it_knows_and_where():
    read = page("""<head><title>Ferry sinks - The Herald</title>
    <link rel=canonical href="https://www.herald.example/ferry">
    <meta property="og:site_name" content="The Herald"><meta name=twitter:title content="Sunk">
    <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
      {"@type": ["NewsArticle"], "datePublished": "2024-05-01", "author": [{"name": "Ida Holm"},
       {"name": "Per Lund"}]}]}</script></head><p>Text.""")
    stated = read.metadata
    assert [(s.value, s.where) for s in (stated.outlet, stated.headline, stated.byline) if s] == [
        ("The Herald", "meta og:site_name"),
        ("Sunk", "meta twitter:title"),
        ("Ida Holm, Per Lund", "JSON-LD author"),
    ]
    assert stated.published
    assert stated.published.value == "2024-05-01"
    assert read.host
    assert (read.host.value, read.host.where) == ("www.herald.example", "canonical link")


@pytest.mark.parametrize(
    "head",
    [
        "<link rel=canonical href='http://['>",
        "<script type='application/ld+json'>{not json</script>",
        f"<script type='application/ld+json'>{'[' * 9000}</script>",
        "<script type='application/ld+json'>{'@type': 'NewsArticle', 'author': {}}</script>",
        "<meta name=author><meta content=x><title></title>",
    ],
)
def test_a_broken_head_says_nothing(head: str):
    read = page(f"<head>{head}</head><p>Text.")
    assert (read.host, read.metadata.byline, read.metadata.headline) == (None, None, None)


def test_a_page_that_shows_no_text_is_a_failure():
    with pytest.raises(SourceError, match="shows no text"):
        page("<body><script>draw()</script></body>")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000 + "deep",
        "<div>" * 50_000 + "deep" + "</div>" * 50_000,
        "<section><div>" * 20_000 + "deep" + "</div></section>" * 20_000,
        "<div></b>" * 50_000 + "deep",
        "<div class='a'\n>" * 20_000 + "deep" + "</DIV >" * 20_000,
        "<!--><made-up>" * 20_000 + "deep" + "</made-up>" * 20_000,
    ],
    ids=["open", "closed", "two names", "stray end tags", "attributes", "unknown"],
)
def test_elements_nested_without_end_are_a_failure(html: str):
    with pytest.raises(SourceError, match="nests thousands of elements"):
        page(html)


@pytest.mark.parametrize(
    "html",
    [
        "<div><span>one</div>" * 20_000,
        "<script>" + "for(i=0;i<n;i++);" * 20_000 + "</script><p>one",
        "<!--" + "<div>" * 20_000 + "--><p>one",
        "<svg>" + "<path d=M0/>" * 20_000 + "</svg><p>one",
        "<p>one<img><br>" * 20_000,
    ],
    ids=["not closed", "script", "comment", "drawing", "void"],
)
def test_many_elements_beside_each_other_are_read(html: str):
    assert page(html).lines[0].span.of(page(html).text) == "one"


def test_a_long_list_of_items_that_are_not_closed_is_read():
    assert len(page("<ul>" + "<li>one<br>more" * 6_000).lines) == 6_000


def test_deeply_nested_elements_are_read():
    (line,) = page("<div>" * 2_000 + "deep").lines
    assert line.markup
    assert len(line.markup.path) == 100


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<a href=x>", "</a>", "<br>", "<div class=x>", "</div>", "<td>",
             "<b>", "</b>", "<figure>", "<span class=credit>", "</span>", "<pre>", "a b",
             " ", "\n\n", "&"]
        )
    )
)  # fmt: skip
def test_the_visible_letters_are_all_kept_in_order(pieces: list[str]):
    html = "".join(pieces)
    letters = "".join(piece for piece in pieces if not piece.startswith("<"))
    if letters.strip():
        assert "".join(page(html).text.split()) == "".join(letters.split())
