"""The report with the forms to judge a finding in each card."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from checker.desk.folder import ReviewState
from checker.desk.submission import Submission, settling, version_of
from checker.model.finding import Finding
from checker.model.history import accused
from checker.prose.safe import clean
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
                anchor: form(finding, anchor, state, editor) if few else _link(finding, anchor, state)
                for anchor, finding in named
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


if TYPE_CHECKING:
    from jinja2 import Environment

_VERDICTS = (
    ("wrong", "the claim is not so"),
    ("superseded", "it was right until a later figure replaced it"),
    ("disputed", "the sources disagree, and nothing settles it"),
    ("accepted", "it may stand as it is"),
)


def _link(finding: Finding, anchor: str, state: ReviewState) -> str:
    """The way to the forms, where they stand on a page of their own."""
    query = {**_identity(finding, state), "anchor": anchor}
    return render("link.html", asked=urlencode(query), known=finding.status == "known")


def form(
    finding: Finding,
    anchor: str,
    state: ReviewState,
    editor: str,
    sent: Submission | None = None,
    beside: Mapping[str, str] | None = None,
) -> str:
    """The forms for a finding whose card has the id `anchor`, with the fields as they were `sent` before, if they were.

    `beside` are the fields that name the article, and its claim, beside which they stand.
    """
    return render(
        "form.html",
        id=f"judge-{anchor}",
        finding=finding,
        hidden={**_identity(finding, state), "anchor": anchor, "query": sent.query if sent else ""} | dict(beside or {}),
        known=finding.status == "known",
        undo=settling(finding, state),
        open=sent is not None,
        told=sent or Submission(),
        choices=_choices(finding),
        either=finding.is_open,
        verdicts=_VERDICTS,
        editor=editor,
    )


def _identity(finding: Finding, state: ReviewState) -> dict[str, str]:
    """What names the finding, and tells later what has changed."""
    suspected = {claim.id for claim in accused(finding)}
    return {
        "finding": finding.fingerprint,
        "claims": "\n".join(part.claim.id for part in finding.parts if part.claim.id in suspected),
        "others": "\n".join(part.claim.id for part in finding.parts if part.claim.id not in suspected),
        "seen": str(version_of(finding, state)),
    }


def render(name: str, **fields: Any) -> str:
    """The template filled in; all fields are escaped."""
    return _templates().get_template(name).render(**fields)


def _choices(finding: Finding) -> list[tuple[str, str]]:
    """The claims that may be blamed; "" is the suspects, or where it is open who is wrong nobody."""
    open_ = finding.is_open
    whole = "nobody knows which is wrong" if open_ else "the suspect"
    named = [part for part in finding.parts if open_ or part.role == "premise"]
    return [("", whole), *((part.claim.id, f"{part.role}: “{part.claim.quote}” ({part.claim.id})") for part in named)]


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(loader=PackageLoader("checker.desk"), autoescape=True, undefined=StrictUndefined)
    # Escaping keeps text from being HTML; these show what would reorder a line, or let our own HTML be HTML.
    environment.filters["shown"] = clean
    environment.filters["as_it_is"] = Markup
    environment.filters["query"] = urlencode
    return environment
