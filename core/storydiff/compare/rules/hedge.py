"""Hedges: how sure a telling is of what it tells.

the attempt  |  the apparent attempt    a hedge
clearly aimed  |  aimed                 a booster
asked whether he lied  |  why he lied   what was open is taken for granted
he came  |  only he came                a limit: severity 2
about seven  |  seven                   not ours: a bound
"""

from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.small_words import determiners
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.language.months import is_month_at
from storydiff.language.numerals import is_number
from storydiff.language.stems import stem
from storydiff.model import Kind

_WEIGHT = {"hedges": 3, "boosters": 3, "limits": 2}


def hedge(contrast: Contrast) -> Finding | None:
    """Words that make a statement more or less sure stand in one reading only."""
    one, two = contrast.sides
    if granted := _presumed(one, two) or _presumed(two, one):
        return granted
    mine, theirs = _hedges(one), _hedges(two)
    if not (mine or theirs):
        return None
    a, b = _unlike(mine, two), _unlike(theirs, one)
    if a == b or _is_of_other_words(contrast):
        return None
    found = {**a, **b}
    differing = sorted(a.keys() ^ b.keys())
    shown = " and ".join(
        f"“{(one if phrase in mine else two).as_printed(phrase)}”" for phrase in differing
    )
    return Finding(
        (Kind.HEDGE,),
        f"{shown}: one is surer of it than the other",
        severity=max(found[phrase] for phrase in differing),
        whole=_is_all(contrast, differing),
    )


def _is_all(contrast: Contrast, hedges: Sequence[str]) -> bool:
    """Whether the readings have nothing else, or the same words that say something."""
    if sum(len(phrase.split()) for phrase in hedges) == sum(len(w.keys) for w in contrast.sides):
        return True
    hedging = {stem(key) for phrase in hedges for key in phrase.split()}
    one, two = (
        [root for root in content(words) if root not in hedging] for words in contrast.sides
    )
    return bool(one) and one == two


def _is_of_other_words(contrast: Contrast) -> bool:
    """Whether the readings hold so much else that a hedge in one says nothing of the other.

    A whole clause that only one has; or words of an independent telling that share nothing.
    """
    one, two = (content(words) for words in contrast.sides)
    if abs(len(one) - len(two)) > _CLAUSE:
        return True
    return contrast.footing is Footing.APART and bool(one and two) and not {*one} & {*two}


_CLAUSE = 4  # words that say something


def _unlike(hedges: Mapping[str, int], other: Words) -> dict[str, int]:
    """The hedges that the other reading has not in another form: allegedly, alleging."""
    told = {_ONLY if key == _JUST else _JUST for key in other.keys if key in (_JUST, _ONLY)}
    hedges = {phrase: weight for phrase, weight in hedges.items() if phrase not in told}
    same = {stem(phrase) for phrase in hedges if phrase in other.keys}
    said = {stem(key) for key in other.keys} - same
    return {phrase: weight for phrase, weight in hedges.items() if stem(phrase) not in said}


def _hedges(words: Words) -> dict[str, int]:
    if _firsts().isdisjoint(words.keys):
        return {}
    text = f" {' '.join(_without_months(words))} "
    found = {phrase: weight for phrase, weight in _listed().items() if f" {phrase} " in text}
    if _JUST in found and not _is_limit(words):
        del found[_JUST]
    return found


_JUST, _ONLY = "just", "only"


def _is_limit(words: Words) -> bool:
    """Whether *just* means no more than, rather than a moment ago: just nine, just a scratch."""
    keys = words.telling.keys
    behind = [
        keys[n + 1]
        for n in range(words.start, words.end)
        if keys[n : n + 2][1:] and keys[n] == _JUST
    ]
    return any(key in determiners() or is_number(key) or key[0].isdigit() for key in behind)


def _without_months(words: Words) -> list[str]:
    """The keys of a reading; May is no hedge."""
    telling = words.telling
    return [
        telling.tokens[at].key
        for at in range(words.start, words.end)
        if not is_month_at(telling.tokens, telling.text, at)
    ]


@cache
def _firsts() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _listed())


@cache
def _listed() -> Mapping[str, int]:
    families = lexicon("kinds")
    return {
        phrase: weight for name, weight in _WEIGHT.items() for phrase in families[name].phrases()
    }


def _presumed(one: Words, two: Words) -> Finding | None:
    """One asks whether something is so, the other says so, or asks how it came about."""
    if one.keys[:1] != ["whether"] or not _GRANTING.intersection(two.keys[:1]):
        return None
    open_, granted = one.as_printed(one.keys[0]), two.as_printed(two.keys[0])
    reason = f"“{open_}” leaves open what “{granted}” takes for granted"
    return Finding((Kind.HEDGE,), reason, severity=3, whole=len(one.keys) == len(two.keys) == 1)


_GRANTING = frozenset(["why", "how", "that", "when", "where"])
