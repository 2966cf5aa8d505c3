"""What outlets are called where there is little room: by what tells them apart."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from storydiff.language.safe import one_line
from storydiff.model import Article, ArticleId, Role

LONGEST = 16
"""Characters of an id that is shown whole."""
LEAST = 6
"""Characters that are left of an id without parts."""


def short_names(articles: Sequence[Article]) -> Mapping[ArticleId, str]:
    """What each article of the story goes by: its outlet, with its id where two columns share it.

    An article of no outlet that is known goes by its id, as short as tells it from the others.
    """
    told = [article for article in articles if article.role is not Role.OTHER]
    ids = abbreviated([article.id for article in told])
    outlets = Counter(article.name for article in told if article.role is Role.STORY)
    names = {}
    for article in told:
        name = one_line(article.outlet.value) if article.outlet else ids[article.id]
        twice = article.outlet and article.role is Role.STORY and outlets[article.name] > 1
        names[article.id] = f"{name} ({ids[article.id]})" if twice else name
    return names


def abbreviated(ids: Sequence[str]) -> Mapping[str, str]:
    """Of each id, where it is long, the beginning that no other id has; the others whole.

    >>> abbreviated(["000_902baa1e4d506162", "001_8bdbb216ba77984c", "harbour"])["harbour"]
    'harbour'
    >>> abbreviated(["000_902baa1e4d506162", "001_8bdbb216ba77984c"])["000_902baa1e4d506162"]
    '000…'
    """
    return {name: _beginning(name, [other for other in ids if other != name]) for name in ids}


def _beginning(name: str, others: Sequence[str]) -> str:
    shown = one_line(name)
    if len(shown) <= LONGEST:
        return shown
    ends = [match.start() for match in re.finditer(r"[\W_]+", name) if match.start()]
    for end in ends or range(LEAST, len(name) - 1):
        if not any(other.startswith(name[:end]) for other in others):
            return f"{one_line(name[:end])}…"
    return shown
