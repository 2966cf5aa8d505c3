"""The panels that open over the reading screen, and what comes back from them."""

from collections.abc import Mapping
from dataclasses import replace

from textual.message import Message

from storydiff.language.safe import one_line
from storydiff.model import ArticleId, Collation
from storydiff_tui.render.places import Place
from storydiff_tui.screens.decisions import Decisions
from storydiff_tui.screens.panel import DetailPanel, Panel


class Panels(Decisions):
    """Opens what a key asks for; the reading screen mixes it in."""

    notices: tuple[str, ...]
    remapped: Mapping[str, str]

    class BaseWanted(Message):
        """The reader wants the rows in the order of an article, or of none."""

        def __init__(self, collation: Collation, base: ArticleId | None) -> None:
            super().__init__()
            self.collation, self.base = collation, base

    def action_detail(self) -> None:
        """Everything about the difference at hand; of a row, about its first difference."""
        from storydiff_tui.render.detail import difference_document, row_document

        number = self.view.current
        if number is None:
            own = [k for k in self.table.within[self.view.cursor] if self.board.passes[k]]
            number = own[0] if own else None
        if number is None:
            title, document = "this row", row_document(self.table, self.view.cursor)
        else:
            title = f"difference {number + 1} of {len(self.table.differences)}"
            document = difference_document(self.table, number)

        def go_on(step: int | None) -> None:
            if step and self.step_difference(step):
                self.action_detail()

        self.app.push_screen(DetailPanel(title, lambda _: document, self.colours), go_on)

    def action_list(self, name: str) -> None:
        """Show a list; what is chosen from it is gone to."""
        from storydiff_tui.screens.listing import ListScreen

        screen = ListScreen(self, name)

        def gone(place: Place | None) -> None:
            self.go_to(place)
            here = self.view.cursor, self.view.current
            self.lists[screen.listing] = replace(self.listed(screen.listing), left_at=here)

        self.app.push_screen(screen, gone)

    def action_pages(self) -> None:
        """What the pages hold besides the story."""
        from storydiff_tui.render.pages import page_notices, pages_document

        collation = self.table.collation
        notices = (*self.notices, *page_notices(collation))
        reuses = self.table.survey.reuses if self.table.survey else ()
        document = pages_document(collation, notices, reuses)
        self.app.push_screen(Panel[None]("what the pages hold", lambda _: document, self.colours))

    def action_filter(self) -> None:
        """Which kinds are shown."""
        from storydiff_tui.screens.filter import FilterScreen

        self.app.push_screen(FilterScreen(self))

    def action_find(self) -> None:
        """Ask for words, then go to the first place where they stand."""
        from storydiff_tui.screens.line import LineScreen

        hint = "find in every outlet; enter finds, esc leaves"
        self.app.push_screen(LineScreen(hint), self.search)

    def action_base(self) -> None:
        """Make the outlet in focus the base; if it is that already, name none."""
        focus = self.view.focus
        article = self.table.columns[focus].article
        base = None if self.view.base == focus else article.id
        self.say(f"reading the others against {one_line(article.name)} …" if base else "…")
        self.post_message(self.BaseWanted(self.table.collation, base))
