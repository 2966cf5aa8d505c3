"""What a line of an HTML page is, by the names around it, its own words, its tag and its links."""

from storydiff.model import BlockKind
from storydiff.page import markup_bylines
from storydiff.page.markup_tree import Printed
from storydiff.page.markup_zones import COARSE, Zone
from storydiff.page.prose import OUTSIDE
from storydiff.page.sign import Sign
from storydiff.page.signs import sign

_KINDS = {
    Zone.RELATED: BlockKind.RELATED_LINK,
    Zone.PROMO: BlockKind.PROMO,
    Zone.GALLERY: BlockKind.CAPTION,
    Zone.CAPTION: BlockKind.CAPTION,
    Zone.CREDIT: BlockKind.CREDIT,
    Zone.BYLINE: BlockKind.BYLINE,
    Zone.TIME: BlockKind.TIMESTAMP,
}
"""The kinds of lines in a zone; those in any other are furniture."""
_NAMES_AND_TIMES = frozenset({BlockKind.BYLINE, BlockKind.TIMESTAMP})
_ENDS = frozenset({BlockKind.BYLINE, BlockKind.TIMESTAMP, BlockKind.CREDIT, BlockKind.CAPTION})
"""What may stand behind an article's last paragraph and still be the article's."""
_SAYING = {
    Zone.CAPTION: frozenset({BlockKind.CREDIT}),
    Zone.PROMO: frozenset({BlockKind.FURNITURE, BlockKind.COUNTER}),
    Zone.RELATED: frozenset({BlockKind.FURNITURE, BlockKind.COUNTER}),
}
"""Zones in which a line's own words are believed, and for which kinds."""
_CELLS = frozenset({"td", "th", "tr", "dt", "dd"})
"""Elements whose lines are short by nature: their words say little of what they are."""
_LINKED = 0.7
"""Share of linked characters from which a line is nothing but a link."""
_TITLE = 25
"""Characters from which a link reads like another article's title, not like a button."""
_TITLE_WORDS = 4
"""Words from which it does."""
_LONGEST_SUBHEAD = 120
"""Characters of the longest bold line that is a subhead; what runs longer is a paragraph."""
_LONGEST_NOTE = 250
"""Characters of the longest offer or note among paragraphs; what runs longer is one of them."""
_LARGEST_FRAME = 3
"""Lines of the largest element around a picture that holds nothing but its caption."""
_NEAR = 4
"""Innermost elements in whose names a summary's or a section's is looked for."""


def outside(line: Printed, zone: Zone | None) -> Sign:
    """The kind of a line that belongs to the page and to no article."""
    if zone is not None and _KINDS.get(zone) not in _NAMES_AND_TIMES:
        return _in_zone(line, zone)
    own = sign(line.stretch)
    if own and own.kind not in _NAMES_AND_TIMES:
        return own
    if line.density >= _LINKED and _is_title(line):
        return Sign(BlockKind.RELATED_LINK, "a link outside the article")
    return Sign(BlockKind.FURNITURE, "stands outside the article")


def above(line: Printed, zone: Zone | None) -> Sign | None:
    """The kind of a line just above a headline, if it belongs to the article."""
    if zone:
        return None if zone in COARSE else _in_zone(line, zone)
    if _named(line, Zone.SECTION):
        return Sign(BlockKind.SECTION, "names the section the article stands in")
    return None


def below(line: Printed, zone: Zone | None, author: str) -> Sign:
    """The kind of a line between a headline and the first paragraph.

    `author` is who wrote the article by the page's metadata.
    """
    if zone is None and markup_bylines.names(line, author) and not line.heading:
        return Sign(BlockKind.BYLINE, "the author that the page's metadata name")
    found = _in_zone(line, zone) if zone else sign(line.stretch)
    if found:
        return found
    linked = line.density >= _LINKED
    if not linked and (line.heading or _named(line, Zone.SUMMARY) or _in_header(line)):
        return Sign(BlockKind.SUBHEAD, "sums the article up under its headline")
    if _in_frame(line):
        return Sign(BlockKind.CAPTION, f"stands in {Zone.PICTURE}")
    if line.prose or (line.tag == "p" and line.stretch.ended):
        return Sign(BlockKind.PARAGRAPH, "a sentence between the headline and the paragraphs")
    if _named(line, Zone.SECTION):
        return Sign(BlockKind.SECTION, "names the section the article stands in")
    if linked and _is_title(line):
        return Sign(BlockKind.RELATED_LINK, "nothing but a link")
    return Sign(BlockKind.FURNITURE, "stands beside the headline")


