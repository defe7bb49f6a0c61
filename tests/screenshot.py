"""The first screen of reports/claims.html as a picture for the README, which names the page that it shows.

`python -m tests.rewrite` takes it anew where there is a chromium. The digest of the page stands in the picture, in a text chunk
of PNG, so that a test can tell whether the picture is of today's page without looking at a pixel.
"""

from __future__ import annotations

import shutil
import zlib
from hashlib import sha256
from pathlib import Path

from tests.page.conftest import ALONE, NAMES

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEY = b"Page-SHA-256\0"
_SCREEN = {"width": 1100, "height": 760}
_UNFOLD = "document.querySelector('.card').open = true"


def digest(page: str) -> str:
    """Of the text of a page."""
    return sha256(page.encode("utf-8")).hexdigest()


def shown_by(picture: bytes) -> str:
    """The digest of the page that a picture shows. Raises ValueError if it names none."""
    _, found, rest = picture.partition(b"tEXt" + _KEY)
    if not found or not picture.startswith(_SIGNATURE):
        raise ValueError("the picture names no page")
    return rest[:64].decode("ascii")


def named(picture: bytes, page: str) -> bytes:
    """The PNG with the digest of the page in it, before its last chunk."""
    chunk = b"tEXt" + _KEY + digest(page).encode("ascii")
    head, end, tail = picture.rpartition(b"\0\0\0\0IEND")
    return head + (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big") + end + tail


def taken(page: Path) -> bytes | None:
    """The picture of the page with its first finding unfolded; None without a chromium."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ALONE))
        shown = browser.new_page(viewport=_SCREEN, color_scheme="light")  # type: ignore[arg-type]
        shown.goto(page.as_uri())
        shown.evaluate(_UNFOLD)
        picture = shown.screenshot()
        browser.close()
    return named(picture, page.read_text(encoding="utf-8"))
