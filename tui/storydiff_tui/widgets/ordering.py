"""Who puts words in order that are written from right to left: the app, or the terminal."""

from textual.widget import Widget


def reorders(widget: Widget) -> bool:
    """Whether the app does; the reader's settings say so."""
    return bool(getattr(widget.app, "reorders", True))
