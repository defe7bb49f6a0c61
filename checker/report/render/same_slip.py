"""Findings of one slip, for formats that have an entry for each: what each of them says of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model.finding import CheckReport, Finding
from checker.report.formats import Context
from checker.report.render.alike import AlikeFindings, alike


@dataclass(frozen=True, slots=True)
class SameSlip:
    """What reports for people tell together: a finding in full, and others that are part of the same slip.

    Findings are known by their place in memory: two claims that say the same have the same fingerprint.
    """

    together: Mapping[int, AlikeFindings]
    digits: int

    def main(self, finding: Finding) -> Finding | None:
        """The finding in full, of whose slip this one is a part; None of one that is told by itself."""
        together = self.together.get(id(finding))
        return None if together is None or together.first is finding else together.first

    def lines(self, finding: Finding) -> tuple[str, ...]:
        """Sentences on the others, to stand behind the headline.

        None of what is settled by mending another: its own lines tell that, whatever else is reported.
        """
        together, main = self.together.get(id(finding)), self.main(finding)
        if main is None:
            return tuple(filter(None, (together.rest, together.settling))) if together else ()
        if finding.settled_with:
            return ()
        return (f"Part of the same slip as {main.fingerprint[: self.digits]}: refuted by the same.",)

    def words(self, finding: Finding) -> str:
        """ " (same slip as 0123ab)", to stand behind a headline; "" of one that is told by itself."""
        main = self.main(finding)
        return f" (same slip as {main.fingerprint[: self.digits]})" if main else ""


def same_slip(report: CheckReport, context: Context) -> SameSlip:
    """Which findings of a report, in all its portions, are one slip."""
    return _of((context.portion.whole if context.portion else report).findings, context.digits)


def _of(findings: Iterable[Finding], digits: int) -> SameSlip:
    several = (each for each in alike(findings) if len(each.findings) > 1)
    return SameSlip({id(finding): each for each in several for finding in each.findings}, digits)
