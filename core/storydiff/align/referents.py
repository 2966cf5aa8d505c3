"""Who is meant by "the Iraqi leader": roles that stand for a name the story gives elsewhere.

    Iraqi Prime Minister Mustafa al-Kadhimi   …   the drone attack that injured the Iraqi leader
    the premier's guards                      …   the Iraqi leader is al-Kadhimi, so is the premier

A role that names its country ("Iraq's prime minister") may stand for a name that any article of
the story gives; one that does not ("the general") only for one that its own article gives, because
another outlet's general may be another man.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from storydiff.language.places import PlaceKind
from storydiff.language.places import place as place_of
from storydiff.language.roles import kinds_meant, role_kinds, role_words
from storydiff.language.words import is_function_word
from storydiff.model import ArticleId, Token

REACH = 3
"""Words between a role and its country: "Iraqi Prime Minister", "Iran's army chief"."""
LONGEST_NAME = 4
"""Words of a personal name without its particles."""


class Role(NamedTuple):
    """A mention of a role: what it is, whose it is where that is said, and where it stands."""

    kind: str
    home: str | None
    place: int
    """Position of its last word among the sentence's words."""
    definite: bool
    """Whether it speaks of one known person: "the" or a country before it, no "of" after it."""


Told = Mapping[ArticleId, Sequence[Sequence[Token]]]
"""The words of each sentence of each article, without marks."""


def stand_ins(told: Told, names: frozenset[str]) -> Iterator[tuple[ArticleId, int, int, str]]:
    """Every role that stands for a name: article, sentence, word, and the key of the name."""
    bearers = Bearers()
    bare: list[tuple[ArticleId, int, Role]] = []
    for article in sorted(told):
        for number, words in enumerate(told[article]):
            for role in roles(words, names):
                name = _bearer(words, role, names)
                if name:
                    bearers.learn(article, role, name)
                elif role.definite:
                    bare.append((article, number, role))
    for article, number, role in bare:
        name = bearers.of(article, role)
        if name:
            yield article, number, role.place, name


def _bearer(words: Sequence[Token], role: Role, names: frozenset[str]) -> str | None:
    """The last word of the name that follows a role at once."""
    name: str | None = None
    for word in words[role.place + 1 : role.place + 1 + LONGEST_NAME]:
        if word.key not in names or home_of(word.key, names):
            break
        name = word.key
    return name


class Bearers:
    """Which names the articles of a story give which roles."""

    def __init__(self) -> None:
        self._known: dict[str, Counter[tuple[str, str | None]]] = defaultdict(Counter)
        self._own: dict[tuple[ArticleId, str], Counter[str]] = defaultdict(Counter)

    def learn(self, article: ArticleId, role: Role, name: str) -> None:
        """Note that an article puts a role before a name."""
        self._known[role.kind][name, role.home] += 1
        self._own[article, role.kind][name] += 1

    def of(self, article: ArticleId, role: Role) -> str | None:
        """The name that a role without a name stands for; None where none is likelier."""
        told: Counter[str] = Counter()
        for kind in kinds_meant(role.kind):
            if role.home is None:
                told.update(self._own[article, kind])
            else:
                for (name, home), count in self._known[kind].items():
                    if home in (role.home, None):
                        told[name] += count
        ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]


def roles(words: Sequence[Token], names: frozenset[str]) -> Iterator[Role]:
    """The roles that a sentence mentions, in order."""
    for place, word in enumerate(words):
        if word.key not in role_words():
            continue
        before = words[place - 1].key if place else ""
        pair = role_kinds().get(f"{before} {word.key}")
        kind = pair or role_kinds().get(word.key)
        if kind:
            first = place - 1 if pair else place
            home = _home(words, first, names)
            known = home is not None or (first > 0 and words[first - 1].key == "the")
            definite = known and (place + 1 == len(words) or words[place + 1].key != "of")
            yield Role(kind, home, place, definite)


def _home(words: Sequence[Token], first: int, names: frozenset[str]) -> str | None:
    """The country named shortly before a role, with nothing between that starts another group."""
    for word in reversed(words[max(0, first - REACH) : first]):
        home = home_of(word.key, names)
        if home:
            return home
        if is_function_word(word.key):
            return None
    return None


def home_of(key: str, names: frozenset[str]) -> str | None:
    """The country that a word stands for where the story uses it as a name: U.S., but not us."""
    return country(key) if key in names else None


@lru_cache(maxsize=16384)
def country(key: str) -> str | None:
    """The country that a name stands for; none for its capital, which has news of its own."""
    found = place_of(key)
    return found.country if found and found.kind is not PlaceKind.CAPITAL else None
