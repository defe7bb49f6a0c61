"""`check --watch`: what was just changed clashes with, told long before all is checked again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace

from checker.model.claim import Claim
from checker.model.content import content
from checker.model.errors import Unusable
from checker.model.finding import CheckReport, Finding
from checker.report import formats
from checker.report.formats import Context
from checker.run import Run

MOST = 4
"""Of more claims that were changed at once the check itself tells as soon."""
_FORMAT = "short"
_NOTHING = "at first glance nothing new clashes; all is being checked again …"
_SEEN = "at first glance; all is being checked again …"


class FirstLook:
    """Remembers the last check of a watch, and looks at claims that were changed since beside those that stand nearest."""

    def __init__(self) -> None:
        self._run: Run | None = None
        self._glance: Callable[[Claim, Iterable[Finding]], tuple[Finding, ...]] | None = None
        self._shown: Callable[[CheckReport], CheckReport] = _all
        self._context = Context()

    def remember(self, run: Run, shown: Callable[[CheckReport], CheckReport], context: Context) -> None:
        """The run that was shown last; `shown` leaves out of a report what its options leave out."""
        self._run, self._glance, self._shown, self._context = run, None, shown, context

    def prepare(self) -> None:
        """Work out what a look needs, before somebody waits for one; nothing where the files have been broken meanwhile."""
        if self._run is not None and self._glance is None:
            with suppress(Unusable):
                vicinity = self._run.vicinity()
                vicinity.prepare()
                self._glance = vicinity.glance

    def lines(self) -> tuple[str, ...]:
        """What the claims that were changed since clash with, in lines; nothing where only the whole check can tell.

        What was known before, or is judged, is left out.
        """
        last, glance = self._run, self._glance
        if last is None or glance is None:
            return ()
        now = replace(last)
        try:
            same_words = (now.loaded.vocabulary, now.loaded.settings) == (last.loaded.vocabulary, last.loaded.settings)
            before = {claim.id: content(claim) for claim in last.ledgers.to_check}
            changed = [claim for claim in now.ledgers.to_check if before.get(claim.id) != content(claim)]
        except Unusable:
            return ()
        if not same_words or not 0 < len(changed) <= MOST:
            return ()
        known = {(finding.fingerprint, finding.message) for finding in last.report.findings}
        seen: dict[str, Finding] = {}
        for claim in changed:
            for finding in glance(claim, last.report.findings):
                if (finding.fingerprint, finding.message) not in known:
                    seen.setdefault(finding.fingerprint, finding)
        looked_at = replace(last.report, findings=tuple(seen.values()), problems=(), undecided=())
        text = formats.load(_FORMAT).render(self._shown(now.ledgers.applied(looked_at)), replace(self._context, show="new"))
        return (_SEEN, *text.splitlines()) if text else (_NOTHING,)


def _all(report: CheckReport) -> CheckReport:
    """Nothing is left out."""
    return report
