"""Why two passages were linked, in a reader's words."""

from collections.abc import Iterable, Iterator

from storydiff.align.evidence import Likeness, same_outcome
from storydiff.align.profile import Profile
from storydiff.align.vocabulary import Vocabulary

RARE = 0.6
"""Share of the story's highest surprise from which a word counts as rare."""


def reasons(
    x: Profile, y: Profile, text: str, found: Likeness, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """What two linked sentences share, in the words of the first, whose page's text is `text`."""
    rare = {w for w in x.content & y.content if vocabulary.words[w] >= RARE * vocabulary.top}
    names = x.names & y.names
    said = []
    if found.shared or not found.meaning:
        said.append(f"{found.shared} shared words, {len(rare)} of them rare")
    groups = {
        "rare words in both": rare - names - found.acts,
        "same names": names,
        "same acts": found.acts,
    }
    for label, senses in groups.items():
        if senses:
            said.append(f"{label}: {', '.join(_printed(senses, x, text))}")
    figures = x.numbers & y.numbers
    if figures:
        said.append(f"same figures: {', '.join(sorted(figures))}")
    said += _both_say(x, y, text)
    if found.meaning:
        said.append("alike in meaning, by the vectors of their words")
    return tuple(said)


def _both_say(x: Profile, y: Profile, text: str) -> Iterator[str]:
    """What both sentences tell, whatever words they tell it in."""
    if same_outcome(x, y):
        yield "both say what became of the same people"
    if x.defined & y.defined:
        yield f"both say who or what {', '.join(_printed(x.defined & y.defined, x, text))} is"
    if x.blames and y.blames and x.names & y.names:
        yield "both say who or what is behind it"


def _printed(senses: Iterable[str], profile: Profile, text: str) -> list[str]:
    """The words that stand for some senses, each once, as printed."""
    first = dict(zip(reversed(profile.order), reversed(profile.words), strict=True))
    tokens = sorted([first[sense] for sense in senses])
    return [text[token.start : token.end] for token in tokens]
