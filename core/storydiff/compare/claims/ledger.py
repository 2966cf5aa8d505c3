"""Who is meant: the referent that words of an article speak of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from storydiff.compare.claims.groups import Group
from storydiff.compare.claims.said import Said
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.model import ArticleId, Mention, Naming, Referent, Sort


def is_person(referent: Referent) -> bool:
    """Whether a referent is a person, or has a name of which nothing shows what it names."""
    named = any(mention.naming is Naming.NAME for mention in referent.mentions)
    return referent.sort is Sort.PERSON or (referent.sort is Sort.THING and named)


def is_known(referent: Referent) -> bool:
    """Whether a referent is more than a man or a person: it has a name, or a role."""
    return any(m.naming is not Naming.LABEL for m in referent.mentions) or (
        stem(referent.name.casefold()) not in _nobody()
    )


@cache
def _nobody() -> frozenset[str]:
    return frozenset(map(stem, lexicon("claims")["generic"].words()))


class Ledger:
    """The referents of a story, by where each is mentioned: the ledger read backwards."""

    def __init__(self, referents: Sequence[Referent]) -> None:
        self._people = frozenset(r.id for r in referents if is_person(r))
        self._at: dict[tuple[ArticleId, int], Referent] = {}
        self._acts: defaultdict[ArticleId, list[tuple[int, Referent]]] = defaultdict(list)
        covered: defaultdict[ArticleId, list[tuple[Mention, Referent]]] = defaultdict(list)
        for referent in referents:
            for mention in referent.mentions:
                covered[mention.article].append((mention, referent))
        for article, found in covered.items():
            for mention, referent in sorted(found, key=lambda f: f[0].span.start - f[0].span.end):
                for at in range(mention.head.start, mention.head.end):
                    self._at[article, at] = referent
                if referent.sort is Sort.ACT:
                    self._acts[article].append((mention.head.start, referent))
        for acts in self._acts.values():
            acts.sort(key=lambda act: act[0])

    def of(self, said: Said, group: Group) -> Referent | None:
        """The referent that a noun group of a sentence speaks of; None where none is known."""
        return self._at.get((said.article, said.telling.tokens[group.head].start))

    def spoken_of(self, said: Said, start: int, end: int) -> str | None:
        """The first referent that the tokens `[start, end)` of a sentence speak of."""
        found = (self._at.get((said.article, t.start)) for t in said.telling.tokens[start:end])
        return next((referent.id for referent in found if referent), None)

    def person_at(self, said: Said, at: int) -> Referent | None:
        """The person that a token of a sentence speaks of."""
        referent = self._at.get((said.article, said.telling.tokens[at].start))
        return referent if referent and referent.id in self._people else None

    def last_act(self, said: Said, at: int) -> Referent | None:
        """The act that an article speaks of last before a token of a sentence."""
        acts = self._acts.get(said.article, [])
        last = bisect_left(acts, said.telling.tokens[at].start, key=lambda act: act[0])
        return acts[last - 1][1] if last else None

    def person_before(self, said: Said, at: int) -> str | None:
        """The person mentioned last before a token of a sentence."""
        found = (self.person_at(said, n) for n in range(at - 1, -1, -1))
        return next((person.id for person in found if person), None)
