"""The report in a real browser: what it makes of the page is what was meant."""

import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from storydiff.report import REPORTS, ReportOptions
from tests.core.report.pages import Parsed
from tests.core.report.stories import nasty, story

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), None)
PAGES = {"made by hand": story, "hostile": nasty}

pytestmark = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here")


def browse(folder: Path, name: str, *arguments: str) -> tuple[str, str]:
    """What a browser says on a report: its output, and its log."""
    page = folder / "report.html"
    page.write_text(REPORTS["html"](PAGES[name](), ReportOptions()), encoding="utf-8")
    done = subprocess.run(
        [BROWSER or "", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
         f"--user-data-dir={folder / 'profile'}", *arguments, page.as_uri()],
        capture_output=True,
        check=False,
        env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    if done.returncode:
        pytest.skip(f"Chromium does not run here: {done.stderr.decode(errors='replace')[-200:]}")
    return done.stdout.decode(), done.stderr.decode(errors="replace")


@pytest.mark.parametrize("name", PAGES)
def test_the_browser_finds_the_elements_that_were_written(tmp_path: Path, name: str) -> None:
    dom, log = browse(tmp_path, name, "--dump-dom")
    assert "CONSOLE" not in log  # where it would say that a style or a script was refused
    written, found = Parsed((tmp_path / "report.html").read_text("utf-8")), Parsed(dom)
    assert found.faults == []
    assert Counter(tag for tag, _ in found.tags) == Counter(tag for tag, _ in written.tags)
    assert found.ids == written.ids
    assert found.links == written.links
    assert "".join(found.text).split() == "".join(written.text).split()


def test_the_report_can_be_printed(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    browse(tmp_path, "made by hand", f"--print-to-pdf={target}")
    assert target.read_bytes().startswith(b"%PDF-")
