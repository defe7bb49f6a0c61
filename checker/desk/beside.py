"""The card of a finding, with the forms to judge it, to stand beside an article that takes part in it."""

from __future__ import annotations

from checker.desk.folder import ReviewState
from checker.desk.page import form
from checker.desk.submission import Submission
from checker.model.finding import Finding
from checker.report.render.page.anchors import finding_anchors
from checker.report.render.page.write import card_alone

_IN_THE_DESK = '<div hx-boost="true" hx-target="#work" hx-select="#work" hx-swap="outerHTML show:none">{}</div>'
"""Links of a card lead out of the desk's own pages; its forms stay in them."""
REPORT = "findings"
"""Where the desk shows the report, which tells more of a finding."""


def card_beside(finding: Finding, state: ReviewState, editor: str, at: Submission, is_settled: bool = True) -> str:
    """The card as HTML. `at` names the article and its claim, and what was sent before; only what is settled can be judged."""
    anchor = anchor_of(finding, state)
    sent = at if at.finding else None
    forms = form(finding, anchor, state, editor, sent, {"file": at.file, "at": at.at}) if is_settled else ""
    inner = _IN_THE_DESK.format(forms) if forms else ""
    return card_alone(finding, state.context, inner, REPORT)


def anchor_of(finding: Finding, state: ReviewState) -> str:
    """Where the report has the card; the fingerprint for what is in no report yet."""
    findings = state.report.findings
    named = zip(finding_anchors(findings), findings, strict=True)
    return next((anchor for anchor, each in named if each == finding), finding_anchors((finding,))[0])
