"""How time and memory grow with a story: `python -m tests.benchmarks.growth`.

Each size is measured in a process of its own, so that its peak of memory is its own. Shared
machines are noisy: read the exponents, and run it twice.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from math import log
from statistics import linear_regression
from typing import NamedTuple, TypeVar

from storydiff import samples
from storydiff.align import link, table
from storydiff.compare import compare
from storydiff.model import Article, Role
from storydiff.options import DEFAULTS
from storydiff.page import cast, divide
from storydiff.read import read_pages
from tests.core.align.stories import article

OUTLETS = (2, 5, 10, 20)
PARAGRAPHS = (20, 60, 200)
LONG = (2, 5000)
"""Two articles of about 10,000 sentences each."""
STAGES = ("link", "table", "compare")

_Result = TypeVar("_Result")
_Story = list[list[str]]
"""The sentences of each paragraph."""


# ---------------------------------------------------------------- stories of any size


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


_SYLLABLES = _listed("ba|do|fel|gri|hul|ka|lo|mar|nes|or|pel|qui|ra|sten|tu|var|wen|yl|zo")
_NOUNS = _listed(
    "pump|barge|orchard|choir|ballot|viaduct|granary|archive|tannery|quarry|chimney|ferry|museum|"
    "cellar|kiln|organ|harvest|tunnel|furnace|bakery|chapel|windmill|reservoir|lantern|stable|"
    "carriage|brewery|cannery|signal box|dyke|greenhouse|mast|pier|sluice|almshouse|gasworks"
)
_PEOPLE = _listed(
    "mayor|harbour master|judge|beekeeper|tram driver|surveyor|baker|diver|nurse|shepherd|"
    "locksmith|printer|pilot|cellist|midwife|glazier|botanist|sexton|ferryman|auctioneer|stoker|tailor"
)
_DEEDS = (
    ("closed", "shut"), ("bought", "purchased"), ("damaged", "harmed"), ("began", "started"),
    ("attacked", "assaulted"), ("inspected", "examined"), ("promised", "pledged"),
    ("painted", "decorated"), ("emptied", "cleared"), ("lent", "loaned"), ("moved", "shifted"),
    ("sold", "auctioned"), ("guarded", "watched"), ("praised", "lauded"), ("burned", "torched"),
    ("flooded", "inundated"), ("hid", "concealed"), ("measured", "gauged"), ("mended", "repaired"),
)  # fmt: skip
_DETAILS = _listed(
    "after {n} complaints|on {day}|before a thunderstorm|with {n} volunteers|in spite of the cost|"
    "while children watched|for the first time since the drought|without a permit|by candlelight|"
    "at the wish of {n} neighbours|against the advice of an engineer|during the {noun} dispute|"
    "because the insurance had lapsed|under a treaty that nobody could find|with borrowed ropes"
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHAPES = (
    "{name}, a {doer} from {place}, {deed} the {noun} {detail}.",
    "“Nobody in {place} has ever {deed} a {noun},” said {name}.",
    "At least {n} people saw how the {noun} near {place} was {deed} {detail}.",
    "The {doer} {deed} {n} of the {noun}s, although the {other} had asked for more time.",
    "The {noun} was {deed} {detail}, and {name} left {place} by the night train.",
    "According to the {doer}, a {other} {deed} what was left of the {noun} {detail}.",
)


def _invented(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize()


def _told_first(chance: random.Random, paragraphs: int) -> _Story:
    """What happened: two sentences a paragraph, on people and places that come and go."""
    return [_paragraph(chance) for _ in range(paragraphs)]


def _paragraph(chance: random.Random) -> list[str]:
    about = {
        "name": f"{_invented(chance)} {_invented(chance)}",
        "place": _invented(chance),
        "noun": chance.choice(_NOUNS),
    }
    return [_sentence(chance, about) for _ in range(chance.randint(1, 3))]


def _sentence(chance: random.Random, about: Mapping[str, str]) -> str:
    detail = chance.choice(_DETAILS).format(
        n=chance.randint(2, 90), day=chance.choice(_DAYS), noun=chance.choice(_NOUNS)
    )
    doer, other = chance.sample(_PEOPLE, 2)
    deed, _ = chance.choice(_DEEDS)
    return chance.choice(_SHAPES).format(
        doer=doer, other=other, deed=deed, detail=detail, n=chance.randint(2, 90), **about
    )


def _retold(chance: random.Random, story: _Story) -> _Story:
    """The story as another outlet has it: reworded, cut, moved, its paragraphs joined."""
    told = [[_reworded(chance, s) for s in p] for p in story if chance.random() > 0.1]
    for _ in range(len(told) // 25):
        told.insert(chance.randrange(len(told)), told.pop(chance.randrange(len(told))))
        at = chance.randrange(len(told) - 1)
        told[at] += told.pop(at + 1)
    return told


def _reworded(chance: random.Random, sentence: str) -> str:
    for old, new in _DEEDS:
        if chance.random() < 0.5:
            sentence = sentence.replace(old, new)
    if chance.random() < 0.15:
        sentence = sentence.replace("At least ", "About ").replace(" said ", " claimed ")
    if chance.random() < 0.1:
        sentence = " ".join(str(int(w) + 1) if w.isdigit() else w for w in sentence.split(" "))
    return sentence


def story(outlets: int, paragraphs: int) -> tuple[Article, ...]:
    """One story as so many outlets tell it; the same numbers give the same articles."""
    chance = random.Random(paragraphs)
    first = _told_first(chance, paragraphs)
    told = [first, *(_retold(chance, first) for _ in range(outlets - 1))]
    return tuple(article(f"outlet{n:02}", paragraphs) for n, paragraphs in enumerate(told))


# ---------------------------------------------------------------- measuring


class Figures(NamedTuple):
    """What one story cost."""

    sentences: int
    rows: int
    variants: int
    link: float
    """Seconds, as the next two."""
    table: float
    compare: float
    peak: float
    """Of the process, in MiB."""

    def __str__(self) -> str:
        return (
            f"{self.sentences:6} sentences {self.rows:6} rows {self.variants:6} variants"
            f"   link {self.link:7.3f} s   table {self.table:7.3f} s"
            f"   compare {self.compare:7.3f} s   peak {self.peak:5.0f} MiB"
        )


def _timed(work: Callable[[], _Result]) -> tuple[_Result, float]:
    begun = time.perf_counter()
    return work(), time.perf_counter() - begun


def measured(articles: Sequence[Article]) -> Figures:
    """The three stages on articles of one story, each timed by itself."""
    links, linking = _timed(lambda: link(articles, DEFAULTS))
    rows, laying = _timed(lambda: table(articles, links))
    variants, comparing = _timed(lambda: compare(articles, links, rows))
    return Figures(
        sum(len(a.sentences) for a in articles),
        len(rows),
        len(variants),
        linking,
        laying,
        comparing,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def warmed() -> None:
    """Read the word lists and compile what is compiled once, so that it is not measured."""
    measured(story(2, 5))


def in_its_own_process(outlets: int, paragraphs: int) -> Figures:
    command = (sys.executable, "-m", "tests.benchmarks.growth", str(outlets), str(paragraphs))
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Figures(*map(int, told[:3]), *map(float, told[3:]))


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The power of the size with which time grows: the slope of the logarithms."""
    return linear_regression([log(s) for s in sizes], [log(t) for t in times]).slope


