"""All that must pass before a change goes in: `python -m tests`, stopping at the first failure."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPTS = Path(sys.executable).parent
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("lint", (sys.executable, "-m", "ruff", "check")),
    ("format", (sys.executable, "-m", "ruff", "format", "--check")),
    ("types", (sys.executable, "-m", "mypy")),
    ("import contracts", (str(SCRIPTS / "lint-imports"),)),
    ("tests", (sys.executable, "-m", "pytest", "-q", "--numprocesses", "auto")),
)


def passes(name: str, command: tuple[str, ...]) -> bool:
    """Run one step in the project's folder; a line if it passes, all that it says if not."""
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    said = done.stdout.decode(errors="replace").strip()
    seconds = time.monotonic() - begun
    if done.returncode:
        print(f"{name}: failed after {seconds:.1f} s\n\n{said}", flush=True)
        return False
    print(f"{name}: {said.splitlines()[-1] if said else 'passed'} ({seconds:.1f} s)", flush=True)
    return True


def main() -> int:
    """0 when every step passes, 1 when one does not; the steps after it are not run."""
    return 0 if all(passes(name, command) for name, command in STEPS) else 1


if __name__ == "__main__":
    sys.exit(main())
