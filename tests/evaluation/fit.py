"""How the weights of `core/storydiff/align/weights.py` are made.

    python -m tests.evaluation.fit claim      from example pages and bundled stories
    python -m tests.evaluation.fit event      from `links`, a third of the stories left out

Claims are learnt from every two, three and more of the articles of a story opened by themselves,
since a reader may open as many, and what is rare in a story goes by what is opened.

Prints what the left-out part scores, by itself and in context (`context.py`), a calibration table
(of the links given a probability of .8 to .9 about 85 % should be right), what each piece of
evidence adds, and the weights.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from storydiff import samples
from storydiff.align.context import in_context
from storydiff.align.evidence import Evidence
from storydiff.align.judge import Judged, judge
from storydiff.align.profile import profiles
from storydiff.align.weights import MODELS, NOTHING, STATED, Model, log_odds, probability
from storydiff.model import Article, Role, Span
from storydiff.options import DEFAULTS
from storydiff.page import cast, divide
from storydiff.read import read_pages
from tests.evaluation.__main__ import GOLD, KIT, load
from tests.evaluation.links import article
from tests.evaluation.logistic import fit

OWN = Path(__file__).parent / "own_links.json"
BUNDLED = Path(__file__).parent / "samples_links.json"
SEEDS = KIT.parent / "seeds"
RIDGE = {"claim": 10.0, "event": 1.0}
FOLDS = 3


Ends = dict[str, Span]
"""A gold link: the passage of each of its two articles."""


class Example(NamedTuple):
    """A judged pair, whether it is a link, and the part of the data it is left out with."""

    pair: Judged
    right: bool
    part: str
    story: str
    opened: int
    """How many articles of its story were opened."""


def judged(articles: Sequence[Article], question: str) -> Iterator[Judged]:
    """Every pair of sentences of every pair of articles that share a little, be it too little."""
    asked = MODELS[question]._replace(least=0.0)
    vocabulary, told = profiles(articles)
    for a, b in combinations(sorted(told), 2):
        yield from judge(a, told[a], b, told[b], vocabulary, asked)


def claims() -> Iterator[Example]:
    """Pairs of the example pages, by the kit's gold and ours, and of the bundled stories."""
    seeds = sorted(str(path) for path in SEEDS.iterdir())
    yield from _claims("seeds", seeds, lambda _: list(_gold_links()))
    for story, gold in json.loads(BUNDLED.read_text(encoding="utf-8"))["stories"].items():
        files = [str(path) for path in samples.files(story)]
        yield from _claims(
            story, files, lambda articles, links=gold["links"]: _keyed(articles, links)
        )


def _claims(
    story: str, sources: Sequence[str], gold: Callable[[Sequence[Article]], Sequence[Ends]]
) -> Iterator[Example]:
    articles = [a for a in cast(divide(read_pages(sources).pages)) if a.role is Role.STORY]
    articles.sort(key=lambda article: article.id)
    spans = {(a.id, k): s.span for a in articles for k, s in enumerate(a.sentences)}
    known = gold(articles)
    scored = {frozenset(link) for link in known}
    chosen = (few for n in range(2, len(articles) + 1) for few in combinations(articles, n))
    for number, opened in enumerate(chosen):
        for pair in judged(opened, "claim"):
            ends = {pair.a[0], pair.b[0]}
            if ends not in scored:
                continue
            right = any(
                ends == set(link)
                and _meet(spans[pair.a], link[pair.a[0]])
                and _meet(spans[pair.b], link[pair.b[0]])
                for link in known
            )
            part = f"{pair.a[0]} {pair.b[0]}"
            yield Example(pair, right, part, f"{story} {number}", len(opened))


def _keyed(articles: Sequence[Article], links: Sequence[Sequence[str]]) -> list[Ends]:
    """Links whose ends are named by article and sentence: "ledger p1.s1"."""
    spans = {f"{a.id} {s.id}": (a.id, s.span) for a in articles for s in a.sentences}
    return [dict((spans[a], spans[b])) for a, b, *_ in links if a in spans and b in spans]


def _gold_links() -> Iterator[Ends]:
    gold: Mapping[str, Any] = load(KIT / "data" / GOLD["seeds"])
    for link in gold["links"]:
        yield {Path(s["file"]).stem: Span(*s["parts"][0]) for s in (link["a"], link["b"])}
    for file, span, other, other_span in json.loads(OWN.read_text(encoding="utf-8"))["links"]:
        yield {Path(file).stem: Span(*span), Path(other).stem: Span(*other_span)}


