"""Sources: a headline that leaves it to "a report", and a body that says whose report it is.

Mayor met envoy: report   |  The mayor met the envoy, the Ledger reported
Sources: mayor to resign  |  Two sources in her office said …
"""

from collections.abc import Iterator

from storydiff.compare.articles.headlines.promise import Body, Broken, between
from storydiff.compare.telling import Telling, Words
from storydiff.language.speech import speeches
from storydiff.model import Kind, Span

_MARKS = frozenset([":", "-", ",", "|"])
_REPORTS = frozenset(["report", "reports"])


def source(head: Telling, under: Body) -> Iterator[Broken]:
    """A report that the headline does not name and the body does."""
    at = _report(head)
    said = _reported(under) if at is not None else None
    if at is not None and said is not None:
        reason = f"The headline does not say whose report it is: {said.printed}"
        yield Broken(Kind.ATTRIBUTION, Words(head, at, at + 1), said, reason)


def _report(head: Telling) -> int | None:
    """Where a headline says, at either end, that it tells what some report says."""
    keys = head.keys
    if keys[:1] and keys[0] in _REPORTS and keys[1:2] == [":"]:
        return 0
    end = len(keys) - (keys[-1:] == ["says"] or keys[-1:] == ["say"])
    if end > 1 and keys[end - 1] in _REPORTS and keys[end - 2] in _MARKS:
        return end - 1
    return None


def _reported(under: Body) -> Words | None:
    """The first words by which somebody is said to report something."""
    for telling in under.sentences:
        for act in speeches(telling.tokens, telling.text):
            if act.source and act.verb == "reported" and act.source.end <= act.cue.start:
                return between(telling, Span(act.source.start, act.cue.end))
    return None
