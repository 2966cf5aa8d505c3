"""Negation: a statement and its contrary.

did not sail  |  did sail           turned round
no survivors  |  few survivors      turned round
failed to sail  |  did not sail     both deny it: another phrasing
rose  |  fell                       one says the contrary of the other
directly  |  indirectly             so it does with a prefix
"""

from functools import cache

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.kinship import opposed
from storydiff.compare.likeness import is_content
from storydiff.compare.quoted import are_two
from storydiff.compare.rules.house_style import house_style
from storydiff.compare.rules.swapping import denied
from storydiff.compare.small_words import negators
from storydiff.compare.spoken import words_of
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.model import Kind


def negation(contrast: Contrast) -> Finding | None:
    """One reading denies what the other says; or both deny it, in other words."""
    a, b = (_negators(words) for words in contrast.sides)
    if not (a or b):
        return None
    one, two = (_others(words) for words in contrast.sides)
    if a and b and set(a) != set(b) and one == two and not house_style(contrast):
        shown = " / ".join(
            words.as_printed(found[0]) for words, found in zip(contrast.sides, (a, b), strict=True)
        )
        return Finding((Kind.PHRASING,), f"Both deny it: {shown}")
    if bool(a) == bool(b) or (
        stem((a or b)[0]) == "deny" and not _denials().isdisjoint(one + two)
    ):
        return None
    if contrast.footing < Footing.REWRITTEN and one != two:
        return None  # what one denies is not what the other says
    if contrast.footing is Footing.PHRASE and one == two and not _in_one_order(contrast):
        return None
    denying, other = contrast.sides if a else contrast.sides[::-1]
    if _denies_by_another_word(other, denying, (a or b)[0]):
        shown = contrast.shown
        return Finding((Kind.PHRASING,), f"Both deny it: {shown}")
    if (
        (_others(denying) and not words_of(other.tokens))
        or are_two(contrast)
        or _is_denied_around(other, (a or b)[0])
        or len(content(denying)) > len(content(other)) + _CLAUSE
    ):
        return None
    reason = f"“{denying.as_printed((a or b)[0])}” stands in one, not in the other"
    return Finding((Kind.NEGATION,), reason, whole=one == two)


def _in_one_order(contrast: Contrast) -> bool:
    """Whether both readings say the words they share in one order."""
    negators = {stem(key) for words in contrast.sides for key in _negators(words)}
    one, two = (
        [stem(key) for key in words.keys if is_content(key) and stem(key) not in negators]
        for words in contrast.sides
    )
    return one == two


_CLAUSE = 2  # words that say something; so many more and it is a clause that only one has
_BEFORE = 4  # tokens over which a negation reaches: no collusion or obstruction
_BEHIND = 8  # tokens: denied that they met, said that they did not meet; before it or behind


def _is_denied_around(words: Words, denying: str) -> bool:
    """Whether the words around a reading deny it already; for *denied*, those behind too."""
    reach = _BEHIND if stem(denying) in _denials() | {"deny"} else 1
    keys, start = words.telling.keys, words.start
    around = keys[max(start - _BEFORE, 0) : words.end + reach]
    if any(key in negators() or key.endswith("n't") for key in around):
        return True
    return any(stem(key) == "deny" for key in keys[max(start - _BEHIND, 0) : start])


def _denies_by_another_word(words: Words, denying: Words, negator: str) -> bool:
    """Whether a reading has the noun of a negation, or a verb that says no: failure, declined.

    So do verbs of lacking say what *without* does: lost power, were without power.
    """
    root = stem(negator)
    noun = len(root) >= _LONG and any(key.startswith(root) for key in words.keys)
    verbs = _DECLINING | (_LACKING if negator in _WITHOUT else frozenset())
    return noun or not verbs.isdisjoint({*words.stems} - {*denying.stems})


_LONG = 4  # letters of a negation of which other words are made: fail
_WITHOUT = frozenset(["without", "no"])
_LACKING = frozenset(map(stem, ["lost", "lacked", "missed", "absent"]))
_DECLINING = frozenset(map(stem, ["declined", "refused", "failed", "avoided"]))


def contrary(contrast: Contrast) -> Finding | None:
    """One word for its contrary, and nothing else."""
    a, b = contrast.sides
    if not len(content(a)) == len(content(b)) == 1 or contrast.footing is Footing.APART:
        return None
    found = opposed(a, b) or _denied(a, b)
    if not found or not all(map(is_content, found)):
        return None
    return Finding(
        (Kind.NEGATION,), f"The contrary: {a.as_printed(found[0])} / {b.as_printed(found[1])}"
    )


def _denied(a: Words, b: Words) -> tuple[str, str] | None:
    """The words of two readings, where a prefix makes one the contrary of the other."""
    one, two = (next(filter(is_content, words.keys)) for words in (a, b))
    return (one, two) if denied(one, two) else None


def _others(words: Words) -> list[str]:
    """What a reading says beside its negation."""
    negators = {stem(key) for key in _negators(words)}
    return [root for root in content(words) if root not in negators]


@cache
def _denials() -> frozenset[str]:
    """Verbs that deny as *deny* does, though they are no negation by themselves."""
    return frozenset(stem(word) for word in lexicon("kinds")["denials"].words())


def _negators(words: Words) -> list[str]:
    known = negators()
    return [key for key in words.keys if key in known or key.endswith("n't")]
