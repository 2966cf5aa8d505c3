"""What the property tests draw: sentences, pages and stories, all fictional."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from storydiff.errors import SourceError
from storydiff.model import Article, Page
from storydiff.page import cast, divide
from storydiff.read import read_bytes

Paragraph = tuple[str, ...]
"""The sentences of a paragraph."""
Body = tuple[Paragraph, ...]

SUBJECTS = (
    "Mayor Ilse Brandow", "The harbor master", "Two divers", "At least seven sailors",
    "The lighthouse keeper’s daughter", "Capt. Oren Vail", "The U.S. freighter",
    "A spokesman for the port", "She", "They", "About 40 percent of the crew", "Mr. Tarn",
)  # fmt: skip
ACTIONS = (
    "repaired", "did not inspect", "is said to have sold", "denied having seen", "closed",
    "was hurt near", "reportedly crossed", "blamed the storm for", "rebuilt", "never reached",
)  # fmt: skip
OBJECTS = (
    "the old crane", "three of the nine barges", "a ferry with 212 passengers", "the north mole",
    "half of the fog horns", "the customs house", "a trawler’s nets", "the tide gauge",
)  # fmt: skip
WHENS = (
    "on Monday", "on Oct. 14", "at 6:40 p.m.", "last year", "before dawn",
    "two days later", "in 1998",
)  # fmt: skip
SAYINGS = (
    "“We did not see it coming,”", "“The lamp was out,”", '"Nobody asked us,"',
    "“It was – well – loud,”",
)  # fmt: skip
FURNITURE = (
    "Share", "14", "0", "Markets", "Read more", "Sign up for our newsletter",
    "4 March 2025 | 19:05", "By Nell Tarrant", "The mole at noon. (Sound Photo)", "Source link",
    "READ MORE: Ten quiet bays", "PORT ANSEL —", "Already a member? Log in", "© 2025 The Bellman",
)  # fmt: skip
REPLACED = (
    ("harbor", "harbour"), ("repaired", "mended"), ("did not", "did"), ("seven", "17"),
    ("At least ", ""), ("Oct. 14", "October 14"), ("hurt", "slightly hurt"), ("“", '"'),
    ("three", "two"), ("Vail", "Vayle"), ("They", "He"), ("old ", ""), ("the ", "a "),
)  # fmt: skip


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of news, with the numbers, names, quotes and abbreviations that make it hard."""
    subject, action, thing, when = (
        draw(st.sampled_from(words)) for words in (SUBJECTS, ACTIONS, OBJECTS, WHENS)
    )
    told = f"{subject} {action} {thing} {when}"
    return draw(
        st.sampled_from(
            (
                f"{told}.",
                f"{told}, and {draw(st.sampled_from(ACTIONS))} {draw(st.sampled_from(OBJECTS))}.",
                f"{draw(st.sampled_from(SAYINGS))} said {subject} {when}.",
                f"{told}, according to {draw(st.sampled_from(SUBJECTS))}.",
            )
        )
    )


def paragraphs() -> st.SearchStrategy[Paragraph]:
    return st.lists(sentences(), min_size=1, max_size=3).map(tuple)


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    """Paragraphs of one to three sentences, none of them twice."""
    told = draw(st.lists(sentences(), min_size=4, max_size=14, unique=True))
    sizes = draw(st.lists(st.integers(1, 3), min_size=len(told), max_size=len(told)))
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    cut = (tuple(told[at : at + size]) for at, size in zip(starts, sizes, strict=True))
    return tuple(paragraph for paragraph in cut if paragraph)


def printed(body: Body, headline: str = "") -> str:
    """The page that a plain-text outlet makes of a body: a headline and paragraphs."""
    told = [" ".join(paragraph) for paragraph in body]
    return "\n\n".join([headline, *told] if headline else told) + "\n"


# ---------------------------------------------------------------- one story, told again


@st.composite
def retold(draw: st.DrawFn, body: Body) -> Body:
    """The body as another outlet tells it: reworded, cut, added to, moved, split, merged."""
    told = [list(paragraph) for paragraph in body]
    told = _reworded(draw, told)
    for _ in range(draw(st.integers(0, 5))):
        edit = draw(st.sampled_from((_reworded, _moved, _split, _joined, _merged, _cut, _added)))
        told = edit(draw, told)
    return tuple(tuple(paragraph) for paragraph in told)


Draft = list[list[str]]


def _reworded(draw: st.DrawFn, told: Draft) -> Draft:
    words = " ".join(sentence for paragraph in told for sentence in paragraph)
    known = [pair for pair in REPLACED if pair[0] in words]
    old, new = draw(st.sampled_from(known or REPLACED))
    return [[sentence.replace(old, new) for sentence in paragraph] for paragraph in told]


