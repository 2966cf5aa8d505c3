"""Names: one person, place or body under another spelling, in another form, with another title.

Esmail Ghaani  |  Ismail Ghani              another spelling; severity 2 where one article has both
Thomas Reiner  |  Thomas Steiner            perhaps another name: severity 2
Mustafa Kadri  |  Kadri                     another form
Mr. Kadri  |  Kadri                         a form of address
Gen. Kadri  |  Kadri                        a rank: severity 2
Tehran  |  Iran                             the capital for the country
Amery  |  Marlow                            not ours: two names
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.referents.callings import in_full
from storydiff.compare.referents.posts import letters_of
from storydiff.compare.telling import Words
from storydiff.language.name_parts import parts, titles
from storydiff.language.names import same_name
from storydiff.language.places import place
from storydiff.language.skeleton import skeleton
from storydiff.model import Kind

_ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady"])
MIN_ALIKE = 0.72
"""Share of letters kept by which two names in one place are spellings: Hvoina, Hvojna."""
_POSSESSIVE = frozenset(["'s", "'"])


def honorific(contrast: Contrast) -> Finding | None:
    """A title stands before the name in one reading only, or another title does."""
    if not contrast.named:
        return None
    a, b = (_titles(words) for words in contrast.sides)
    if a == b or not _are_of_one(contrast) or any(map(_is_titled, contrast.sides)):
        return None
    if a and b and [in_full(key) for key in a] == [in_full(key) for key in b]:
        shown = contrast.shown
        return Finding((Kind.HOUSE_STYLE,), f"A title in short or in full: {shown}")
    rank = not _ADDRESS.issuperset(a + b)
    what = "Another rank or title" if rank else "Another form of address"
    shown = " / ".join(
        " ".join(words.as_printed(key) for key in side) or "–"
        for words, side in zip(contrast.sides, (a, b), strict=True)
    )
    left = {key for words in contrast.sides for key in words.keys}.difference(a, b, ".")
    return Finding((Kind.HONORIFIC,), f"{what}: {shown}", severity=1 + rank, whole=not left)


def _is_titled(words: Words) -> bool:
    """Whether a title stands right before a reading, which does not hold it: Sen. | Pell."""
    before = [
        key for key in words.telling.keys[max(words.start - 2, 0) : words.start] if key != "."
    ]
    return bool(before) and before[-1] in titles()


def _are_of_one(contrast: Contrast) -> bool:
    """Whether two readings may be one bearer: they end in one name, or one is but a title."""
    one, two = (parts(_name(words)).words for words in (contrast.a, contrast.b))
    if not one or not two or len(one) != len(two) or spelled_alike(one[-1], two[-1]):
        return True
    return same_name(one[-1], two[-1])


def name_spelling(contrast: Contrast) -> Finding | None:
    """The same name, word for word, spelled otherwise."""
    a, b = _names(contrast)
    if not a or not b or not (same_name(a, b) or spelled_alike(a, b)):
        return None
    one, two = parts(a).words, parts(b).words
    if (
        one == two
        or len(one) != len(two)
        or all(place(x) and place(y) for x, y in zip(one, two, strict=True) if x != y)
    ):
        return None  # Iran's, Iranian: another construction
    if any(_is_made_of(x, y) or _is_made_of(y, x) for x, y in zip(one, two, strict=True)):
        return None  # Asia, Asian
    if _prints(contrast.a.telling.text, b) or _prints(contrast.b.telling.text, a):
        reason = f"One name in two spellings, and both in one article: {a} / {b}"
        return Finding((Kind.NAME_SPELLING,), reason, severity=2)
    if any(map(_may_be_two, one, two)):
        reason = f"Two spellings of one name, or two names: {a} / {b}"
        return Finding((Kind.NAME_SPELLING,), reason, severity=2)
    return Finding((Kind.NAME_SPELLING,), f"One name in two spellings: {a} / {b}")


def _may_be_two(a: str, b: str) -> bool:
    """Whether neither sound nor romanisation makes two words one: Reiner, Steiner."""
    one = skeleton(a) == skeleton(b) or letters_of(a) == letters_of(b)
    return not one and not same_name(a, b)


def _is_made_of(long: str, short: str) -> bool:
    """Whether a word is another with the ending of those who are from there."""
    return long.removeprefix(short) in ("n", "an", "ian", "ese", "ish")


def _prints(text: str, name: str) -> bool:
    """Whether a page prints a name as words of their own."""
    at = text.find(name)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(name) : at + len(name) + 1]
        if not any(char.isalnum() or char == "-" for char in around):
            return True
        at = text.find(name, at + 1)
    return False


def spelled_alike(a: str, b: str) -> bool:
    """Whether two names in one place of a text differ in few letters, word by word."""
    from rapidfuzz.distance import Indel

    one, two = parts(a).words, parts(b).words
    return len(one) == len(two) and all(
        Indel.normalized_similarity(x, y) >= MIN_ALIKE for x, y in zip(one, two, strict=True)
    )


def name_form(contrast: Contrast) -> Finding | None:
    """The same bearer under more or fewer of his names, or a capital for its country."""
    a, b = _names(contrast)
    if not a or not b:
        return None
    one, two = place(a), place(b)
    if one and two and one.country == two.country and not same_name(a, b):
        return Finding((Kind.NAME_FORM,), f"Both stand for {one.country}: {a} / {b}")
    same_length = len(parts(a).words) == len(parts(b).words)
    if parts(a).joined == parts(b).joined or not same_name(a, b):
        return None  # titles apart, the same words
    if same_length and parts(a).words != parts(b).words:
        return None  # another spelling
    return Finding((Kind.NAME_FORM,), f"One name in two forms: {a} / {b}")


def _names(contrast: Contrast) -> tuple[str, str] | tuple[None, None]:
    """Both readings as names; None for both where either is none."""
    if not contrast.named:
        return None, None
    return _name(contrast.a), _name(contrast.b)


def _name(words: Words) -> str:
    """A name without its possessive."""
    end = words.end - (words.keys[-1] in _POSSESSIVE)
    return Words(words.telling, words.start, end).printed


def _titles(words: Words) -> list[str]:
    """The words that are titles, in order, of those that the other reading has not."""
    keys = [key for key in words.keys if key[0].isalnum()]
    found: list[str] = []
    at = 0
    while at < len(keys):
        length = next((n for n in (3, 2, 1) if " ".join(keys[at : at + n]) in titles()), 0)
        found += keys[at : at + length]
        at += length or 1
    return found
