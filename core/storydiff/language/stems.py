"""The stem of a word: one key for all the forms that a rewrite may give it.

Inflections (plural, -ed, -ing, -ly, possessive, n't), irregular forms, British and American
spellings, and the commonest nouns of an act (-ment, -ion) meet; a person who acts (attacker) stays
apart from the act (attack). A stem is a key, not a word: `hous`, `negoti`.

The endings follow M. F. Porter, "An algorithm for suffix stripping" (1980), cut down to those
that keep unrelated words apart, with the lists of `data/stems.toml` before and after the rules.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from string import ascii_lowercase

from storydiff.language.lexicon import lexicon

_VOWELS = frozenset("aeiouy")
_SHAPE = str.maketrans({letter: "v" if letter in _VOWELS else "c" for letter in ascii_lowercase})
_LONG_S = ("ches", "shes", "sses", "xes", "zes", "oes")
_IC_ALLY = ("atically", "etically", "stically", "fically", "omically")
_N_T = {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall", "ain't": "be"}
_CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "'")


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """The stem of a token's key; a key without letters, or of two letters, is its own stem.

    >>> [stem(w) for w in ("said", "says", "labours", "labor", "elections", "elected")]
    ['say', 'say', 'labor', 'labor', 'elect', 'elect']
    """
    word = _bare(key)
    word = _irregular().get(word, word)
    if len(word) < 3 or not word.isalpha():
        return word
    reduced = _key(word)
    return _kin().get(reduced, reduced)


def is_irregular_past(key: str) -> bool:
    """Whether a word is the irregular past form of a verb (`said`, `took`, `shot`, `hit`)."""
    return key in _pasts()


def is_past(key: str) -> bool:
    """Whether a word may be the past form of a verb, by its ending or as an irregular one."""
    return key.endswith("ed") or is_irregular_past(key)


def _bare(key: str) -> str:
    """A word without its possessive, contracted verb or n't."""
    if "'" not in key:
        return key
    if key in _N_T:
        return _N_T[key]
    if key.endswith("n't"):
        return key[:-3]
    for clitic in _CLITICS:
        if key.endswith(clitic) and len(key) > len(clitic) + 1:
            return key[: -len(clitic)]
    return key


def _key(word: str) -> str:
    """What the rules and the American spelling make of a regular word."""
    reduced = _reduce(word)
    return reduced if reduced == word and word.endswith("is") else _american(reduced)


def _reduce(word: str) -> str:
    """A word without its endings, innermost last."""
    whole = _whole()
    for last_letters, step in _STEPS:
        if word[-1] in last_letters and word not in whole:
            word = step(word)
    return word


def _plural(word: str) -> str:
    if word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(_LONG_S) and len(word) > 4:
        return word[:-2]
    return word[:-1]


def _adverb(word: str) -> str:
    if not word.endswith("ly") or len(word) < 6:
        return word
    if word.endswith("ily"):
        return word[:-3] + "y"
    if word.endswith("bly"):
        return word[:-1] + "e"
    if word.endswith(_IC_ALLY):
        return word[:-4]
    return word[:-2]


def _verb(word: str) -> str:
    """A verb without -ed or -ing, with the consonant it doubled or the e it dropped restored."""
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if len(word) > 5 else word
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return _restored(base) if len(base) > 2 and _has_vowel(base) else word
    return word


def _restored(base: str) -> str:
    if base[-1] == base[-2] and base[-1] not in "aeioufsz" and len(base) > 3:
        return base if base[-1] == "l" and _measure(base) == 1 else base[:-1]
    if base.endswith(("at", "bl", "iz", "v", "dg")) or (_measure(base) == 1 and _is_cvc(base)):
        return base + "e"
    return base


def _noun_of_act(word: str) -> str:
    """`negotiation` and `negotiate` to `negoti`, `election` to `elect`, `agreement` to `agree`."""
    if word.endswith("ment") and len(word) > 7:
        return word[:-4]
    for ending in ("ation", "ate"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    if word.endswith(("tion", "sion")) and len(word) > 6:
        return word[:-3]
    return word


def _silent_e(word: str) -> str:
    if word.endswith("ll") and _measure(word) > 1:
        return word[:-1]
    if word[-1] == "l" or len(word) < 4:
        return word
    base = word[:-1]
    if _measure(base) > 1 or (_measure(base) == 1 and not _is_cvc(base)):
        return base
    return word


_STEPS = (("s", _plural), ("y", _adverb), ("dg", _verb), ("tne", _noun_of_act), ("el", _silent_e))


def _american(word: str) -> str:
    """The American spelling of a reduced word: labor, organiz, paralyz, center."""
    if "our" in word:
        cut = word.index("our") + 3
        if word[:cut].removeprefix("dis").removeprefix("mis") in _our():
            word = word[: cut - 2] + word[cut - 1 :]
    if word.endswith(("is", "lys")) and len(word) > 4 and word not in _never_z():
        word = word[:-1] + "z"
    return _spellings().get(word, word)


def _has_vowel(base: str) -> bool:
    return not _VOWELS.isdisjoint(base)


def _measure(base: str) -> int:
    """Porter's measure: how many times a vowel is followed by a consonant."""
    return base.translate(_SHAPE).count("vc")


def _is_cvc(base: str) -> bool:
    """Whether a word ends consonant, vowel, consonant, as `hop` and `make` without its e."""
    return base[-1] not in "wx" and base[-3:].translate(_SHAPE) == "cvc"


@cache
def _whole() -> frozenset[str]:
    return frozenset(lexicon("stems")["whole"].words())


@cache
def _our() -> frozenset[str]:
    return frozenset(lexicon("stems")["our"].words())


@cache
def _never_z() -> frozenset[str]:
    return frozenset(word.removesuffix("e") for word in lexicon("stems")["ise"].words())


@cache
def _irregular() -> Mapping[str, str]:
    families = lexicon("stems")
    return {
        form: head
        for name in ("nouns", "verbs")
        for head, forms in families[name].groups()
        for form in forms
    }


@cache
def _pasts() -> frozenset[str]:
    families = lexicon("stems")
    forms = (form for _, forms in families["verbs"].groups() for form in forms)
    return frozenset(
        [f for f in forms if not f.endswith(("ing", "s"))] + families["unchanged"].words()
    )


@cache
def _spellings() -> Mapping[str, str]:
    return {
        _reduce(british): _reduce(american)
        for american, others in lexicon("stems")["spellings"].groups()
        for british in others
    }


@cache
def _kin() -> Mapping[str, str]:
    """Reduced forms of the heads that the rules would not bring to the same key."""
    return {
        _key(form): _key(head)
        for head, forms in lexicon("stems")["kin"].groups()
        for form in forms
    }
