"""A report as a notebook shows it: a line on all of it, then each finding with its claims and its sum to unfold."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from checker.model.finding import CheckReport, Finding
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.render.claims import claim_name
from checker.report.render.doubts import role_words
from checker.report.render.plain_lines import lines_behind, sum_lines, tally

MOST = 50
"""More findings than this nobody reads in a notebook."""
_COLORS = {"contradiction": "#b3261e", "tension": "#8a5a00", "note": "#3b5b8c"}


def notebook_html(report: CheckReport) -> str:
    """HTML without scripts, styles of its own or anything to load."""
    shown = report.findings[:MOST]
    left = len(report.findings) - len(shown)
    more = Markup("<p>… and {} more findings: see <code>.findings</code></p>").format(f"{left:,}") if left else ""
    lines = (Markup("<p><strong>{}</strong></p>").format(clean(tally(report, Context()))), *map(_finding, shown), more)
    return str(Markup("<div>{}</div>").format(Markup("").join(lines)))


def _finding(finding: Finding) -> Markup:
    head = Markup('<summary><strong style="color: {}">{}</strong> <code>{}</code> {}</summary>').format(
        _COLORS[finding.severity], finding.severity, finding.kind, clean(finding.message)
    )
    return Markup('<details style="margin: 0 0 .5em">{}{}</details>').format(head, Markup("").join(_inside(finding)))


def _inside(finding: Finding) -> Iterator[Markup]:
    rows = (
        Markup("<li>{}: {} <code>{}</code></li>").format(role_words(finding, part), clean(claim_name(part.claim)), part.claim.id)
        for part in finding.parts
    )
    yield Markup("<ol>{}</ol>").format(Markup("").join(rows))
    if lines := sum_lines(finding):
        yield Markup("<pre>{}</pre>").format("\n".join(lines))
    for line in lines_behind(finding):
        yield Markup("<p>{}</p>").format(escape(clean(line)))
