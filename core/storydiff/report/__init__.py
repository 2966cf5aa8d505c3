"""Reports on a collation for people without the app: one file per format."""

from collections.abc import Callable, Mapping

from storydiff.model import Collation
from storydiff.report import html, markdown, text
from storydiff.report.settings import ReportOptions

REPORTS: Mapping[str, Callable[[Collation, ReportOptions], str]] = {
    "text": text.report,
    "markdown": markdown.report,
    "html": html.report,
}

__all__ = ["REPORTS", "ReportOptions"]
