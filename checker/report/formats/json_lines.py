"""The report for programs that read it one finding at a time: a line of JSON for what is no finding, then one for each finding.

The first line is the JSON report without `findings`; each further line is one of them.
"""

from __future__ import annotations

import json

from checker.model.finding import CheckReport
from checker.report.formats import Context
from checker.report.formats.json import escaped, findings_json, head_json, rest_json

NAME = "json-lines"
DESCRIPTION = "for programs, where much is found: the same, each finding a line of its own"


def render(report: CheckReport, context: Context) -> str:
    """The lines, each with a newline at its end."""
    first = {**head_json(report, context), **rest_json(report)}
    return "".join(
        escaped(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))
        for fields in (first, *findings_json(report, context))
    )
