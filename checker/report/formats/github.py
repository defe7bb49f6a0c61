"""The report as workflow commands of GitHub Actions, which show it on the changed lines.

GitHub keeps 10 annotations of each level a step; what is beyond them is counted in a notice of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Location
from checker.model.detail import EXPLAINED
from checker.model.finding import CheckReport, Finding, Undecided
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.render.paths import relative
from checker.report.render.plain_lines import complaint_in_cell, finding_lines, new_findings, tally
from checker.report.render.same_slip import SameSlip, same_slip

NAME = "github"
DESCRIPTION = "for GitHub Actions: annotations on the lines of new findings, at most 10 of each level"
DETAIL = EXPLAINED

_LEVEL = {"contradiction": "error", "tension": "warning", "note": "notice"}
_KEPT = 10
_UNREAD = ("title", "cannot be read")
_WARNING = ("title", "warning")


def render(report: CheckReport, context: Context) -> str:
    """A command a line, then what there is in all; every line that shows words of others is a command, so none obeys them."""
    unread = (_command("error", (*_place(p.location, context), _UNREAD), complaint_in_cell(p)) for p in report.problems)
    undecided = (_undecided(group, context) for group in report.undecided)
    commands: dict[str, list[str]] = {"error": [*unread, *undecided], "warning": [], "notice": []}
    slips = same_slip(report, context)
    # Of what is kept no slip should take the place of another.
    for finding in sorted(new_findings(report), key=lambda finding: slips.main(finding) is not None):
        commands[_level(finding)].append(_annotation(finding, slips, context))
    for warning in report.warnings:
        commands["warning"].append(
            _command("warning", (*_place(warning.location, context), _WARNING), complaint_in_cell(warning))
        )
    return "".join(f"{line}\n" for line in _lines(commands, tally(report, context)))


def _lines(commands: dict[str, list[str]], summary: str) -> Iterator[str]:
    left_out = sum(max(0, len(several) - _KEPT) for several in commands.values())
    room = dict.fromkeys(commands, _KEPT)
    if left_out:
        # The summary takes the place of one notice.
        room["notice"] -= 1
        left_out += len(commands["notice"]) >= _KEPT
    for level, several in commands.items():
        yield from several[: room[level]]
    if left_out:
        yield _command("notice", (("title", "claims-checker"),), f"{left_out:,} more not annotated here: {summary}")
    else:
        yield f"claims-checker: {summary}"


def _level(finding: Finding) -> str:
    return "notice" if finding.is_draft else _LEVEL[finding.severity]


def _annotation(finding: Finding, slips: SameSlip, context: Context) -> str:
    draft = " (draft)" if finding.is_draft else ""
    title = ("title", f"{finding.severity}: {finding.kind}{draft}")
    first, *rest = finding_lines(finding)
    message = "\n".join((first, *slips.lines(finding), *rest, f"check show {finding.fingerprint[: context.digits]}"))
    return _command(_level(finding), (*_place(finding.shown_at.location, context), title), message)


def _undecided(group: Undecided, context: Context) -> str:
    place = _place(group.claims[0].location, context) if group.claims else ()
    message = clean(f"{count(len(group.claims), 'claim')} not checked: {group.why}")
    return _command("error", (*place, ("title", "undecided")), message)


def _place(place: Location, context: Context) -> tuple[tuple[str, str], ...]:
    if not place.file:
        return ()
    file = relative(place.file, context.root)
    # A name that would steer the log is shown harmless, and found by no annotation.
    named = ("file", file if file.isprintable() else clean(file))
    if place.line <= 0:
        return (named,)
    line = ("line", str(place.line))
    return (named, line, ("col", str(place.column))) if place.column > 0 else (named, line)


def _command(level: str, properties: Sequence[tuple[str, str]], message: str) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{level} {given}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as the runner unescapes the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as the runner unescapes the value of a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
