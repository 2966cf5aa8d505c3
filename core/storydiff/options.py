"""Every threshold, with its unit and its reason."""

from dataclasses import dataclass
from typing import Literal

MEBI = 1 << 20


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may set; the defaults are what the evaluation was run with."""

    max_size: int = 20 * MEBI
    """Bytes of one source; a news page is under 2 MiB, and more is usually a mistake."""

    min_link: float = 0.5
    """Probability from which two sentences are linked: more likely right than wrong."""
    link_by: Literal["claim", "event"] = "claim"
    """What a link means: the same claim, or only the same events."""
    vectors: str | None = None
    """A folder with a model2vec model, whose vectors of words then help to link; None for none."""
    lexicon: str | None = None
    """A folder with word lists of the user's own, beside the bundled ones; None for none."""


DEFAULTS = Options()
