"""Laws, patterns and kinds as topics to be explained."""

from __future__ import annotations

from dataclasses import dataclass

from checker.findings.kinds import KINDS
from checker.laws import laws
from checker.patterns import patterns


@dataclass(frozen=True, slots=True)
class Topic:
    """One law, pattern or kind: what it says, and claims that hold and break it."""

    name: str
    title: str
    says: str
    kind: str
    holds: str
    breaks: str


def topics() -> tuple[Topic, ...]:
    """Everything that can be explained: laws, then patterns, then the kinds that no law gives its name to."""
    found = [Topic(name, _title(law), law.SAYS, law.KIND, law.HOLDS, law.BREAKS) for name, law in laws().items()]
    found += [
        Topic(kind, _title(pattern), pattern.SAYS, kind, pattern.HOLDS, pattern.BREAKS) for kind, pattern in patterns().items()
    ]
    found += [Topic(kind.name, kind.says.rstrip("."), kind.says, kind.name, kind.holds, kind.breaks) for kind in KINDS]
    return tuple(found)


def _title(module: object) -> str:
    """The first line of a module's docstring, without its full stop."""
    return (module.__doc__ or "").strip().split("\n")[0].rstrip(".")
