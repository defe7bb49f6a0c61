"""How long a page of 2,000 findings takes to write, to open and to filter: `python -m tests.page.measure [FINDINGS]`.

Opening is until all is parsed and laid out (the load event); filtering is until the next frame could be drawn. The best of
three each, in milliseconds.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.page.conftest import ALONE, NAMES
from tests.page.large import large_page

_OPENED = "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)"
_FILTERED = """async ([field, value]) => {
    const form = document.querySelector('.filters');
    const begun = performance.now();
    form.elements[field].value = value;
    form.dispatchEvent(new Event('input'));
    document.body.offsetHeight;
    const done = Math.round(performance.now() - begun);
    form.reset();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return done;
}"""
_FILTERS = (
    ("severity", "tension"),
    ("publisher", "Publisher 7"),
    ("scope", "soldiers · arrived · country 5"),
    ("text", "saturated 12"),
)


def measure(findings: int) -> None:
    """Print the figures."""
    begun = time.perf_counter()
    text = large_page(findings)
    print(f"written in {round((time.perf_counter() - begun) * 1000):,} ms: {len(text.encode('utf-8')) / 1e6:.1f} MB")
    found = next(filter(None, map(shutil.which, NAMES)))
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "report.html")
        file.write_text(text, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=found, args=list(ALONE))
        _show(browser.new_page(), file.as_uri())
        browser.close()


def _show(page: Page, address: str) -> None:
    opened = []
    for _ in range(3):
        page.goto(address)
        opened.append(page.evaluate(_OPENED))
    print(f"opened in {min(opened):,} ms")
    page.wait_for_timeout(2000)
    for field, value in _FILTERS:
        print(f"filtered by {field} in {min(page.evaluate(_FILTERED, [field, value]) for _ in range(3)):,} ms")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
