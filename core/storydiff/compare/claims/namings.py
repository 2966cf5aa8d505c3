"""What each outlet calls a referent, at every place where it does."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import dropwhile
from typing import NamedTuple

from storydiff.compare.referents.callings import apart, in_full, people, vague
from storydiff.language.lexicon import lexicon
from storydiff.language.name_parts import parts
from storydiff.language.speech_marks import is_quoted
from storydiff.language.stems import stem
from storydiff.language.tokens import tokenize
from storydiff.model import ArticleId, Naming, Referent, Span

NAMED = (Naming.NAME, Naming.SURNAME)
"""The ways of naming that give a name."""
ACRONYM = "="
"""What marks the initials of a name among its forms."""
_BEHIND = frozenset(["of", "at", "for", "in", "to", "on"])


class Label(NamedTuple):
    """One way of naming, in one article."""

    article: ArticleId
    span: Span
    value: str
    """The words as printed, with single spaces."""
    folded: str
    """The same folded, without marks: what an outlet repeats is counted by it."""
    core: str
    """What makes it another label: the stem of its noun with its ties, a title, a name's form."""
    compared: bool
    """Whether it stands in a passage that another article tells too."""


class Story(NamedTuple):
    """What the labels of a story are read from."""

    texts: Mapping[ArticleId, str]
    compared: Mapping[ArticleId, Sequence[Span]]

    def label(self, article: ArticleId, span: Span, core: str) -> Label:
        """The label that stands at a place."""
        keys = _keys(self.texts[article], span)
        folded = " ".join(key for key in keys if key[0].isalnum())
        value = " ".join(span.of(self.texts[article]).split())
        spans = self.compared.get(article, ())
        at = bisect_right(spans, span.start, key=lambda passage: passage.start) - 1
        compared = at >= 0 and span.end <= spans[at].end
        return Label(article, span, value, folded, core or folded, compared)


@lru_cache(maxsize=8192)
def _keys(text: str, span: Span) -> tuple[str, ...]:
    """The folded words and marks of a stretch of a page."""
    return tuple(token.key for token in tokenize(text, span))


def nouns(story: Story, referent: Referent) -> Iterator[Label]:
    """The labels of a referent without a name; another noun or another stance is another one.

    What somebody is quoted as calling it is not what the outlet calls it; and of groups and
    forces, of which any story has several, are meant those that have a modifier of the others.
    """
    told = [
        (mention, _keys(story.texts[mention.article], mention.span))
        for mention in referent.mentions
        if not is_quoted(story.texts[mention.article], mention.span.start)
    ]
    known = {key for _, keys in told if stem(keys[-1]) not in vague() for key in keys[:-1]}
    for mention, keys in told:
        if stem(keys[-1]) in vague() and known.isdisjoint(_said(keys[:-1])):
            continue
        core = " ".join([*_stances(keys), stem(keys[-1])])
        yield story.label(mention.article, mention.span, core)


def _said(keys: Sequence[str]) -> list[str]:
    """The words among the tokens of a label."""
    return [key for key in keys if key[0].isalnum()]


def _stances(keys: Sequence[str]) -> list[str]:
    """The modifiers by which a label takes a side, with what they are joined to: pro-union."""
    found = []
    for at, key in enumerate(keys[:-1]):
        if key in _stance_words() and not _is_of_degree(keys, at):
            glued = {key: None}
            if keys[at + 1] == "-":
                glued[keys[at + 2]] = None
            if at > 1 and keys[at - 1] == "-":
                glued = {keys[at - 2]: None, **glued}
            found.append("-".join(glued))
    return found


def _is_of_degree(keys: Sequence[str], at: int) -> bool:
    """Whether *hard* or *far* takes no side: hard-working, far-off."""
    return keys[at] in ("hard", "far") and keys[at + 2 : at + 3] not in (
        ["right"], ["left"], ["line"], ["liner"],
    )  # fmt: skip


@cache
def _stance_words() -> frozenset[str]:
    """Modifiers by which writers take a side."""
    return frozenset(lexicon("referents")["stances"].words())


def titles(story: Story, referent: Referent) -> Iterator[Label]:
    """The titles and roles of a referent with a name; whose premier she is makes no other one."""
    for mention in referent.mentions:
        if mention.title:
            start = mention.span.start
            title = Span(start, start + len(mention.title))
        elif mention.naming is Naming.ROLE:
            title = mention.span
        else:
            continue
        core = _role(story.texts[mention.article], title)
        yield story.label(mention.article, mention.span, core)


def _role(text: str, span: Span) -> str:
    """What a title comes to: its noun, and what makes another of it; not whose it is."""
    keys = [key for key in _keys(text, span) if key[0].isalpha() and key != "'s"]
    behind = next((i for i, key in enumerate(keys) if i and key in _BEHIND), len(keys))
    said = ["former" if key == "ex" else key for key in keys[:behind] if key in apart()]
    noun = keys[behind - 1] if behind else ""
    kind = "prime minister" if keys[:behind][-2:] == ["prime", "minister"] else noun
    kind = stem(in_full(kind))
    return " ".join([*said, kind])


def names(story: Story, referent: Referent) -> Iterator[Label]:
    """The names of a referent, without titles."""
    for mention in referent.mentions:
        if mention.naming in NAMED:
            of = parts(mention.head.of(story.texts[mention.article]))
            words = [*dropwhile(_is_role, of.words[:-1]), *of.words[-1:]]
            core = ACRONYM + of.acronym if of.acronym else " ".join(words)
            yield story.label(mention.article, mention.head, core)


def _is_role(word: str) -> bool:
    return stem(word) in people()
