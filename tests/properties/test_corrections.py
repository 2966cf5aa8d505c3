"""Whatever is corrected by hand, the laws of pages and tables hold, and it can be taken back."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from storydiff.model import CORRECTIONS, Article, Passage, Record, Span, Standing
from storydiff.pipeline import collate, heed
from storydiff.store import about_passages
from tests.strategies import Story, stories


@st.composite
def spans(draw: st.DrawFn, article: Article) -> Span:
    """Some words of a page, whether or not they are a sentence or a block."""
    length = len(article.page.text)
    start = draw(st.integers(0, length - 1))
    stretch = Span(start, draw(st.integers(start + 1, min(length, start + 200))))
    whole = [s.span for s in article.sentences] + [b.span for b in article.page.blocks]
    return draw(st.one_of(st.just(stretch), st.sampled_from(whole or [stretch])))


@st.composite
def corrected(draw: st.DrawFn) -> tuple[Story, tuple[Record, ...]]:
    """A story and corrections of it, sensible or not."""
    story = draw(stories())
    articles = story.articles()
    records = []
    for number in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.sampled_from(articles), min_size=1, max_size=2))
        passages = [Passage(a.id, (draw(spans(a)),)) for a in chosen]
        records.append(
            Record(
                id=number,
                decision=draw(st.sampled_from(sorted(CORRECTIONS))),
                subject=about_passages(articles, passages),
                text=draw(st.sampled_from(("", "The Bellman"))),
                at="2031-05-04T10:00:00+00:00",
            )
        )
    return story, tuple(records)


def _lies_in_one_row(article: Article, cells: Sequence[Span]) -> bool:
    return sorted(cells) == [sentence.span for sentence in article.sentences]


@settings(max_examples=60)
@given(corrected())
def test_the_laws_hold_after_any_correction(drawn: tuple[Story, tuple[Record, ...]]) -> None:
    story, records = drawn
    collation = collate(story.articles(), records=records)
    assert [said.record for said in collation.decisions] == list(records)
    assert all(said.standing is Standing.HERE for said in collation.decisions)
    for page in collation.pages:
        places = [at for block in page.blocks for at in range(*block.span)]
        assert places == sorted(set(places))
        assert {n for n, char in enumerate(page.text) if not char.isspace()} <= set(places)
    for article in collation.columns:
        cells = [span for row in collation.rows for span in row.cells[article.id]]
        assert _lies_in_one_row(article, cells)
    for link in collation.links:
        assert link.a.article < link.b.article
        assert 0 <= link.score <= 1


@given(corrected())
def test_what_is_taken_back_leaves_no_trace(drawn: tuple[Story, tuple[Record, ...]]) -> None:
    story, records = drawn
    plain = collate(story.articles())
    assert heed(heed(plain, records), ()) == plain
