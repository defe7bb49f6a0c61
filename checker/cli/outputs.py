"""The reports of one run: what to write, in which format, where to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.cli import screen
from checker.cli.hints import choose
from checker.model.errors import Unusable, Unwritten
from checker.model.finding import CheckReport, Coverage
from checker.prose.phrases import count
from checker.report import formats
from checker.report.formats import Context, Format
from checker.report.portions import Portion, portion_of
from checker.report.render.other_portions import further_portions
from checker.workspace import CLAIM_FILES, is_folder, suffix_of

_APART = "give each report a file of its own"


@dataclass(frozen=True, slots=True)
class Output:
    """One report, as `option` asks for it; without a file it goes to the screen."""

    format: Format
    file: Path | None
    option: str = ""

    def portions(self, report: CheckReport, printed: int | None) -> tuple[tuple[Path | None, CheckReport, Portion | None], ...]:
        """The portions in which the output tells the report, and the file of each; on the screen the one `printed`.

        Raises Unusable if there is none of that number.
        """
        sizes = formats.sizes(self.format, report)
        if printed is not None and self.file is None and printed > len(sizes):
            there_are = f"the report has {count(len(sizes), 'portion')}"
            raise Unusable(f"--portion {printed}: {there_are}; write a number from 1 to {len(sizes)}")
        if len(sizes) == 1:
            return ((self.file, report, None),)
        if self.file is None:
            return ((None, *portion_of(report, sizes, printed or 1)),)
        files = [_of_portion(self.file, number) for number in range(1, len(sizes) + 1)]
        names = [file.name for file in files]
        return tuple((file, *portion_of(report, sizes, number, names)) for number, file in enumerate(files, 1))

    def text(self, report: CheckReport, context: Context, portion: Portion | None = None) -> str:
        """The report in the format of the output; in color on the screen only."""
        return self.format.render(report, replace(context, color=self.file is None and context.color, portion=portion))


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


def unfit_portion(outputs: Sequence[Output], printed: int | None) -> tuple[str, ...]:
    """Why no portion of that number can be printed, whatever is found."""
    if printed is None:
        return ()
    if printed < 1:
        return (f"--portion {printed}: portions count from 1",)
    if any(each.file is None and hasattr(each.format, "LINES") for each in outputs):
        return ()
    known = ", ".join(name for name in formats.names() if hasattr(formats.load(name), "LINES"))
    return (f"--portion {printed}: only for what is printed by --format {known}; files are written with all portions",)


def spare_records(file: Path | None, written: str, paths: Sequence[str]) -> None:
    """Raises Unusable if what is `written` would take the place of a record, or would be read as one by the next run."""
    if file is None or suffix_of(file) not in CLAIM_FILES:
        return
    place, given = Path(os.path.realpath(file)), [Path(os.path.realpath(path)) for path in paths]
    read = any(place == path or path in place.parents for path in given)
    if suffix_of(file) == ".yaml" or (read and file.exists()):
        raise Unusable(f"{written}: {file} is a record, or would be read as one; name another file, such as report.html")


@dataclass(frozen=True, slots=True)
class WrittenReports:
    """What became of the reports, in lines: why some could not be written, and where the rest of large ones stands."""

    failures: tuple[str, ...]
    elsewhere: tuple[str, ...]


def write(outputs: Sequence[Output], report: CheckReport, context: Context, printed: int | None = None) -> WrittenReports:
    """Write every report, the screen last, of a printed one the portion of that number.

    A file that cannot be written is as it was. Raises Unusable if there is no such portion.
    """
    portions = [(each, *portion) for each in outputs for portion in each.portions(report, printed)]
    texts = [(each.text(part, context, portion), file, each.option) for each, file, part, portion in portions]
    failures: list[str] = []
    for text, file, option in sorted(texts, key=lambda written: written[1] is None):
        try:
            screen.write(text, file, option)
        except Unwritten as error:
            failures += error.lines
    elsewhere = [
        further_portions(portion, str(file or each.format.NAME))
        for each, file, _, portion in portions
        if portion is not None and (file is None or portion.is_first)
    ]
    return WrittenReports(tuple(failures), (*elsewhere, *_of_earlier_runs(portions)))


def _of_portion(file: Path, number: int) -> Path:
    """The file of a portion: report.html, report-2.html, report-3.html."""
    return file if number == 1 else file.with_stem(f"{file.stem}-{number}")


def _of_earlier_runs(portions: Sequence[tuple[Output, Path | None, CheckReport, Portion | None]]) -> Iterator[str]:
    """A line for each file that looks like a further portion of a report, and is none of this one."""
    for each in dict.fromkeys(each for each, file, _, portion in portions if file is not None and portion is not None):
        assert each.file is not None
        number = 1 + sum(other is each for other, *_ in portions)
        if _of_portion(each.file, number).exists():
            yield f"{_of_portion(each.file, number)} is no portion of this report; if it is of an earlier one, remove it"


def write_unread(outputs: Sequence[Output], error: Unusable, context: Context) -> tuple[str, ...]:
    """As `write`, where nothing could be checked: reports that say why stand in the place of older ones.

    Standard error tells people at the screen.
    """
    report = CheckReport((), (), Coverage(0, 0, 0, ()), problems=error.problems, unread=error.unread)
    return write([each for each in outputs if each.file is not None or each.format.NAME != "text"], report, context).failures


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
