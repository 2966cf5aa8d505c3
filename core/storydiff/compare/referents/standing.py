"""Whom a role stands for where it takes the place of a name.

    Italian Premier Ann Low … the premier … the Italian leader      Ann Low

One bearer only must be known by it: to its own article, or to any article where the role says
whose it is (*the Italian premier*); and its own article must name him.
"""

from collections import Counter, defaultdict

from storydiff.compare.referents.roles import Role
from storydiff.language.roles import kinds_meant
from storydiff.model import ArticleId

_AHEAD = 2
"""Sentences within which a name must follow a role that introduces its bearer."""
_LIKELIER = 2
"""How many times as often an article must name a bearer for a role to be his and not another's."""


class Standing:
    """Which bearers a story gives which roles."""

    def __init__(self) -> None:
        self._known: dict[str, set[tuple[int, frozenset[str]]]] = defaultdict(set)
        self._own: dict[tuple[ArticleId, str], set[tuple[int, frozenset[str]]]] = defaultdict(set)
        self._homes: dict[int, set[str]] = defaultdict(set)
        self._named: Counter[tuple[ArticleId, int]] = Counter()
        self._genders: dict[int, set[str]] = defaultdict(set)
        self._first: dict[tuple[ArticleId, int], int] = {}

    def name(self, article: ArticleId, bearer: int, sentence: int) -> None:
        """Note that an article names a bearer in a sentence, the earliest first."""
        self._named[article, bearer] += 1
        self._first.setdefault((article, bearer), sentence)

    def learn(self, article: ArticleId, role: Role, bearer: int) -> None:
        """Note that an article gives a bearer a role."""
        if role.gender:
            self._genders[bearer].add(role.gender)
        self._known[role.kind].add((bearer, role.homes))
        self._own[article, role.kind].add((bearer, role.homes))
        self._homes[bearer] |= role.homes

    def of(self, article: ArticleId, role: Role, sentence: int) -> int | None:
        """The bearer that a role stands for in an article; None where none is likelier."""
        known = self._at_home(role) if role.homes else self._in_article(article, role.kind)
        found = {b for b in known if self._may_mean(article, b, role, sentence)}
        ranked = sorted(((self._named[article, b], -b) for b in found), reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] < _LIKELIER * ranked[1][0]):
            return None
        return -ranked[0][1]

    def _may_mean(self, article: ArticleId, bearer: int, role: Role, sentence: int) -> bool:
        """Whether an article names a bearer; `an Italian minister` only if it does so next."""
        first = self._first.get((article, bearer))
        genders = self._genders[bearer]
        if first is None or (role.gender and genders and role.gender not in genders):
            return False
        return role.is_definite or sentence < first <= sentence + _AHEAD

    def _at_home(self, role: Role) -> set[int]:
        """Whoever bears the role in that country or body."""
        found = {
            bearer
            for kind in kinds_meant(role.kind)
            for bearer, homes in self._known[kind]
            if role.homes & (homes or self._homes[bearer])
        }
        homeless = {b for b, homes in self._known[role.kind] if not homes and not self._homes[b]}
        return found or homeless

    def _in_article(self, article: ArticleId, kind: str) -> set[int]:
        """Whoever bears the role in an article; before others those whose home it leaves out."""
        own = [told for k in kinds_meant(kind) for told in self._own[article, k]]
        return {b for b, homes in own if not homes} or {b for b, _ in own}
