"""Collations for the tests of exports: the bundled ones, and one that has every field filled."""

from functools import cache

from storydiff import samples
from storydiff.model import (
    Anchor,
    Article,
    Attached,
    Block,
    BlockKind,
    Claim,
    Collation,
    Decision,
    Deferred,
    Form,
    Hint,
    Kind,
    Ladder,
    Level,
    Line,
    Link,
    Mention,
    Naming,
    Order,
    Orphan,
    Page,
    Passage,
    Quotation,
    Reading,
    Record,
    Referent,
    Relation,
    Reuse,
    Role,
    Row,
    Run,
    Rung,
    Sentence,
    Slot,
    Sort,
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
        edition_of="barge",
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
            Row(
                "r2",
                {"barge": (), "lock": (Span(47, 64),)},
                elsewhere={"barge": "r1"},
                hints={"lock#2": Hint("r1", Span(0, 4))},
            ),
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
        surveyed=Deferred(lambda: SURVEY),
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
    (
        Form(
            "barge",
            Span(35, 49),
            True,
            "Lena Marsh",
            "said",
            "the Lock Gazette",
            source=Span(55, 65),
            passed_on=Span(50, 54),
            cut=True,
        ),
    ),
)
SURVEY = Survey(
    claims=(
        Claim(
            "c1",
            "men hurt",
            Slot.COUNT,
            (Reading("barge", Span(16, 19), "2"), Reading("lock", None)),
            "v3",
        ),
    ),
    variants=(
        Variant(
            "v3",
            "wording in both",
            (Kind.REUSE,),
            3,
            "article.reuse",
            "2 words stand alike",
            None,
            (Reading("barge", Span(20, 34)), Reading("lock", Span(6, 20))),
        ),
    ),
    quotations=(QUOTED,),
    queries=("v3", "v1", "v2"),
    referents=(
        Referent(
            "n1",
            "Lena Marsh",
            Sort.PERSON,
            (
                Mention("barge", Span(55, 65), Span(60, 65), Naming.SURNAME, "Lena"),
                Mention("lock", Span(47, 57), Span(51, 57), Naming.LABEL),
            ),
        ),
    ),
    orders=(Order("barge", "lock", 3, 1 / 3), Order("barge", "lock#2", 0, None)),
    leads={"barge": "r1", "lock": "r1"},
    reuses=(
        Reuse("barge", "lock", 0.25, 0.125, 1 / 3, 0.29166, (), credited=False),
        Reuse("lock", "barge", 1.0, 0.0, 0.0, 0.0, (Run(Span(6, 20), Span(20, 34), 10),), True),
    ),
    orphans=(Orphan("lock", Span(47, 50), "“Its” leans on what lock does not tell"),),
    ladders=(
        Ladder(
            "reporting verbs",
            (
                Rung("say", 0, {"barge": 1, "lock": 0}),
                Rung("report", None, {"barge": 0, "lock": 1}),
            ),
        ),
    ),
)
