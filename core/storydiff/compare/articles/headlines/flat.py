"""Flatly: what the body never says without a hedge or a *not*, and the headline says without.

Gang stole paintings        |  A gang reportedly stole five paintings
Mayor apologizes to divers  |  The mayor has not apologized to the divers
Has the gang struck again?  |  The gang may have struck again        not ours: the headline asks
Mayor met envoy: report     |  The mayor reportedly met the envoy    not ours: it says who says so
Plot foiled: report         |  What police called a plot was foiled
"""

from collections.abc import Iterator
from functools import cache

from storydiff.compare.articles.headlines.promise import (
    Body,
    Broken,
    asks_or_quotes,
    is_left_open,
    senses,
)
from storydiff.compare.likeness import is_content
from storydiff.compare.small_words import negators
from storydiff.compare.telling import Telling, Words
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.model import Kind

REACH = 3
"""Words from a hedge or a negation to the word that it belongs to."""


def flatly(head: Telling, under: Body) -> Iterator[Broken]:
    """A word that the body never says without a hedge, or never without a *not*."""
    if asks_or_quotes(head):
        return
    hedges = _names() if is_left_open(head) else _hedges()
    for at, key in enumerate(head.keys):
        if not is_content(key) or key[0].isdigit():
            continue
        places = [(t, n) for t, n in under.stems.get(stem(key), ()) if not t.quoted[n]]
        for kind, marks in ((Kind.HEDGE, hedges), (Kind.NEGATION, negators())):
            marked = [_marked(telling, place, marks) for telling, place in places]
            said = next((words for words in marked if words and _is_of(words, head)), None)
            if said and all(marked) and not any(_is_mark(head, n, marks) for n in range(at)):
                reason = f"The body never says “{key}” without “{said.keys[0]}”"
                yield Broken(kind, Words(head, at, at + 1), said, reason)


def _is_of(said: Words, head: Telling) -> bool:
    """Whether the words next to what is said there are the headline's as well."""
    keys = said.telling.keys
    behind = [key for key in keys[said.end :] if is_content(key)][:1]
    before = [key for key in keys[: said.start] if is_content(key)][-1:]
    return not senses(head.keys).isdisjoint(senses([*behind, *before]))


def _marked(telling: Telling, at: int, marks: frozenset[str]) -> Words | None:
    """The words from the mark before a word to the word itself; only small words lie between."""
    for start in range(at - 1, max(at - REACH, 0) - 1, -1):
        if _is_mark(telling, start, marks):
            return Words(telling, start, at + 1)
        if is_content(telling.keys[start]):
            return None
    return None


def _is_mark(telling: Telling, at: int, marks: frozenset[str]) -> bool:
    return telling.keys[at] in marks or " ".join(telling.keys[at : at + 2]) in marks


@cache
def _hedges() -> frozenset[str]:
    return _names().union(lexicon("kinds")["hedges"].phrases())


@cache
def _names() -> frozenset[str]:
    """Hedges of a name for something; that somebody reports it does not make up for them."""
    return frozenset(lexicon("headlines")["distant"].phrases())
