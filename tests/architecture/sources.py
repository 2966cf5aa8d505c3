"""The source files of the project, for the tests that look at them."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = (ROOT / "core" / "storydiff", ROOT / "tui" / "storydiff_tui")


def modules(package: Path) -> dict[str, Path]:
    """Every module of a package by its dotted name."""
    return {_dotted(path, package.parent): path for path in sorted(package.rglob("*.py"))}


def every_module() -> dict[str, Path]:
    return {name: path for package in PACKAGES for name, path in modules(package).items()}


def _dotted(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
