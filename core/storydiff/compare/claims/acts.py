"""Acts: what people do to each other, as the nouns of news name it."""

from functools import cache

from storydiff.compare.claims.groups import Group
from storydiff.compare.claims.said import Said
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense


def is_act(said: Said, group: Group) -> bool:
    """Whether a noun group names an act: a raid, the mayor's election, bank robberies."""
    stems = said.stems[group.start : group.head + 1]
    return any(root in _acts() or sense(root) in _acts() for root in stems)


@cache
def _acts() -> frozenset[str]:
    stems = [stem(word) for word in lexicon("kinds")["acts"].words()]
    return frozenset([*stems, *map(sense, stems)])
