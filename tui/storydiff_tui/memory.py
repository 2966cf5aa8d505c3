"""What is done about memory: most of what a program or a story loads lives as long as it does."""

import gc
import sys

SELDOM = (50_000, 20, 50)
"""Thresholds of the collector; with Python's own it takes a tenth of the time of starting."""


def settle() -> None:
    """Spare the collector what was made so far, and give back what only making it took.

    The collector would look through a long story for a third of a second, and a key would wait.
    Of itself the C library keeps the holes between what lives on: after 4,000 rows a sixth of all.
    """
    gc.freeze()
    gc.set_threshold(*SELDOM)
    if sys.platform == "linux":
        import ctypes

        give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of the GNU C library
        if give_back:
            give_back(0)


def clear() -> None:
    """Collect what is left of a story that was settled before."""
    gc.unfreeze()
    gc.collect()
