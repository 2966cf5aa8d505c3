"""Relations: a small word that puts the same things on the other side of each other.

before the storm  |  after the storm     the other way round in time
inside the court  |  outside the court   another place
for the plan      |  against the plan    the contrary
in the court      |  at the court        not ours: another construction
"""

from collections.abc import Mapping
from functools import cache

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.language.lexicon import lexicon
from storydiff.model import Kind

_KINDS = {
    "turned_in_time": Kind.TIME,
    "turned_in_place": Kind.PLACE,
    "turned_on_side": Kind.NEGATION,
}


def relation(contrast: Contrast) -> Finding | None:
    """One small word for its contrary before the same words."""
    one, two = contrast.sides
    if contrast.footing is Footing.APART or content(one) != content(two):
        return None
    pairs = ((a, b) for a in one.keys for b in two.keys if (a, b) in _contraries())
    found = next((p for p in pairs if p[0] not in two.keys and p[1] not in one.keys), None)
    if not found:
        return None
    reason = f"The other way round: {one.as_printed(found[0])} / {two.as_printed(found[1])}"
    return Finding((_contraries()[found],), reason)


@cache
def _contraries() -> Mapping[tuple[str, str], Kind]:
    """The kind of difference between two small words that are contraries, in both orders."""
    return {
        pair: kind
        for family, kind in _KINDS.items()
        for head, members in lexicon("kinds")[family].groups()
        for member in members
        for pair in ((head, member), (member, head))
    }
