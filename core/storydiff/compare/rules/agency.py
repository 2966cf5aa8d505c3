"""Agency: who did it, and whether anybody did.

police shot a man  |  a man was shot by police       active and passive
the firm examined it  |  it had been examined        only one says who did it: severity 3
two men died  |  police killed two men               it happened, or somebody did it
hold them responsible  |  blame him                  somebody else is blamed: severity 4
the store had  |  its owner and his sons had         somebody else is said to have done it
stopped by the board  |  stopped by the mayor        somebody else did it
Marsh beat Pell  |  Pell beat Marsh                  the other way round: severity 4
was aimed at  |  aimed to                            not ours: another construction
"""

from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.rules.label import label
from storydiff.compare.rules.swapping import interchanged
from storydiff.compare.small_words import BE, auxiliaries, determiners
from storydiff.compare.telling import Words
from storydiff.compare.wholes import HALVES
from storydiff.language.lexicon import lexicon
from storydiff.language.places import place
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.words import is_function_word
from storydiff.model import Kind, Token

_PRONOUNS = frozenset(["him", "her", "it", "them", "us", "you", "me"])
_BETWEEN = 2  # words that may stand between *was* and its participle: was not immediately hurt


def agency(contrast: Contrast) -> Finding | None:
    """One reading has another agent than the other, or none, or another place for it."""
    asked = (_blamed, _turned_round, _happened, _voice, _subject, _behind_by)
    return next(filter(None, (ask(contrast) for ask in asked)), None)


def _blamed(contrast: Contrast) -> Finding | None:
    """Both lay it at somebody's door, and not at the same."""
    a, b = contrast.a, contrast.b
    if _blame().isdisjoint(a.stems) or _blame().isdisjoint(b.stems):
        return None
    one, two = (_PRONOUNS.intersection(words.keys) for words in (a, b))
    if not one or not two or one == two:
        return None
    reason = f"Somebody else is blamed: {contrast.shown}"
    return Finding((Kind.AGENCY,), reason, severity=4, whole=False)


def _turned_round(contrast: Contrast) -> Finding | None:
    """Both say the same of the same two, and who did it in one bore it in the other."""
    a, b = (_bare(words) for words in (contrast.a, contrast.b))
    if contrast.footing is Footing.APART or a == b or sorted(a) != sorted(b):
        return None
    turned = (at for at in range(1, len(a) - 1) if [*a[at + 1 :], a[at], *a[:at]] == b)
    verb = a[next(turned, 0)] if a else ""
    if not is_content(verb) or not verb.isalpha() or verb == a[0] or stem(verb) in _mutual():
        return None
    reason = f"The other way round: {contrast.shown}"
    return Finding((Kind.AGENCY,), reason, severity=4)


def _bare(words: Words) -> list[str]:
    """The words of a reading but for those that open a noun phrase."""
    return [key for key in words.keys if key not in determiners()]


@cache
def _mutual() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("agency")["mutual"].words())


def _happened(contrast: Contrast) -> Finding | None:
    """One says that it happened, the other that somebody did it."""
    if contrast.footing is Footing.APART:
        return None  # it may have befallen others
    if _done().keys().isdisjoint(content(contrast.sides[0]) + content(contrast.sides[1])):
        return None
    a, b = ({stem(key): key for key in words.keys if is_content(key)} for words in contrast.sides)
    for one, two in ((a, b), (b, a)):
        for root in one:
            done = _done().get(root, frozenset())
            if not done.isdisjoint(two) and done.isdisjoint(one):
                first, second = contrast.sides if one is a else contrast.sides[::-1]
                verb = second.as_printed(two[min(done & two.keys())])
                happened = first.as_printed(one[root])
                reason = f"“{happened}”: it happened; “{verb}”: somebody did it"
                return Finding((Kind.AGENCY,), reason, whole=len(one) == len(two) == 1)
    return None


def _voice(contrast: Contrast) -> Finding | None:
    """The verb is passive in one and active in the other, or only one says by whom."""
    a, b = _passives(contrast.a), _passives(contrast.b)
    if a == b:
        return None
    turned = ((contrast.a, contrast.b, a - b), (contrast.b, contrast.a, b - a))
    return next(filter(None, (_turned(*side) for side in turned)), None)


