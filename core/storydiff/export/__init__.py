"""Exports of a collation: one file per format."""

from collections.abc import Callable, Mapping

from storydiff.export import json
from storydiff.export.settings import ExportOptions
from storydiff.model import Collation

EXPORTERS: Mapping[str, Callable[[Collation, ExportOptions], str]] = {
    "json": json.export,
}

__all__ = ["EXPORTERS", "ExportOptions"]
