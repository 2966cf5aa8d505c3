"""Collations built by hand, so that what the app shows does not depend on what aligns it.

A story is written as a table: a line for each row, a cell for each outlet. In a cell `{v1 words}`
is a reading of the variant v1, `¶` begins a paragraph, `↕` puts the cell at the page's end as a
moved one, and an empty cell is silence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from storydiff.model import (
    Article,
    Block,
    BlockKind,
    Claim,
    Collation,
    Deferred,
    Form,
    Kind,
    Ladder,
    Level,
    Link,
    Mention,
    Naming,
    Order,
    Page,
    Passage,
    Quotation,
    Reading,
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
    Stated,
    Survey,
    Variant,
    Wording,
)

READING = re.compile(r"\{(\w+) ([^}]*)\}")

BRIDGE = """
Harbour Post | Vale Herald | Radio Kessel
Bridge at Lindow falls, two hurt | {h1 Eleven} hurt as bridge falls | “It shook, then it was gone”
¶ {n1 At least two} people were hurt when a bridge fell at Lindow on Monday, {s1 the mayor} said. | ¶ {n1 Eleven} people were hurt when a bridge {w1 collapsed} at Lindow on Monday, {s1 officials} said. | ¶ {n1 Two} people were hurt when a bridge fell at Lindow on Monday, {s1 a nurse} said.
Mayor {m1 Yusra Haddad} closed the road to the lighthouse. | The mayor, {m1 Yousra Hadad}, closed the road to the lighthouse. |
¶ “We {q1 will not} open it {q2 this year},” she said. | ¶ “We {q1 will} open it {q2 soon},” she said. | ¶ “We {q1 will not} open it,” the mayor said.
The bridge was built in 1931. | The bridge was built in 1931. | The bridge was built in 1931.
It carries about 400 carts a day. | It carries about 400 carts a day. | It carries about 400 carts a day.
¶ {o1 Nobody was asked} about the inspection. | ↕ ¶ The inspection was {o2 apparently} late. | {o1 The town asked nobody} about the inspection.
| ¶ {p1 The ferry runs every hour until the road is open.} |
"""  # noqa: E501

LINDOW = """
Harbour Post | העיתון של הנמל | صوت الوادي
Bridge at Lindow falls, {h1 seven} hurt | הגשר בלינדו קרס, {h1 אחד עשר} נפצעו | انهيار جسر ليندو وإصابة {h1 سبعة}
¶ {n1 Seven} people were hurt when a bridge fell at Lindow on Monday, {s1 the mayor} said. | ¶ {n1 לפחות 11} בני אדם נפצעו ביום שני כאשר הגשר בלינדו (Lindow) {w1 קרס}, כך אמרו {s1 כתבי Harbour Post}. | ¶ أُصيب {n1 7 أشخاص} يوم الاثنين عندما {w1 انهار} الجسر في ليندو، حسب {s1 رئيسة البلدية}.
Mayor {m1 Yusra Haddad} closed the road; the paper {o1 העיתון של הנמל} had asked for it in 2019. | ראש העיר, {m1 יוסרה חדד}, סגרה את הכביש בשעה 18:30, מסר דובר צה"ל. | وأغلقت رئيسة البلدية {m1 يسرى حداد} الطريق (المؤدي إلى المنارة) حتى الساعة 18:30.
¶ “We {q1 will not} open it {q2 this year},” she said. | ¶ "{q1 לא} נפתח אותו {q2 השנה}", אמרה. | ¶ وقالت: «{q1 لن} نفتحه {q2 هذا العام}».
The bridge was built in 1931. | הַגֶּשֶׁר נבנה בשנת 1931. |
| ¶ {p1 המעבורת תפליג כל שעה עד שהכביש ייפתח, אומרים בעירייה של לינדו, וגם בלילה.} |
"""  # noqa: E501
"""The same fall told in Hebrew and in Arabic as well."""

KINDS = {
    "h1": ((Kind.HEADLINE,), 3, "The headline says more than the body of the others"),
    "n1": ((Kind.NUMBER, Kind.BOUND), 3, "Different numbers of people: at least 2, 11, 2"),
    "s1": ((Kind.ATTRIBUTION,), 3, "Another source for the same statement"),
    "w1": ((Kind.SYNONYM,), 1, "Another word for the same fall"),
    "m1": ((Kind.NAME_SPELLING,), 1, "One name, spelled in two ways"),
    "q1": ((Kind.QUOTATION, Kind.NEGATION), 4, "The same utterance with and without its not"),
    "q2": ((Kind.QUOTATION,), 4, "The same utterance, other words"),
    "p1": ((Kind.ONLY_IN,), 2, "Only told by Vale Herald"),
    "o1": ((Kind.AGENCY,), 2, "Who asked is told by one and left out by the other"),
    "o2": ((Kind.HEDGE,), 2, "Only one outlet hedges"),
}


@dataclass
class _Writer:
    """One outlet's page while it is written."""

    name: str
    text: str = ""
    paragraph: int = 0
    sentences: list[Sentence] = field(default_factory=list)
    readings: dict[str, Span] = field(default_factory=dict)

    def add(self, cell: str) -> Span:
        """Put a cell's words on the page; where its markers stood is remembered."""
        starts = cell.startswith("¶") or not self.paragraph
        self.text += "\n\n" if starts else " "
        self.paragraph += starts
        span = self.words(cell.removeprefix("¶").strip())
        count = sum(s.paragraph == self.paragraph for s in self.sentences)
        name = f"p{self.paragraph}.s{count + 1}"
        self.sentences.append(Sentence(name, span, self.paragraph, ()))
        return span

    def words(self, cell: str) -> Span:
        """Put words on the page without their markers."""
        start, at = len(self.text), 0
        for match in READING.finditer(cell):
            self.text += cell[at : match.start()]
            begin = len(self.text)
            self.text += match.group(2)
            self.readings[match.group(1)] = Span(begin, len(self.text))
            at = match.end()
        self.text += cell[at:]
        return Span(start, len(self.text))


