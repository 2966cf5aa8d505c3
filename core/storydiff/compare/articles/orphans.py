"""Orphans: words that lean on something an article does not tell, and another tells before them.

    B: The dam held back a flood in 2019. But the company has since cut its crews.
    A: The nurse lost her home.           But the company has since cut its crews.

The *But* of A answers nothing that A says; as B has the nurse too, and earlier, A seems to have
left out what lies between. A sign and no proof: many a writer begins with *But*.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.contrast import content
from storydiff.compare.shortened import shortened
from storydiff.compare.telling import Telling, Words
from storydiff.language.lexicon import lexicon
from storydiff.language.mentions import mentions
from storydiff.model import Article, ArticleId, Orphan, Row, Sentence

MIN_ALIKE = 0.6
"""Share of the shorter sentence's content words by which two are one sentence, printed twice."""
FEWEST = 3
"""Content words that both need to have in common; fewer may be common by chance."""


class _Sentence(NamedTuple):
    """A sentence and its number in its article."""

    article: Article
    at: int

    @property
    def sentence(self) -> Sentence:
        return self.article.sentences[self.at]

    def before(self) -> "_Sentence | None":
        """The sentence before it."""
        return _Sentence(self.article, self.at - 1) if self.at else None

    def words(self) -> Words:
        """The words of the sentence."""
        tokens = self.sentence.tokens
        return Words(Telling(self.article.id, self.article.page.text, tokens), 0, len(tokens))

    def is_quoted(self) -> bool:
        """Whether the sentence begins inside quotation marks that opened in its paragraph."""
        told = [s for s in self.article.sentences if s.paragraph == self.sentence.paragraph]
        tokens = tuple(token for sentence in told for token in sentence.tokens)
        quoted = Telling(self.article.id, self.article.page.text, tokens).quoted
        return quoted[tokens.index(self.sentence.tokens[0])]


class _Story:
    """Where each sentence stands in the table."""

    def __init__(self, articles: Sequence[Article], rows: Sequence[Row]) -> None:
        self.rows = {
            (name, span): row for row in rows for name, cell in row.cells.items() for span in cell
        }
        self.places: Mapping[ArticleId, Mapping[int, _Sentence]] = {
            article.id: {
                s.span.start: _Sentence(article, n) for n, s in enumerate(article.sentences)
            }
            for article in articles
        }

    def row(self, place: _Sentence) -> Row:
        return self.rows[place.article.id, place.sentence.span]

    def elsewhere(self, place: _Sentence) -> Iterator[_Sentence]:
        """The same in the other articles that tell it."""
        for name, cell in sorted(self.row(place).cells.items()):
            if name != place.article.id and cell:
                yield self.places[name][cell[0].start]

    def leaves_out(self, place: _Sentence, other: _Sentence) -> bool:
        """Whether what stands before another's sentence is missing from between two of ours.

        We do not tell it, and the sentence before ours is one that the other tells before that.
        """
        mine, theirs = place.before(), other.before()
        if theirs is None or self.row(theirs).cells[place.article.id]:
            return False
        if mine is None:
            return True
        told = self.row(mine).cells[other.article.id]
        return bool(told) and told[0].start < theirs.sentence.span.start


def orphans(articles: Sequence[Article], rows: Sequence[Row]) -> tuple[Orphan, ...]:
    """The words that lean on what their article leaves out, in the order of ids and places."""
    story = _Story(articles, rows)
    return tuple(
        found
        for article in sorted(articles, key=lambda article: article.id)
        for at in range(len(article.sentences))
        if (found := _orphan(_Sentence(article, at), story))
    )


def _orphan(place: _Sentence, story: _Story) -> Orphan | None:
    words = place.words()
    first = words.keys[0] if words.keys else ""
    if first not in _joints() and first not in _persons():
        return None
    if place.is_quoted():
        return None
    for other in story.elsewhere(place):
        if other.words().keys[:1] != [first] or not story.leaves_out(place, other):
            continue
        holds = _is_one(words, other.words()) if first in _joints() else _is_named(place, other)
        if holds and (missing := other.before()):
            span = Words(words.telling, 0, 1).span
            reason = (
                f"“{words.printed.split()[0]}” leans on what {place.article.name} does not tell; "
                f"{other.article.name} has before it: “{shortened(missing.words().printed)}”"
            )
            return Orphan(place.article.id, span, reason) if span else None
    return None


def _is_one(one: Words, two: Words) -> bool:
    """Whether two sentences are one, printed twice."""
    a, b = set(content(one)), set(content(two))
    return len(a & b) >= max(MIN_ALIKE * min(len(a), len(b)), FEWEST)


def _is_named(place: _Sentence, other: _Sentence) -> bool:
    """Whether the other names somebody right before a pronoun, and the article nobody near it."""
    before = other.before()
    near = [_Sentence(place.article, at) for at in range(max(place.at - 2, 0), place.at)]
    if before is None or not _names(before):
        return False
    pronouns = _persons()[place.words().keys[0]]
    return not any(_names(n) or not pronouns.isdisjoint(n.words().keys) for n in near)


def _names(place: _Sentence) -> bool:
    return bool(mentions(place.sentence.tokens, place.article.page.text))


@cache
def _joints() -> frozenset[str]:
    return frozenset(lexicon("cuts")["joints"].words())


@cache
def _persons() -> Mapping[str, frozenset[str]]:
    groups = lexicon("cuts")["persons"].groups()
    return {form: frozenset(forms) for _, forms in groups for form in forms}
