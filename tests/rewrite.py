"""Rewrites what is made from the code: `python -m tests.rewrite` writes reports, help and the made parts of the documents anew.

In README.md and the handbook (checker/manual) everything between `<!-- made: WHAT -->` and `<!-- end -->` is made. WHAT is
`check …` (the output of that command in this repository), `right figures: check …` (its output as far as the sum, with the
article of right figures and wrong years beside the recorded ones), `fresh: check …` (its output in a folder as `check init`
begins it, with the article of the walk-through, tests/newsroom, in it), `import: check …` (there too, with the series and the
mapping of the page on tables), `misspelt: check …` (its end, with a misspelt field in that article), `the loop of an editor`
(LOOP, there too), `the article of the walk-through`, `text FILE` (that of tests/newsroom), or a page of tests/made.py.
tests/test_fresh_reports.py and tests/test_fresh_documents.py say when this has been forgotten.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from checker.cli import help_pages, main
from checker.memory.start.files import begun
from tests.help_pages import pages
from tests.made import PAGES
from tests.screenshot import taken

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = (README, *sorted((ROOT / "checker" / "manual").glob("*.md")))
NEWSROOM = ROOT / "tests" / "newsroom"
HERALD = NEWSROOM / "riverside-herald-2025-02-11.yaml"
TABLES = ROOT / "checker" / "manual" / "tables.md"
MISSPELT = ("quote: just", "qoute: just")
RIGHT_FIGURES = ROOT / "tests" / "check" / "evening-courier-2016-01-05.yaml"
REPORTS = {
    "claims.txt": ("check", "claims/", "--show", "all", "--coverage", "--width", "100"),
    "claims.json": ("check", "claims/", "--format", "json"),
    "claims.html": ("check", "claims/", "--format", "html"),
}
PICTURE = "claims.png"
DAY = "2026-11-23"
LOOP = (
    "check claims/",
    'check judge all-visitors --verdict wrong --because "88,360 came in 2023 and 2024." --by "Ann Editor"',
    "check claims/",
)
_BLOCK = re.compile(r"^```(?:text|yaml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_MADE = re.compile(r"(<!-- made: (.*?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def document(text: str) -> str:
    """A document with all that is made in it made anew."""
    return _MADE.sub(lambda found: found[1] + _made(found[2]) + found[4], text)


def report(name: str) -> str:
    """What the file of this name in reports/ has to hold."""
    with _inside(ROOT):
        return _output(REPORTS[name])


def _made(what: str) -> str:
    if what in PAGES:
        return PAGES[what]()
    if what == "the loop of an editor":
        with _fresh():
            return _fenced("\n".join(_in_short(command) for command in LOOP), "text")
    if what == "the article of the walk-through":
        return _fenced(HERALD.read_text(encoding="utf-8"), "yaml")
    if what.startswith("text "):
        return _fenced((NEWSROOM / what.removeprefix("text ")).read_text(encoding="utf-8"), "text")
    where, _, command = ("", "", what) if what.startswith("check ") else what.partition(": ")
    if where == "right figures":
        with _beside(RIGHT_FIGURES):
            sum_, _, rest = _output(_split(command)).partition("\n\n  Were ")
            left = "\n[…]" if rest else ""
            return _fenced(f"$ {command}\n{sum_}{left}", "text")
    if where == "misspelt":
        with _fresh(*MISSPELT):
            return _fenced(f"$ {command}\n[…]\n{_ending(_output(_split(command)))}", "text")
    if where == "import":
        series, mapping = re.findall(
            r"^```(?:text|yaml)\n(.*?)^```$", TABLES.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        )[:2]
        with _fresh():
            Path("series").mkdir()
            Path("series/visitors.csv").write_text(series, encoding="utf-8")
            Path("claims/visitors.import.yaml").write_text(mapping, encoding="utf-8")
            return _fenced(f"$ {command}\n{_output(_split(command))}", "text")
    if where == "fresh":
        with _fresh():
            return _fenced(f"$ {command}\n{_output(_split(command))}", "text")
    with _inside(ROOT):
        return _fenced(f"$ {command}\n{_output(_split(command))}", "text")


def _in_short(command: str) -> str:
    """A command, what it says of known findings and at its end, and its exit code."""
    text, code = _ran(_split(command))
    known = re.search(r"^KNOWN .*?\n\n", text, re.DOTALL | re.MULTILINE)
    shown = text if command.startswith("check judge") else f"[…]\n{known[0] if known else ''}[…]\n{_ending(text)}\n"
    return f"$ {command}\n{shown}$ echo $?\n{code}"


def _ending(text: str) -> str:
    """The summary, and what is told after it."""
    return text.rstrip().rpartition("\n\n")[2]


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```\n"


def _split(command: str) -> tuple[str, ...]:
    return tuple(shlex.split(command))


def _output(command: tuple[str, ...]) -> str:
    """What a command writes, problems included, on a terminal of 80 columns without colour."""
    return _ran(command)[0]


def _ran(command: tuple[str, ...]) -> tuple[str, int]:
    """The same with the exit code, on the day of the walk-through and as if nothing had been checked before."""
    page = io.StringIO()
    wished = {name: os.environ.pop(name, None) for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "CHECK_FORGET")}
    os.environ.update(COLUMNS="80", CHECK_FORGET="1")
    days = (patch(f"checker.{name}.today", lambda: DAY) for name in ("cli.judge", "run"))
    with contextlib.redirect_stdout(page), contextlib.redirect_stderr(page), next(days), next(days):
        code = main(command[1:])
    del os.environ["COLUMNS"], os.environ["CHECK_FORGET"]
    os.environ.update({name: wish for name, wish in wished.items() if wish is not None})
    return page.getvalue(), code


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _beside(article: Path) -> Iterator[None]:
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "claims", Path(folder, "claims"))
        shutil.copy(article, Path(folder, "claims"))
        with _inside(Path(folder)):
            yield


@contextlib.contextmanager
def _fresh(good: str = "", slip: str = "") -> Iterator[None]:
    """In a folder that `check init` has begun, the article of the walk-through in it, and its text beside it."""
    with TemporaryDirectory() as folder, _inside(Path(folder)):
        begun(Path("claims"))
        shutil.copy(NEWSROOM / "museum.txt", folder)
        text = HERALD.read_text(encoding="utf-8")
        Path("claims", HERALD.name).write_text(text.replace(good, slip, 1) if good else text, encoding="utf-8")
        yield


if __name__ == "__main__":
    help_pages.FILE.write_text(pages(), encoding="utf-8", newline="\n")
    for each in REPORTS:
        (ROOT / "reports" / each).write_text(report(each), encoding="utf-8", newline="\n")
    if (picture := taken(ROOT / "reports" / "claims.html")) is not None:
        (ROOT / "reports" / PICTURE).write_bytes(picture)
    for file in DOCUMENTS:
        file.write_text(document(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
