"""Only who knows the address gets in, and only the page itself can send anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.conftest import ORIGIN, TOKEN, Client, Tab, judged

WISH = {"verdict": "wrong", "because": "the ministry has 1,137"}
HOME = f"/{TOKEN}/"


@pytest.mark.parametrize("path", [HOME, f"{HOME}stamp", f"{HOME}judge", f"{HOME}review.css", f"{HOME}nothing", "/", "/other/"])
def test_every_answer_is_closed_to_others(client: Client, path: str) -> None:
    headers = client.get(path).headers
    assert {name: headers[name] for name in headers if name.startswith(("cache", "cross", "referrer", "x-"))} == {
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "path", ["/", "/judge", f"/{TOKEN[:-1]}/", f"/{TOKEN}x/", f"/{TOKEN.upper()}/", f"//{TOKEN}/", "/é/", "/%ff/"]
)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
def test_without_the_secret_there_is_nothing(client: Client, method: str, path: str) -> None:
    answer = client.request(method, path, headers={"Origin": ORIGIN})
    assert (answer.status_code, answer.text) == (
        404,
        "There is nothing here. Open the address that was shown in the terminal.\n",
    )


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "localhost:8765", "", "127.0.0.1:8765.evil.example"],
)
def test_a_name_that_somebody_made_mean_this_machine(client: Client, host: str) -> None:
    answer = client.get(HOME, headers={"Host": host})
    assert (answer.status_code, answer.text) == (421, "This is not the address that was shown in the terminal.\n")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "none"},
        {"Origin": "http://evil.example"},
        {"Origin": "https://127.0.0.1:8765"},
        {"Origin": "http://127.0.0.1:8766"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
@pytest.mark.parametrize("action", ["judge", "undo"])
def test_a_form_of_another_page_does_nothing(tab: Tab, folder: Path, action: str, headers: dict[str, str]) -> None:
    fields = {**tab.form("gazette/in-2018"), **WISH}
    answer = tab.client.post(f"{HOME}{action}", data=fields, headers=headers)
    assert (answer.status_code, answer.text) == (403, "This was sent by another page, so nothing was done.\n")
    assert judged(folder) == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ORIGIN},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_a_form_of_the_page_itself_is_taken(tab: Tab, folder: Path, headers: dict[str, str]) -> None:
    fields = {**tab.form("gazette/in-2018"), **WISH}
    assert tab.client.post(f"{HOME}judge", data=fields, headers=headers).status_code == 303
    assert "claim: gazette/in-2018\n" in judged(folder)


@pytest.mark.parametrize("action", ["judge", "undo"])
def test_an_address_alone_changes_nothing(tab: Tab, folder: Path, action: str) -> None:
    fields = {**tab.form("gazette/in-2018"), **WISH}
    assert tab.client.get(f"{HOME}{action}", params=fields).status_code == 405
    assert judged(folder) == ""


@pytest.mark.parametrize("body", [b"\xff=\xfe", b"because=%ff", "because=é".encode(), b"&".join([b"a=b"] * 21)])
def test_what_no_browser_sends(tab: Tab, body: bytes) -> None:
    answer = tab.client.post(f"{HOME}judge", content=body, headers={"Origin": ORIGIN})
    assert (answer.status_code, answer.text) == (400, "this is no form of this page; go back and send it again\n")


def test_a_fault_is_told_and_nothing_is_written(tab: Tab, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a\x1b[2J")

    monkeypatch.setattr("checker.desk.actions.version_of", broken)
    with pytest.raises(ZeroDivisionError):
        tab.send({**tab.form("gazette/in-2018"), **WISH})
    patient = Client(tab.client.app, raises=False)
    answer = Tab(patient, tab.text).send({**tab.form("gazette/in-2018"), **WISH})
    assert (answer.status_code, answer.text.splitlines()[0]) == (500, "internal error: ZeroDivisionError: a\\x1b[2J")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert judged(folder) == ""


def test_too_long(tab: Tab, folder: Path) -> None:
    answer = tab.send({**tab.form("gazette/in-2018"), **WISH, "because": "x" * 70_000})
    assert (answer.status_code, judged(folder)) == (413, "")
