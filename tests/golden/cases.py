"""Reading `*.cases`: blocks with a blank line between, a title, the input, then `→` lines."""

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ARROW = "→"


class Case(NamedTuple):
    title: str
    given: tuple[str, ...]
    expected: tuple[str, ...]


def cases(name: str) -> list[Case]:
    """Every case of `<name>.cases`; lines that begin with `#` are comments."""
    text = (HERE / f"{name}.cases").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    blocks = "\n".join(lines).strip().split("\n\n")
    return [_case(block.strip().splitlines()) for block in blocks if block.strip()]


def _case(lines: list[str]) -> Case:
    given = tuple(line for line in lines[1:] if not line.startswith(ARROW))
    expected = tuple(line[1:].strip() for line in lines if line.startswith(ARROW))
    return Case(lines[0], given, expected)
