"""The help: every key with its sentence, and every mark with its meaning."""

from storydiff_tui.keys import GROUPS
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.marks import ALL, MARKS, spoken


def help_document() -> Document:
    """Marks first, for they are read most often; then the keys, group by group."""
    parts: list[Paragraph] = [
        paragraph(("Marks", "key")),
        *(_mark(k) for k in range(len(ALL))),
        paragraph(("  ┈ silent ┈  ", "dim"), "the outlet does not tell this", indent=0),
        paragraph(("  ↕ moved  ", "note"), "the outlet tells this at another place"),
    ]
    for title, keys in GROUPS:
        parts += [BLANK, paragraph((title, "key"))]
        for key in keys:
            runs = ((f"{key.shown:<11}", "strong"), key.tooltip)
            parts.append(paragraph(*runs, indent=2, hang=13))
    return tuple(parts)


def _mark(k: int) -> Paragraph:
    mark = ALL[k]
    kinds = ", ".join(spoken(kind) for kind, own in MARKS.items() if own is mark)
    runs = ((f"{mark.sign} {mark.name}", mark.sign), (f"   {kinds}", "dim"))
    return paragraph(*runs, indent=2, hang=6)
