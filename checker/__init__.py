"""Find the numeric claims of news articles that cannot hold together, and prove it.

import checker

report = checker.check("claims/")
for finding in report.findings:
    print(finding.severity, finding.message)
report.to_pandas().findings
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from checker.api import Bounds, Claims, History, Report, bounds, check, explain, history, load
    from checker.model.claim import Article, Claim
    from checker.model.errors import Unusable
    from checker.model.finding import Coverage, Finding, Judgement, Part, Slip, Undecided
    from checker.model.numbers import Interval, Reading
    from checker.model.proof import Proof, Step
    from checker.model.scope import Scope
    from checker.model.time import Period

# Where each public name is found: nothing of it is imported before somebody asks (PEP 562).
_HOMES = {
    "checker.api": ("Bounds", "Claims", "History", "Report", "bounds", "check", "explain", "history", "load"),
    "checker.model.claim": ("Article", "Claim"),
    "checker.model.errors": ("Unusable",),
    "checker.model.finding": ("Coverage", "Finding", "Judgement", "Part", "Slip", "Undecided"),
    "checker.model.numbers": ("Interval", "Reading"),
    "checker.model.proof": ("Proof", "Step"),
    "checker.model.scope": ("Scope",),
    "checker.model.time": ("Period",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Bounds",
    "Claim",
    "Claims",
    "Coverage",
    "Finding",
    "History",
    "Interval",
    "Judgement",
    "Part",
    "Period",
    "Proof",
    "Reading",
    "Report",
    "Scope",
    "Slip",
    "Step",
    "Undecided",
    "Unusable",
    "__version__",
    "bounds",
    "check",
    "explain",
    "history",
    "load",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
