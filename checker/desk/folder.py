"""A folder of claims as the desk needs it: checked when it has changed, and judged in as `check judge` writes."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from checker import __version__
from checker.intake.files.files import COMPANIONS, claim_files, companions
from checker.intake.files.problems import Problems
from checker.memory.cache.archive import Archive
from checker.memory.clock import today
from checker.memory.git import let_git_merge
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.files import edit_ledger, ledger_of, ledger_text, sound
from checker.memory.ledger.lines import NEW
from checker.memory.ledger.selection import Chosen, named, taken_back
from checker.memory.ledger.standing import Standing
from checker.model.claim import Claim
from checker.model.detail import EVERYTHING, FINDINGS_ALONE, Detail
from checker.model.errors import Unusable
from checker.model.finding import CheckReport, Coverage, Finding, Judgement
from checker.report.formats import Context
from checker.report.render.sheet import bounds_words
from checker.run import Run, opened

if TYPE_CHECKING:
    from checker.engine.glance import Vicinity


class Refused(Exception):
    """It cannot be written as it is wished; `lines` say all that is in the way, one thing a line."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


class Overtaken(Exception):
    """Somebody else has written the ledger since it was read; nothing was written. Look again."""


@dataclass(frozen=True, slots=True)
class ReviewState:
    """What the files hold and what the check makes of it.

    `context` is what the page may know beside the report: an overview only where the whole was asked for.
    `stamp` changes with every change of a file. `problems` say why the files cannot be checked as they are now; the rest is then
    from the last time that they could be.
    """

    report: CheckReport
    context: Context
    claims: tuple[Claim, ...]
    entries: tuple[Entry, ...]
    standing: Standing
    stamp: str
    problems: tuple[str, ...] = ()


_UNCHECKED = ""
"""The stamp of what nothing was compared of yet."""
NOTHING_FOUND = CheckReport((), (), Coverage(0, 0, 0, ()))
_FORGOTTEN = 50
"""Checks after which what is remembered of them without a file goes."""


@dataclass(frozen=True, slots=True)
class _Checked:
    """One state of the files, the run that it comes from, if any could be, and the text of the ledger that it was judged by.

    `full` is the last run that sought all that explains a finding, of this state or of one before.
    """

    state: ReviewState
    run: Run | None
    ledger: str
    full: Run | None = None
    pictured: bool = False
    vicinity: Vicinity | None = None


