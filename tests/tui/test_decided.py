"""The list of decisions: what stands, what has moved, what is lost and why."""

from pathlib import Path

from storydiff.model import Collation, Decision
from storydiff.pipeline import open_story
from storydiff.store import Library, about_row
from tests.tui.conftest import OpenApp, reading, screen_text, until

ONE = """Bridge at Lindow falls

Fourteen people were hurt when a bridge fell at Lindow on Monday, the mayor said.

Mayor Yusra Haddad closed the road to the lighthouse until Friday at noon.
"""
TWO = ONE.replace("Fourteen", "Eleven")


class Desk:
    """Two pages and their library."""

    def __init__(self, folder: Path) -> None:
        self.pages = folder / "harbour.txt", folder / "vale.txt"
        self.library = folder / "library.sqlite"
        for page, text in zip(self.pages, (ONE, TWO), strict=True):
            page.write_text(text, encoding="utf-8")

    def rewrite(self, old: str, new: str) -> None:
        """Change what both pages say."""
        for page in self.pages:
            page.write_text(page.read_text("utf-8").replace(old, new), encoding="utf-8")

    @property
    def opened(self) -> Collation:
        found = open_story([str(page) for page in self.pages], recall=Library(self.library).recall)
        return found.collation

    def bookmark_all(self) -> None:
        """Bookmark every row."""
        library, found = Library(self.library), self.opened
        story = library.remember(found).id
        for row in found.rows:
            library.keep(story, Decision.BOOKMARK, about_row(found, row))


async def test_what_is_lost_is_told_inside_the_app_with_the_reason(
    opened: OpenApp, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    desk.bookmark_all()
    desk.rewrite("Mayor Yusra Haddad closed the road to the lighthouse until Friday at noon.", "")
    async with opened(desk.opened, library=desk.library) as pilot:
        await until(pilot, lambda: "1 lost; D lists them" in screen_text(pilot))
        await pilot.press("D")
        shown = screen_text(pilot)
        assert "bookmark  “Mayor Yusra Haddad closed the road" in shown
        assert "lost: " in shown
        assert shown.index("lost (1)") < shown.index("here (")
        await pilot.press("enter")
        assert "there is no place to go to" in screen_text(pilot)


async def test_a_decision_leads_to_its_place(opened: OpenApp, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.bookmark_all()
    async with opened(desk.opened, library=desk.library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("D", "G", "enter")
        assert pilot.app.screen is reading(pilot)
        assert reading(pilot).view.cursor == reading(pilot).table.bands - 1


async def test_a_dismissed_difference_is_in_the_list_and_can_be_taken_back_there(
    opened: OpenApp, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    async with opened(desk.opened, library=desk.library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("n", "d")
        await until(pilot, lambda: "kept: false alarm" in screen_text(pilot))
        await pilot.press("D")
        assert "✗ false alarm" in screen_text(pilot)
        await pilot.press("d")
        await until(pilot, lambda: "nothing is kept yet" in screen_text(pilot))


async def test_without_decisions_the_list_says_how_to_make_them(opened: OpenApp) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("D")
        assert "nothing is kept yet: a accepts a difference" in screen_text(pilot)