def _print_exponents(what: str, sizes: Sequence[float], found: Sequence[Figures]) -> None:
    grown = (f"{s} {exponent(sizes, [getattr(f, s) for f in found]):4.2f}" for s in STAGES)
    print(f"exponent of {what:32} {'   '.join(grown)}", flush=True)


def grid() -> None:
    """Every number of outlets by every length."""
    found: dict[tuple[int, int], Figures] = {}
    for outlets in OUTLETS:
        for paragraphs in PARAGRAPHS:
            figures = in_its_own_process(outlets, paragraphs)
            found[outlets, paragraphs] = figures
            print(f"{outlets:2} outlets {paragraphs:4} paragraphs {figures}", flush=True)
    for outlets in OUTLETS:
        line = [found[outlets, paragraphs] for paragraphs in PARAGRAPHS]
        _print_exponents(f"length, {outlets} outlets", [f.sentences for f in line], line)
    for paragraphs in PARAGRAPHS:
        line = [found[outlets, paragraphs] for outlets in OUTLETS]
        _print_exponents(f"outlets, {paragraphs} paragraphs", OUTLETS, line)


def bundled() -> None:
    """The bundled stories, as `storydiff demo` shows them."""
    for name in samples.NAMES:
        pages = read_pages([str(path) for path in samples.files(name)]).pages
        columns = [a for a in cast(divide(pages)) if a.role is Role.STORY]
        best = min((measured(columns) for _ in range(5)), key=lambda f: f.link + f.compare)
        print(f"the {name} story, {len(columns)} outlets   {best}", flush=True)


def main(arguments: Sequence[str]) -> None:
    """All sizes; or the figures of one, for the process that asked."""
    warmed()
    if arguments:
        outlets, paragraphs = map(int, arguments)
        print(*measured(story(outlets, paragraphs)))
        return
    bundled()
    grid()
    print(f"two long articles         {in_its_own_process(*LONG)}")


if __name__ == "__main__":
    main(sys.argv[1:])
