"""Stories told line by line: `outlet: sentence`."""

from collections import defaultdict

from hypothesis import strategies as st

from storydiff.model import Article
from tests.core.compare.stories import article
from tests.strategies import sentences


def story(lines: tuple[str, ...]) -> list[Article]:
    """An article for each outlet, with its sentences in order."""
    told: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        outlet, _, sentence = line.partition(": ")
        told[outlet].append(sentence)
    return [article(outlet, texts) for outlet, texts in told.items()]


stories = st.lists(st.lists(sentences(), min_size=1, max_size=6), min_size=2, max_size=4).map(
    lambda told: [article(f"a{n}", texts) for n, texts in enumerate(told)]
)
