"""Every threshold, with its unit and its reason."""

from dataclasses import dataclass

MEBI = 1 << 20


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may set; the defaults are what the evaluation was run with."""

    max_size: int = 20 * MEBI
    """Bytes of one source; a news page is under 2 MiB, and more is usually a mistake."""


DEFAULTS = Options()
