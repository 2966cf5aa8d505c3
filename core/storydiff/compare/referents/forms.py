"""Which forms of names may be of one bearer, beyond what the names themselves tell."""

from storydiff.language.name_parts import parts
from storydiff.language.names import SAME_NAME, name_score
from storydiff.language.places import place
from storydiff.language.spelling import same_word
from storydiff.language.stems import stem
from storydiff.language.words import is_common

_STATE = 2  # letters of an acronym that many names have
_GENERATIONS = frozenset(["jr", "sr", "junior", "senior", "ii", "iii", "iv"])
_FAMILY = 0.75  # the score of a family name; a given name alone must be spelled alike
_WORD = 4  # letters; what is shorter is a syllable of a name


def is_full(form: str) -> bool:
    """Whether a name is more than a family name: two words, an acronym, a known place, a body."""
    of = parts(form)
    return len(of.words) > 1 or of.acronym is not None or of.is_body or place(form) is not None


def may_shorten(form: str, full: str) -> bool:
    """Whether a name has no more words than another; more may be a headline's other words."""
    return len(parts(form).words) <= len(parts(full).words)


def is_other(a: str, b: str) -> bool:
    """Whether two names that match are two for all that: *New York* and *New York Times*."""
    here, there = place(a), place(b)
    if here and there:
        return here.country != there.country
    acronym = next((n for n in (a, b) if len(parts(n).acronym or "") == _STATE), None)
    if acronym and place(acronym) is None and not (parts(a).is_body or parts(b).is_body):
        return True  # D.C. is no Deuel County
    short, long = sorted((parts(a).words, parts(b).words), key=len)
    begins = long[: len(short)] == short and len(short) < len(long)
    grows = len(short) > 1 or here is not None or there is not None
    return begins and grows and not _GENERATIONS.issuperset(long[len(short) :])


def is_short(form: str, full: str) -> bool:
    """Whether a name of one word may be short for a full one: not *Marlow* for *Marlow Tower*."""
    score = name_score(form, full)
    if score < SAME_NAME or (score < _FAMILY and parts(form).words[0] not in parts(full).words):
        return False
    *_, last = parts(full).words
    return (
        len(last) < _WORD or not is_common(stem(last)) or same_word(parts(form).words[0], last) > 0
    )