def _meet(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 2 * shared >= min(a.end - a.start, b.end - b.start)


def events() -> Iterator[Example]:
    """The annotated pairs of `links`: two shared events make a link."""
    gold: Mapping[str, Any] = load(KIT / "data" / GOLD["links"])
    for number, story in enumerate(gold["stories"]):
        articles = [article(**a) for a in story["articles"]]
        at = {(a.id, k): s.span for a in articles for k, s in enumerate(a.sentences)}
        noted = {(s["article"], s["start"]): set(s["events"]) for s in story["sentences"]}
        for pair in judged(articles, "event"):
            ends = [noted.get((p[0], at[p].start)) for p in (pair.a, pair.b)]
            if ends[0] is not None and ends[1] is not None:
                right = len(ends[0] & ends[1]) > 1
                part = str(number % FOLDS)
                yield Example(pair, right, part, str(number), len(story["articles"]))


def learn(examples: Sequence[Example], pieces: Sequence[str], question: str) -> Model:
    """The model that the examples make of some pieces of evidence."""
    rows = [[getattr(e.pair.evidence, piece) for piece in pieces] for e in examples]
    bias, *weights = fit(rows, [e.right for e in examples], RIDGE[question])
    weighed = NOTHING._replace(**dict(zip(pieces, weights, strict=True)))
    return MODELS[question]._replace(bias=bias, weights=weighed)


class Outcome(NamedTuple):
    """The probability of an example by a model that has not seen its part of the data."""

    alone: float
    in_story: float
    """The same in the context of the other pairs of its story."""
    right: bool
    part: str
    opened: int


def held_out(
    examples: Sequence[Example], pieces: Sequence[str], question: str
) -> Iterator[Outcome]:
    """What comes of each example, story by story."""
    models = {
        part: learn([e for e in examples if e.part != part], pieces, question)
        for part in sorted({e.part for e in examples})
    }
    for story in sorted({e.story for e in examples}):
        told = [e for e in examples if e.story == story]
        odds = [log_odds(e.pair.evidence, models[e.part]) for e in told]
        pairs = [e.pair._replace(odds=value) for e, value in zip(told, odds, strict=True)]
        scores = in_context(pairs, MODELS[question])
        for example, value, score in zip(told, odds, scores, strict=True):
            yield Outcome(probability(value), score, example.right, example.part, example.opened)


def best_f1(scored: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """The best F1 over all thresholds, and that threshold."""
    gold, hits, best = sum(right for _, right in scored), 0, (0.0, 1.0)
    for rank, (score, right) in enumerate(sorted(scored, reverse=True), 1):
        hits += right
        best = max(best, (2 * hits / (rank + gold), score))
    return best


def calibration(scored: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """A line for each tenth of probability: how many pairs, how many of them right."""
    for tenth in range(10):
        told = [right for score, right in scored if int(min(score, 0.999) * 10) == tenth]
        if told:
            share = sum(told) / len(told)
            yield f"  {tenth / 10:.1f}–{tenth / 10 + 0.1:.1f}  {len(told):6}  {share:.2f} right"


def f1_at(scored: Sequence[tuple[float, bool]], threshold: float) -> float:
    """F1 of what is given at least this probability."""
    hits = sum(right for score, right in scored if score >= threshold)
    told = sum(score >= threshold for score, _ in scored)
    return 2 * hits / (told + sum(right for _, right in scored))


def line(name: str, outcomes: Sequence[Outcome]) -> str:
    """The best F1 and its threshold of pairs by themselves and in context, and F1 as in use."""
    alone = best_f1([(o.alone, o.right) for o in outcomes])
    in_story = [(o.in_story, o.right) for o in outcomes]
    used = f1_at(in_story, DEFAULTS.min_link)
    return f"{name:45} %.3f at %.2f; in context %.3f at %.2f, {used:.3f} as used" % (
        *alone,
        *best_f1(in_story),
    )


def main(question: str) -> None:
    """Print the scores, the calibration, the ablation and the weights."""
    examples = list(claims() if question == "claim" else events())
    weights = MODELS[question].weights
    pieces = [name for name in Evidence._fields if getattr(weights, name) and name not in STATED]
    unseen = list(held_out(examples, pieces, question))
    print(line(f"{question}, F1 left out", unseen))
    print("\n".join(calibration([(o.in_story, o.right) for o in unseen])))
    if question == "claim":
        for opened in sorted({o.opened for o in unseen}):
            print(line(f"  {opened} articles", [o for o in unseen if o.opened == opened]))
        for part in sorted({o.part for o in unseen}):
            print(line(f"  {part}", [o for o in unseen if o.part == part]))
    for piece in pieces:
        without = held_out(examples, [p for p in pieces if p != piece], question)
        print(line(f"  without {piece}", list(without)))
    model = learn(examples, pieces, question)
    print(f"bias {model.bias:.2f}")
    print(", ".join(f"{piece}={getattr(model.weights, piece):.2f}" for piece in pieces))


if __name__ == "__main__":
    main(sys.argv[1])
