"""Every key: what it is called, what it does, and what the help says of it.

Bindings, the footer and the help are made from these tables; a key is added here and nowhere else.
"""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """One thing the reader can do."""

    id: str
    """By which a user may bind it to other keys."""
    keys: str
    """Textual's names of its keys, separated by commas."""
    action: str
    shown: str
    """The keys as a reader would write them."""
    label: str
    """A word or two, for the footer."""
    tooltip: str
    """A sentence, for the help."""
    footer: bool = False


MOVE = (
    Key("move.down", "j,down", "line(1)", "j ↓", "line down", "Scroll down by a line."),
    Key("move.up", "k,up", "line(-1)", "k ↑", "line up", "Scroll up by a line."),
    Key("move.next_row", "J,right_curly_bracket", "row(1)", "J }", "next row",
        "Go to the next row."),
    Key("move.previous_row", "K,left_curly_bracket", "row(-1)", "K {", "previous row",
        "Go to the row before."),
    Key("move.page_down", "space,pagedown,ctrl+f", "page(2)", "space", "page down",
        "Go on by a page."),
    Key("move.page_up", "b,pageup,ctrl+b", "page(-2)", "b", "page up", "Go back by a page."),
    Key("move.half_down", "ctrl+d", "page(1)", "^d", "half page down", "Go on by half a page."),
    Key("move.half_up", "ctrl+u", "page(-1)", "^u", "half page up", "Go back by half a page."),
    Key("move.top", "g,home", "edge(-1)", "g", "top", "Go to the headlines."),
    Key("move.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the last row."),
)  # fmt: skip

DIFFERENCES = (
    Key("difference.next", "n", "difference(1)", "n", "next",
        "Go to the next difference; while a search is live, to the next match.", True),
    Key("difference.previous", "N", "difference(-1)", "N", "previous",
        "Go to the difference, or the match, before."),
    Key("difference.heavy", "m", "grave(1)", "m", "next grave",
        "Go to the next difference that should be queried or corrected (severity 3 or 4)."),
    Key("difference.heavy_back", "M", "grave(-1)", "M", "previous grave",
        "Go to the grave difference before."),
    Key("difference.detail", "enter", "detail", "enter", "detail",
        "Show why it is a difference, how grave it is, and every outlet's sentences.", True),
    Key("difference.filter", "f", "filter", "f", "filter",
        "Choose which kinds of difference are shown.", True),
    Key("difference.style", "full_stop", "style", ".", "no style",
        "Hide what is mere style (severity 0 and 1), or show it again."),
    Key("difference.moved", "right_parenthesis", "moved(1)", ")", "next moved",
        "Go to the next passage that is moved, split or merged in some outlet."),
    Key("difference.moved_back", "left_parenthesis", "moved(-1)", "(", "moved before",
        "Go to the moved, split or merged passage before."),
    Key("difference.fold", "z", "fold", "z", "fold",
        "Fold the rows that all outlets tell without a difference, or unfold them."),
)  # fmt: skip

DECISIONS = (
    Key("decide.accept", "a", "decide('accepted')", "a", "accept",
        "Accept this difference as real; once more takes that back."),
    Key("decide.alarm", "d", "decide('false_alarm')", "d", "false alarm",
        "Dismiss this difference as a false alarm; it is hidden from then on."),
    Key("decide.review", "c", "decide('reviewed')", "c", "checked",
        "Mark this difference as reviewed."),
    Key("decide.note", "e", "note", "e", "note",
        "Write a note on this difference, or on the row."),
    Key("decide.undo", "u", "undo", "u", "undo", "Take the last decision back."),
    Key("decide.redo", "ctrl+r", "redo", "^r", "redo", "Make the decision again."),
    Key("decide.edit", "E", "note_in_editor", "E", "long note",
        "Write the note in your editor ($VISUAL or $EDITOR)."),
    Key("decide.bookmark", "B", "decide('bookmark')", "B", "bookmark", "Bookmark this row."),
    Key("decide.correct", "C", "correct", "C", "correct",
        "Correct by hand: links, furniture, paragraphs, the outlet's name."),
    Key("decide.next", "right_square_bracket", "kept(1)", "]", "next kept",
        "Go to the next place that has a note, a bookmark or a verdict."),
    Key("decide.previous", "left_square_bracket", "kept(-1)", "[", "kept before",
        "Go to the place before that has a note, a bookmark or a verdict."),
)  # fmt: skip

