"""The same app in a browser, on this machine alone.

textual-serve runs one process of the app for each visitor and has no way to ask who that is. So
the server listens on loopback only, and hears nobody but pages that it served itself: a page from
elsewhere, opened in the same browser, is refused by its Host and its Origin.
"""

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

HOST = "127.0.0.1"
TEMPLATES = Path(__file__).parent / "web"


class Loopback(Server):
    """Serves a command of storydiff to the browser of the person who started it."""

    def __init__(self, arguments: Sequence[str], port: int) -> None:
        command = shlex.join([sys.executable, "-m", "storydiff_tui", *arguments])
        super().__init__(command, HOST, port, title="storydiff", templates_path=TEMPLATES)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._only_ours)
        return app

    @web.middleware
    async def _only_ours(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what another site makes the browser ask for."""
        ours = {f"{HOST}:{self.port}", f"localhost:{self.port}"}
        origin = request.headers.get("Origin", "")
        if request.host not in ours or (origin and origin.partition("://")[2] not in ours):
            raise web.HTTPForbidden(text="storydiff serves only the page it showed itself")
        return await handler(request)

    def initialize_logging(self) -> None:
        """Say nothing of each request."""

    async def on_startup(self, app: web.Application) -> None:
        """Say where the app is to be found."""
        del app
        self.console.print(f"storydiff is at {self.public_url} (ctrl+c ends it)", highlight=False)
