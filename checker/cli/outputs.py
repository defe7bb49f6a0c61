"""The reports of one run: what to write, in which format, where to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.cli import screen
from checker.cli.hints import choose
from checker.model.errors import Unusable, Unwritten
from checker.model.finding import CheckReport, Coverage
from checker.report import formats
from checker.report.formats import Context, Format
from checker.workspace import CLAIM_FILES, is_folder, suffix_of

_APART = "give each report a file of its own"


@dataclass(frozen=True, slots=True)
class Output:
    """One report, as `option` asks for it; without a file it goes to the screen."""

    format: Format
    file: Path | None
    option: str = ""

    def text(self, report: CheckReport, context: Context) -> str:
        """The report in the format of the output; in color on the screen only."""
        return self.format.render(report, replace(context, color=self.file is None and context.color))


def wanted(
    format: str, file: Path | None, reports: Sequence[str], paths: Sequence[str]
) -> tuple[tuple[Output, ...], tuple[str, ...]]:
    """The outputs asked for by --format, --output and every --report NAME=FILE that can be written; and all that is wrong.

    Of two that would be written to the same file neither can be, nor one in the place of a record below the `paths`.
    """
    requests = [("--format", format, file, f"--output {file}"), *map(_parsed, reports)]
    outputs_wanted: list[Output] = []
    problems: list[str] = []
    for option, name, path, written in requests:
        try:
            spare_records(path, written, paths)
            outputs_wanted.append(_output(option, name, path, written))
        except Unusable as error:
            problems += error.lines
    twice = _twice(outputs_wanted)
    contested = {_real(each) for each, _ in twice}
    problems += [f"{each.option}: {other.option} is written to the same file; {_APART}" for each, other in twice]
    return tuple(each for each in outputs_wanted if _real(each) not in contested), tuple(problems)


def spare_records(file: Path | None, written: str, paths: Sequence[str]) -> None:
    """Raises Unusable if what is `written` would take the place of a record, or would be read as one by the next run."""
    if file is None or suffix_of(file) not in CLAIM_FILES:
        return
    place, given = Path(os.path.realpath(file)), [Path(os.path.realpath(path)) for path in paths]
    read = any(place == path or path in place.parents for path in given)
    if suffix_of(file) == ".yaml" or (read and file.exists()):
        raise Unusable(f"{written}: {file} is a record, or would be read as one; name another file, such as report.html")


def write(outputs: Sequence[Output], report: CheckReport, context: Context) -> tuple[str, ...]:
    """Write every report, the screen last. Gives a line for each that cannot be written: its file is then as it was."""
    texts = [(each.text(report, context), each) for each in outputs]
    failures: list[str] = []
    for text, each in sorted(texts, key=lambda pair: pair[1].file is None):
        try:
            screen.write(text, each.file, each.option)
        except Unwritten as error:
            failures += error.lines
    return tuple(failures)


def write_unread(outputs: Sequence[Output], error: Unusable, context: Context) -> tuple[str, ...]:
    """As `write`, where nothing could be checked: reports that say why stand in the place of older ones.

    Standard error tells people at the screen.
    """
    report = CheckReport((), (), Coverage(0, 0, 0, ()), problems=error.problems, unread=error.unread)
    return write([each for each in outputs if each.file is not None or each.format.NAME != "text"], report, context)


def _parsed(report: str) -> tuple[str, str, Path | None, str]:
    name, _, path = report.partition("=")
    return "--report", name, Path(path) if path else None, f"--report {report}"


def _output(option: str, name: str, file: Path | None, written: str) -> Output:
    if option == "--report" and file is None:
        raise Unusable(f"{written}: no file named; write NAME=FILE, for instance sarif=report.sarif")
    output = Output(formats.load(choose(option, name, formats.names())), file, written)
    if file is None:
        return output
    if is_folder(file):
        raise Unusable(f"{written}: {file} is a folder; name a file in it")
    if not is_folder(file.parent):
        raise Unusable(f"{written}: there is no folder {file.parent}; make it first, or write elsewhere")
    return output


def _twice(outputs: Sequence[Output]) -> list[tuple[Output, Output]]:
    """Each output that would overwrite another, with that."""
    first: dict[str, Output] = {}
    files = [(path, each) for each in outputs if (path := _real(each))]
    return [(each, other) for path, each in files if (other := first.setdefault(path, each)) is not each]


def _real(output: Output) -> str:
    """The file that an output is written to, by its one name; "" for the screen and for devices, which take any number."""
    file = output.file
    return os.path.realpath(str(file)) if file is not None and (file.is_file() or not file.exists()) else ""