def build(story: str = BRIDGE, base: str | None = None) -> Collation:
    """The collation of a story written as a table."""
    header, heads, *lines = [
        [cell.strip() for cell in line.split("|")] for line in story.strip().splitlines()
    ]
    writers = [_Writer(name) for name in header]
    headlines = [writer.words(cell) for writer, cell in zip(writers, heads, strict=True)]
    rows: list[dict[str, tuple[Span, ...]]] = [{} for _ in lines]
    moved: list[tuple[str, ...]] = [() for _ in lines]
    for k, writer in enumerate(writers):
        order = sorted(range(len(lines)), key=lambda n: lines[n][k].startswith("↕"))
        for number in order:
            cell = lines[number][k]
            if cell.startswith("↕"):
                moved[number] += (_id(writer.name),)
            words = cell.removeprefix("↕").strip()
            rows[number][_id(writer.name)] = (writer.add(words),) if words else ()
    made = [_article(w, headline) for w, headline in zip(writers, headlines, strict=True)]
    return Collation(
        articles=tuple(made),
        links=tuple(_links(rows)),
        rows=tuple(
            Row(f"r{n}", cells, moved=order)
            for n, (cells, order) in enumerate(zip(rows, moved, strict=True), 1)
        ),
        variants=_variants(writers),
        base=base,
    )


def _links(rows: Sequence[dict[str, tuple[Span, ...]]]) -> Iterator[Link]:
    """A link between every two cells of a row, so that the rows can be put in another order."""
    for cells in rows:
        told = sorted(article for article, spans in cells.items() if spans)
        for a, b in combinations(told, 2):
            ends = Passage(a, cells[a]), Passage(b, cells[b])
            yield Link(*ends, Level.SENTENCE, Relation.NEAR, 0.9, ("the same row",))


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


def _article(writer: _Writer, headline: Span) -> Article:
    key = _id(writer.name)
    blocks = (
        Block(BlockKind.HEADLINE, headline, key, "the first line"),
        *(Block(BlockKind.PARAGRAPH, s.span, key, "prose") for s in writer.sentences),
    )
    page = Page(key, f"{key}.txt", "0" * 64, "utf-8", writer.text, (), blocks=blocks)
    return Article(
        key,
        page,
        blocks,
        tuple(writer.sentences),
        headline=headline,
        outlet=Stated(writer.name, "label"),
        published=Stated("4 May, 09:20", "text"),
    )


def _variants(writers: Sequence[_Writer]) -> tuple[Variant, ...]:
    keys = sorted({key for writer in writers for key in writer.readings})
    variants = []
    for key in keys:
        kinds, severity, reason = KINDS.get(key, ((Kind.SYNONYM,), 1, "Another word"))
        readings = tuple(Reading(_id(w.name), w.readings.get(key)) for w in writers)
        told = f"what {key} is about"
        variants.append(Variant(key, told, kinds, severity, "test.rule", reason, None, readings))
    return tuple(variants)


