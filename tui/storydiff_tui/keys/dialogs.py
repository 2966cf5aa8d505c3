"""The keys of what opens over a screen: panels, the filter, corrections, lines to type in."""

from storydiff_tui.keys.key import Key

DIALOG: tuple[Key, ...] = (
    Key("dialog.down", "j,down", "line(1)", "j ↓", "line down", "Scroll down by a line."),
    Key("dialog.up", "k,up", "line(-1)", "k ↑", "line up", "Scroll up by a line."),
    Key("dialog.page_down", "space,pagedown", "page(1)", "space", "page down",
        "Go on by a page."),
    Key("dialog.page_up", "b,pageup", "page(-1)", "b", "page up", "Go back by a page."),
    Key("dialog.top", "g,home", "edge(-1)", "g", "top", "Go to the top."),
    Key("dialog.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the end."),
    Key("dialog.close", "escape,q", "dismiss", "esc", "close", "Back to the story.", 1),
)  # fmt: skip

DETAIL: tuple[Key, ...] = (
    Key("detail.next", "n", "leave(1)", "n", "next", "Go on to the next difference.", 1),
    Key("detail.previous", "N", "leave(-1)", "N", "previous", "Go back to the one before.", 1),
    Key("detail.close", "enter", "leave(0)", "enter", "close", "Back to the story."),
)

FILTER: tuple[Key, ...] = (
    Key("filter.all", "f", "all", "f", "show all", "Show every difference again.", 1),
    *(Key(f"filter.least_{n}", str(n), f"least({n})", str(n), f"severity {n}+",
          f"Show only differences of severity {n} and above, or all again.") for n in (2, 3, 4)),
    Key("filter.one", "o", "one(False)", "o", "this outlet",
        "Show only what the outlet in focus tells otherwise than some other."),
    Key("filter.two", "p", "two", "p", "these two",
        "Show only what the outlet in focus and the base, or its neighbour, tell otherwise."),
    Key("filter.alone", "u", "one(True)", "u", "alone",
        "Show only what the outlet in focus tells as no other does."),
    Key("filter.alarms", "d", "alarms", "d", "false alarms",
        "Show false alarms too, or hide them again."),
    Key("filter.down", "j,down", "line(1)", "j ↓", "line down",
        "Scroll, where the choices do not all have room."),
    Key("filter.up", "k,up", "line(-1)", "k ↑", "line up", "Scroll back."),
    Key("filter.close", "escape,enter,q", "dismiss", "esc", "close", "Back to the story.", 1),
)  # fmt: skip

CORRECT: tuple[Key, ...] = (
    Key("correct.link", "l", "link", "l", "hold this passage, to link it with another",
        "Hold this passage; in another outlet, link the passage there with it."),
    Key("correct.unlink", "u", "unlink", "u", "unlink it from this row",
        "Say that this passage tells something else than the others of its row."),
    Key("correct.furniture", "f", "furniture", "f", "mark it as furniture",
        "Say that this is no part of the article."),
    Key("correct.split", "s", "split", "s", "begin a paragraph here",
        "Begin a paragraph with this passage."),
    Key("correct.join", "j", "join", "j", "join with the paragraph before",
        "Let this passage's paragraph go on from the one before."),
    Key("correct.name", "n", "name", "n", "name the outlet", "Say who published this."),
    Key("correct.leave", "escape,q", "dismiss", "esc", "leave", "Correct nothing.", 1),
)  # fmt: skip

LINE: tuple[Key, ...] = (
    Key("line.leave", "escape", "leave", "esc", "leave", "Leave everything as it was.", 1),
)

PATHS: tuple[Key, ...] = (
    Key(
        "paths.complete",
        "tab",
        "complete",
        "tab",
        "complete",
        "Complete the last path as far as the files there agree.",
        1,
    ),
)

PASTE: tuple[Key, ...] = (
    Key("paste.keep", "ctrl+s", "keep", "^s", "keep", "Keep the pasted article as a file.", 1),
    Key("paste.leave", "escape", "leave", "esc", "leave", "Keep nothing.", 1),
)
