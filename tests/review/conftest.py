"""A folder of claims under review by Ann, and a client that knows the address."""

from __future__ import annotations

import asyncio
import html
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.types import ASGIApp

from checker.cli.screen import complain
from checker.desk.app import app
from checker.desk.folder import Folder
from checker.desk.serve import listening, serve
from tests.cli.small import lay_out

ORIGIN, TOKEN = "http://127.0.0.1:8765", "a-secret-that-nobody-guesses"
ROOT = Path(__file__).parents[2]
TODAY = "2026-05-31"


@dataclass(frozen=True)
class Client:
    """Asks the application, as a browser would at its address."""

    app: ASGIApp
    raises: bool = True

    def get(self, path: str, **asked: Any) -> httpx.Response:
        return self.request("GET", path, **asked)

    def post(self, path: str, **asked: Any) -> httpx.Response:
        return self.request("POST", path, **asked)

    def request(self, method: str, path: str, **asked: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app, self.raises), base_url=ORIGIN) as client:
                return await client.request(method, path, **asked)

        return asyncio.run(ask())


@dataclass(frozen=True)
class Tab:
    """One tab of a browser: the page that it shows, and what it sends."""

    client: Client
    text: str = ""

    def loaded(self) -> Tab:
        answer = self.client.get(f"/{TOKEN}/findings")
        assert answer.status_code == 200
        return Tab(self.client, answer.text)

    def form(self, message: str, action: str = "judge") -> dict[str, str]:
        """The hidden fields of the form for the finding whose card holds these words."""
        return form_in(self.text, message, action)

    def send(self, fields: Mapping[str, str], action: str = "judge", **headers: str) -> httpx.Response:
        sent = {"Origin": ORIGIN, **headers}
        return self.client.post(f"/{TOKEN}/{action}", data=fields, headers=sent)


def form_in(text: str, claim: str, action: str = "judge") -> dict[str, str]:
    """The hidden fields of the first form that is about the claim."""
    for form in re.findall(rf'<form[^>]* action="{action}".*?</form>', text, re.DOTALL):
        fields = {name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form)}
        if claim in fields["claims"].split("\n"):
            return fields
    raise AssertionError(f"no form to {action} {claim}")


def judged(folder: Path) -> str:
    """The ledger, "" where there is none."""
    path = folder / "judged.yaml"
    return path.read_text(encoding="utf-8") if path.exists() else ""


@contextmanager
def served(*arguments: str, command: str = "review") -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address told by the command, and the process, which is gone in the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stdout
        yield process.stdout.readline(), process
    finally:
        process.kill()
        process.communicate()


@contextmanager
def served_here(place: Folder, first: str = "") -> Iterator[str]:
    """The address of a page of the desk, served by a thread of this process: another one takes two seconds to start."""
    addresses: Queue[str] = Queue()
    servers: Queue[uvicorn.Server] = Queue()

    class Stoppable(uvicorn.Server):
        def __init__(self, config: uvicorn.Config) -> None:
            super().__init__(config)
            servers.put(self)

    with pytest.MonkeyPatch.context() as patched, listening("127.0.0.1", 0) as listener:
        patched.setattr(uvicorn, "Server", Stoppable)
        thread = Thread(target=serve, args=(place, listener, addresses.put, True, first), daemon=True)
        thread.start()
        server = servers.get(timeout=60)
        try:
            yield addresses.get()
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory holds the folder; it is no repository, and the editor is Ann."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Ann Editor")
    monkeypatch.setenv("CHECK_FORGET", "1")
    for place in ("checker.run", "checker.desk.folder", "checker.cli.judge"):
        monkeypatch.setattr(f"{place}.today", lambda: TODAY)
    return lay_out(tmp_path / "claims")


@pytest.fixture
def client(folder: Path) -> Client:
    place = Folder(Path("claims"), "Ann Editor", complain)
    return Client(app(place, ORIGIN, TOKEN))


@pytest.fixture
def tab(client: Client) -> Tab:
    """The page, just opened."""
    return Tab(client).loaded()
