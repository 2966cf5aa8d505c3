"""The registry of exports, and that an export is the same in every process."""

import os
import subprocess
import sys

import pytest

from storydiff import samples
from storydiff.export import EXPORTERS, ExportOptions
from tests.core.export.collations import bundled, full

EXPORT = """
import sys
from storydiff.export import EXPORTERS, ExportOptions
from storydiff.pipeline import open_story
told = EXPORTERS["json"](open_story(sys.argv[1:]).collation, ExportOptions())
sys.stdout.buffer.write(told.encode())
"""


def test_json_is_among_the_formats() -> None:
    assert "json" in EXPORTERS


@pytest.mark.parametrize("format_", EXPORTERS)
@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions(text=False)])
def test_every_format_exports_every_collation_as_text(
    format_: str, options: ExportOptions
) -> None:
    for collation in (full(), *map(bundled, samples.NAMES)):
        told = EXPORTERS[format_](collation, options)
        assert told == EXPORTERS[format_](collation, options)
        assert told.encode()


@pytest.mark.parametrize("name", samples.NAMES)
def test_another_process_that_hashes_otherwise_exports_the_same_bytes(name: str) -> None:
    paths = [str(path) for path in samples.files(name)]
    exported = {
        subprocess.run(
            [sys.executable, "-c", EXPORT, *paths],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert exported == {EXPORTERS["json"](bundled(name), ExportOptions()).encode()}
