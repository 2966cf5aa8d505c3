"""The keys of the reading screen, and those that hold wherever one is."""

from storydiff_tui.keys.key import Key

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
        "Go to the next difference; while a search is live, to the next match.", 1),
    Key("difference.previous", "N", "difference(-1)", "N", "previous",
        "Go to the difference, or the match, before."),
    Key("difference.heavy", "m", "grave(1)", "m", "next grave",
        "Go to the next difference that should be corrected before print (severity 3 or 4).", 2),
    Key("difference.heavy_back", "M", "grave(-1)", "M", "previous grave",
        "Go to the grave difference before."),
    Key("difference.detail", "enter", "detail", "enter", "detail",
        "Show why it is a difference, how grave it is, and every outlet's sentences.", 4),
    Key("difference.filter", "f", "filter", "f", "filter",
        "Choose which kinds of difference are shown.", 6),
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
    Key("decide.bookmark", "B", "decide('bookmark')", "B", "bookmark", "Bookmark this row."),
    Key("decide.edit", "E", "note_in_editor", "E", "long note",
        "Write the note in your editor ($VISUAL or $EDITOR)."),
    Key("decide.correct", "C", "correct", "C", "correct",
        "Correct by hand: links, furniture, paragraphs, the outlet's name."),
    Key("decide.next", "right_square_bracket", "kept(1)", "]", "next kept",
        "Go to the next place that has a note, a bookmark or a verdict."),
    Key("decide.previous", "left_square_bracket", "kept(-1)", "[", "kept before",
        "Go to the place before that has a note, a bookmark or a verdict."),
)  # fmt: skip

OUTLETS = (
    Key("outlet.right", "l,right,tab", "column(1)", "l →", "outlet right",
        "Move to the outlet on the right.", 8),
    Key("outlet.left", "h,left,shift+tab", "column(-1)", "h ←", "outlet left",
        "Move to the outlet on the left."),
    *(Key(f"outlet.toggle_{n}", str(n), f"outlet({n})", str(n), f"outlet {n}",
          f"Hide outlet {n}, or show it again.") for n in range(1, 10)),
    Key("outlet.base", "equals_sign", "base", "=", "base",
        "Read the others against the outlet in focus; once more: against none.", 9),
    Key("outlet.stack", "s", "stack", "s", "stack",
        "Put the outlets one under the other, or side by side."),
    Key("outlet.copy", "y", "copy", "y", "copy",
        "Copy what the outlet in focus says in this row."),
    Key("outlet.copy_row", "Y", "copy_row", "Y", "copy row",
        "Copy what every outlet says in this row."),
)  # fmt: skip

LISTS = (
    Key("list.readings", "r", "list('readings')", "r", "readings",
        "Show the readings board: what each outlet tells of one thing.", 5),
    Key("list.quotations", "quotation_mark", "list('quotations')", '"', "quotations",
        "Show who is quoted, in which words, by whom."),
    Key("list.queries", "v", "list('queries')", "v", "queries",
        "List every difference, the worst first.", 3),
    Key("list.names", "at", "list('names')", "@", "names",
        "Show what each outlet calls whom, and its choice of words."),
    Key("list.decisions", "D", "list('decisions')", "D", "decisions",
        "Show what you decided, noted and corrected: here, moved or lost, and why."),
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
    Key("find", "slash", "find", "/", "find", "Find words in any outlet; n and N go on.", 7),
    Key("pages", "x", "pages", "x", "pages",
        "Show what each page holds besides the story, and why it was set aside."),
    Key("back", "escape", "back", "esc", "back",
        "End a search; show every difference again; leave what is open."),
)  # fmt: skip

HELP = Key("help", "question_mark,f1", "help", "?", "help", "Show this help.", 1)

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
    Key("quit", "q,ctrl+q", "quit", "q", "quit", "Leave storydiff.", 1),
)  # fmt: skip

READING: tuple[Key, ...] = (*MOVE, *DIFFERENCES, *DECISIONS, *OUTLETS, *LISTS, *REST)
