"""A report in which somebody else's text stands wherever it can."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from checker.model.claim import Claim, Location
from checker.model.finding import CheckReport, Finding, Judgement, Part, Slip, Undecided
from checker.model.problem import Problem
from tests.formats.sample import LIVING, REPORT, STALE, TOPIX, TWENTY_THOUSAND

# What some reader or other obeys; each is mixed with any other text below.
NASTY = (
    *("](1)", "[x](http://a.example)", "![x](//a)", "<img src=x onerror=y>", "</script>", "</details>", "<!--", "-->", "&lt;"),
    *("&#64;", "@editors", "#1", "GH-1", "a/b#1", "!7", ":tada:", "$x$", "www.a.example", "http://a.example", "me@a.example"),
    *("JIRA-12", "deadbeefcafe", "`", "```", "~~~", "|", "\\|", "\\", "***", "__x__", "- ", "1. ", "1) ", "# ", "> ", "---"),
    *("===", "    x", "<a@b.c>", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", ";=1", "\uff1d1", '"', "'", ",", "::error::x"),
    *("##[error]x", "%0A::error::x", "%25", "%3A", "{0}", "}", "]]>", "\x00", "\x1b[2J", "\x9b2J", "\r\n", "\u2028", "\u202e"),
    *("\u2066", "\ufeff", "\ufffe", "\ud800", "\U000e0041", "😀"),
)
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), max_size=8).map("".join)


def hostile(text: str) -> CheckReport:
    """One new finding, the same judged, a group undecided, a problem in a file; each says `text` in all its words."""
    suspect, premise = _claim(TWENTY_THOUSAND, text), _claim(LIVING, text)
    new = _finding(suspect, premise, text)
    judgement = Judgement("wrong", text, text, text, text)
    known = replace(new, status="known", judgement=judgement)
    problem = Problem(suspect.location, text, text)
    return replace(REPORT, findings=(new, known), undecided=(Undecided((suspect,), text),), problems=(problem,), unread=1)


def _claim(claim: Claim, text: str) -> Claim:
    article = replace(TOPIX, publisher=text, title=text, url=text, published=replace(TOPIX.published, text=text))
    return replace(
        claim,
        id=f"{article.stem}/{text}",
        article=article,
        quote=text,
        wording=text,
        source=text,
        via=text,
        unit=text,
        scope=claim.scope._replace(who=text),
        # No file can be named with a NUL.
        location=Location(f"claims/{text.replace(chr(0), '')}.yaml", 3),
    )


def _finding(suspect: Claim, premise: Claim, text: str) -> Finding:
    assert STALE.proof is not None
    steps = tuple(
        replace(
            step,
            text=text,
            declared=tuple(replace(line, text=text, location=suspect.location) for line in step.declared),
        )
        for step in STALE.proof.steps
    )
    return replace(
        STALE,
        severity="contradiction",
        parts=(Part(suspect, "suspect"), Part(premise, "premise")),
        message=text,
        scope=suspect.scope,
        proof=replace(STALE.proof, steps=steps, quantity=text, allowed_text=text, unit=text),
        witnesses=(),
        diagnosis=(Slip("slip", text),),
        why_tension=text,
    )
