"""After the article: what its readers and its page say of it, down to the end of the page.

3 comments                     furniture, as are all lines below: two can be replied to
About the author               furniture, as are the few lines below
"""

from storydiff.model import BlockKind
from storydiff.page.sheet import Sheet
from storydiff.page.sign import Sign

_COMMENTS = frozenset({"comment", "comments", "discussion"})
_ANSWERS = frozenset({("reply",), ("report",), ("like", "reply"), ("reply", "report")})
_ABOUT = ("about the author", "about the authors", "about the writer")
LONGEST_HEADING = 5
"""Words of the longest line above the comments."""
LONGEST_NOTE = 12
"""Lines of the longest note on the writer at the end of a page."""


def after_start(sheet: Sheet, start: int) -> int:
    """The line below the text from which on the page is about its article, not part of it."""
    end = len(sheet.lines)
    for at in range(start, end):
        line = sheet.lines[at]
        if len(line.words) > LONGEST_HEADING or sheet.signs[at] is None:
            continue
        if " ".join(line.folded) in _ABOUT and end - at <= LONGEST_NOTE:
            return at
        if _COMMENTS & set(line.folded) and _answers(sheet, at):
            return at
    return end


def _answers(sheet: Sheet, start: int) -> bool:
    """Whether at least two lines below offer to answer what stands above them."""
    below = sheet.lines[start + 1 :]
    return sum(line.folded in _ANSWERS for line in below) > 1


def after(sheet: Sheet, at: int) -> Sign:
    """What a line after the article is; a sign of the page's own keeps its kind."""
    sign = sheet.signs[at]
    if sign is not None and sign.kind is not BlockKind.TIMESTAMP:
        return sign
    return Sign(BlockKind.FURNITURE, "stands among what is said of the article below it")
