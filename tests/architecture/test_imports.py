"""Modules stand alone, core needs no terminal, and nothing slow is imported before its time."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import storydiff
from storydiff import samples
from tests.architecture.sources import PACKAGES, every_module, modules

SLOW = frozenset({
    "anyascii", "asyncio", "charset_normalizer", "diff_match_patch", "importlib.metadata", "lxml",
    "numpy", "rapidfuzz", "rich", "selectolax", "sentencex", "textual", "tomllib", "trafilatura",
})  # fmt: skip
"""What takes milliseconds to import, and is for the function that needs it."""

ALONE = """
import sys
from importlib import import_module

def afresh(name):
    for known in list(sys.modules):
        if known.startswith("storydiff"):
            del sys.modules[known]
    try:
        import_module(name)
    except Exception as error:
        print(f"{name}: {error!r}")
    return set(sys.modules)

loaded = {}
for name in sys.argv[1:]:
    package = name.rpartition(".")[0] or name
    if package not in loaded:
        loaded[package] = afresh(package)
    if name not in loaded[package]:  # else importing it does what importing its package does
        afresh(name)
"""
VERSION = """
import sys
from storydiff_tui.cli import main

sys.argv = ["storydiff", "--version"]
try:
    main()
except SystemExit:
    pass
print("\\n".join(sys.modules))
"""
EXPORT = """
import sys
from storydiff.export import EXPORTERS, ExportOptions
from storydiff.pipeline import open_story

EXPORTERS["json"](open_story(sys.argv[1:]).collation, ExportOptions())
print("\\n".join(sys.modules))
"""


def python(code: str, *arguments: str) -> list[str]:
    """What a fresh interpreter prints, line by line."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_each_module_can_be_imported_alone() -> None:
    names = [name for name in every_module() if not name.endswith("__main__")]
    assert python(ALONE, *names) == []


def test_importing_storydiff_imports_none_of_its_modules() -> None:
    loaded = python('import sys, storydiff; print("\\n".join(sys.modules))')
    assert [name for name in loaded if name.startswith("storydiff.")] == []
    assert not SLOW & set(loaded)


def test_the_version_is_told_without_importing_anything_slow() -> None:
    loaded = python(VERSION)
    assert loaded[0] == f"storydiff {storydiff.__version__}"
    assert not SLOW & set(loaded)


def test_plain_text_is_exported_without_a_parser_of_html_and_without_a_terminal() -> None:
    texts = [str(page) for page in samples.files("ferry") if page.suffix == ".txt"]
    needless = {"lxml", "numpy", "rich", "selectolax", "textual", "trafilatura"}
    assert not needless & set(python(EXPORT, *texts))


@pytest.mark.parametrize("name", storydiff.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(storydiff, name) is not None


@pytest.mark.parametrize(("name", "path"), modules(PACKAGES[0]).items())
def test_core_imports_no_terminal_and_no_command_line(name: str, path: Path) -> None:
    assert not {"textual", "rich", "click", "storydiff_tui"} & set(_imported(path)), name


def _imported(path: Path) -> Iterator[str]:
    """The first part of every name that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]