OUTLETS = (
    Key("outlet.right", "l,right,tab", "column(1)", "l →", "outlet right",
        "Move to the outlet on the right.", True),
    Key("outlet.left", "h,left,shift+tab", "column(-1)", "h ←", "outlet left",
        "Move to the outlet on the left."),
    *(Key(f"outlet.toggle_{n}", str(n), f"outlet({n})", str(n), f"outlet {n}",
          f"Hide outlet {n}, or show it again.") for n in range(1, 10)),
    Key("outlet.base", "equals_sign", "base", "=", "base",
        "Read the others against the outlet in focus; once more: against none.", True),
    Key("outlet.stack", "s", "stack", "s", "stack",
        "Put the outlets one under the other, or side by side."),
    Key("outlet.copy", "y", "copy", "y", "copy",
        "Copy what the outlet in focus says in this row."),
    Key("outlet.copy_row", "Y", "copy_row", "Y", "copy row",
        "Copy what every outlet says in this row."),
)  # fmt: skip

LISTS = (
    Key("list.readings", "r", "list('readings')", "r", "readings",
        "Show the readings board: what each outlet tells of one thing.", True),
    Key("list.quotations", "quotation_mark", "list('quotations')", '"', "quotations",
        "Show who is quoted, in which words, by whom."),
    Key("list.queries", "v", "list('queries')", "v", "queries",
        "List every difference, the worst first.", True),
    Key("list.names", "at", "list('names')", "@", "names",
        "Show what each outlet calls whom, and its choice of words."),
    Key("list.whole", "o", "list('whole')", "o", "overview",
        "Show the whole story: where outlets differ, who agrees, what leads, what is reused."),
)  # fmt: skip

REST = (
    Key("jump", "ctrl+o", "jump", "^o", "jump",
        "Put a letter on every row in sight; the next key goes to its row."),
    Key("source", "V", "source", "V", "source",
        "Open the page of the outlet in focus in your editor, at this row."),
    Key("picture", "P", "picture", "P", "picture",
        "Save what is on the screen as a picture (SVG), for a paper."),
    Key("find", "slash", "find", "/", "find", "Find words in any outlet; n and N go on.", True),
    Key("pages", "x", "pages", "x", "pages",
        "Show what each page holds besides the story, and why it was set aside."),
    Key("back", "escape", "back", "esc", "back",
        "End a search; show every difference again; leave what is open."),
)  # fmt: skip

HELP = Key("help", "question_mark,f1", "help", "?", "help", "Show this help.", True)

APP: tuple[Key, ...] = (
    Key("library", "L", "library", "L", "library",
        "Go to the library: stories opened lately, files, pasted articles."),
    Key("theme", "t", "theme", "t", "theme",
        "Go on to the next theme: dark, light, blue and orange."),
    Key("commands", "ctrl+p", "commands", "^p", "commands",
        "Find anything that a key does by its name."),
    HELP,
    Key("cancel", "escape", "cancel", "esc", "cancel",
        "While pages are being read: stop that, and show the library."),
    Key("stop", "ctrl+c", "stop", "^c", "stop",
        "Stop reading pages; where none are being read, leave storydiff."),
    Key("quit", "q,ctrl+q", "quit", "q", "quit", "Leave storydiff.", True),
)  # fmt: skip

READING: tuple[Key, ...] = (*MOVE, *DIFFERENCES, *DECISIONS, *OUTLETS, *LISTS, *REST)

DIALOG: tuple[Key, ...] = (
    Key("dialog.down", "j,down", "line(1)", "j ↓", "line down", "Scroll down by a line."),
    Key("dialog.up", "k,up", "line(-1)", "k ↑", "line up", "Scroll up by a line."),
    Key("dialog.page_down", "space,pagedown", "page(1)", "space", "page down",
        "Go on by a page."),
    Key("dialog.page_up", "b,pageup", "page(-1)", "b", "page up", "Go back by a page."),
    Key("dialog.top", "g,home", "edge(-1)", "g", "top", "Go to the top."),
    Key("dialog.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the end."),
    Key("dialog.close", "escape,q", "dismiss", "esc", "close", "Back to the story.", True),
)  # fmt: skip

DETAIL: tuple[Key, ...] = (
    Key("detail.next", "n", "leave(1)", "n", "next", "Go on to the next difference.", True),
    Key("detail.previous", "N", "leave(-1)", "N", "previous", "Go back to the one before.", True),
    Key("detail.close", "enter", "leave(0)", "enter", "close", "Back to the story."),
)

