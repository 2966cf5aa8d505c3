"""A sentence as the patterns of speech read it: which words may be verbs, and where nouns end."""

from collections.abc import Sequence
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.language.months import MONTHS, WEEKDAYS
from storydiff.language.name_parts import titles
from storydiff.language.speech_marks import quotation_at
from storydiff.language.speech_verbs import Shape, verb
from storydiff.language.stems import is_irregular_past
from storydiff.language.tokens import is_glued
from storydiff.model import Span, Token

RELATIVE = frozenset(["who", "which", "that"])
JOINTS = frozenset(["and", "or", "but", "nor", "yet"])
MARKS = frozenset([",", ";", ":", "(", ")", "[", "]", "...", '"', "?", "!", "•"])

TITLE_CASE = 0.7
"""Share of the words of four letters and more that have a capital in a headline."""


class Reading:
    """The tokens of one sentence, and what the patterns ask of them."""

    def __init__(self, tokens: Sequence[Token], text: str) -> None:
        self.tokens = tokens
        self.text = text
        self.keys = [token.key for token in tokens]

    @property
    def is_title_case(self) -> bool:
        """Whether most words have a capital, as in a headline."""
        places = [n for n in range(len(self.keys)) if self.is_word(n) and len(self.keys[n]) > 3]
        return len(places) > 2 and sum(map(self.is_capital, places)) > TITLE_CASE * len(places)

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, at: int) -> str:
        """The key of a token; empty outside the sentence."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def is_quoted(self, at: int) -> bool:
        """Whether a token stands between double quotation marks, or is one."""
        if not 0 <= at < len(self.tokens):
            return False
        found = quotation_at(self.text, self.tokens[at].start)
        return found is not None and not found.single

    def is_capital(self, at: int) -> bool:
        """Whether a token is printed with a capital."""
        return 0 <= at < len(self.tokens) and self.text[self.tokens[at].start].isupper()

    def is_word(self, at: int) -> bool:
        """Whether a token is a word or number rather than a mark."""
        key = self.key(at)
        return bool(key) and (key[0].isalnum() or (key[0] == "'" and len(key) > 1))

    def is_dash(self, at: int) -> bool:
        """Whether a token is a dash that parts clauses, not a hyphen inside a word."""
        return self.key(at) == "-" and not self.is_hyphen(at)

    def is_hyphen(self, at: int) -> bool:
        """Whether a token joins two words into one: `US-led`."""
        is_joint = self.key(at) == "-" and is_glued(self.tokens, at)
        return is_joint and self.text[self.tokens[at].start] != "—"

    def is_break(self, at: int) -> bool:
        """Whether a token parts clauses: a comma, a bracket, a dash, a quotation mark, a stop."""
        key = self.key(at)
        return key in MARKS or self.is_dash(at) or (key == "." and not self.is_abbreviation(at))

    def is_abbreviation(self, at: int) -> bool:
        """Whether a full stop belongs to the word before it: `Gen.`, `J.`, `Va.,`."""
        before, behind = self.key(at - 1), self.key(at + 1)
        return bool(behind) and (len(before) == 1 or before in titles() or behind == ",")

    def is_adverb(self, at: int) -> bool:
        """Whether a word in -ly says how: `clearly`, and not *Kelly*, *family*."""
        key = self.key(at)
        is_name = self.is_capital(at) and at > 0
        return (
            key.endswith("ly") and len(key) > 4 and not is_name and key not in words("nouns_in_ly")
        )

    def is_day(self, at: int) -> bool:
        """Whether a token is a day or a word that says when."""
        key = self.key(at)
        if self.key(at + 1) == "'s":
            return False
        return key in words("when") or (self.is_capital(at) and (key in WEEKDAYS or key in MONTHS))

    def is_verb(self, at: int) -> bool:
        """Whether a token looks like a verb of its clause: by its form and the word before it."""
        key, before = self.key(at), self.key(at - 1)
        if key in words("auxiliaries"):
            return not (key == "'s" and not self.is_contracted(at))
        if before in determiners() or before in ("of", "-"):
            return False
        if self.is_capital(at) and at:
            return False
        if is_irregular_past(key):
            return True
        if key.endswith("ed") and len(key) > 4:
            return not self.is_modifier(at)
        form = verb(key)
        return form is not None and form.shape is Shape.PRESENT and self.starts_phrase(at + 1)

    def is_modifier(self, at: int) -> bool:
        """Whether a word in -ed stands before a noun that it describes: `armed men said`."""
        behind = self.key(at + 1)
        return (
            self.is_word(at + 1)
            and behind not in determiners()
            and behind not in prepositions()
            and behind not in words("auxiliaries") | words("subjects") | words("openers") | JOINTS
            and not self.is_day(at + 1)
            and (at == 0 or self.is_break(at - 1) or self.key(at - 1) in JOINTS)
        )

    def is_contracted(self, at: int) -> bool:
        """Whether 's is short for *is* or *has*: before a form in -ing, or after a pronoun."""
        before, behind = self.key(at - 1), self.key(at + 1)
        return (
            before in words("subjects")
            or behind.endswith("ing")
            or behind in ("been", "not", "also")
        )

    def starts_phrase(self, at: int) -> bool:
        """Whether a token may begin what is said: a determiner, a pronoun, a name, *that*."""
        key = self.key(at)
        if key in determiners() or key in words("subjects") or key in ("there", '"', ":"):
            return True
        return self.is_capital(at) and not self.is_day(at)

    def span(self, start: int, end: int) -> Span | None:
        """The characters of the tokens `[start, end)`; None where there are none."""
        if start >= end:
            return None
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


@cache
def words(family: str) -> frozenset[str]:
    """The words of a list in `data/speech.toml`; the auxiliaries are three lists in one."""
    if family == "auxiliaries":
        return words("be") | words("have") | words("modals") | {"not"}
    return frozenset(lexicon("speech")[family].words())


@cache
def determiners() -> frozenset[str]:
    """Words that open a noun phrase: the, his, some."""
    return frozenset(lexicon("wording")["determiners"].words()) - {"that"}


@cache
def prepositions() -> frozenset[str]:
    """Words that tie a noun phrase to another."""
    return frozenset(lexicon("wording")["prepositions"].words()) | {"via", "amid", "despite"}
