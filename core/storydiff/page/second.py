"""Second articles: whether a title inside the text is the headline of another article.

Evidence, in points: the title is printed again, as headlines are; it stands further off than
paragraphs do; a byline, a date or a caption follows, or a dateline opens the text below; the page
ended something above it (a credit, a copyright, an appeal); the text below has other names in it,
the more so where it opens on a caption printed twice, as the page does.
"""

from storydiff.model import BlockKind
from storydiff.page.head import best_title
from storydiff.page.pieces import dateline
from storydiff.page.shapes import share
from storydiff.page.sheet import Section, Sheet
from storydiff.page.told import Told, names

ENOUGH = 3
"""Points from which a title begins another article."""
WIDE = 2
"""Blank lines more than between paragraphs from which a gap counts twice."""
FEWEST_WORDS = 4
"""Words of the shortest headline that is believed to begin another article."""
STRANGE = 0.2
"""Share of a section's names known from the article so far, below which it is another's."""
SPOKEN_FOR = 400
"""Characters of a section from which its names are enough to go by."""
_HEADS = (BlockKind.BYLINE, BlockKind.TIMESTAMP, BlockKind.CAPTION)
_ENDS = (BlockKind.CREDIT, BlockKind.FURNITURE, BlockKind.PROMO)


def other_headline(sheet: Sheet, section: Section, told: Told) -> int | None:
    """The headline above a section's prose that begins another article; None where none does.

    `told` is what the article above has told so far.
    """
    titles = sheet.silent(section.start, section.prose)
    paragraphs = sheet.silent(section.prose, section.end)
    if not titles or not paragraphs or not told.paragraphs:
        return None
    headline = best_title(sheet, titles, paragraphs)
    if headline is None or len(sheet.lines[headline].words) < FEWEST_WORDS:
        return None
    return headline if _points(sheet, section, headline, told) >= ENOUGH else None


def _points(sheet: Sheet, section: Section, headline: int, told: Told) -> int:
    """The evidence that a title begins another article."""
    start, prose = section.start, section.prose
    below = sheet.paragraphs(section)
    titles = sheet.silent(start, prose)
    points = 2 * any(sheet.same(headline, at) for at in titles if at != headline)
    gap = max(sheet.lines[at].gap for at in range(start, headline + 1)) - told.gap
    points += (gap >= 1) + (gap >= WIDE)
    points += any(sheet.says(at, *_HEADS) for at in range(headline, prose))
    points += 2 * (dateline(below[0].text, leads=False) > 0)
    points += any(sheet.says(at, *_ENDS) for at in range(start, headline))
    strange = share(names(below), told.names) < STRANGE
    spoken = sum(len(paragraph.text) for paragraph in below) > SPOKEN_FOR
    pictured = _opens_on_picture(sheet, headline, prose)
    alike = pictured and _opens_on_picture(sheet, 0, sheet.first_prose)
    return points + strange * (spoken + alike)


def _opens_on_picture(sheet: Sheet, start: int, end: int) -> bool:
    """Whether there is a caption among the lines above a text that is printed twice."""
    return any(at in sheet.pictured for at in range(start, end))
