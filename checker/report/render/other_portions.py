"""Where the rest of a report stands that is told in portions, in a sentence."""

from __future__ import annotations

from checker.report.portions import Portion


def other_portions(portion: Portion) -> str:
    """Which findings stand in this portion, and where the others do."""
    here = f"Findings {portion.first:,} to {portion.last:,} of {portion.findings:,} stand here, the gravest first"
    if not portion.names:
        return f"{here}; the others are in portions 1 to {len(portion.sizes):,} of the report (--portion)."
    return f"{here}; the others are in {_files(portion.others)}."


def further_portions(portion: Portion, what: str) -> str:
    """For who gets a first portion and may not look into it: `what` names the report."""
    shown = f"{what}: findings {portion.first:,} to {portion.last:,} of {portion.findings:,}"
    if portion.names:
        return f"{shown}; the others are in {_files(portion.others)} beside it"
    number = portion.number % len(portion.sizes) + 1
    return f"{shown}; --portion {number} (of {len(portion.sizes):,}) prints others, --output FILE writes all"


def _files(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
