"""Rooms stay small and are named for what they hold."""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import every_module

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
NAMELESS = frozenset({"util", "utils", "helper", "helpers", "manager", "common", "misc"})
"""Names for rooms that hold whatever was left over."""


@pytest.mark.parametrize(("name", "path"), every_module().items())
def test_a_module_holds_one_idea(name: str, path: Path) -> None:
    assert not NAMELESS & set(name.split("."))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", every_module().values(), ids=list(every_module()))
def test_a_function_fits_on_a_screen(path: Path) -> None:
    lengths = {
        f"{node.name}, line {node.lineno}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}
