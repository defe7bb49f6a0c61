"""How large a page of 2,000 findings is, and how long it takes to open and to filter.

`python -m tests.page.measure [FINDINGS] [PAGE …]`, where each PAGE is the file of another such page, measured in turns with it.
Medians of seven, in milliseconds: from the navigation until the first card is painted and until all is loaded, from a change of
a filter until what is left is painted, and from the slowest of four keys typed until the next picture stands on the screen.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests.page.conftest import ALONE, NAMES
from tests.page.large import large_page

_TIMES = 7
_SCREEN = {"width": 1280, "height": 800}
# Runs before the page does: a card that has a size is painted in the frame that comes next.
_WATCH = """(() => {
    const look = () => {
        const card = document.querySelector('.card');
        if (card && card.getBoundingClientRect().height > 0) {
            requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
        } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})()"""
_LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
_FILTERED = """async ([field, value]) => {
    const form = document.querySelector('.filters');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // A task of its own, as a key is: what is done in a frame is painted with it, and the next one would be timed too.
    await frame(); await new Promise((resolve) => setTimeout(resolve, 5));
    const begun = performance.now();
    form.elements[field].value = value;
    form.dispatchEvent(new Event('input'));
    await frame();
    // A task that goes before all others comes after the frame that was being made.
    const done = await scheduler.postTask(() => performance.now() - begun, { priority: 'user-blocking' });
    form.reset();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return done;
}"""
# From the key to the picture on the screen, as the browser itself times it, in steps of 8 ms; under 16 it tells nothing.
_KEYS = """() => {
    window.keys = [16];
    const told = (list) => window.keys.push(...list.getEntries().filter((e) => e.interactionId).map((e) => e.duration));
    new PerformanceObserver(told).observe({ type: 'event', durationThreshold: 16 });
    document.querySelector('.filters').elements.text.focus();
}"""
_TYPED = "satu"
_FILTERS = (
    ("severity", "tension"),
    ("publisher", "Publisher 7"),
    ("scope", "soldiers · arrived · country 5"),
    ("text", "saturated 12"),
)


def measure(findings: int, others: Sequence[str]) -> None:
    """Print the figures, a line for each page."""
    found = next(filter(None, map(shutil.which, NAMES)))
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        own = Path(folder, "today.html")
        own.write_text(large_page(findings), encoding="utf-8")
        files = (own, *(Path(other).absolute() for other in others))
        browser = playwright.chromium.launch(executable_path=found, args=list(ALONE))
        turns = [[_once(browser, file.as_uri()) for file in files] for _ in range(_TIMES)]
        browser.close()
        for number, file in enumerate(files):
            taken = [turn[number] for turn in turns]
            figures = ", ".join(f"{name} {round(median(each[name] for each in taken)):,} ms" for name in taken[0])
            print(f"{file.name}: {file.stat().st_size / 1e6:.3f} MB, {figures}")


def _once(browser: Browser, address: str) -> dict[str, float]:
    page = browser.new_page(viewport=_SCREEN)  # type: ignore[arg-type]
    page.add_init_script(_WATCH)
    page.goto(address)
    page.wait_for_function("window.painted")
    taken = {"first card": page.evaluate("window.painted"), "loaded": page.evaluate(_LOADED)}
    page.wait_for_timeout(1500)
    for field, value in _FILTERS:
        taken[f"filter by {field}"] = page.evaluate(_FILTERED, [field, value])
    page.evaluate(_KEYS)
    page.keyboard.type(_TYPED, delay=150)
    page.wait_for_timeout(500)
    taken["slowest key"] = page.evaluate("Math.max(...window.keys)")
    page.close()
    return taken


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, sys.argv[2:])
