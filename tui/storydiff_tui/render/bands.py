"""Which bands of the screen the words of a page stand in."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from storydiff.model import Span


class Places(NamedTuple):
    """Where each cell of a column stands on its page."""

    starts: list[int]
    ends: list[int]
    bands: list[int]

    def of(self, span: Span) -> Iterable[tuple[int, Span]]:
        """The bands that a span of the page lies in, and which part of it lies there."""
        at = max(0, bisect_right(self.starts, span.start) - 1)
        while at < len(self.starts) and self.starts[at] < span.end:
            start, end = max(span.start, self.starts[at]), min(span.end, self.ends[at])
            if start < end:
                yield self.bands[at], Span(start, end)
            at += 1

    def nearest(self, span: Span) -> int:
        """The band of a span, or where it is shown nowhere, of the cell before it."""
        after = bisect_right(self.starts, span.start)
        inside = after > 0 and span.start < self.ends[after - 1]
        if not inside and after < len(self.starts) and self.starts[after] < span.end:
            return self.bands[after]
        return self.bands[after - 1] if after else 0
