"""The command palette: everything a key does, found by its name."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from storydiff_tui.keys import APP, LIST, READING, Key
from storydiff_tui.screens.listing import ListScreen


class Commands(Provider):
    """What the keys of the screen do, with their keys."""

    async def discover(self) -> Hits:
        """All of them, while nothing is typed."""
        for key in self._keys():
            yield DiscoveryHit(self._name(key), self._run(key), help=key.tooltip)

    async def search(self, query: str) -> Hits:
        """Those whose name or sentence is like what is typed."""
        matcher = self.matcher(query)
        for key in self._keys():
            name = self._name(key)
            score = max(matcher.match(name), matcher.match(key.tooltip) * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(name), self._run(key), help=key.tooltip)

    def _keys(self) -> Iterator[Key]:
        own = LIST if isinstance(self.screen, ListScreen) else READING
        yield from (key for key in (*own, *APP) if key.id != "cancel")  # nothing is being read

    def _name(self, key: Key) -> str:
        return f"{key.label} ({key.shown})"

    def _run(self, key: Key) -> "Callable[[], Awaitable[bool]]":
        return partial(self.app.run_action, _addressed(key), self.screen)


def _addressed(key: Key) -> str:
    """The action of a key, on the app where it is the app's."""
    return f"app.{key.action}" if key in APP else key.action
