"""Forms come out of the body of a request as they were filled in, files to the byte; what is none is refused."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.desk.folder import Refused
from checker.desk.upload import filled_form


def sent(data: dict[str, str], name: str, content: bytes) -> tuple[str, bytes]:
    """The body that a client makes of a form with a file."""
    request = httpx.Request("POST", "http://a/", data=data, files={"file": (name, content)})
    return request.headers["content-type"], request.read()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")), st.binary(min_size=1))
def test_what_was_sent(text: str, content: bytes) -> None:
    form = filled_form(*sent({"text": text, "publisher": "Post"}, "an article.pdf", content))
    assert (form.fields, form.name, form.data) == ({"text": text, "publisher": "Post"}, "an article.pdf", content)


def test_a_form_without_a_file() -> None:
    media, body = sent({"text": "1 came"}, "", b"")
    assert filled_form(media, body).data == b""
    assert filled_form("application/x-www-form-urlencoded", b"text=1+came%0D%0Ahere&a=").fields == {
        "text": "1 came\nhere",
        "a": "",
    }


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\xff\r\n--x--\r\n"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n" * 61 + b"--x--\r\n"),
        ("multipart/form-data; boundary=é", b"--x--"),
        ("text/plain", b"\xff"),
        ("application/x-www-form-urlencoded", b"&".join([b"a=b"] * 61)),
    ],
)
def test_what_is_no_form(media: str, body: bytes) -> None:
    with pytest.raises(Refused):
        filled_form(media, body)


@given(st.binary(max_size=300), st.sampled_from(("multipart/form-data; boundary=x", "", "multipart/form-data; boundary=")))
def test_never_crashes(body: bytes, media: str) -> None:
    try:
        filled_form(media, b"--x\r\n" + body)
    except Refused:
        return


def test_a_body_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from starlette.requests import Request

    from checker.desk import request_body

    monkeypatch.setattr(request_body, "PATIENCE", 0.01)

    async def never() -> dict[str, object]:
        await asyncio.sleep(60)
        return {}

    request = Request({"type": "http", "method": "POST", "headers": []}, never)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="did not come to its end"):
        asyncio.run(request_body.body_of(request, 10))
