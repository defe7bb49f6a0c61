"""Rewrites what is made from the code: `python -m tests.rewrite` writes reports/ and the made parts of README.md anew.

In the README everything between `<!-- made: WHAT -->` and `<!-- end -->` is made. WHAT is `check …` (the output of that
command), `sixth: check …` (its first finding, with the article of the walk-through beside the recorded ones), or the name of
a page of tests/made.py. tests/test_fresh_reports.py and tests/test_fresh_readme.py say when this has been forgotten.
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

from checker.cli import main
from tests.made import PAGES

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SIXTH = ROOT / "tests" / "check" / "harbour-post-2021-03-02.yaml"
REPORTS = {
    "claims.txt": ("check", "claims/", "--width", "100"),
    "claims.json": ("check", "claims/", "--format", "json"),
}
_MADE = re.compile(r"(<!-- made: (.*?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def readme(text: str) -> str:
    """The README with all that is made in it made anew."""
    return _MADE.sub(lambda found: found[1] + _made(found[2]) + found[4], text)


def report(name: str) -> str:
    """What the file of this name in reports/ has to hold."""
    with _inside(ROOT):
        return _output(REPORTS[name])


def _made(what: str) -> str:
    if what in PAGES:
        return PAGES[what]()
    if what == "the sixth article":
        return _fenced(SIXTH.read_text(encoding="utf-8"), "yaml")
    command = what.removeprefix("sixth: ")
    if command != what:
        with _beside_the_sixth():
            first, _, rest = _output(_split(command)).partition("─" * 80)
            return _fenced(f"$ {command}\n{first}[…]\n{rest.splitlines()[-1]}", "text")
    with _inside(ROOT):
        return _fenced(f"$ {command}\n{_output(_split(command))}", "text")


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```\n"


def _split(command: str) -> tuple[str, ...]:
    """The words of a command, with patterns of files filled in as a shell does."""
    words = shlex.split(command)
    return tuple(name for word in words for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word]))


def _output(command: tuple[str, ...]) -> str:
    """What a command writes, problems included, on a terminal of 80 columns without colour."""
    page = io.StringIO()
    wished = {name: os.environ.pop(name, None) for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS")}
    os.environ["COLUMNS"] = "80"
    with contextlib.redirect_stdout(page), contextlib.redirect_stderr(page):
        main(command[1:])
    os.environ.pop("COLUMNS")
    os.environ.update({name: wish for name, wish in wished.items() if wish is not None})
    return page.getvalue()


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _beside_the_sixth() -> Iterator[None]:
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "claims", Path(folder, "claims"))
        shutil.copy(SIXTH, Path(folder, "claims"))
        with _inside(Path(folder)):
            yield


if __name__ == "__main__":
    for each in REPORTS:
        (ROOT / "reports" / each).write_text(report(each), encoding="utf-8", newline="\n")
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
