"""Collations for the tests of exports: the bundled ones, and one that has every field filled."""

from functools import cache

from storydiff import samples
from storydiff.model import (
    Anchor,
    Article,
    Attached,
    Block,
    BlockKind,
    Collation,
    Decision,
    Deferred,
    Form,
    Kind,
    Level,
    Line,
    Link,
    Page,
    Passage,
    Quotation,
    Reading,
    Record,
    Relation,
    Role,
    Row,
    Sentence,
    Span,
    Standing,
    Stated,
    Subject,
    Survey,
    Variant,
    Wording,
)
from storydiff.pipeline import open_story

NAMES = samples.NAMES


@cache
def bundled(name: str) -> Collation:
    """A bundled story's collation."""
    return open_story([str(path) for path in samples.files(name)]).collation


BARGE = "Barge hits lock\nTwo men were hurt. “It was dark,” said Lena Marsh.\n"
LOCK = "Three men were hurt, the Lock Gazette reports.\nIts keeper slept.\nSign up.\n"


def _page(name: str, text: str, block: Block, *, host: Stated | None = None) -> Page:
    line = Line(Span(0, text.index("\n")))
    source = f"pages/{name}.txt"
    return Page(name, source, "0" * 64, "utf-8", text, (line,), host, blocks=(block,))


def full() -> Collation:
    """Two articles and a duplicate, with every field of the model filled somewhere."""
    head = Block(BlockKind.HEADLINE, Span(0, 15), "barge", "the first line, without a full stop")
    promo = Block(BlockKind.PROMO, Span(65, 73), None, "asks the reader to sign up")
    barge = Article(
        id="barge",
        page=_page("barge", BARGE, head, host=Stated("barge.example", "address")),
        blocks=(head,),
        sentences=(
            Sentence("p1.s1", Span(16, 34), 1, ()),
            Sentence("p1.s2", Span(35, 66), 1, ()),
        ),
        headline=Span(0, 15),
        outlet=Stated("The Daily Barge", "meta og:site_name"),
        credits=(Stated("Meridian", "dateline"), Stated("Sound", "credit line")),
        byline=Stated("Ann Writer", "meta author"),
        published=Stated("4 March 2025", "timestamp"),
        dateline=Stated("OSTER (Meridian)", "first paragraph"),
    )
    lock_page = _page("lock", LOCK, promo)
    lock = Article(
        id="lock",
        page=lock_page,
        blocks=(),
        sentences=(
            Sentence("p1.s1", Span(0, 46), 1, ()),
            Sentence("p2.s1", Span(47, 64), 2, ()),
        ),
    )
    again = Article("lock#2", lock_page, (), (), role=Role.DUPLICATE, same_as="lock")
    return Collation(
        articles=(barge, lock, again),
        links=(
            Link(
                Passage("barge", (Span(16, 34),)),
                Passage("lock", (Span(0, 19),)),
                Level.CLAUSE,
                Relation.PARTIAL,
                0.71349,
                ("2 shared words, 1 of them rare", "same acts: hurt"),
                moved=True,
            ),
        ),
        rows=(
            Row(
                "r1",
                {"barge": (Span(16, 34), Span(35, 66)), "lock": (Span(0, 46),)},
                moved=("lock",),
                split=("barge",),
                merged=("lock",),
            ),
            Row("r2", {"barge": (), "lock": (Span(47, 64),)}),
        ),
        variants=(
            Variant(
                "v1",
                "men hurt",
                (Kind.NUMBER, Kind.OUTCOME),
                3,
                "number.value",
                "Different numbers: 2 / 3",
                "r1",
                (Reading("barge", Span(16, 19), "2"), Reading("lock", Span(0, 5), "3")),
            ),
            Variant(
                "v2",
                "the keeper",
                (Kind.ONLY_IN,),
                2,
                "row.silence",
                "Told by lock, silent in barge",
                None,
                (Reading("barge", None), Reading("lock", Span(47, 64))),
            ),
        ),
        surveyed=Deferred(lambda: Survey(quotations=(QUOTED,))),
        base="lock",
        decisions=(SAID,),
        options=(("min_link", 0.5), ("link_by", "claim")),
        lexicons="f" * 64,
    )


SAID = Attached(
    Record(
        7,
        Decision.NOTE,
        Subject((Anchor("lock", "0" * 64, Span(50, 62), "Its keeper s", "ports.\n", "lept."),)),
        "Ask\nthe keeper.",
        "2031-05-04T10:00:00+00:00",
    ),
    Standing.MOVED,
    (Passage("lock", (Span(47, 59),)),),
    "Stands 3 characters further up",
    "v2",
    "r2",
)
QUOTED = Quotation(
    "q1",
    "Lena Marsh",
    Wording.SINGLE,
    (Form("barge", Span(35, 49), True, "Lena Marsh", "said", "the Lock Gazette"),),
)
