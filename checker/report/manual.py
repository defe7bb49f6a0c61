"""The handbook: pages of Markdown that lie beside the code, read there and by `check help`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "manual"
_ORDER = (
    *("recording", "forms", "concepts", "tables", "archives", "languages", "drafting"),
    *("findings", "judging", "browser", "bounds-and-history"),
    *("running", "outputs", "ci", "python", "readings", "measured"),
)
"""The pages in the order in which an editor comes to need them; any other comes after these."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `name` is what `check help` knows it by, `title` its heading, `text` all of it in Markdown."""

    name: str
    title: str
    text: str


@lru_cache(maxsize=1)
def pages() -> tuple[Page, ...]:
    """All pages of the handbook."""
    places = {name: place for place, name in enumerate(_ORDER)}
    files = sorted(FOLDER.glob("*.md"), key=lambda file: (places.get(file.stem, len(places)), file.stem))
    return tuple(_page(file.stem, file.read_text(encoding="utf-8")) for file in files)


def _page(name: str, text: str) -> Page:
    return Page(name, text.partition("\n")[0].removeprefix("# "), text)
