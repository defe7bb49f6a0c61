"""The report with a form in each card."""

from __future__ import annotations

from importlib.resources import files

from checker.desk.forms import form, link, render
from checker.desk.state import ReviewState
from checker.report.render.page.anchors import finding_anchors
from checker.report.render.page.write import Review
from checker.report.render.page.write import page as report_page

POLICY = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
"""What a page cannot say of itself; the rest stands in it."""

MOST_FORMS = 50
"""Findings whose forms stand on the page itself. Browsers that fill in forms take minutes over thousands."""


def page(state: ReviewState, editor: str) -> str:
    """The whole page."""
    findings = state.report.findings
    named = zip(finding_anchors(findings), findings, strict=True)
    few = len(findings) <= MOST_FORMS
    return report_page(
        state.report,
        state.context,
        state.context.overview,
        Review(
            banner=render("notice.html", problems=state.problems, stamp=state.stamp),
            forms={
                anchor: form(finding, anchor, state, editor) if few else link(finding, anchor, state) for anchor, finding in named
            },
            style=static("review.css"),
            script=static("review.js"),
            policy={"form-action": "'self'", "connect-src": "'self'"},
        ),
    )


def static(name: str) -> str:
    """A file that is sent as it is."""
    return files("checker.desk").joinpath("static", name).read_text(encoding="utf-8")


def style() -> str:
    """The style of the report, for the pages that stand beside it."""
    return files("checker.report.render.page").joinpath("templates", "style.css").read_text(encoding="utf-8")
