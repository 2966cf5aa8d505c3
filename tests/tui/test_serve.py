"""The app in a browser: served on loopback, to the page it showed itself and to nobody else."""

import asyncio
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from storydiff import samples

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
SECONDS = 60


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    number = free_port()
    pages = [str(path) for path in samples.files("ferry")]
    command = [sys.executable, "-m", "storydiff_tui", "serve", "--port", str(number), *pages]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + SECONDS
    while True:
        try:
            ask(number)
            break
        except URLError:
            assert time.monotonic() < end
            assert server.poll() is None
            time.sleep(0.1)
    yield number
    server.terminate()
    server.wait(SECONDS)


def ask(port: int, **headers: str) -> str:
    request = Request(page(port), headers=headers)
    with urlopen(request, timeout=SECONDS) as answer:
        return str(answer.read().decode())


def test_the_page_asks_nothing_of_other_hosts(port: int) -> None:
    page = ask(port)
    assert f"ws://127.0.0.1:{port}/ws" in page
    addresses = [part.split('"')[0] for part in page.split("://")[1:]]
    assert {address.split("/")[0] for address in addresses} == {f"127.0.0.1:{port}"}


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}]
)
def test_other_sites_are_refused(port: int, headers: dict[str, str]) -> None:
    with pytest.raises(HTTPError) as caught:
        ask(port, **headers)
    assert caught.value.code == 403
    caught.value.close()


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
async def test_a_browser_shows_the_story(port: int, tmp_path: Path) -> None:
    assert CHROMIUM
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,900",
               "--remote-debugging-port=0", f"--user-data-dir={tmp_path}", page(port)]  # fmt: skip
    browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        async with ClientSession() as session:
            door = (await until(tmp_path / "DevToolsActivePort")).split()[0]
            async with session.get(f"http://127.0.0.1:{door}/json") as answer:
                tabs = await answer.json()
            address = next(t["webSocketDebuggerUrl"] for t in tabs if t["url"] == page(port))
            async with session.ws_connect(address) as tab:
                assert await told(tab, "document.body.className", "-first-byte")
    finally:
        browser.terminate()
        browser.wait(SECONDS)


def page(port: int) -> str:
    return f"http://127.0.0.1:{port}/"


async def until(path: Path) -> str:
    """What a file says, once it says something."""
    end = time.monotonic() + SECONDS
    while not (path.exists() and path.read_text()):
        assert time.monotonic() < end
        await asyncio.sleep(0.1)
    return path.read_text()


async def told(tab: ClientWebSocketResponse, expression: str, wanted: str) -> bool:
    """Whether an expression comes to hold some words in the page."""
    for number in range(1, 300):
        question = {"id": number, "method": "Runtime.evaluate",
                    "params": {"expression": expression}}  # fmt: skip
        await tab.send_json(question)
        answer = await tab.receive_json(timeout=SECONDS)
        while answer.get("id") != number:
            answer = await tab.receive_json(timeout=SECONDS)
        if wanted in str(answer["result"]["result"].get("value")):
            return True
        await asyncio.sleep(0.1)
    return False


def test_a_port_that_is_taken_is_told_of() -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        number = str(door.getsockname()[1])
        pages = [str(path) for path in samples.files("ferry")]
        command = [sys.executable, "-m", "storydiff_tui", "serve", "--port", number, *pages]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    assert done.returncode == 2
    assert f"port {number}".encode() in done.stderr
    assert b"--port" in done.stderr
