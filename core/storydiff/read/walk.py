"""An HTML page's visible text, block by block.

One block element is one line, and so is a plain row of a table; white space is collapsed; two line
breaks end a line too. Nothing that a reader sees is left out: telling the article from the page
around it comes later.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from storydiff.model import Markup

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DEEPEST = 100  # recorded ancestors of a line; real pages have about 30
_LONGEST_NAME = 240  # characters of one element's name; utility classes can run to thousands
_NO_TEXT = frozenset({
    "-comment", "head", "script", "style", "template", "noscript", "title", "iframe", "svg",
    "math", "object", "audio", "video", "canvas", "map", "datalist", "progress", "meter",
    "input", "textarea",
})  # fmt: skip
_BLOCKS = frozenset({
    "html", "body", "address", "article", "aside", "blockquote", "button", "caption", "center",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "label", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
})  # fmt: skip
_IN_CELLS = "p, div, br, ul, ol, table, form, h1, h2, h3, h4, h5, h6"
"""What makes a table's cell more than a few words."""
_LONGEST_ROW = 300  # characters, white space of the source included
_TELLING = ("role", "itemprop", "rel", "data-testid", "data-component")
"""Attributes that say what an element is for, kept in its name as in a CSS selector."""

_ONLY_HEARD = frozenset({
    "sr-only", "screen-reader-text", "screen-reader-only", "visually-hidden", "visuallyhidden",
    "element-invisible", "assistive-text",
})  # fmt: skip
_CREDIT = re.compile(r"credit|copyright|photographer")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# Controls, soft hyphens, zero-width and bidirectional marks, tag characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


class Text(NamedTuple):
    """One line's text and what the markup says of it."""

    text: str
    markup: Markup


def walk(root: "LexborNode") -> tuple[Text, ...]:
    """The lines of a document, in the order of its source."""
    lines = _Lines()
    node: LexborNode | None = root
    while node is not None:
        if node.tag == "-text":
            lines.add(node.text_content or "")
        elif lines.enter(node):
            if node.child is not None:
                node = node.child
                continue
            lines.leave()
        while node is not None and lines.depth and node.next is None:
            node = node.parent
            lines.leave()
        node = node.next if node is not None and lines.depth else None
    return tuple(lines.finished)


@dataclass(slots=True)
class _Element:
    """An element on the way from the root to where the walk stands."""

    name: str
    tag: str
    block: bool
    link: bool
    row: bool = False
    """A table's row that is one line, as its cells hold a few words each."""
    children: dict[str, int] = field(default_factory=dict)
    """How many children of each name have been entered; the second of a name is `name:2`."""


class _Lines:
    """The finished lines, the line being gathered, and where the walk stands."""

    def __init__(self) -> None:
        self.finished: list[Text] = []
        self._open: list[_Element] = []
        self._links = 0  # how many open elements are links
        self._preformatted = 0  # how many keep their line ends
        self._shared = 0  # how many open elements hold all of the line so far
        self._lowest = 0  # how few were open since its last text
        self._begin()

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def enter(self, node: "LexborNode") -> bool:
        """Open an element; False for one that shows no text, which is passed over."""
        tag = node.tag or ""
        if tag == "br":
            self._break()
        if tag in _NO_TEXT or tag == "br":
            return False
        attributes = node.attributes
        if len(self._open) > 1 and _hidden(tag, attributes):
            return False
        name = _name(tag, attributes)
        block = self._breaks_line(tag, name)
        if block:
            self._finish()
        link = tag == "a" and "href" in attributes
        element = _Element(self._numbered(name), tag, block, link, _is_row(tag, node))
        self._open.append(element)
        self._links += link
        self._preformatted += tag == "pre"
        return True

    def leave(self) -> None:
        """Close the innermost element."""
        element = self._open.pop()
        if element.block:
            self._finish()
        self._lowest = min(self._lowest, len(self._open))
        self._links -= element.link
        self._preformatted -= element.tag == "pre"

    def add(self, text: str) -> None:
        """Take the text that stands here into the line."""
        if self._preformatted and "\n" in text:
            *paragraphs, text = _BLANK_LINE.split(text)
            for paragraph in paragraphs:
                self._take(paragraph)
                self._finish()
        self._take(text)

    def _begin(self) -> None:
        self._pieces: list[str] = []
        self._path: tuple[str, ...] = ()
        self._tag = ""
        self._shared = self._lowest = 0
        self._linked = 0  # of its characters, white space apart
        self._breaks = 0

    def _take(self, text: str) -> None:
        words = text.split()
        if words:
            if not self._path:
                self._place()
            self._shared = min(self._shared, self._lowest)
            self._lowest = len(self._open)
            self._breaks = 0
            if self._links:
                self._linked += sum(map(len, words))
        if words or self._pieces:
            self._pieces.append(text)

    def _place(self) -> None:
        """Note where the line's first text stands."""
        self._path = tuple(element.name for element in self._open[:_DEEPEST])
        self._shared = self._lowest = len(self._open)
        self._tag = next((e.tag for e in reversed(self._open) if e.block), "")

    def _break(self) -> None:
        self._breaks += 1
        self._pieces.append(" ")
        if self._breaks > 1:
            self._finish()

    def _finish(self) -> None:
        text = " ".join(_UNSEEN.sub("", "".join(self._pieces)).split()) if self._path else ""
        if text:
            solid = len(text) - text.count(" ")
            density = min(1.0, self._linked / solid)
            inner = max(self._shared, self._block_depth())
            self.finished.append(Text(text, Markup(self._tag, self._path[:inner], density)))
        self._begin()

    def _block_depth(self) -> int:
        return next((i for i in range(len(self._open), 0, -1) if self._open[i - 1].block), 0)

    def _numbered(self, name: str) -> str:
        if not self._open:
            return name
        children = self._open[-1].children
        number = children.get(name, 0) + 1
        children[name] = number
        return name if number == 1 else f"{name}:{number}"

    def _breaks_line(self, tag: str, name: str) -> bool:
        if tag in ("td", "th") and self._open[-1].row:
            self._pieces.append(" ")
            return False
        return tag in _BLOCKS or self._credits(tag, name)

    def _credits(self, tag: str, name: str) -> bool:
        """Whether an inline element holds the credit of a picture, which is a line of its own."""
        return (
            tag in ("cite", "em", "i", "small", "span")
            and _CREDIT.search(name) is not None
            and any(e.tag in ("figure", "figcaption") for e in self._open)
        )


def _is_row(tag: str, node: "LexborNode") -> bool:
    if tag != "tr" or node.css_first(_IN_CELLS) is not None:
        return False
    return len(node.text()) <= _LONGEST_ROW


def _hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    if style:
        plain = style.replace(" ", "").lower()
        if "display:none" in plain or "visibility:hidden" in plain:
            return True
    return not _ONLY_HEARD.isdisjoint((attributes.get("class") or "").split())


def _name(tag: str, attributes: dict[str, str | None]) -> str:
    """An element as `tag#id.class.class[role=note]`."""
    if not attributes:
        return tag
    name = tag
    if identity := attributes.get("id"):
        name += f"#{identity}"
    if classes := attributes.get("class"):
        name += "." + ".".join(classes.split())
    for attribute in _TELLING:
        if value := attributes.get(attribute):
            name += f"[{attribute}={value}]"
    return name[:_LONGEST_NAME]
