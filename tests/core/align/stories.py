"""Small stories for the tests of linking: what each outlet prints, and what it comes to."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from storydiff.align import link
from storydiff.language.sentences import holding
from storydiff.language.tokens import tokenize
from storydiff.model import Article, Link, Page, Passage, Sentence, Span
from storydiff.options import DEFAULTS

Told = Mapping[str, Sequence[str]]
"""The sentences of each outlet, a paragraph each."""

SURROUNDINGS: Mapping[str, Sequence[str]] = {
    "A": (
        "The bakers of Wend Street have agreed on a single price for rye loaves.",
        "Snow closed four mountain passes above Tellin, and sledges carried the post.",
        "A museum of clocks will move into the old tax office after Easter.",
        "Its curator hopes to hear all of them strike noon together.",
        "Apple growers fear a late frost, because the blossom came early.",
        "The orchestra plays its last concert of the season in a boathouse.",
        "Two hundred children learned to skate on the frozen canal.",
        "Tickets cost nine marks, and half that for pensioners.",
    ),
    "B": (
        "Beavers have built a lodge under the railway viaduct at Combe.",
        "An amateur astronomer named a comet for her late sister.",
        "The council will plant lime trees along the tram line.",
        "Goats graze the slopes there, so no mower is needed.",
        "A chess club celebrates ninety years with a simultaneous display.",
        "Librarians found a lost atlas behind a radiator.",
        "Cyclists complain of gravel on the new path by the quarry.",
        "Swimming lessons begin again once the boiler is mended.",
    ),
    "C": (
        "A tailor in Brill sews costumes for forty village theatres.",
        "Honey fetched a record sum at the autumn fair.",
        "The ice rink wants volunteers who can sharpen blades.",
        "Wolves were seen near Carrow, though no sheep are missing.",
        "Painters restored the ceiling of the assembly rooms.",
        "A choir of plumbers toured the islands in June.",
        "The lighthouse lamp turned for the last time yesterday.",
        "Its keeper keeps the key as a memento.",
    ),
}
"""What else each outlet prints: nothing that another tells, so that words have a surprise."""


def article(name: str, paragraphs: Sequence[Sequence[str]]) -> Article:
    """An article of these sentences, a blank line between its paragraphs."""
    text, cut = "", []
    for number, sentences in enumerate(paragraphs, 1):
        for place, words in enumerate(sentences, 1):
            span = Span(len(text), len(text) + len(words))
            text += words + (" " if place < len(sentences) else "\n\n")
            cut.append((f"p{number}.s{place}", span, number))
    told = tuple(Sentence(i, span, paragraph, tokenize(text, span)) for i, span, paragraph in cut)
    return Article(name, Page(name, f"{name}.txt", "", "utf-8", text, ()), (), told)


def surrounded(told: Told) -> tuple[Article, ...]:
    """An article per outlet: its sentences in the middle of what else it prints."""
    return tuple(
        article(name, [[s] for s in (*around[:4], *told[name], *around[4:])])
        for name, around in SURROUNDINGS.items()
        if name in told
    )


def linked(told: Told) -> tuple[Link, ...]:
    """The links of outlets that tell these sentences in the middle of others."""
    return link(surrounded(told), DEFAULTS)


def shown(found: Link, told: Told) -> str:
    """`A1 / B2`: the sentences of a link, each by its place among those that matter."""
    return f"{_place(found.a, told)} / {_place(found.b, told)}"


def _place(passage: Passage, told: Told) -> str:
    (outlet,) = surrounded({passage.article: told[passage.article]})
    number = holding(outlet.sentences, passage.spans[0].start)
    return f"{passage.article}{number - 3}"


def words(found: Link, told: Told) -> str:
    """`“a few words” / “some words”`: what a link joins."""
    texts = {a.id: a.page.text for a in surrounded(told)}
    return " / ".join(
        " … ".join(f"“{span.of(texts[end.article])}”" for span in end.spans)
        for end in (found.a, found.b)
    )


def in_order(values: Sequence[int]) -> bool:
    return all(a < b for a, b in pairwise(values))
