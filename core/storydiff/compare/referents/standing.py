"""Whom a role stands for where it takes the place of a name.

    Italian Premier Ann Low … the premier … the Italian leader      Ann Low

One bearer only must be known by it: to its own article, or to any article where the role says
whose it is (*the Italian premier*).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from storydiff.compare.referents.roles import Role
from storydiff.language.lexicon import lexicon
from storydiff.model import ArticleId

_LIKELIER = 2
"""How many times as often an article must name a bearer for a role to be his and not another's."""


class Standing:
    """Which bearers a story gives which roles."""

    def __init__(self) -> None:
        self._known: dict[str, Counter[tuple[int, str | None]]] = defaultdict(Counter)
        self._own: dict[tuple[ArticleId, str], Counter[tuple[int, str | None]]]
        self._own = defaultdict(Counter)
        self._homes: dict[int, set[str]] = defaultdict(set)
        self._named: Counter[tuple[ArticleId, int]] = Counter()

    def name(self, article: ArticleId, bearer: int) -> None:
        """Note that an article names a bearer."""
        self._named[article, bearer] += 1

    def learn(self, article: ArticleId, role: Role, bearer: int) -> None:
        """Note that an article gives a bearer a role."""
        self._known[role.kind][bearer, role.home] += 1
        self._own[article, role.kind][bearer, role.home] += 1
        if role.home:
            self._homes[bearer].add(role.home)

    def of(self, article: ArticleId, role: Role) -> int | None:
        """The bearer that a role stands for in an article; None where none is likelier."""
        found = self._at_home(role) if role.home else self._in_article(article, role.kind)
        if len(found) > 1:
            found = {b for b in found if self._named[article, b]} or found
        ranked = sorted(found, key=lambda b: (-self._named[article, b], b))
        if len(ranked) > 1 and self._named[article, ranked[0]] < _LIKELIER * max(
            1, self._named[article, ranked[1]]
        ):
            return None
        return ranked[0] if ranked else None

    def _at_home(self, role: Role) -> set[int]:
        """Whoever bears the role in that country or body."""
        found = {
            bearer
            for kind in _kinds_meant(role.kind)
            for bearer, home in self._known[kind]
            if role.home in ((home,) if home else self._homes[bearer])
        }
        homeless = {b for b, home in self._known[role.kind] if not home and not self._homes[b]}
        return found or homeless

    def _in_article(self, article: ArticleId, kind: str) -> set[int]:
        """Whoever bears the role in an article; before others those whose home it leaves out."""
        own = [told for k in _kinds_meant(kind) for told in self._own[article, k]]
        return {b for b, home in own if home is None} or {b for b, _ in own}


def _kinds_meant(kind: str) -> Sequence[str]:
    return [kind, *lexicon("roles")["leaders"].words()] if kind == "leader" else [kind]
