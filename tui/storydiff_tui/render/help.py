"""The help: every key with its sentence, and every mark with its meaning."""

from collections.abc import Iterable, Iterator, Mapping

from storydiff_tui.keys import GROUPS, Key
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.marks import ALL, MARKS, spoken


def help_document(remapped: Mapping[str, str] | None = None, first: str = "") -> Document:
    """Marks first, for they are read most often; then the keys, group by group.

    Args:
        remapped: The keys that the reader has bound otherwise, by their ids.
        first: The heading of the keys that hold where the reader is; they come before all else.
    """
    here = [
        part for title, keys in GROUPS if title == first for part in _keys(title, keys, remapped)
    ]
    parts: list[Paragraph] = [
        *here[1:],
        *([BLANK] if here else []),
        paragraph(("Marks", "key")),
        *(_mark(k) for k in range(len(ALL))),
        paragraph(
            ("  ┈ silent ┈  ", "dim"),
            "the outlet does not tell this; … where it tells it in another row, or not comparably",
            indent=0,
        ),
        paragraph(("  ↕ moved  ", "note"), "the outlet tells this at another place"),
    ]
    for title, keys in GROUPS:
        if title != first:
            parts += _keys(title, keys, remapped)
    return tuple(parts)


def _keys(
    title: str, keys: Iterable[Key], remapped: Mapping[str, str] | None
) -> Iterator[Paragraph]:
    """Some keys with their sentences under a heading."""
    yield BLANK
    yield paragraph((title, "key"))
    for key in keys:
        shown = (remapped or {}).get(key.id, key.shown)
        runs = ((f"{shown:<11} ", "strong"), key.tooltip, (f"  {key.id}", "dim"))
        yield paragraph(*runs, indent=2, hang=14)


def _mark(k: int) -> Paragraph:
    mark = ALL[k]
    kinds = ", ".join(spoken(kind) for kind, own in MARKS.items() if own is mark)
    runs = ((f"{mark.sign} {mark.name}", mark.sign), (f"   {kinds}", "dim"))
    return paragraph(*runs, indent=2, hang=6)
