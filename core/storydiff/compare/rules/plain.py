"""What no other rule explains: words in another order, for others, or left out."""

from storydiff.compare.finding import Finding
from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Words
from storydiff.language.stems import stem
from storydiff.model import Kind


def phrasing(a: Words, b: Words) -> Finding | None:
    """Both say the same content words, built otherwise."""
    if not (a.keys and b.keys) or _content(a) != _content(b):
        return None
    return Finding((Kind.PHRASING,), "Same content, other construction")


def silence(a: Words, b: Words) -> Finding | None:
    """One has words for which the other has none."""
    if a.keys and b.keys:
        return None
    if not (_content(a) or _content(b)):
        return Finding((Kind.PHRASING,), "Only small words differ")
    return Finding((Kind.ONLY_IN,), "Told by one, not by the other")


def wording(a: Words, b: Words) -> Finding | None:
    """One word, or one expression, stands for another."""
    if len(_content(a)) == 1 == len(_content(b)):
        return Finding((Kind.SYNONYM,), "One word for another")
    return Finding((Kind.LABEL,), "Another expression in the same place")


def _content(words: Words) -> list[str]:
    return sorted(stem(key) for key in words.keys if is_content(key))
