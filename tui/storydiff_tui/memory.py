"""The memory of the process, put in order once a story is open, which stays for long."""

import gc
import sys


def settle() -> None:
    """Spare the collector what was made so far, and give back what only making it took.

    The collector would look through a long story for a third of a second, and a key would wait.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    if sys.platform == "linux":
        import ctypes

        give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of the GNU C library
        if give_back:
            give_back(0)


def clear() -> None:
    """Collect what is left of a story that was settled before."""
    gc.unfreeze()
    gc.collect()