class Folder:
    """The claims in the folder, judged by `editor`; `tell` gets what the editor has to do beside the ledger.

    Raises Unusable where they cannot be checked as they are; unless the folder may be `empty`. With `later` its claims are read,
    and compared only when somebody asks for its state.
    """

    def __init__(self, folder: Path, editor: str, tell: Callable[..., None], empty: bool = False, later: bool = False) -> None:
        self._folder, self._editor, self._tell, self._lock = folder, editor, tell, Lock()
        self._memory, self._checks = Archive(), 0
        stamp = self.stamp()
        try:
            self._last = self._read() if later else self._checked(stamp, None)
        except Unusable as error:
            if not empty:
                raise
            self._last = _nothing(self._folder, stamp, error.lines)
        self._fresh: frozenset[str] = frozenset()

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._folder

    @property
    def editor(self) -> str:
        """The name that judgements are signed with."""
        return self._editor

    def today(self) -> str:
        """The day on which judgements are dated, ISO 8601."""
        return today()

    def stamp(self) -> str:
        """16 hex digits of the names, times and sizes of all files that matter, and of the day."""
        seen = sha256(self.today().encode())
        for name, path in sorted(self._files()):
            try:
                status = path.stat()
            except OSError:
                continue
            what = name, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
            seen.update(repr(what).encode("utf-8", "surrogatepass"))
        return seen.hexdigest()[:16]

    def state(self) -> ReviewState:
        """What the files hold now. Where they cannot be checked it is the last sound state, with why in `problems`."""
        with self._lock:
            stamp = self.stamp()
            if stamp != self._last.state.stamp:
                known = self._last.state.stamp != _UNCHECKED
                try:
                    before = {finding.fingerprint for finding in self._last.state.report.findings}
                    self._last = self._checked(stamp, self._last)
                    after = {finding.fingerprint for finding in self._last.state.report.findings}
                    self._fresh = frozenset(after - before) if known else frozenset()
                except Unusable as error:
                    broken = replace(self._last.state, stamp=stamp, problems=error.lines)
                    self._last = replace(self._last, state=broken)
            return self._last.state

    def refresh(self) -> bool:
        """Whether the last state is that of the files; here it is checked at once."""
        self.state()
        return True

    def make_room(self) -> None:
        """Somebody waits for a page that shows no check: what is checked beside goes on when the page asks for it."""

    def at_once(self) -> ReviewState:
        """The claims as they are on file now, beside what was last found."""
        return self.state()

    def known(self) -> ReviewState:
        """What was last found, of whatever state of the files."""
        return self._last.state

    def fresh(self) -> frozenset[str]:
        """The fingerprints of findings that came with the last change of the files."""
        return self._fresh

    def glance(self, claim: Claim) -> tuple[Finding, ...]:
        """What a claim, as it is by now, clashes with at first glance among those checked last; nothing that is settled yet."""
        vicinity = self._vicinity()
        return () if vicinity is None else vicinity.glance(claim, self._last.state.report.findings)

    def prepare(self) -> None:
        """Work out what a glance needs before somebody waits for one."""
        vicinity = self._vicinity()
        if vicinity is not None:
            vicinity.prepare()

    def _vicinity(self) -> Vicinity | None:
        last = self._last
        if last.vicinity is None and last.run is not None:
            last = self._last = replace(last, vicinity=last.run.vicinity())
        return last.vicinity

    def allowed(self, claim: Claim) -> str:
        """What all other claims allow for the count of which a claim tells, in words; "" where they set no end.

        Raises Unusable where the solver cannot tell.
        """
        run = self._last.run
        if run is None:
            return ""
        bounds = run.allowed(claim)
        if bounds.pragmatic.hi is None and not bounds.pragmatic.lo:
            return ""  # that a count is none below zero sets no end
        literal, pragmatic = bounds_words(bounds)
        return literal if literal == pragmatic else f"literally {literal}; as readers take it {pragmatic}"

    def whole(self) -> ReviewState:
        """The same with all that explains a finding, and the overview: much work, as the check itself."""
        while True:
            state = self.state()
            with self._lock:
                last = self._last
                if last.state is not state:
                    continue
                if not last.pictured and last.run is not None:
                    # Where the files cannot be checked now, all there is to show is what was found before.
                    run = last.run if state.problems else self._run(EVERYTHING)
                    if last.full is not None and run is not last.run:
                        run.take_over(last.full)
                    whole = state if state.problems else _state(run, state.stamp)
                    if self.stamp() != state.stamp:
                        continue
                    context = replace(whole.context, overview=run.overview(whole.report))
                    run.keep()
                    full = last.full if state.problems else run
                    self._last = replace(last, state=replace(whole, context=context), run=run, full=full, pictured=True)
                return self._last.state

    def judgements(self, words: Sequence[str], judgement: Judgement, state: ReviewState, findings: Sequence[Finding]) -> Chosen:
        """The entries by which a judgement on what the words name stands. Raises Refused where they name nothing to judge."""
        try:
            chosen = named(words, judgement, state.claims, findings)
        except Unusable as error:
            raise Refused(*error.lines) from error
        return self.taking_back(chosen, judgement) if taken_back(chosen, state.entries) else chosen

    def taking_back(self, chosen: Chosen, judgement: Judgement) -> Chosen:
        """The judgements chosen, on the findings as they are without the blame that they take back; see `Run.taking_back`.

        Raises Refused where nothing but that accuses a claim.
        """
        run = self._last.run
        try:
            return chosen if run is None else run.taking_back(chosen, judgement)
        except Unusable as error:
            raise Refused(*error.lines) from error

    def write(self, state: ReviewState, add: Sequence[Entry] = (), remove: Sequence[Entry] = ()) -> None:
        """Change the ledger of the folder, if it is still as it was for `state`.

        Raises Overtaken if it is not, Refused where it cannot be written or an entry to remove stands in another ledger.
        """
        with self._lock:
            if state.stamp != self._last.state.stamp or state.problems or self._last.state.problems:
                raise Overtaken
            ledger, before = ledger_of(self._folder), self._last.ledger
            elsewhere = [entry.location for entry in remove if entry.location.file != ledger.name]
            if elsewhere:
                raise Refused(*(f"{place}: this judgement stands in another ledger; remove it there" for place in elsewhere))

            def unchanged() -> Iterator[Entry]:
                # Asked for only while the folder is locked, so that nobody can write in between.
                if _text(self._folder) != before:
                    raise Overtaken
                yield from add

            try:
                if edit_ledger(ledger, unchanged(), remove):
                    self._tell(*let_git_merge(ledger.path))
            except Unusable as error:
                raise Refused(*error.lines) from error

    def _files(self) -> Iterator[tuple[str, Path]]:
        for at, folders, files in os.walk(self._folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in files:
                if not name.startswith("."):
                    yield os.fsdecode(Path(at) / name), Path(at) / name
        for companion in COMPANIONS:
            for file in companions(companion, [self._folder], []):
                yield os.fsdecode(file.path), file.path

    def _read(self) -> _Checked:
        """The claims as they are on file, before anything is compared."""
        run = self._run(FINDINGS_ALONE)
        sound(run.ledgers)
        report = replace(NOTHING_FOUND, problems=run.loaded.problems)
        context = _context(run)
        return _Checked(ReviewState(report, context, run.loaded.claims, (), Standing(()), _UNCHECKED), None, "")

    def _checked(self, stamp: str, last: _Checked | None) -> _Checked:
        text = _text(self._folder)
        self._checks += 1
        if self._checks % _FORGOTTEN == 0:
            self._memory = Archive()
        run = self._run(FINDINGS_ALONE)
        sound(run.ledgers)  # who comes to judge must not judge beside a broken ledger
        for before in (last.run, last.full) if last is not None else ():
            if before is not None:
                run.take_over(before)
        state = _state(run, stamp)
        run.keep()
        return _Checked(state, run, text, None if last is None else last.full)

    def _run(self, detail: Detail) -> Run:
        paths = (str(self._folder),)
        # What is not to be remembered from day to day is remembered while the desk is open.
        return Run(paths, store=opened(paths) or self._memory, detail=detail)


def _nothing(folder: Path, stamp: str, problems: tuple[str, ...]) -> _Checked:
    """A folder in which nothing can be checked, and why; nothing is wrong with one that has no claim files yet."""
    context = Context(version=__version__, root=str(Path.cwd()), show="all")
    begun = not claim_files([folder], Problems())
    state = ReviewState(NOTHING_FOUND, context, (), (), Standing(()), stamp, () if begun else problems)
    return _Checked(state, None, "")


def _state(run: Run, stamp: str) -> ReviewState:
    return ReviewState(run.report, _context(run), run.loaded.claims, run.ledgers.entries, run.ledgers.standing, stamp)


def _context(run: Run) -> Context:
    return Context(
        version=__version__,
        root=str(Path.cwd()),
        show="all",
        publisher=run.loaded.settings.publisher,
        page=run.loaded.settings.page,
        command=shlex.join(["check", "desk", *run.paths]),
    )


def _text(folder: Path) -> str:
    """The ledger that judgements go to; what a new one holds where there is none yet."""
    ledger = ledger_of(folder)
    return ledger_text(ledger) if os.path.lexists(ledger.path) else NEW
