"""The help: every key with its sentence, and every mark with its meaning."""

from collections.abc import Mapping

from storydiff_tui.keys import GROUPS
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.marks import ALL, MARKS, spoken


def help_document(remapped: Mapping[str, str] | None = None) -> Document:
    """Marks first, for they are read most often; then the keys, group by group.

    Args:
        remapped: The keys that the reader has bound otherwise, by their ids.
    """
    parts: list[Paragraph] = [
        paragraph(("Marks", "key")),
        *(_mark(k) for k in range(len(ALL))),
        paragraph(("  ┈ silent ┈  ", "dim"), "the outlet does not tell this", indent=0),
        paragraph(("  ↕ moved  ", "note"), "the outlet tells this at another place"),
    ]
    for title, keys in GROUPS:
        parts += [BLANK, paragraph((title, "key"))]
        for key in keys:
            shown = (remapped or {}).get(key.id, key.shown)
            runs = ((f"{shown:<11} ", "strong"), key.tooltip, (f"  {key.id}", "dim"))
            parts.append(paragraph(*runs, indent=2, hang=14))
    return tuple(parts)


def _mark(k: int) -> Paragraph:
    mark = ALL[k]
    kinds = ", ".join(spoken(kind) for kind, own in MARKS.items() if own is mark)
    runs = ((f"{mark.sign} {mark.name}", mark.sign), (f"   {kinds}", "dim"))
    return paragraph(*runs, indent=2, hang=6)
