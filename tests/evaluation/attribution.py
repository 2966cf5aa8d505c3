"""Who says what, by which words: acts of speech in whole articles."""

from collections.abc import Iterator, Mapping
from typing import Any

from storydiff.language.sentences import split
from storydiff.language.speech import Speech
from storydiff.language.speech_passages import spoken
from storydiff.language.tokens import tokenize
from storydiff.model import Sentence, Span


def predict(gold: Mapping[str, Any]) -> dict[str, list[dict[str, object]]]:
    """Every act of speech of every article."""
    return {
        article["id"]: [
            _form(speech) for speech in spoken(list(_sentences(article["text"])), article["text"])
        ]
        for article in gold["articles"]
    }


def _sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text whose paragraphs are its lines."""
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        for n, span in enumerate(split(text, Span(start, start + len(line))), 1):
            yield Sentence(f"p{number}.s{n}", span, number, tokenize(text, span))
        start += len(line)


def _form(speech: Speech) -> dict[str, object]:
    return {
        "cue": [speech.cue],
        "source": [speech.source] if speech.source else [],
        "content": list(speech.content),
    }
