"""Who is said to say it, in two sentences that tell the same in other words.

    The gates rose by themselves, two inspectors said.       two inspectors said
    Radio Amery reported that the gates had been raised.     Radio Amery reported

One speaker with two verbs is another difference than two speakers.
"""

from collections.abc import Iterator, Sequence

from storydiff.compare.acts import Act, according, is_pronoun
from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.manners import is_source
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.compare.wholes import PARTS_OF_DAY, WEEKDAYS
from storydiff.language.counted import is_plural
from storydiff.language.name_parts import titles
from storydiff.language.names import same_name

MIN_SHARED = 3
"""Words that say something by which two acts of speech may give the same."""
MIN_SHARE = 0.6
"""Share that they are of the shorter."""
CITING = frozenset(["citing"])
"""Words behind which a report names its own sources."""
FULL_NAME = 2
"""Words at the end of two names that make them one: a name and a surname."""
MAX_CITATION = 8
"""Tokens of *citing* and the sources behind it."""
_AROUND = WEEKDAYS | frozenset([
    "early", "late", "on", "later", "earlier", "yesterday", "today", "in", "at", "during", "after",
    "before", "by", "with", "to", "from",
])  # fmt: skip
"""Words behind a source that tell when or where it spoke."""
_POINTING = frozenset(["the", "his", "her", "its", "their", "this", "that"])
_ALIKE = frozenset([Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SENSE])


def sources(mine: Sequence[Act], theirs: Sequence[Act]) -> Iterator[Stretch]:
    """Where two tellings let another speak, or the same with another verb."""
    alike = [(one, two) for one in mine for two in theirs if _say_the_same(one.said, two.said)]
    both = [(one, two) for one, two in alike if is_one_name(one.speaker, two.speaker)]
    if len(both) == 1:
        yield (*both[0][0].cue, *both[0][1].cue)
    others = [pair for pair in alike if pair not in both and all(act.outer for act in pair)]
    if len(others) == 1:
        one, two = others[0]
        if same_source(one.speaker, two.speaker) is False:
            yield (*one.whole(), *two.whole())


def unattributed(
    a: Telling, mine: Sequence[Act], b: Telling, theirs: Sequence[Act]
) -> Iterator[Stretch]:
    """Who says what the other telling says by itself: the only one who says anything in either."""
    end_a, end_b = len(a.tokens), len(b.tokens)
    if not theirs and (said := _only_source(a, mine)) and not according(b):
        yield (*said, end_b, end_b)
    elif not mine and (said := _only_source(b, theirs)) and not according(a):
        yield (end_a, end_a, *said)


def _only_source(telling: Telling, acts_: Sequence[Act]) -> tuple[int, int] | None:
    """Whoever speaks in a telling, with the verb; None where nobody does, or several."""
    if not acts_:
        return according(telling)
    return acts_[0].whole() if len(acts_) == 1 and acts_[0].outer else None


def cited(a: Telling, b: Telling) -> Iterator[Stretch]:
    """The sources that only one of two tellings cites: citing unnamed officials."""
    mine, theirs = _citation(a), _citation(b)
    end_a, end_b = len(a.tokens), len(b.tokens)
    if mine and not theirs:
        yield (*mine, end_b, end_b)
    elif theirs and not mine:
        yield (end_a, end_a, *theirs)


def _citation(telling: Telling) -> tuple[int, int] | None:
    keys = telling.keys
    at = next((n for n, key in enumerate(keys) if key in CITING), None)
    if at is None:
        return None
    marks = (n for n in range(at + 1, len(keys)) if not keys[n][0].isalnum() and keys[n] != "-")
    ends = (n for n in marks if keys[n - 1] not in titles())
    end = next(ends, len(keys))
    named = any(is_source(telling, n) for n in range(at + 1, end))
    return (at, end) if named and end - at <= MAX_CITATION else None


def _say_the_same(one: frozenset[str], two: frozenset[str]) -> bool:
    shared = len(one & two)
    return shared >= max(MIN_SHARED, MIN_SHARE * min(len(one), len(two)))


def same_source(one: Sequence[str], two: Sequence[str]) -> bool | None:
    """Whether two sources are one; None where they may be."""
    one, two = (_alone(words) for words in (one, two))
    if not one or not two:
        return None
    name, other = _name(one), _name(two)
    if is_pronoun(one) and is_pronoun(two):
        return None
    if [word.casefold() for word in one] == [word.casefold() for word in two]:
        return True
    if _is_among(one, two) or _is_among(two, one):
        return None
    if name and other:
        return _is_one(name, other)
    head, noun = one[-1].casefold(), two[-1].casefold()
    if not (name or other):
        return likeness(head, noun) in _ALIKE or (None if _may_be_one(one, two) else False)
    common = two if name else one
    vague = common[0].casefold() not in _POINTING or is_plural(common[-1].casefold())
    return False if vague else None


def _may_be_one(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sources without a name may be one: of one body, or several spoken of before."""
    bodies = ({word for word in source[1:] if word[0].isupper()} for source in (one, two))
    known = all(s[0].casefold() == "the" and is_plural(s[-1].casefold()) for s in (one, two))
    return known or bool(set.intersection(*bodies))


def _is_among(one: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a source is one of several that another names: the mayor *and the board*."""
    said, all_said = ({w.casefold() for w in s if is_content(w.casefold())} for s in (one, others))
    return "and" in others and bool(said) and said < all_said


def _alone(words: Sequence[str]) -> Sequence[str]:
    """A source without where and when it spoke: *Ann Pell in a statement late on Thursday*."""
    folded = [word.casefold() for word in words]
    around = (n for n, word in enumerate(folded) if n and _says_when(word, folded[n + 1 : n + 2]))
    return words[: next(around, len(words))]


def _says_when(word: str, behind: Sequence[str]) -> bool:
    """Whether a word behind a source begins to tell when or where it spoke: this morning."""
    return word in _AROUND or (
        word in ("this", "last", "next") and not _PERIODS.isdisjoint(behind)
    )


_PERIODS = PARTS_OF_DAY | {
    "week",
    "weekend",
    "month",
    "year",
    "summer",
    "winter",
    "spring",
    "fall",
}


def is_one_name(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sources end in a name, and in one."""
    name, other = _name(_alone(one)), _name(_alone(two))
    return bool(name and other and _is_one(name, other))


def _is_one(name: str, other: str) -> bool:
    """Whether two names are one, whatever unknown title stands before either."""
    one, two = name.split(), other.split()
    shorter = min(len(one), len(two), FULL_NAME)
    begun = one[: len(two)] == two[: len(one)]  # Amnesty, Amnesty International
    return same_name(name, other) or begun or one[-shorter:] == two[-shorter:]


def _name(words: Sequence[str]) -> str | None:
    """The name that a source ends in: Joan Pell of *the harbour master Joan Pell*."""
    start = len(words)
    while start and (words[start - 1][0].isupper() or words[start - 1] in ("-", "al", ".")):
        start -= 1
    name = " ".join(words[start:]).replace(" - ", "-")
    return name if any(is_content(word.casefold()) for word in words[start:]) else None
