"""Kill apps that are deciding, a hundred or N: `python -m tests.benchmarks.kills [N]`."""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.core.store.killed import killed


def main() -> int:
    """1 where something was lost."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    begun = time.perf_counter()
    with TemporaryDirectory() as folder:
        kept, damage = killed(Path(folder) / "library.sqlite", kills, seed=7)
    seconds = time.perf_counter() - begun
    print(f"{kills} kills, {kept} notes shown as kept, {len(damage)} lost ({seconds:.0f} s)")
    print("\n".join(damage), end="\n" if damage else "")
    return 1 if damage else 0


if __name__ == "__main__":
    sys.exit(main())
