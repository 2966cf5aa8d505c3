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


class Standing:
    """Which bearers a story gives which roles."""

    def __init__(self) -> None:
        self._known: dict[str, Counter[tuple[int, str | None]]] = defaultdict(Counter)
        self._own: dict[tuple[ArticleId, str], Counter[int]] = defaultdict(Counter)
        self._homes: dict[int, set[str]] = defaultdict(set)

    def learn(self, article: ArticleId, role: Role, bearer: int) -> None:
        """Note that an article gives a bearer a role."""
        self._known[role.kind][bearer, role.home] += 1
        self._own[article, role.kind][bearer] += 1
        if role.home:
            self._homes[bearer].add(role.home)

    def of(self, article: ArticleId, role: Role) -> int | None:
        """The bearer that a role stands for in an article; None where none is likelier."""
        told: Counter[int] = Counter()
        for kind in _kinds_meant(role.kind):
            if role.home is None:
                told.update(self._own[article, kind])
                continue
            for (bearer, home), count in self._known[kind].items():
                if home == role.home or (home is None and self._may_be_of(bearer, role.home)):
                    told[bearer] += count
        ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def _may_be_of(self, bearer: int, home: str) -> bool:
        return not self._homes[bearer] or home in self._homes[bearer]


def _kinds_meant(kind: str) -> Sequence[str]:
    return [kind, *lexicon("roles")["leaders"].words()] if kind == "leader" else [kind]