def within(line: Printed, zone: Zone | None) -> Sign:
    """The kind of a line among an article's paragraphs."""
    found = _in_zone(line, zone) if zone else _said(line)
    if found:
        return found
    enough = 0.95 if line.tag == "li" else _LINKED
    linked = line.density >= enough and _is_title(line)
    if line.heading:
        if linked:
            return Sign(BlockKind.RELATED_LINK, "a heading that leads to another page")
        return Sign(BlockKind.SUBHEAD, "a heading between paragraphs")
    if linked and not line.stretch.ended and line.tag not in _CELLS:
        return Sign(BlockKind.RELATED_LINK, "nothing but a link between paragraphs")
    if _is_bold(line):
        return Sign(BlockKind.SUBHEAD, "a short line in bold")
    if _in_frame(line):
        return Sign(BlockKind.CAPTION, f"stands in {Zone.PICTURE}")
    return Sign(BlockKind.PARAGRAPH, "stands among the article's paragraphs")


def behind(line: Printed, zone: Zone | None) -> Sign | None:
    """The kind of a line behind an article's last paragraph, if it belongs to the article."""
    if zone in COARSE:
        return None
    found = _in_zone(line, zone) if zone else sign(line.stretch)
    return found if found and found.kind in _ENDS else None


def _in_zone(line: Printed, zone: Zone) -> Sign:
    """The kind that the names around a line give it."""
    kind = _KINDS.get(zone, BlockKind.FURNITURE)
    if kind in _NAMES_AND_TIMES:
        return markup_bylines.in_place(line, zone)
    own = sign(line.stretch) if zone in _SAYING else None
    if own and own.kind in _SAYING[zone]:
        return own
    if zone is Zone.SIDEBAR and line.density >= _LINKED and _is_title(line):
        return Sign(BlockKind.RELATED_LINK, f"a link in {zone}")
    return Sign(kind, f"stands in {zone}")


def _in_header(line: Printed) -> bool:
    return bool(line.prose) and any(element.tag == "header" for element in line.elements[-_NEAR:])


def _said(line: Printed) -> Sign | None:
    """What a line among paragraphs says of itself.

    Cells are too short to say anything, paragraphs too long unless they are in brackets; headings
    are no credits; and what is quoted in a block speaks for itself and not for the page.
    """
    long = line.prose > _LONGEST_NOTE and not line.stretch.text.startswith(("(", "["))
    found = None if long or line.tag in _CELLS else sign(line.stretch)
    if found is None or (found.kind is BlockKind.PROMO and _is_quoted(line)):
        return None
    return None if line.heading and found.kind not in OUTSIDE else found


def _is_quoted(line: Printed) -> bool:
    return any(element.tag == "blockquote" for element in line.elements)


def _is_title(line: Printed) -> bool:
    return len(line.stretch.text) >= _TITLE or len(line.stretch.words) >= _TITLE_WORDS


def _in_frame(line: Printed) -> bool:
    """Whether a line stands in a small element that holds a picture."""
    return line.tag not in _CELLS | {"li", "blockquote"} and any(
        Zone.PICTURE in element.zones and len(element.lines) <= _LARGEST_FRAME
        for element in line.elements[-_NEAR:]
    )


def _named(line: Printed, zone: Zone) -> bool:
    return any(zone in element.zones for element in line.elements[-_NEAR:])


def _is_bold(line: Printed) -> bool:
    bold = line.elements[-1].tag in ("b", "strong")
    short = len(line.stretch.text) <= _LONGEST_SUBHEAD
    return bold and short and not line.stretch.text.endswith((".", "!", "”", '"'))