LIST: tuple[Key, ...] = (
    Key("in_list.take", "enter", "take", "enter", "to the text",
        "Go to where the outlet in focus tells this, or else the first that does.", True),
    Key("in_list.down", "j,down", "line(1)", "j ↓", "next", "Go to the next line."),
    Key("in_list.up", "k,up", "line(-1)", "k ↑", "previous", "Go to the line before."),
    Key("in_list.page_down", "space,pagedown", "page(1)", "space", "page down",
        "Go on by a page."),
    Key("in_list.page_up", "b,pageup", "page(-1)", "b", "page up", "Go back by a page."),
    Key("in_list.top", "g,home", "edge(-1)", "g", "top", "Go to the top."),
    Key("in_list.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the end."),
    Key("in_list.right", "l,right,tab", "column(1)", "l →", "outlet right",
        "Bring the outlet on the right into focus.", True),
    Key("in_list.left", "h,left,shift+tab", "column(-1)", "h ←", "outlet left",
        "Bring the outlet on the left into focus."),
    Key("in_list.sort", "s", "sort(1)", "s", "sort",
        "Sort the list in its next order; the line above it says in which it is.", True),
    Key("in_list.sort_back", "S", "sort(-1)", "S", "sort back",
        "Sort the list in the order before."),
    Key("in_list.find", "slash", "find", "/", "find",
        "Show only the lines that say some words.", True),
    Key("in_list.filter", "f", "filter", "f", "filter",
        "Choose which differences are shown, here and in the text.", True),
    Key("in_list.style", "full_stop", "style", ".", "no style",
        "Hide what is mere style (severity 0 and 1), or show it again."),
    *(Key(f"in_{key.id}", key.keys, key.action, key.shown, key.label, key.tooltip)
      for key in (*LISTS, *DECISIONS[:6])),
    Key("in_list.leave", "q", "leave", "q", "text", "Back to the text."),
    Key("in_list.back", "escape", "back", "esc", "back",
        "Show again what was left out here; then back to the text.", True),
)  # fmt: skip

FILTER: tuple[Key, ...] = (
    Key("filter.all", "f", "all", "f", "show all", "Show every difference again.", True),
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
    Key("filter.close", "escape,enter,q", "dismiss", "esc", "close", "Back to the story.", True),
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
    Key("correct.leave", "escape,q", "dismiss", "esc", "leave", "Correct nothing.", True),
)  # fmt: skip

LINE: tuple[Key, ...] = (
    Key("line.leave", "escape", "leave", "esc", "leave", "Leave everything as it was.", True),
)

SHELF: tuple[Key, ...] = (
    Key("shelf.take", "enter", "take", "enter", "open", "Open this story.", True),
    Key("shelf.down", "j,down", "line(1)", "j ↓", "next", "Go to the next story."),
    Key("shelf.up", "k,up", "line(-1)", "k ↑", "previous", "Go to the story before."),
    Key("shelf.page_down", "space,pagedown", "page(1)", "space", "page down",
        "Go on by a page of stories."),
    Key("shelf.page_up", "b,pageup", "page(-1)", "b", "page up", "Go back by a page of stories."),
    Key("shelf.top", "g,home", "edge(-1)", "g", "top", "Go to the first story."),
    Key("shelf.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the last story."),
    Key("shelf.paths", "i", "paths", "i", "open files",
        "Type the paths of pages, or of a folder, and open them.", True),
    Key("shelf.paste", "p", "paste", "p", "paste",
        "Paste an article; it is kept as a file, and can be opened with others.", True),
    Key("shelf.find", "slash", "find", "/", "find",
        "Show only stories that have some words in their title, outlets or paths.", True),
    Key("shelf.sort", "s", "sort(1)", "s", "sort",
        "Sort the stories: by when they were opened, open queries, review, title.", True),
    Key("shelf.sort_back", "S", "sort(-1)", "S", "sort back",
        "Sort the stories in the order before."),
    Key("shelf.leave", "escape", "back", "esc", "back",
        "Stop opening; show all stories again; back to the story that is open.", True),
)  # fmt: skip

PATHS: tuple[Key, ...] = (
    Key(
        "paths.complete",
        "tab",
        "complete",
        "tab",
        "complete",
        "Complete the last path as far as the files there agree.",
        True,
    ),
)

PASTE: tuple[Key, ...] = (
    Key("paste.keep", "ctrl+s", "keep", "^s", "keep", "Keep the pasted article as a file.", True),
    Key("paste.leave", "escape", "leave", "esc", "leave", "Keep nothing.", True),
)

GROUPS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("Moving", MOVE),
    ("Differences", DIFFERENCES),
    ("Decisions", DECISIONS),
    ("Outlets", OUTLETS),
    ("Lists", LISTS),
    ("The rest", (*REST, *APP)),
    ("In a panel", DIALOG),
    ("In the detail of a difference", DETAIL),
    ("In a list", LIST),
    ("In the filter", FILTER),
    ("While correcting", CORRECT),
    ("While typing a line", LINE),
    ("In the library", SHELF),
    ("While typing paths", PATHS),
    ("While pasting an article", PASTE),
)
"""All keys, under the headings of the help."""


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """Textual's bindings for some keys."""
    return [
        Binding(key.keys, key.action, key.label, key.footer, tooltip=key.tooltip, id=key.id)
        for key in keys
    ]
