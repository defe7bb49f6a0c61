"""What a person would do next: the command that settles the first finding that is new."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from checker.model.finding import Finding, Report
from checker.model.history import accused

_SEVERITIES = ("contradiction", "tension", "note")


def next_step(report: Report, folder: str, least: str = "note") -> tuple[str, ...]:
    """One line for the new findings from the severity `least` on; nothing where there are none."""
    counting = _SEVERITIES[: _SEVERITIES.index(least) + 1]
    new = [finding for finding in report.findings if finding.status == "new" and finding.severity in counting]
    if not new:
        return ()
    more = f"; {len(new):,} findings are new" if len(new) > 1 else ""
    inside = "" if folder.rstrip("/") == "claims" else f" --in {shlex.quote(folder)}"
    return (f'next: check judge {_claim(new)}{inside} --verdict VERDICT --because "…"{more}',)


def _claim(new: Sequence[Finding]) -> str:
    return shlex.quote(accused(new[0])[0].id)
