"""A folder with a vocabulary of sailors and no article yet, at the desk of Ann."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from checker.cli.screen import complain
from checker.desk.app import app
from checker.desk.folder import Folder
from tests.desk.papers import ARTICLES, VOCABULARY
from tests.review.conftest import ORIGIN, TOKEN, Client


@dataclass(frozen=True)
class Desk:
    """Asks the desk as a browser without scripts would: follows where an answer leads."""

    client: Client

    def get(self, path: str = "") -> httpx.Response:
        return self.client.get(f"/{TOKEN}/{path}")

    def send(self, action: str, fields: Mapping[str, str]) -> httpx.Response:
        """The answer to a form, or the page that it leads to."""
        answer = self.client.post(f"/{TOKEN}/{action}", data=dict(fields), headers={"Origin": ORIGIN})
        return self.get(answer.headers["location"]) if answer.status_code == 303 else answer

    def enter(self, name: str, **fields: str) -> httpx.Response:
        """Paste an article of the papers."""
        publisher, published, text = ARTICLES[name]
        return self.send("articles", {"text": text, "publisher": publisher, "published": published, **fields})

    def decide(self, page: httpx.Response, do: str, **fields: str) -> httpx.Response:
        """Decide of the claim that a page shows; `scope__who` stands for the field scope.who."""
        typed = {f"f.{name.replace('__', '.')}": text for name, text in fields.items()}
        return self.send("claim", {**hidden(page, "claim"), **typed, "do": do})


def hidden(page: httpx.Response, action: str) -> dict[str, str]:
    """The hidden fields of the first form of a page that is sent there."""
    form = re.search(rf'<form[^>]* action="{action}".*?</form>', page.text, re.DOTALL)
    assert form is not None, page.text
    return {name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="([\w-]+)" value="([^"]*)"', form[0])}


def quote_of(page: httpx.Response) -> str:
    """The quote of the claim that is open; "" where none is."""
    quote = re.search(r'<h2 id="claim-quote"[^>]*>“(.*?)”</h2>', page.text)
    return html.unescape(quote[1]) if quote else ""


def key_of(page: httpx.Response) -> str:
    return hidden(page, "claim")["claim"]


def file_of(page: httpx.Response) -> str:
    return parse_qs(urlsplit(str(page.url)).query)["file"][0]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory holds the folder; it is no repository, and the editor is Ann."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Ann Editor")
    monkeypatch.setenv("CHECK_FORGET", "1")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return tmp_path / "claims"


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(Client(app(Folder(Path("claims"), "Ann Editor", complain, empty=True), ORIGIN, TOKEN)))
