"""Where on the page a finding or a claim stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from checker.model.finding import Finding

_UNSAFE = re.compile(r"[^A-Za-z0-9/_.-]+")


def finding_anchors(findings: Sequence[Finding]) -> tuple[str, ...]:
    """One for each finding, in their order: its fingerprint, with a number where two have the same."""
    seen: Counter[str] = Counter()
    anchors = []
    for finding in findings:
        name = _harmless(finding.fingerprint)
        seen[name] += 1
        again = seen[name]
        anchors.append(name if again == 1 else f"{name}-{again}")
    return tuple(anchors)


def claim_anchor(claim: str) -> str:
    """For the full id of a claim: the id itself, or what is harmless of it with the digest of all."""
    return f"claim-{_harmless(claim)}"


def article_anchor(stem: str) -> str:
    """For the stem of an article."""
    return f"article-{_harmless(stem)}"


def _harmless(name: str) -> str:
    harmless = _UNSAFE.sub("_", name)
    if harmless == name:
        return name
    return f"{harmless[:40]}.{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
