"""The forms to judge one finding, as HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from checker.desk.state import ReviewState
from checker.desk.submission import Submission
from checker.desk.version import settling, version_of
from checker.model.finding import Finding
from checker.model.history import accused
from checker.prose.safe import clean

if TYPE_CHECKING:
    from jinja2 import Environment

VERDICTS = (
    ("wrong", "the claim is not so"),
    ("superseded", "it was right until a later figure replaced it"),
    ("disputed", "the sources disagree, and nothing settles it"),
    ("accepted", "it may stand as it is"),
)


def link(finding: Finding, anchor: str, state: ReviewState) -> str:
    """The way to the forms, where they stand on a page of their own."""
    asked = {**_identity(finding, state), "anchor": anchor}
    return render("link.html", asked=urlencode(asked), known=finding.status == "known")


def form(finding: Finding, anchor: str, state: ReviewState, editor: str, told: Submission | None = None) -> str:
    """The forms for a finding whose card has the id `anchor`, with the fields as `told` says they were sent before."""
    return render(
        "form.html",
        id=f"judge-{anchor}",
        finding=finding,
        hidden={**_identity(finding, state), "anchor": anchor, "query": told.query if told else ""},
        known=finding.status == "known",
        undo=settling(finding, state),
        open=told is not None,
        told=told or Submission(),
        choices=_choices(finding),
        verdicts=VERDICTS,
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


def render(name: str, **told: Any) -> str:
    """The template filled in; whatever is told is escaped."""
    return _templates().get_template(name).render(**told)


def _choices(finding: Finding) -> list[tuple[str, str]]:
    """The claims that may be blamed; "" is the suspects, or where it is open who is wrong nobody."""
    open_ = any(part.role == "either" for part in finding.parts)
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
    return environment