def _turned(passive: Words, active: Words, verbs: set[str]) -> Finding | None:
    """What it says that one reading has verbs in the passive which the other has not."""
    shared = verbs & {stem(key) for key in active.keys if is_content(key)}
    if verbs and "by" in passive.keys and (shared or passive.keys[-1] == "by"):
        reason = "Passive in one, active in the other"
        return Finding((Kind.AGENCY,), f"{reason}: {passive.printed} / {active.printed}")
    for verb in sorted(shared):
        agents = _before(active, verb)
        if agents and not agents & {*content(passive)}:
            reason = f"Only one says who did it: {active.printed}"
            return Finding((Kind.AGENCY,), reason, severity=3)
    return None


def _before(words: Words, verb: str) -> set[str]:
    """The words that say something before a verb, in a form that is hardly ever a noun."""
    forms = (
        n
        for n, key in enumerate(words.keys)
        if stem(key) == verb and _is_past(key) and not (key.endswith("ing") and _is_noun(words, n))
    )
    at = next(forms, 0)
    return {stem(key) for key in words.keys[:at] if is_content(key)}


def _is_noun(words: Words, at: int) -> bool:
    """Whether a word in *-ing* qualifies the noun behind it: *pointing* ability."""
    behind = words.start + at + 1
    return behind < len(words.telling.keys) and is_content(words.telling.keys[behind])


def _is_past(key: str) -> bool:
    """Whether a word is a past form of a verb, or a participle."""
    return key.endswith(("ed", "ing")) or (is_irregular_past(key) and not _is_small(key))


def _passives(words: Words) -> set[str]:
    """The stems of a reading's verbs in the passive voice."""
    keys = words.keys
    if BE.isdisjoint(keys):
        return set()
    found = (
        _participle(keys[at + 1 : at + 2 + _BETWEEN]) for at, key in enumerate(keys) if key in BE
    )
    return {stem(participle) for participle in found if participle}


def _participle(behind: Sequence[str]) -> str | None:
    """The participle behind a form of *be*; None where another word comes first."""
    for key in behind:
        if _is_past(key) and not key.endswith("ing"):
            return key
        if is_content(key) and not key.endswith("ly"):
            return None
    return None


def _is_auxiliary(key: str) -> bool:
    return key in auxiliaries() and key not in HALVES and key != "'s"


def _is_small(key: str) -> bool:
    return is_function_word(key) or key in BE


def _subject(contrast: Contrast) -> Finding | None:
    """Both readings are what one verb is said of, with the verb, and have no word in common."""
    a, b = contrast.a.keys, contrast.b.keys
    if not all(len(keys) > 1 and _is_auxiliary(keys[-1]) for keys in (a, b)):
        return None
    one, two = content(contrast.a), content(contrast.b)
    if stem(a[-1]) != stem(b[-1]) or not one or not two or {*one} & {*two}:
        return None
    if label(contrast):
        return None  # activists have, militants have: one thing under two nouns
    reason = f"Said of somebody else: {contrast.shown}"
    return Finding((Kind.AGENCY, *_one_place(contrast)), reason)


def _behind_by(contrast: Contrast) -> Finding | None:
    """Both readings are by whom something was done, and have no word in common."""
    one, two = content(contrast.a), content(contrast.b)
    if contrast.footing < Footing.REWRITTEN or not one or not two or {*one} & {*two}:
        return None
    if not all(map(_is_agent, (contrast.a, contrast.b))) or label(contrast):
        return None
    if len(one) == len(two) == 1 and interchanged(one[0], two[0]):
        return None
    reason = f"Done by somebody else: {contrast.shown}"
    return Finding((Kind.AGENCY,), reason)


def _is_agent(words: Words) -> bool:
    """Whether a reading stands behind a participle and *by*: stopped by the council."""
    keys = words.telling.keys
    by = words.start - 1
    by -= by > 0 and keys[by] in determiners()
    return by > 0 and keys[by] == "by" and _is_past(keys[by - 1]) and not words.has_figures


def _one_place(contrast: Contrast) -> list[Kind]:
    """Whether what differs are also two names for one country: its own and its capital's."""
    a, b = (
        {known.country for token in words.tokens if (known := place(_printed(words, token)))}
        for words in (contrast.a, contrast.b)
    )
    return [Kind.NAME_FORM] if a & b else []


def _printed(words: Words, token: Token) -> str:
    return words.telling.text[token.start : token.end]


@cache
def _blame() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("agency")["blame"].words())


@cache
def _done() -> Mapping[str, frozenset[str]]:
    groups = lexicon("agency")["happened"].groups()
    return {stem(head): frozenset(map(stem, members)) for head, members in groups}
