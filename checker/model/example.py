"""What the checker says of an example."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.finding import Report


@dataclass(frozen=True, slots=True)
class Example:
    """`claims` are those of the example as written, `ids` their full ids in the same order; `report` is on them."""

    claims: tuple[str, ...]
    ids: tuple[str, ...]
    report: Report