def _moved(draw: st.DrawFn, told: Draft) -> Draft:
    return draw(st.permutations(told))


def _split(draw: st.DrawFn, told: Draft) -> Draft:
    at = draw(st.integers(0, len(told) - 1))
    cut = draw(st.integers(1, len(told[at])))
    parts = [told[at][:cut], told[at][cut:]]
    return [*told[:at], *(part for part in parts if part), *told[at + 1 :]]


def _joined(draw: st.DrawFn, told: Draft) -> Draft:
    """Two sentences of a paragraph made one."""
    at = draw(st.integers(0, len(told) - 1))
    first, *rest = told[at]
    one = [f"{first.removesuffix('.')}, and {rest[0]}", *rest[1:]] if rest else [first]
    return [*told[:at], one, *told[at + 1 :]]


def _merged(draw: st.DrawFn, told: Draft) -> Draft:
    at = draw(st.integers(0, len(told) - 1))
    return [*told[:at], [s for paragraph in told[at : at + 2] for s in paragraph], *told[at + 2 :]]


def _cut(draw: st.DrawFn, told: Draft) -> Draft:
    at = draw(st.integers(0, len(told) - 1))
    return told[:at] + told[at + 1 :] if len(told) > 1 else told


def _added(draw: st.DrawFn, told: Draft) -> Draft:
    at = draw(st.integers(0, len(told)))
    return [*told[:at], list(draw(paragraphs())), *told[at:]]


@dataclass(frozen=True, slots=True)
class Story:
    """Pages of a few outlets that tell one story, as text."""

    texts: tuple[str, ...]

    def articles(self, order: Sequence[int] | None = None) -> tuple[Article, ...]:
        """The pages' articles with their roles; `order` says in which order the pages come."""
        pages = [page(text, f"outlet{n}") for n, text in enumerate(self.texts)]
        return cast(divide([pages[n] for n in order or range(len(pages))]))


@st.composite
def stories(draw: st.DrawFn, outlets: int = 3) -> Story:
    """A body and its retellings: two pages, up to `outlets`."""
    first = draw(bodies())
    others = draw(st.lists(retold(first), min_size=1, max_size=outlets - 1))
    headlines = st.sampled_from(("", "Crane falls at Port Ansel", "Who moved the mole?"))
    return Story(tuple(printed(body, draw(headlines)) for body in (first, *others)))


# ---------------------------------------------------------------- pages of every sort


def page(text: str, name: str = "page", ending: str = ".txt") -> Page:
    """The page that a file of this text is read into."""
    return read_bytes(text.encode(), f"{name}{ending}", name)


def readable(text: str, ending: str = ".txt") -> bool:
    """Whether storydiff takes the text for a page: it refuses what is blank or mostly controls."""
    try:
        return bool(page(text, ending=ending).lines)
    except SourceError:
        return False


def _marks() -> st.SearchStrategy[str]:
    """What breaks programs: controls, bidi controls, markup, joiners, odd spaces, brackets."""
    return st.text(
        alphabet="\x00\x07\x1b[2J\u202e\u2066\u200d\ufeff\u00a0\u2028<>&\"'“”‘—…[]/\\\te\u0301½",
        max_size=12,
    )


def lines() -> st.SearchStrategy[str]:
    """A line as pages print them: prose, furniture, broken marks or anything at all."""
    prose = paragraphs().map(" ".join)
    return st.one_of(prose, prose, st.sampled_from(FURNITURE), _marks(), st.text(max_size=30))


def texts() -> st.SearchStrategy[str]:
    """The text of a plain-text page, tidy or not."""
    ends = st.sampled_from(("\n\n", "\n", "\r\n", "\r", "\n \n"))
    return (
        st.lists(st.tuples(lines(), ends), min_size=1, max_size=12)
        .map(lambda rows: "".join(line + end for line, end in rows))
        .filter(readable)
    )


def webpages() -> st.SearchStrategy[str]:
    """HTML, well formed or not."""
    tags = st.sampled_from(
        ("p", "h1", "h2", "div", "figure", "figcaption", "article", "nav", "aside", "a", "script",
         "li", "td", "pre", "br", "!--", "title", "template", "svg")
    )  # fmt: skip
    element = st.builds(
        lambda tag, inner, closed: f"<{tag}>{inner}{f'</{tag}>' if closed else ''}",
        tags,
        lines(),
        st.booleans(),
    )
    rows = st.lists(st.one_of(element, element, lines()), min_size=1, max_size=12)
    return rows.map("\n".join).filter(lambda text: readable(text, ".html"))
