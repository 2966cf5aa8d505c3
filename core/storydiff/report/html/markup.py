"""Writing HTML by plain functions: every text is escaped here, and nowhere else."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from storydiff.language.safe import INVISIBLE, printable


@lru_cache(maxsize=8192)
def text(words: str) -> str:
    """Words of a page, or about one, as HTML: no markup, control or bidi character is left."""
    return escape(printable(words).replace(INVISIBLE, ""))


def tag(name: str, *inside: str, **attributes: str | None) -> str:
    """An element around HTML; attributes are escaped, and left out where they are None.

    >>> tag("td", text("<b>"), class_="silent", data_outlet='"AP"')
    '<td class="silent" data-outlet="&quot;AP&quot;">&lt;b&gt;</td>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{''.join(inside)}</{name}>"


def link(to: str, *inside: str, **attributes: str | None) -> str:
    """A link to another place of the page, by its id."""
    return tag("a", *inside, href=f"#{to}", **attributes)


def table(
    caption: str, heads: Iterable[str], lines: Iterable[Iterable[str]], **attributes: str | None
) -> str:
    """A table that can be scrolled by itself where it is wider than the page.

    `heads` are texts, `lines` the cells of each line as whole elements. Roles are said outright,
    since on narrow pages the style takes the table apart.
    """
    top = "".join(tag("th", text(head), scope="col", role="columnheader") for head in heads)
    body = "".join(f"{tag('tr', *cells, role='row')}\n" for cells in lines)
    return tag(
        "div",
        tag(
            "table",
            tag("caption", text(caption)),
            tag("thead", tag("tr", top, role="row"), role="rowgroup"),
            "\n",
            tag("tbody", body, role="rowgroup"),
            role="table",
            **attributes,
        ),
        class_="wide", role="region", aria_label=caption, tabindex="0",
    )  # fmt: skip


def head(inside: str, **attributes: str | None) -> str:
    """The cell that says what a line is about."""
    return tag("th", inside, scope="row", role="rowheader", **attributes)


def cell(inside: str, column: str, **attributes: str | None) -> str:
    """A cell that knows the head of its column, for pages too narrow for columns."""
    return tag("td", inside, role="cell", data_column=column, **attributes)
