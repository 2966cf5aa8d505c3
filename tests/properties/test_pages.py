"""The laws of reading and dividing: nothing is lost, nothing is doubled, nothing crashes."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from storydiff.errors import SourceError
from storydiff.model import Article, BlockKind, Span
from storydiff.page import divide
from storydiff.read import read_bytes
from tests.strategies import page, texts, webpages

SOURCES = st.sampled_from(("page.txt", "page.html", "page", "page.pdf"))


def divided(text: str, ending: str) -> tuple[Article, ...]:
    return divide([page(text, ending=ending)])


untidy = st.one_of(
    st.tuples(texts(), st.just(".txt")),
    st.tuples(webpages(), st.just(".html")),
)


@given(st.binary(max_size=400), SOURCES)
@example(b"\xff\xfe\x00\xd8", "page.txt")
@example(b"<p>\xf0\x9f", "page.html")
def test_any_bytes_give_a_page_or_one_of_our_errors(raw: bytes, source: str) -> None:
    with suppress(SourceError):
        assert divide([read_bytes(raw, source, "page")])


@given(texts())
def test_the_text_of_a_plain_page_is_the_file_itself(text: str) -> None:
    assert page(text).text == text.removeprefix("\ufeff")


@given(untidy)
def test_lines_are_never_blank_and_leave_out_only_white_space(drawn: tuple[str, str]) -> None:
    text, ending = drawn
    found = page(text, ending=ending)
    assert all(line.span.of(found.text).strip() for line in found.lines)
    assert _between([line.span for line in found.lines], found.text).strip() == ""


@given(untidy)
def test_blocks_cover_all_but_white_space_without_overlap(drawn: tuple[str, str]) -> None:
    found = divided(*drawn)[0].page
    spans = [block.span for block in found.blocks]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(found.text).strip() for span in spans)
    assert _between(spans, found.text).strip() == ""


@given(untidy)
def test_an_article_has_the_blocks_of_its_page_that_name_it(drawn: tuple[str, str]) -> None:
    for article in divided(*drawn):
        own = tuple(b for b in article.page.blocks if b.article == article.id)
        assert article.blocks == own


@given(untidy)
def test_sentences_cover_the_paragraphs_and_nothing_else(drawn: tuple[str, str]) -> None:
    for article in divided(*drawn):
        text = article.page.text
        for number, block in enumerate(_paragraphs(article), 1):
            spans = [s.span for s in article.sentences if s.paragraph == number]
            assert all(block.start <= s.start < s.end <= block.end for s in spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))
            assert _between(_within(block, spans), block.of(text)).strip() == ""


@given(untidy)
def test_tokens_cover_their_sentence_in_order(drawn: tuple[str, str]) -> None:
    for article in divided(*drawn):
        for sentence in article.sentences:
            span, spans = sentence.span, [Span(t.start, t.end) for t in sentence.tokens]
            assert all(a.end <= b.start for a, b in pairwise(spans))
            assert _between(_within(span, spans), span.of(article.page.text)).strip() == ""


@given(untidy)
def test_dividing_twice_gives_the_same(drawn: tuple[str, str]) -> None:
    assert divided(*drawn) == divided(*drawn)


def _paragraphs(article: Article) -> list[Span]:
    return [block.span for block in article.blocks if block.kind is BlockKind.PARAGRAPH]


def _within(outer: Span, spans: Sequence[Span]) -> list[Span]:
    """The spans counted from where `outer` starts."""
    return [Span(span.start - outer.start, span.end - outer.start) for span in spans]


def _between(spans: Sequence[Span], text: str) -> str:
    """What of the text lies outside the spans."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
