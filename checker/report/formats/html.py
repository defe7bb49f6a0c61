"""The report as one web page that asks nothing of any host: to open from disk, to mail, to attach to a build."""

from __future__ import annotations

from checker.model.finding import CheckReport
from checker.report.formats import Context
from checker.report.render.page.write import page

NAME = "html"
DESCRIPTION = "for editors: one self-contained page with filters, pictures, and the record of every source"
WANTS_OVERVIEW = True
LINES = 25_000
"""Some 1,500 findings, 3 MB; the lists and pictures that go with them may take as much again."""


def render(report: CheckReport, context: Context) -> str:
    """The whole page; without an overview in the context it has no pictures and no lists of articles."""
    return page(report, context, context.overview)
