"""What is told of the kinds of finding; laws are asked once for findings that rest on the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.finding import Finding
from checker.model.forms import FORMS
from checker.report.explain import Topic, topics_for

AdviceKey = tuple[str, ...]


@dataclass(frozen=True)
class Topics:
    """`all` in the order of the findings; `advice` on what to do, by what findings rest on."""

    all: tuple[Topic, ...]
    advice: dict[AdviceKey, tuple[str, ...]]

    def what_to_do(self, finding: Finding) -> tuple[str, ...]:
        """What an editor does about a finding: a sentence or two for each law or pattern at work."""
        return self.advice[_rests_on(finding)]


def topics_of(findings: Sequence[Finding]) -> Topics:
    """All that the page tells of these findings' kinds."""
    first: dict[AdviceKey, Finding] = {}
    for finding in findings:
        first.setdefault(_rests_on(finding), finding)
    advice = {
        key: tuple(dict.fromkeys(topic.do for topic in topics_for((finding,)) if topic.do)) for key, finding in first.items()
    }
    return Topics(topics_for(first.values()), advice)


def _rests_on(finding: Finding) -> AdviceKey:
    """Kind, reading, the laws in the sum, and the forms of the claims in question: by these it is told."""
    laws = dict.fromkeys(step.law for step in finding.proof.steps if step.law) if finding.proof else ()
    forms = dict.fromkeys(FORMS.of(part.claim.form) for part in finding.parts if part.role != "premise")
    return (finding.kind, finding.reading, *laws, "", *forms)
