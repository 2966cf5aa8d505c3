"""The keys where one line of many is chosen: in a list over a story, and in the library."""

from storydiff_tui.keys.key import Key
from storydiff_tui.keys.story import DECISIONS, LISTS

LIST: tuple[Key, ...] = (
    Key("in_list.take", "enter", "take", "enter", "to the text",
        "Go to where the outlet in focus tells this, or else the first that does.", 1),
    Key("in_list.down", "j,down", "line(1)", "j ↓", "next", "Go to the next line."),
    Key("in_list.up", "k,up", "line(-1)", "k ↑", "previous", "Go to the line before."),
    Key("in_list.page_down", "space,pagedown", "page(1)", "space", "page down",
        "Go on by a page."),
    Key("in_list.page_up", "b,pageup", "page(-1)", "b", "page up", "Go back by a page."),
    Key("in_list.top", "g,home", "edge(-1)", "g", "top", "Go to the top."),
    Key("in_list.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the end."),
    Key("in_list.right", "l,right,tab", "column(1)", "l →", "outlet right",
        "Bring the outlet on the right into focus.", 1),
    Key("in_list.left", "h,left,shift+tab", "column(-1)", "h ←", "outlet left",
        "Bring the outlet on the left into focus."),
    Key("in_list.sort", "s", "sort(1)", "s", "sort",
        "Sort the list in its next order; the line above it says in which it is.", 1),
    Key("in_list.sort_back", "S", "sort(-1)", "S", "sort back",
        "Sort the list in the order before."),
    Key("in_list.find", "slash", "find", "/", "find",
        "Show only the lines that say some words.", 1),
    Key("in_list.filter", "f", "filter", "f", "filter",
        "Choose which differences are shown, here and in the text.", 1),
    Key("in_list.style", "full_stop", "style", ".", "no style",
        "Hide what is mere style (severity 0 and 1), or show it again."),
    *(Key(f"in_{key.id}", key.keys, key.action, key.shown, key.label, key.tooltip)
      for key in (*LISTS, *DECISIONS[:7])),
    Key("in_list.leave", "q", "leave", "q", "text", "Back to the text."),
    Key("in_list.back", "escape", "back", "esc", "back",
        "Show again what was left out here; then back to the text.", 1),
)  # fmt: skip

SHELF: tuple[Key, ...] = (
    Key("shelf.take", "enter", "take", "enter", "open", "Open this story.", 1),
    Key("shelf.down", "j,down", "line(1)", "j ↓", "next", "Go to the next story."),
    Key("shelf.up", "k,up", "line(-1)", "k ↑", "previous", "Go to the story before."),
    Key("shelf.page_down", "space,pagedown", "page(1)", "space", "page down",
        "Go on by a page of stories."),
    Key("shelf.page_up", "b,pageup", "page(-1)", "b", "page up", "Go back by a page of stories."),
    Key("shelf.top", "g,home", "edge(-1)", "g", "top", "Go to the first story."),
    Key("shelf.bottom", "G,end", "edge(1)", "G", "bottom", "Go to the last story."),
    Key("shelf.paths", "i", "paths", "i", "open files",
        "Type the paths of pages, or of a folder, and open them.", 1),
    Key("shelf.paste", "p", "paste", "p", "paste",
        "Paste an article; it is kept as a file, and can be opened with others.", 1),
    Key("shelf.find", "slash", "find", "/", "find",
        "Show only stories that have some words in their title, outlets or paths.", 1),
    Key("shelf.sort", "s", "sort(1)", "s", "sort",
        "Sort the stories: by when they were opened, open queries, review, title.", 1),
    Key("shelf.sort_back", "S", "sort(-1)", "S", "sort back",
        "Sort the stories in the order before."),
    Key("shelf.leave", "escape", "back", "esc", "back",
        "Stop opening; show all stories again; back to the story that is open.", 1),
)  # fmt: skip