def surveyed(collation: Collation) -> Collation:
    """The bridge's story with what is told across its rows, as a reader of it would note it."""
    post, radio, vale = "harbour-post", "radio-kessel", "vale-herald"
    texts = {article.id: article.page.text for article in collation.articles}

    def at(article: str, words: str) -> Span:
        start = texts[article].index(words)
        return Span(start, start + len(words))

    def said(article: str, words: str | None, value: str | None = None) -> Reading:
        return Reading(article, at(article, words) if words else None, value)

    def called(article: str, words: str, naming: Naming) -> Mention:
        return Mention(article, at(article, words), at(article, words), naming)

    hurt = (said(post, "At least two", "≥2"), said(radio, "Two", "2"), said(vale, "Eleven", "11"))
    across = Variant("x1", "people hurt", (Kind.NUMBER,), 3, "claims.count",
                     "Different numbers of people hurt", None, hurt)  # fmt: skip
    day = (said(post, "on Monday"), said(radio, "on Monday"), said(vale, "on Monday"))
    closed = "We {} open it"
    forms = (
        Form(post, at(post, closed.format("will not")), True, "Yusra Haddad", "said"),
        Form(radio, at(radio, closed.format("will not")), True, "the mayor", "said", "Kessel TV"),
        Form(vale, at(vale, closed.format("will")), False, None, "said"),
    )
    mayor = (
        called(post, "Yusra Haddad", Naming.NAME),
        called(radio, "the mayor", Naming.ROLE),
        called(vale, "Yousra Hadad", Naming.NAME),
    )
    built = (at(post, "The bridge was built"), at(vale, "The bridge was built"))
    survey = Survey(
        claims=(
            Claim("c1", "people", Slot.COUNT, hurt, "x1"),
            Claim("c2", "the fall", Slot.TIME, day),
        ),
        variants=(across,),
        quotations=(Quotation("q1", "Yusra Haddad", Wording.ALTERED, forms),),
        queries=("q1", "q2", "x1", "h1", "s1", "o1", "o2", "p1"),
        referents=(Referent("n1", "Yusra Haddad", Sort.PERSON, mayor),),
        orders=(
            Order(post, radio, 5, 1.0),
            Order(post, vale, 4, 0.33),
            Order(radio, vale, 1, None),
        ),
        leads=dict.fromkeys((post, radio, vale), "r1"),
        reuses=(
            Reuse(post, vale, 0.5, 0.1, 0.2, 0.2, (Run(*built, 10),), credited=False),
        ),
        ladders=(Ladder("reporting verbs", (Rung("said", 0, {post: 2, vale: 1}),)),),
    )  # fmt: skip
    return replace(collation, surveyed=Deferred(lambda: survey))


def with_aside(collation: Collation) -> Collation:
    """The same, with a duplicate and another story on the first page."""
    first = collation.articles[0]
    aside = Article(f"{first.id}#2", first.page, (), (), headline=Span(0, 6), role=Role.OTHER)
    again = replace(first, id="again", role=Role.DUPLICATE, same_as=first.id)
    return replace(collation, articles=(*collation.articles, aside, again))


def big(rows: int, outlets: int = 5) -> Collation:
    """A story of so many rows, for load: long sentences, some silence, a difference in each."""
    names = " | ".join(f"Outlet {k + 1}" for k in range(outlets))
    lines = [names, " | ".join(f"A long story, version {k + 1}" for k in range(outlets))]
    for n in range(rows):
        cells = []
        for k in range(outlets):
            lead = "¶ " if n % 3 == 0 else ""
            words = " ".join(f"{WORDS[(n * 7 + j * 3) % len(WORDS)]}" for j in range(22 + n % 25))
            cells.append(
                "" if (n + k) % 11 == 0 else f"{lead}{words} {{x{n} {WORDS[(n + k) % 40]}}} ended."
            )
        lines.append(" | ".join(cells))
    return build("\n".join(lines))


_PROSE = (
    "the harbour bridge at Lindow was closed after a guard saw three carts on the northern pier "
    "and the mayor of Kessel said on Monday that officials had met a judge about the lighthouse "
    "“before the vote” while engineers from Vale were still counting what the flood had carried"
)
WORDS = _PROSE.split()
