"""A small collation made by hand, with something to tell in every section of a report."""

from collections.abc import Mapping
from dataclasses import replace

from storydiff.model import (
    Article,
    Attached,
    Block,
    BlockKind,
    Claim,
    Collation,
    Decision,
    Deferred,
    Form,
    Kind,
    Line,
    Markup,
    Mention,
    Naming,
    Order,
    Page,
    Passage,
    Quotation,
    Reading,
    Record,
    Referent,
    Reuse,
    Role,
    Row,
    Run,
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

TEXTS = {
    "gull": "Barge hits lock\r\n\r\nTwo men were hurt.\r\n“It was dark,” said Lena Marsh.\r\n",
    "lock": "Men hurt in lock\n\nThree men were hurt.\n“It was so dark,” said Ms Marsh.\n",
    "mill": "Lock is shut\n\nThe lock is closed.\n",
}
BODIES = {
    "gull": ("Two men were hurt.", "“It was dark,” said Lena Marsh."),
    "lock": ("Three men were hurt.", "“It was so dark,” said Ms Marsh."),
    "mill": ("The lock is closed.",),
}


def span(name: str, words: str, texts: Mapping[str, str] = TEXTS) -> Span:
    """Where the words first stand on a page."""
    start = texts[name].index(words)
    return Span(start, start + len(words))


def reading(name: str, words: str | None, value: str | None = None) -> Reading:
    return Reading(name, span(name, words) if words else None, value)


def article(name: str, text: str, *, html: bool = False, outlet: str | None = None) -> Article:
    """An article whose headline is its page's first line."""
    head = Span(0, text.index("\n")) if "\r" not in text else Span(0, text.index("\r"))
    markup = Markup("h1", (), 0.0) if html else None
    source = f"pages/{name}.{'html' if html else 'txt'}"
    block = Block(BlockKind.HEADLINE, head, name, "the first line")
    page = Page(name, source, "0" * 64, "utf-8", text, (Line(head, markup),), blocks=(block,))
    cut = [Span(text.index(words), text.index(words) + len(words)) for words in BODIES[name]]
    return Article(
        name, page, (block,),
        tuple(Sentence(f"p{n}.s1", found, n, ()) for n, found in enumerate(cut, 1)),
        headline=head,
        outlet=Stated(outlet, "label") if outlet else None,
    )  # fmt: skip


HURT = Variant(
    "v1", "… men", (Kind.NUMBER,), 3, "number.value", "Different numbers: 2 / 3", "r1",
    (reading("gull", "Two", "2"), reading("lock", "Three", "3")),
)  # fmt: skip
SILENCE = Variant(
    "v2", "this passage", (Kind.ONLY_IN,), 2, "row.silence", "Told by mill only", "r3",
    (Reading("gull", None), Reading("lock", None), reading("mill", "The lock is closed.")),
)  # fmt: skip
UTTERED = Variant(
    "v3", "what Lena Marsh said", (Kind.QUOTATION,), 4, "quotation.altered",
    "Both quote the same words, and not alike", None,
    (reading("gull", "It was dark"), reading("lock", "It was so dark"), Reading("mill", None)),
)  # fmt: skip
SURVEY = Survey(
    claims=(
        Claim("c1", "men", Slot.COUNT,
              (reading("gull", "Two", "2"), reading("lock", "Three", "3"), reading("mill", None)),
              "v1"),
        Claim("c2", "the lock", Slot.CONDITION,
              (reading("gull", "hits lock"), Reading("lock", None), reading("mill", "closed"))),
    ),
    variants=(UTTERED,),
    quotations=(
        Quotation("q1", "Lena Marsh", Wording.ALTERED, (
            Form("gull", span("gull", "It was dark"), True, "Lena Marsh", "said"),
            Form("lock", span("lock", "It was so dark"), True, "Ms Marsh", "said", "the Gazette"),
        )),
    ),
    queries=("v3", "v1", "v2"),
    referents=(
        Referent("n1", "Lena Marsh", Sort.PERSON, (
            Mention("gull", span("gull", "Lena Marsh"), span("gull", "Marsh"), Naming.NAME),
            Mention("lock", span("lock", "Ms Marsh"), span("lock", "Marsh"), Naming.SURNAME, "Ms"),
        )),
    ),
    orders=(Order("gull", "lock", 2, 1.0), Order("gull", "mill", 0, None)),
    leads={"gull": "r1", "lock": "r1", "mill": "r3"},
    reuses=(
        Reuse("lock", "gull", 0.5, 0.25, 0.125, 0.125,
              (Run(span("gull", "men were hurt"), span("lock", "men were hurt"), 3),), False),
    ),
)  # fmt: skip


def story() -> Collation:
    """Three outlets: two tell of the hurt and quote alike, one tells something else."""
    gull = article("gull", TEXTS["gull"], outlet="The Daily Gull")
    lock = article("lock", TEXTS["lock"])
    mill = article("mill", TEXTS["mill"], html=True)
    again = replace(gull, id="again", role=Role.DUPLICATE, same_as="gull", outlet=None)
    cells = [
        {name: (span(name, BODIES[name][n]),) for name in ("gull", "lock")} | {"mill": ()}
        for n in (0, 1)
    ]
    return Collation(
        articles=(gull, lock, mill, again),
        links=(),
        rows=(
            Row("r1", cells[0]),
            Row("r2", cells[1], moved=("lock",)),
            Row("r3", {"gull": (), "lock": (), "mill": (span("mill", BODIES["mill"][0]),)}),
        ),
        variants=(HURT, SILENCE),
        surveyed=Deferred(lambda: SURVEY),
    )


NASTY = "</td><script>alert(1)</script>&amp;\x1b[31m\u202e`|*_[x](y)"
"""Markup, commands to a terminal, a bidi control: what no page may smuggle into a report."""


def nasty() -> Collation:
    """A story in which every name and word that a page has a say in is hostile."""
    text = f"{NASTY} one\n\n{NASTY} two.\n"
    lines = (Span(0, len(NASTY) + 4), Span(len(NASTY) + 6, len(text) - 1))
    articles = []
    for name in (f"a{NASTY}", f"b{NASTY}"):
        block = Block(BlockKind.HEADLINE, lines[0], name, "first")
        page = Page(name, f"{name}.txt", "0" * 64, "utf-8", text, (Line(lines[0]),))
        sentence = Sentence("p1.s1", lines[1], 1, ())
        told = Stated(NASTY + name[0], "label")
        articles.append(
            Article(name, page, (block,), (sentence,), headline=lines[0], outlet=told,
                    credits=(told,), published=told)
        )  # fmt: skip
    one, two = articles
    both = (Reading(one.id, lines[1], NASTY), Reading(two.id, Span(lines[1].start, 60), NASTY))
    within = Variant("v1", NASTY, (Kind.NUMBER,), 3, NASTY, NASTY, "r1", both)
    across = replace(within, id="v2", row=None)
    forms = tuple(Form(r.article, lines[1], True, NASTY, NASTY, NASTY) for r in both)
    mentions = tuple(Mention(r.article, lines[1], lines[1], Naming.NAME, NASTY) for r in both)
    survey = Survey(
        claims=(Claim("c1", NASTY, Slot.LABEL, both, "v2"),),
        variants=(across,),
        quotations=(Quotation("q1", NASTY, Wording.ALTERED, forms),),
        queries=("v1", "v2"),
        referents=(Referent("n1", NASTY, Sort.THING, mentions),),
        orders=(Order(one.id, two.id, 1, None),),
    )
    row = Row("r1", {one.id: (lines[1],), two.id: (lines[1],)})
    return Collation(
        (one, two), (), (row,), (within,), surveyed=Deferred(lambda: survey), base=one.id
    )


def decided(decision: Decision, *, variant: str | None = None, text: str = "") -> Collation:
    """The story with one thing said of it: on a variant, else on the words `men were hurt`."""
    record = Record(1, decision, Subject(()), text, "2025-03-04T12:00:00Z")
    passage = Passage("gull", (span("gull", "men were hurt"),))
    said = Attached(record, Standing.HERE, (passage,), variant=variant)
    return replace(story(), decisions=(said,))
