"""Charges: a wrong that the headline lays at somebody's door, and of which the body says nothing.

Captain to blame for collision  |  A cable had jammed, officials said
"""

from collections.abc import Iterator

from storydiff.compare.articles.headlines.promise import (
    Body,
    Broken,
    charges,
    is_left_open,
    senses,
)
from storydiff.compare.telling import Telling, Words
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.model import Kind


def charge(head: Telling, under: Body) -> Iterator[Broken]:
    """A wrong that the headline lays at somebody's door and the body nowhere speaks of."""
    if is_left_open(head) or not under.sentences:
        return
    for at, key in enumerate(head.keys):
        if stem(key) in charges() and not _is_spoken_of(stem(key), under):
            reason = f"The body nowhere says “{key}”, nor that somebody says so"
            yield Broken(Kind.HEADLINE, Words(head, at, at + 1), _nearest(head, under), reason)


def _nearest(head: Telling, under: Body) -> Words:
    """The sentence that tells most of what a headline tells, the first of several."""
    mine = senses(head.keys)
    nearest = max(under.sentences, key=lambda telling: len(mine & senses(telling.keys)))
    return Words(nearest, 0, len(nearest.tokens))


def _is_spoken_of(charge: str, under: Body) -> bool:
    return any(sense(known) == sense(charge) for known in under.stems)
