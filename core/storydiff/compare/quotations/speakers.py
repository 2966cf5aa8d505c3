"""The name of who speaks, in the fullest form that the article gives it.

    The harbor’s envoy Tom Varley said    Tom Varley
    Marsh, who runs the port, said       Ada Marsh, where the article calls her so elsewhere
    the mayor said                       Ada Marsh, where the last mayor named is Mayor Ada Marsh
    he said                              who was named last, where it is one
    two officials said                   two officials

Where it is not sure whom a pronoun or a role means, the words are given as printed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.lazy import lazy
from storydiff.compare.quotations.pronouns import PERSONAL, is_person_name, may_mean
from storydiff.compare.referents.callings import in_full
from storydiff.language.counted import is_plural
from storydiff.language.mentions import Name, mentions
from storydiff.language.name_parts import titles
from storydiff.language.names import same_name
from storydiff.language.pronouns import OBJECTS_OF_OTHERS, OTHERS, SUBJECTS
from storydiff.language.sentences import holding
from storydiff.language.speech import speeches
from storydiff.language.speech_clauses import JOINTS, Reading, determiners, words
from storydiff.language.speech_marks import is_quoted
from storydiff.model import Article, Span, Token

REACH = 6
"""Sentences back in which whom a pronoun means is looked for."""
_LEADING = frozenset(["the", "a", "an", "and", "but", "as", "whose", "which", "who"])
_POLITE = frozenset(["", "mr", "mrs", "ms", "miss", "dr", "sir"])
_POINTING = SUBJECTS | {"who", "which", "that", "whose"}
_LOCATING = frozenset(["in", "at", "near", "into", "inside", "outside", "across", "around"])
_TYING = frozenset(["of", "for", "from", "in", "at", "by", "with", "to", "on", "about", "against"])


class Speaker(NamedTuple):
    """Who speaks."""

    words: str | None
    """The name, or the role as printed; None where nobody is named."""
    is_name: bool


class Speakers:
    """The names by which an article's speakers go."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._names: dict[int, tuple[Name, ...]] = {}

    def of(self, span: Span | None) -> Speaker:
        """Whom the words of a span mean."""
        tokens = self._who(self._tokens(span)) if span else []
        if span is None or not tokens:
            return Speaker(None, is_name=False)
        at = holding(self._article.sentences, span.start)
        pronoun = OBJECTS_OF_OTHERS.get(tokens[0].key, tokens[0].key)
        owns = tokens[0].key == "her" and len(tokens) > 1  # her lawyer is another
        if pronoun in OTHERS and len(tokens) < 3 and not owns:
            found = self._meant(pronoun, at, span)
        else:
            head = self._head(at, tokens)
            bearer = self._fullest(head) if head else self._bearer(tokens)
            found = Speaker(bearer, is_name=True) if bearer else None
        return found or Speaker(_printed(tokens, self._text), is_name=False)

    def _tokens(self, span: Span) -> list[Token]:
        sentence = self._article.sentences[holding(self._article.sentences, span.start)]
        return [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]

    def _who(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The tokens of a source without when or where it spoke; a pronoun alone, if it is one.

        At 9:24 p.m., Marsh, reading it, complained; the wall that he | seeks.
        """
        if tokens and tokens[-1].key in PERSONAL:
            return tokens[-1:]
        if len(tokens) > 2 and tokens[0].key in PERSONAL and tokens[1].key not in JOINTS:
            return tokens[:1]
        if not tokens or not _tells_where(tokens):
            return tokens
        commas = [n for n, token in enumerate(tokens) if token.key == ","]
        starts = (n + 1 for n in commas if n + 1 < len(tokens))
        named = (n for n in starts if self._text[tokens[n].start].isupper())
        first = next(named, len(tokens))
        return tokens[first:]

    @property
    def _text(self) -> str:
        return self._article.page.text

    def _names_of(self, at: int) -> tuple[Name, ...]:
        if at not in self._names:
            self._names[at] = mentions(self._article.sentences[at].tokens, self._text)
        return self._names[at]

    def _head(self, at: int, tokens: Sequence[Token]) -> str | None:
        """The name that a source comes down to: not one that only says whose or of what."""
        sentence = self._article.sentences[at].tokens
        start = sentence.index(tokens[0])
        end = start + len(tokens)
        names = [f for f in self._names_of(at) if start <= f.start < end and _has_no_digit(f)]
        comma = next((n for n in range(start, end) if sentence[n].key == ","), end)
        for found in names:
            if _is_head(sentence, found, start, comma):
                return self._with_station(sentence, found, start)
        full = [f for f in names if f.end == end and (f.title or " " in f.words)]
        is_apposed = bool(full) and sentence[max(full[-1].start - 1, start)].key == ","
        return full[-1].words if is_apposed else None

    def _with_station(self, sentence: Sequence[Token], found: Name, start: int) -> str:
        """A name with the word before it that shows a publisher: Radio Amery."""
        first = sentence[max(found.start - 1, start)]
        is_part = first.key in words("stations") and self._text[first.start].isupper()
        return (
            Span(first.start, sentence[found.end - 1].end).of(self._text)
            if is_part
            else found.words
        )

    def _fullest(self, name: str) -> str:
        """The form in which the article first gave a name in full, before it was used alone.

        Pell is Joan Pell where the article called her so at first, and never Pell Street. Where
        Pell came first, or is Mayor Pell and no Mayor Joan Pell, Joan is another.
        """
        place, titles_used = self._first.get(name, (len(self._first), frozenset()))
        last = name.split()[-1].casefold()
        forms = (
            form
            for form, (at, its_titles) in self._first.items()
            if at < place
            and len(form.split()) > len(name.split())
            and form.split()[-1].casefold() == last
            and not (titles_used and titles_used.isdisjoint(its_titles))
            and same_name(form, name)
        )
        return next(forms, name)

    @lazy
    def _first(self) -> Mapping[str, tuple[int, frozenset[str]]]:
        """Every name as printed: when the article first gives it, and with which titles."""
        used: dict[str, set[str]] = {}
        for n in range(len(self._article.sentences)):
            for found in self._names_of(n):
                title = (found.title or "").casefold().rstrip(".")
                used.setdefault(found.words, set()).update({title} - _POLITE)
        return {name: (place, frozenset(used[name])) for place, name in enumerate(used)}

    def _bearer(self, tokens: Sequence[Token]) -> str | None:
        """Who bears the title that a role comes down to, where it was last used of one."""
        role = tokens[-1].key
        if tokens[0].key != "the" or role not in titles():
            return None
        sentences = self._article.sentences
        at = holding(sentences, tokens[0].start)
        for n in range(at, -1, -1):
            told = (t for t in sentences[n].tokens if t.start < tokens[0].start)
            used = [t for t in told if in_full(t.key) == in_full(role)]
            if used:
                names = self._names_of(n)
                bearers = {
                    self._fullest(f.words) for t in used for f in names if self._bears(f, n, t)
                }
                return bearers.pop() if len(bearers) == 1 else None
        return None

    def _bears(self, found: Name, at: int, role: Token) -> bool:
        """Whether a word is the title right before a name."""
        tokens = self._article.sentences[at].tokens
        before = [t for t in tokens[max(found.start - 2, 0) : found.start] if t.key != "."]
        if before and before[-1] == role:
            return True
        first = tokens[found.start].start
        lead = self._text[role.start : first]
        return bool(found.title) and role.start < first and lead.strip() in (found.title or "")

    def _meant(self, pronoun: str, at: int, span: Span) -> Speaker | None:
        """Whom a pronoun means: who spoke or was named right before it, where that is one."""
        for n in range(at, max(at - REACH - 1, -1), -1):
            spoke = self._speaker_before(pronoun, n, span)
            if spoke:
                return spoke
            if pronoun in PERSONAL:
                named = set(self._persons(n, span))
                persons = [name for name, is_sure in named if is_sure]
                if named:
                    return Speaker(persons[0], is_name=True) if len(persons) == 1 else None
        return None

    def _speaker_before(self, pronoun: str, at: int, span: Span) -> Speaker | None:
        tokens = self._article.sentences[at].tokens
        for act in reversed(speeches(tokens, self._text)):
            for source in (act.relay, act.source):
                named = self._tokens(source) if source and source.start < span.start else []
                if source is None or not named or named[0].key in _POINTING:
                    continue
                found = self.of(source)
                if may_mean(pronoun, named, found.words if found.is_name else None):
                    return found
        return None

    def _persons(self, at: int, span: Span) -> Iterator[tuple[str, bool]]:
        """The names in a sentence that may be persons', and whether they surely are."""
        sentence = self._article.sentences[at].tokens
        for found in self._names_of(at):
            first = sentence[found.start].start
            if (
                first >= span.start
                or not is_person_name(found.words)
                or is_quoted(self._text, first)
            ):
                continue
            if found.title is None and _is_of_place(sentence, found.start):
                continue
            full = self._fullest(found.words)
            is_titled = bool(found.title) or sentence[max(found.start - 1, 0)].key in titles()
            yield full, is_titled or " " in full or self._is_subject(at, found)

    def _is_subject(self, at: int, found: Name) -> bool:
        """Whether a name begins its sentence, with a verb behind it: Pell would not say."""
        reading = Reading(self._article.sentences[at].tokens, self._text)
        return found.start == 0 and found.end < len(reading) and reading.is_verb(found.end)


def _is_of_place(sentence: Sequence[Token], start: int) -> bool:
    """Whether a name without a title stands where a person's does not: in …, the …, a … flag."""
    before = sentence[start - 1].key if start else ""
    return before in _LOCATING or before in determiners()


def _tells_where(tokens: Sequence[Token]) -> bool:
    """Whether a phrase begins with a preposition, or with a number that counts nobody."""
    end = next((n for n, token in enumerate(tokens) if token.key == ","), len(tokens))
    counts = any(is_plural(token.key) for token in tokens[1:end])
    first = tokens[0].key
    return (
        first in _LOCATING or first in ("on", "out", "by") or (first[0].isdigit() and not counts)
    )


def _has_no_digit(found: Name) -> bool:
    return not any(letter.isdigit() for letter in found.words)


def _is_head(sentence: Sequence[Token], found: Name, start: int, comma: int) -> bool:
    """Whether a name is what a phrase up to its first comma comes down to."""
    if any(token.key in _TYING for token in sentence[start : found.start]):
        return False
    behind = sentence[found.end].key if found.end < len(sentence) else ""
    if found.end == comma:
        return behind != "'s"
    before = sentence[found.start - 1].key if found.start > start else ""
    ends = found.end < comma and behind in ("who", "of", "in", "(", "and", "for")
    return ends and (found.title is not None or before in ("", *_LEADING))


def _printed(tokens: Sequence[Token], text: str) -> str:
    """The words of a source without what is set behind a comma."""
    behind = (n for n, t in enumerate(tokens) if n and t.key in (",", "who", "which"))
    end = next(behind, len(tokens))
    first = 1 if tokens[0].key in ("whose", "which") and end > 1 else 0
    return text[tokens[first].start : tokens[end - 1].end]
