"""Who says what, by which words: acts of speech in whole articles."""

from collections.abc import Iterator, Mapping
from typing import Any

from storydiff.language.sentences import split
from storydiff.language.speech import Speech, speeches
from storydiff.language.tokens import tokenize
from storydiff.model import Span


def predict(gold: Mapping[str, Any]) -> dict[str, list[dict[str, object]]]:
    """Every act of speech of every article."""
    return {
        article["id"]: [_form(speech) for speech in _speeches(article["text"])]
        for article in gold["articles"]
    }


def _speeches(text: str) -> Iterator[Speech]:
    start = 0
    for line in text.splitlines(keepends=True):
        for sentence in split(text, Span(start, start + len(line))):
            yield from speeches(tokenize(text, sentence), text)
        start += len(line)


def _form(speech: Speech) -> dict[str, object]:
    return {
        "cue": [speech.cue],
        "source": [speech.source] if speech.source else [],
        "content": list(speech.content),
    }
