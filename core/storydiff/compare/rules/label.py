"""Labels: another noun or another modifier for the same people, or for what they did.

the attack  |  the incident             another noun for the act
fighters  |  militants                  another noun for the people
Westland-backed  |  pro-Westland        another tie
rising  |  growing                      not ours: a plain synonym
"""

from functools import cache

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import is_past, stem
from storydiff.model import Kind

_TIES = frozenset(
    ["backed", "allied", "aligned", "linked", "affiliated", "sponsored", "controlled", "led",
     "run", "occupied", "held", "pro", "anti"]
)  # fmt: skip


def label(contrast: Contrast) -> Finding | None:
    """Both readings name people or acts, with different words."""
    a = _labels(contrast.sides[0])
    b = _labels(contrast.sides[1]) if a else []
    if not a or not b or {stem(word) for word in a} == {stem(word) for word in b}:
        return None
    if contrast.footing < Footing.REWRITTEN and _tells_more(contrast, {*a, *b}):
        return None
    reason = f"Another word for the same: {contrast.shown}"
    return Finding((Kind.LABEL,), reason)


def _tells_more(contrast: Contrast, labels: set[str]) -> bool:
    """Whether a reading of independent texts says much beside its label: they may be two."""
    known = {stem(word) for word in labels}
    one, two = ({*content(words)} - known for words in contrast.sides)
    return max(len(one - two), len(two - one)) > _BESIDE


_BESIDE = 1  # words beside a label that the other reading has not


def _labels(words: Words) -> list[str]:
    keys, nouns = words.keys, _nouns()
    if "-" not in keys and nouns.isdisjoint(words.stems):
        return []
    ties = [key for key in keys if key in _TIES] if "-" in keys else []
    named = zip(words.stems, keys, strict=True)
    return ties + [key for root, key in named if root in nouns and not is_past(key)]


@cache
def _nouns() -> frozenset[str]:
    families = lexicon("kinds")
    return frozenset(stem(word) for name in ("people", "acts") for word in families[name].words())
