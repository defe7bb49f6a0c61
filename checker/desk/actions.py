"""What is done with what an editor sent: it is written, or the editor is told what has changed since the form was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.desk.folder import Folder, Overtaken, Refused, ReviewState
from checker.desk.submission import Submission, decided_as, judged_on, settling, version_of
from checker.memory.ledger.entry import Entry
from checker.model.finding import GUILTY, Finding
from checker.model.history import accused

_TRIES = 5


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Nothing was written: what the editor has to know, and the findings of today to judge instead."""

    title: str
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]
    state: ReviewState
    status: int = 409


Action = Callable[[Folder, Submission, ReviewState], NotWritten | None]


def look(folder: Folder, submission: Submission) -> NotWritten:
    """The forms of one finding, and what has changed since the page was made that led to them."""
    state = folder.state()
    finding = _today(submission, state)
    if state.problems:
        return _refusal(submission, state, state.problems)
    if finding is None:
        return _gone(submission, state)
    return NotWritten("Judge a finding", tuple(_changes(submission, finding, state)), (finding,), state, 200)


def judge(folder: Folder, submission: Submission) -> NotWritten | None:
    """Put the decision on file. None when it is."""
    return _tried(folder, submission, _judge)


def undo(folder: Folder, submission: Submission) -> NotWritten | None:
    """Take the judgements that settle the finding off the file. None when they are."""
    return _tried(folder, submission, _undo)


def _tried(folder: Folder, submission: Submission, action: Action) -> NotWritten | None:
    for _ in range(_TRIES):
        state = folder.state()
        try:
            return _refusal(submission, state, state.problems) if state.problems else action(folder, submission, state)
        except Overtaken:
            continue
        except Refused as error:
            return _refusal(submission, state, error.lines)
    return _refusal(submission, state, ("somebody else is writing the ledger all the time; try again",))


def _judge(folder: Folder, submission: Submission, state: ReviewState) -> NotWritten | None:
    finding = _today(submission, state)
    try:
        judgement = submission.judgement(folder.editor, folder.today())
    except Refused as error:
        return NotWritten("Not judged yet", error.lines, (finding,) if finding else (), state, 422)
    if finding is None:
        return _gone(submission, state)
    if finding.is_open and judgement.verdict in GUILTY and not submission.claim:
        which = f"which claim: it is open which one is off; say which one is {judgement.verdict}"
        return NotWritten("Not judged yet", (which,), (finding,), state, 422)
    chosen = folder.judgements([submission.claim or submission.finding], judgement, state, (finding,))
    if all(any(decided_as(new, old) for old in state.entries) for new in chosen.entries):
        return None
    changes = tuple(_changes(submission, finding, state))
    if changes:
        return NotWritten("Not judged: this has changed meanwhile", changes, (finding,), state)
    folder.write(state, add=chosen.entries, remove=chosen.gone)
    return None


def _undo(folder: Folder, submission: Submission, state: ReviewState) -> NotWritten | None:
    finding = _today(submission, state)
    if finding is None:
        return _gone(submission, state)
    changes = tuple(_changes(submission, finding, state))
    if changes:
        return NotWritten("Not undone: this has changed meanwhile", changes, (finding,), state)
    folder.write(state, remove=settling(finding, state))
    return None


def _today(submission: Submission, state: ReviewState) -> Finding | None:
    """The finding that the form was made for, as it is today."""
    same = [finding for finding in state.report.findings if finding.fingerprint == submission.finding]
    fitting = [finding for finding in same if version_of(finding, state).finding == submission.version.finding]
    return next(iter(fitting or same), None)


def _changes(submission: Submission, finding: Finding, state: ReviewState) -> Iterator[str]:
    now = version_of(finding, state)
    if now.judged != submission.version.judged:
        judged = judged_on(finding, state)
        yield from map(_entry_words, judged)
        if not judged:
            yield "the judgement that stood here has been taken back"
    if now.finding != submission.version.finding:
        yield f"the finding has changed; it now says: {finding.message}"


def _entry_words(entry: Entry) -> str:
    until = f" (until {entry.until})" if entry.until else ""
    return f"{entry.claim} is judged {entry.verdict}{until} by {entry.by} on {entry.on}: {entry.because}"


def _gone(submission: Submission, state: ReviewState) -> NotWritten:
    """The finding is no more: perhaps others are, on the same claims, or somebody has blamed another claim of it."""
    ids = {claim.id for claim in state.claims}
    lost = [f"{claim} is on file no more" for claim in submission.accused if claim not in ids]
    about = tuple(f for f in state.report.findings if not {c.id for c in accused(f)}.isdisjoint(submission.accused))
    judged = [_entry_words(entry) for entry in state.entries if entry.claim in (*submission.accused, *submission.premises)]
    why = "what speaks against it is another finding now" if about else "nothing speaks against it any more"
    return NotWritten("Not written: this finding is no more", (why, *lost, *judged), about, state)


def _refusal(submission: Submission, state: ReviewState, lines: tuple[str, ...]) -> NotWritten:
    finding = _today(submission, state)
    return NotWritten("Not written", lines, (finding,) if finding else (), state)
