"""The report as a comment on a pull request, in GitHub's Markdown, which GitLab and others read as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.claim import Location
from checker.model.finding import CheckReport, Finding
from checker.prose.phrases import count
from checker.report.formats import Context
from checker.report.render.alike import MOST_SUSPECTS, AlikeFindings, alike, left_out, shown_parts
from checker.report.render.claims import claim_name
from checker.report.render.doubts import role_words
from checker.report.render.markup import code, fenced, prose
from checker.report.render.paths import relative
from checker.report.render.plain_lines import (
    complaint,
    declared_lines,
    judged,
    known_findings,
    lines_behind,
    new_findings,
    stood,
    sum_lines,
    tally,
    witness_lines,
)

NAME = "markdown"
DESCRIPTION = "for pull requests: a comment with a table of what is new, and each sum to unfold"

# By this a workflow finds its earlier comment, to write the new one over it.
_MARK = "<!-- claims-checker -->"
# GitHub takes 65,536 characters; the rest is for the last line, which says what is left out.
_ROOM = 65_536 - 536
_FOR_WORDS = 400


def render(report: CheckReport, context: Context) -> str:
    """The tally, a row and a folded sum for each new finding, then the known ones folded; as much of it as GitHub takes."""
    new, known = alike(new_findings(report)), known_findings(report)
    head = f"{_MARK}\n**{prose(tally(report, context))}**\n"
    trouble = _fitting(_trouble(report, context), _ROOM // 8)
    rows = _fitting((_row(each, context) for each in new), _ROOM // 2)
    table = f"\n| | kind | what is wrong | where |\n| --- | --- | --- | --- |\n{''.join(rows)}" if rows else ""
    done = "".join((head, *trouble, table))
    details = _fitting((_detail(each, context) for each in new[: len(rows)]), _ROOM - _size(done))
    done = "".join((done, *details))
    listed = _fitting((_known(finding, context) for finding in known), _ROOM - _size(done) - _FOR_WORDS)
    folded = _folded(stood(report), "".join(listed)) if listed else ""
    missing = len(report.problems) + len(report.undecided) - len(trouble)
    untold = sum(len(each.findings) for each in new[len(rows) :])
    return done + folded + _left_out(missing, untold, len(rows) - len(details), len(known) - len(listed), stood(report))


def _fitting(written: Iterable[str], room: int) -> list[str]:
    """As many from the first on as there is room for."""
    fitting: list[str] = []
    for piece in written:
        room -= _size(piece)
        if room < 0:
            break
        fitting.append(piece)
    return fitting


def _size(text: str) -> int:
    """Characters as the stricter hosts count them: those outside of the basic plane are two."""
    return len(text.encode("utf-16-le")) // 2


def _row(together: AlikeFindings, context: Context) -> str:
    finding = together.first
    place = _place(finding.parts[0].claim.location, context)
    cells = (finding.severity, f"{code(finding.kind)}{_draft(finding)}", prose(_cut(together.message)), place)
    return f"| {' | '.join(cells)} |\n"


def _draft(finding: Finding) -> str:
    """That a finding rests on a draft, and fails nothing."""
    return " (draft)" if finding.is_draft else ""


def _detail(together: AlikeFindings, context: Context) -> str:
    finding = together.first
    inside = (*_inside(finding, context), *_others(together, context))
    return _folded(f"{finding.kind}{_draft(finding)} {code(finding.parts[0].claim.id)}", "\n".join(inside))


def _inside(finding: Finding, context: Context) -> Iterator[str]:
    for number, part in shown_parts(finding, MOST_SUSPECTS):
        role, place = role_words(finding, part), _place(part.claim.location, context)
        yield f"{number}. {role}: {prose(_cut(claim_name(part.claim)))} {place}"
    for number, line in enumerate(declared_lines(finding), len(finding.parts) + 1):
        yield f"{number}. premise: {prose(_cut(line.text))} {_place(line.location, context)}"
    if more := left_out(finding, MOST_SUSPECTS):
        yield f"\nand {more:,} more suspects"
    if lines := sum_lines(finding):
        yield f"\n{fenced(lines)}"
    yield from (f"\n{prose(line)}" for line in lines_behind(finding))
    if again := witness_lines(finding):
        yield "\nRefuted again, by other claims:\n"
        yield from (f"- {prose(_cut(line))}" for line in again)
    yield f"\nfingerprint {code(finding.fingerprint)}\n"


def _others(together: AlikeFindings, context: Context) -> Iterator[str]:
    """What else the same claims refute, and what is settled by mending it."""
    if together.settled:
        yield "Settled by mending it:\n"
        yield from (f"- {code(each.fingerprint[: context.digits])} {prose(_cut(each.message))}" for each in together.settled)
    if not together.others:
        return
    yield "Refuted by the same:\n"
    for finding in together.others[:MOST_SUSPECTS]:
        claim = finding.parts[0].claim
        name = code(finding.fingerprint[: context.digits])
        yield f"- {name} {prose(_cut(claim_name(claim)))} {_place(claim.location, context)}"
    if len(together.others) > MOST_SUSPECTS:
        yield f"- and {len(together.others) - MOST_SUSPECTS:,} more"


def _known(finding: Finding, context: Context) -> str:
    claim = finding.parts[0].claim
    name = code(finding.fingerprint[: context.digits])
    kind = f"{finding.kind}{_draft(finding)}"
    return f"- {name} {kind} {code(claim.id)} {_place(claim.location, context)}: {prose(_cut(judged(finding)))}\n"


def _trouble(report: CheckReport, context: Context) -> Iterator[str]:
    for problem in report.problems:
        place = f" {_place(problem.location, context)}" if problem.location.file else ""
        yield f"\nCannot be read:{place} {prose(_cut(complaint(problem)))}\n"
    for group in report.undecided:
        yield f"\nNot checked, {count(len(group.claims), 'claim')}: {prose(_cut(group.why))}\n"


def _place(place: Location, context: Context) -> str:
    return code(f"{relative(place.file, context.root)}{place.within}")


def _folded(summary: str, inside: str) -> str:
    return f"\n<details>\n<summary>{summary}</summary>\n\n{inside}\n</details>\n"


def _cut(text: str) -> str:
    return text if len(text) <= _FOR_WORDS else f"{text[:_FOR_WORDS]}…"


def _left_out(trouble: int, findings: int, sums: int, known: int, of: str) -> str:
    missing = (
        f"{trouble:,} more not read or not checked" if trouble else "",
        f"{findings:,} more new" if findings else "",
        f"the sums of {sums:,} of the above" if sums else "",
        f"{known:,} more of {of}" if known else "",
    )
    left_out = ", ".join(filter(None, missing))
    return f"\n… {left_out}: too long for a comment; the full report has them.\n" if left_out else ""
