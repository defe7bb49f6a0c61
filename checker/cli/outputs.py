"""The reports of one run: what to write, in which format, where to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker import formats
from checker.cli import screen
from checker.cli.errors import Unusable
from checker.cli.nearest import choose
from checker.formats import Context, Format
from checker.model.finding import Report


@dataclass(frozen=True, slots=True)
class Output:
    """One report, as `option` asks for it; without a file it goes to the screen."""

    format: Format
    file: Path | None
    option: str = ""

    def text(self, report: Report, context: Context) -> str:
        return self.format.render(report, replace(context, color=self.file is None and context.color))


def wanted(format: str, file: Path | None, reports: Sequence[str]) -> tuple[Output, ...]:
    """The outputs asked for by --format, --output and every --report NAME=FILE.

    Raises Unusable with all that is wrong with them, before anything is checked or written.
    """
    asked = [("--format", format, file, f"--output {file}"), *map(_asked, reports)]
    found: list[Output] = []
    problems: list[str] = []
    for option, name, path, written in asked:
        try:
            found.append(_output(option, name, path, written))
        except Unusable as error:
            problems += error.lines
    problems += _twice(found)
    if problems:
        raise Unusable(*problems)
    return tuple(found)


def write(outputs: Sequence[Output], report: Report, context: Context) -> None:
    """Write every report; the screen comes last. Raises Unusable if one cannot be written: its file is then as it was."""
    texts = [(each.text(report, context), each) for each in outputs]
    for text, each in sorted(texts, key=lambda pair: pair[1].file is None):
        screen.write(text, each.file, each.option)


def _asked(report: str) -> tuple[str, str, Path | None, str]:
    name, _, path = report.partition("=")
    return "--report", name, Path(path) if path else None, f"--report {report}"


def _output(option: str, name: str, file: Path | None, written: str) -> Output:
    if option == "--report" and file is None:
        raise Unusable(f"{written}: no file named; write NAME=FILE, for instance sarif=report.sarif")
    output = Output(formats.load(choose(option, name, formats.names())), file, written)
    if file is None:
        return output
    if file.is_dir():
        raise Unusable(f"{written}: {file} is a folder; name a file in it")
    if not file.parent.is_dir():
        raise Unusable(f"{written}: there is no folder {file.parent}; make it first, or write elsewhere")
    return output


def _twice(outputs: Sequence[Output]) -> list[str]:
    """A line for each output that would overwrite another."""
    first: dict[str, Output] = {}
    files = [each for each in outputs if each.file is not None and (each.file.is_file() or not each.file.exists())]
    return [
        f"{each.option}: {other.option} is written to the same file; give each report a file of its own"
        for each in files
        if (other := first.setdefault(os.path.realpath(str(each.file)), each)) is not each
    ]
