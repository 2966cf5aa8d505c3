"""Are two names one? Answers of `same_name`."""

from typing import TypedDict

from storydiff.language.names import same_name


class Pair(TypedDict):
    id: str
    a: str
    b: str


class Gold(TypedDict):
    pairs: list[Pair]


def predict(gold: Gold) -> dict[str, bool]:
    """The answer for each pair, by its id."""
    return {pair["id"]: same_name(pair["a"], pair["b"]) for pair in gold["pairs"]}
