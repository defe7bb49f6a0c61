"""Deals with what an editor sent: writes it, or says what has changed since the form was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.desk.folder import Folder
from checker.desk.state import Overtaken, Refused, State
from checker.desk.ticket import decided_as, judged_on, settling, ticket
from checker.desk.wish import Wish
from checker.memory.ledger.entry import Entry
from checker.model.finding import Finding
from checker.model.history import accused

_TRIES = 5


@dataclass(frozen=True, slots=True)
class Again:
    """Nothing was written: what the editor has to know, and the findings of today to judge instead."""

    title: str
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]
    state: State
    status: int = 409


Deal = Callable[[Folder, Wish, State], Again | None]


def look(folder: Folder, wish: Wish) -> Again:
    """The forms of one finding, and what has changed since the page was made that led to them."""
    state = folder.state()
    finding = _today(wish, state)
    if state.problems:
        return _refusal(wish, state, state.problems)
    if finding is None:
        return _gone(wish, state)
    return Again("Judge a finding", tuple(_changes(wish, finding, state)), (finding,), state, 200)


def judge(folder: Folder, wish: Wish) -> Again | None:
    """Put the decision on file. None when it is."""
    return _tried(folder, wish, _judge)


def undo(folder: Folder, wish: Wish) -> Again | None:
    """Take the judgements that settle the finding off the file. None when they are."""
    return _tried(folder, wish, _undo)


def _tried(folder: Folder, wish: Wish, deal: Deal) -> Again | None:
    for _ in range(_TRIES):
        state = folder.state()
        try:
            return _refusal(wish, state, state.problems) if state.problems else deal(folder, wish, state)
        except Overtaken:
            continue
        except Refused as error:
            return _refusal(wish, state, error.lines)
    return _refusal(wish, state, ("somebody else is writing the ledger all the time; try again",))


def _judge(folder: Folder, wish: Wish, state: State) -> Again | None:
    finding = _today(wish, state)
    try:
        judgement = wish.judgement(folder.editor, folder.today())
    except Refused as error:
        return Again("Not judged yet", error.lines, (finding,) if finding else (), state, 422)
    if finding is None:
        return _gone(wish, state)
    entries = folder.judgements([wish.claim or wish.finding], judgement, state, (finding,))
    if all(any(decided_as(new, old) for old in state.entries) for new in entries):
        return None
    changes = tuple(_changes(wish, finding, state))
    if changes:
        return Again("Not judged: this has changed meanwhile", changes, (finding,), state)
    folder.write(state, add=entries)
    return None


def _undo(folder: Folder, wish: Wish, state: State) -> Again | None:
    finding = _today(wish, state)
    if finding is None:
        return _gone(wish, state)
    changes = tuple(_changes(wish, finding, state))
    if changes:
        return Again("Not undone: this has changed meanwhile", changes, (finding,), state)
    folder.write(state, remove=settling(finding, state))
    return None


def _today(wish: Wish, state: State) -> Finding | None:
    """The finding that the form was made for, as it is today."""
    same = [finding for finding in state.report.findings if finding.fingerprint == wish.finding]
    fitting = [finding for finding in same if ticket(finding, state).finding == wish.ticket.finding]
    return next(iter(fitting or same), None)


def _changes(wish: Wish, finding: Finding, state: State) -> Iterator[str]:
    now = ticket(finding, state)
    if now.judged != wish.ticket.judged:
        judged = judged_on(finding, state)
        yield from map(_told, judged)
        if not judged:
            yield "the judgement that stood here has been taken back"
    if now.finding != wish.ticket.finding:
        yield f"the finding has changed; it now says: {finding.message}"


def _told(entry: Entry) -> str:
    until = f" (until {entry.until})" if entry.until else ""
    return f"{entry.claim} is judged {entry.verdict}{until} by {entry.by} on {entry.on}: {entry.because}"


def _gone(wish: Wish, state: State) -> Again:
    """The finding is no more: perhaps others are, on the same claims, or somebody has blamed another claim of it."""
    ids = {claim.id for claim in state.claims}
    lost = [f"{claim} is on file no more" for claim in wish.accused if claim not in ids]
    about = tuple(f for f in state.report.findings if not {c.id for c in accused(f)}.isdisjoint(wish.accused))
    judged = [_told(entry) for entry in state.entries if entry.claim in (*wish.accused, *wish.premises)]
    why = "what speaks against it is another finding now" if about else "nothing speaks against it any more"
    return Again("Not written: this finding is no more", (why, *lost, *judged), about, state)


def _refusal(wish: Wish, state: State, lines: tuple[str, ...]) -> Again:
    finding = _today(wish, state)
    return Again("Not written", lines, (finding,) if finding else (), state)
