"""Words of a page as a reason quotes them."""

MAX_SHOWN = 60
"""Characters of a passage that a reason gives."""


def shortened(text: str) -> str:
    """The beginning of a passage on one line, enough to know it by.

    >>> shortened("Two barges and a tug sank at the lock, said the keeper, who saw it all.")
    'Two barges and a tug sank at the lock, said the keeper, who …'
    """
    line = " ".join(text.split())
    cut = line[:MAX_SHOWN].rsplit(" ", 1)[0]
    return line if len(line) <= MAX_SHOWN else f"{cut} …"
