"""`check show ID|FILE`: one finding in full, one claim with all that bears on it, or the claims and findings of one file."""

from __future__ import annotations

import shlex
from pathlib import Path, PurePath
from typing import Annotated

from cyclopts import Parameter

from checker import __version__
from checker.cli import screen
from checker.cli.hints import inside
from checker.cli.parameters import ClaimsFolder, TextWidth
from checker.cli.progress import progress
from checker.model.errors import Unusable
from checker.model.finding import Finding, digits_needed
from checker.report.formats import Context
from checker.report.subject import Subject, finding_named, subject
from checker.run import Run, opened
from checker.workspace import here_or_above, instead_of, is_folder


def show(
    *names: Annotated[
        str, Parameter(metavar="ID|FILE", help="Ids of findings or claims, or files of claims.", show_default=False)
    ],
    folder: ClaimsFolder = Path("claims"),
    width: TextWidth = None,
) -> int:
    """Show a finding in full, how a claim was read and what it is compared with, or what a file holds."""
    if not names:
        raise Unusable("say what to show: the id of a finding, a claim, or a file of claims; check --brief names findings")
    folder = _folder(names, folder)
    run = run_over(folder)
    report = run.report
    run.keep()
    wrong: list[str] = []
    subjects: list[Subject] = []
    for name in names:
        try:
            subjects.append(subject(name, run.loaded.claims, report.findings))
        except Unusable as error:
            wrong += unread_lines(name, run) or error.lines
    context = Context(
        width=width or screen.width(),
        color=screen.color(),
        version=__version__,
        digits=digits_needed(report.findings),
        inside=inside(folder.as_posix()),
    )
    screen.write("\n".join(_text(each, run, context) for each in subjects), None)
    screen.complain(*wrong, *run.problem_lines(run.problems))
    return 2 if wrong or run.problems else 0


def run_over(folder: Path) -> Run:
    """A run over the folder of the claims. Raises Unusable if there is none."""
    if not is_folder(folder):
        raise Unusable(f"--in {folder}: no such folder; {instead_of(folder, 'name the folder of the claims')}")
    paths = (folder.as_posix(),)
    return Run(paths, store=opened(paths), watched=progress)


def finding_in(run: Run, name: str) -> tuple[Finding, ...]:
    """The findings of a run that a name means. Raises Unusable if there are none, with what could not be read."""
    try:
        return finding_named(name, run.loaded.claims, run.report.findings)
    except Unusable as error:
        raise Unusable(*(unread_lines(name, run) or error.lines), *run.problem_lines(run.problems)) from error


def unread_lines(name: str, run: Run) -> tuple[str, ...]:
    """Why nothing is told of a file, or of a claim in it, that is there; none where a name names no file."""
    if not name:
        return ()
    if is_folder(Path(name)):
        return (f"{name}: a folder; check {shlex.quote(name)} checks it, check show FILE tells one of its files",)
    read = {claim.location.file for claim in run.loaded.claims}
    wrong = {PurePath(problem.location.file) for problem in run.problems if problem.location.file not in read}
    path = PurePath(name)
    if any(path in (file, PurePath(file.name)) or name.partition("/")[0] == file.stem for file in wrong):
        return (f"{name}: nothing of it could be read; what is wrong stands below",)
    return (f"{name}: a file without claims; check show tells of claims and findings",) if Path(name).is_file() else ()


def _folder(names: tuple[str, ...], folder: Path) -> Path:
    """The folder of the claims; that of the files named, where they lie elsewhere."""
    here = here_or_above(folder)
    files = [path for path in map(Path, names) if path.is_file()]
    return files[0].parent if files and here.absolute() not in files[0].absolute().parents else here


def _text(shown: Subject, run: Run, context: Context) -> str:
    from checker.report.render.finding import findings_text
    from checker.report.render.record import article_text, claim_text

    if shown.claim is not None:
        loaded = run.loaded
        return claim_text(shown.claim, loaded.claims, loaded.vocabulary, run.report, context)
    if shown.file:
        return article_text(shown.file, run.report, context)
    return findings_text(shown.findings, context.width, context.color)
