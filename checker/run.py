"""One run over claims on file: what is read, judged, found and remembered.

All commands, the desk, the Python interface, the tests and the benchmarks check claims by way of a `Run`; there is no other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker.memory.cache import folder as cache
from checker.memory.cache.archive import Archive
from checker.memory.clock import today
from checker.model.claim import Claim, Location
from checker.model.detail import EVERYTHING, FINDINGS_ALONE, Detail
from checker.model.errors import Unusable, together
from checker.model.finding import CheckReport, Judgement
from checker.model.problem import Problem, number_of
from checker.prose.phrases import count

# Where nothing has changed since the last run, nothing is read: what reads is imported where it is asked for.
if TYPE_CHECKING:
    from checker.engine.check import Workers
    from checker.engine.glance import Vicinity
    from checker.engine.region import RegionStore
    from checker.intake.files.load import Loaded
    from checker.memory.archived.load import Archived, HeldAgainst
    from checker.memory.cache.report_cache import ReportCache, WholeReport
    from checker.memory.ledger.entry import Entry
    from checker.memory.ledger.files import Ledgers
    from checker.memory.ledger.migration import Migration
    from checker.memory.ledger.selection import Chosen
    from checker.model.bounds import Answer, Count, CountBounds
    from checker.model.history import FindingHistory
    from checker.model.scope import Scope
    from checker.model.time import Period
    from checker.model.vocabulary import Settings, Vocabulary
    from checker.report.overview.model import Overview

__all__ = [
    "Chosen",
    "Edited",
    "Run",
    "opened",
    "overview",
    "today",
]

Clock = Callable[[], str]
"""The date of this day, ISO 8601: judgements run out by it."""
Watched = Callable[[], AbstractContextManager[Callable[[int, int, str], None] | None]]
"""Opens whatever shows how far a check is (so many done of so many, of what); gives None where nobody watches."""


def now() -> str:
    """The date of the machine."""
    return today()


def unwatched() -> AbstractContextManager[None]:
    """Nobody watches."""
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Edited:
    """What was written into the ledger of this name, or taken out of it; `remarks` are what an editor should know of that."""

    ledger: str
    entries: tuple[Entry, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Run:
    """One run over the claims below `paths` that were published by `as_of`; each part is worked out when first asked for.

    `store` holds what earlier runs worked out. With `in_part`, what cannot be read is told and the rest is checked; else nothing
    is. `unjudged` leaves all judgements aside. `detail` is what is worked out of each finding. With an `archive` the claims are
    those below the paths with all of that folder or file that bear on them, and the findings those in which the former take
    part, as a check of both would give them. `scheduler` is the address of one of dask, whose workers compare the claims, if any;
    the findings are the same. Whatever needs the claims raises Unusable with all problems of all files at once, or if no claim is
    left to check, or if the scheduler cannot be asked.
    """

    paths: tuple[str, ...]
    as_of: str | None = None
    in_part: bool = True
    clock: Clock = now
    store: Archive | None = None
    watched: Watched = unwatched
    unjudged: bool = False
    detail: Detail = EVERYTHING
    archive: str | None = None
    scheduler: str | None = None

    @cached_property
    def loaded(self) -> Loaded:
        """Everything on file below the paths that was published by the day."""
        self._reports  # noqa: B018  the state of the files is that before they are read
        return self._read

    @cached_property
    def _read(self) -> Loaded:
        """The same for who needs no report: what the files were before is not worked out."""
        from checker.intake.files.load import load
        from checker.intake.files.published import read
        from checker.memory.cache.file_cache import FileCache
        from checker.memory.fixes.files import with_places
        from checker.memory.words.needed import needed_lines

        stored = None if self.store is None else partial(FileCache, self.store)
        try:
            loading = self._held_against.load if self._held_against else load
            loaded = read(self.paths, self.as_of, self.in_part, stored, loading)
            if self._held_against and not self._held_against.speaks(loaded):
                raise Unusable(f"no claims published by {self.as_of}", problems=loaded.problems, unread=loaded.unread)
            return loaded
        except Unusable as error:
            error.lines = (*error.lines, *needed_lines(error.problems, self.paths))
            error.problems = with_places(error.problems)
            raise

    @cached_property
    def _held_against(self) -> HeldAgainst | None:
        """What reads the archive, if there is one."""
        if self.archive is None:
            return None
        from checker.memory.archived.load import HeldAgainst

        return HeldAgainst(Path(self.archive), self.store is not None, self.watched)

    @property
    def archived(self) -> Archived | None:
        """What stands in the archive, if there is one."""
        if self._held_against is None:
            return None
        self._read  # noqa: B018  it is counted when it is read
        return self._held_against.archived

    @cached_property
    def ledgers(self) -> Ledgers:
        """The judgements that bear on the claims, and what is wrong in their files."""
        from checker.memory.ledger.files import Ledgers, read_ledgers

        if self.unjudged:
            return Ledgers(entries=(), whole=frozenset(), today=self.clock(), claims=self.loaded.claims)
        # Of an archive that is read in part a judgement on nothing that was read is not idle.
        in_part, paths = self.as_of is not None or self.archive is not None, (*self.paths, *filter(None, (self.archive,)))
        return read_ledgers(paths, self.loaded, in_part, self.clock)

    @cached_property
    def before_judging(self) -> CheckReport:
        """All findings, before any judgement is put beside them; with an archive also those of what bears on the claims."""
        if self._whole is None:
            return self._checked(self.ledgers)
        report = self._whole.report
        return replace(
            report,
            findings=tuple(replace(each, status="new", judgement=None, doubts=(), accusations=()) for each in report.findings),
            stale=(),
        )

    @cached_property
    def report(self) -> CheckReport:
        """All findings, each new or known, with what could not be read."""
        return self._report() if self._whole is None else self._whole.report

    @property
    def settings(self) -> Settings:
        """The settings that hold for the claims."""
        return self.loaded.settings if self._whole is None else self._whole.settings

    def look(self) -> None:
        """Raises Unusable with all that is wrong if nothing of what is on file can be checked."""
        if self._whole is None:
            self.loaded  # noqa: B018

    @property
    def may_be_judged(self) -> bool:
        """Whether nothing is wrong in the ledgers."""
        return self._whole is not None or not self.ledgers.problems

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files of claims and in the ledgers, each fix with its place."""
        if self._whole is not None:
            return ()
        from checker.memory.fixes.files import with_places

        return with_places((*self.loaded.problems, *self.ledgers.problems))

    @cached_property
    def warnings(self) -> tuple[Problem, ...]:
        """What goes out of those files, and is still read; and articles of a day that has not come."""
        if self._whole is not None:
            return ()
        from checker.memory.fixes.files import with_places

        return (*with_places((*self.loaded.warnings, *self.ledgers.warnings)), *self._to_come())

    def _to_come(self) -> tuple[Problem, ...]:
        """A warning for each file and date of publication that lies behind today."""
        today, instead = self.clock(), "mend the date, unless it is to appear then"
        last = date.fromisoformat(today).toordinal()
        dates = {(claim.location.file, claim.article.published) for claim in self.loaded.claims}
        late = sorted((file, day.text) for file, day in dates if day.start is not None and day.start > last)
        return tuple(
            Problem(Location(file, 0), f"published: “{text}” is later than today, {today}", instead) for file, text in late
        )

    def problem_lines(self, problems: Sequence[Problem]) -> tuple[str, ...]:
        """Warnings and these problems of this run in a line each, and how many claims the problems kept from being checked."""
        warnings = tuple(str(replace(each, what=f"warning: {each.what}")) for each in self.warnings)
        if not problems:
            return warnings
        from checker.intake.files.problems import in_lines
        from checker.memory.words.needed import needed_lines

        ending = f"{count(number_of(problems), 'problem')}; {self.loaded.left_out}", *needed_lines(problems, self.paths)
        return (*warnings, *in_lines(problems), *ending)

    def take_over(self, last: Run) -> None:
        """Take over what an earlier run found, if the claims and the doubts about them are still the same."""
        if (self.loaded, self.ledgers.to_check) == (last.loaded, last.ledgers.to_check):
            vars(self)["before_judging"] = last.before_judging

    def overview(self, report: CheckReport) -> Overview:
        """All that a report of this run shows as a whole."""
        return overview(report, self.ledgers.to_check, self.loaded.vocabulary, self.loaded.settings, self.store)

    def since(self, revision: str, complain: Callable[[str], None]) -> CheckReport:
        """The report with the status "known", but no judgement, for every finding that the claims at a git revision gave too.

        `complain` gets why nothing could be read there, if so: then all findings are new. Raises Unusable where git cannot tell.
        """
        from checker.memory.git import GitError
        from checker.memory.ledger.match import known_before
        from checker.memory.revision import at_revision

        try:
            with at_revision(revision, [Path(path) for path in self.paths]) as paths:
                before = replace(self, paths=paths, in_part=True, watched=unwatched, detail=FINDINGS_ALONE)
                claims = before._claims_there(revision, complain)
        except GitError as error:
            raise Unusable(f"--against {revision}: {error}") from error
        if claims is None:
            return self.report
        # What has been judged wrong since is blamed there too, so that the same findings are the same.
        findings = before._checked(replace(self.ledgers, claims=claims)).findings
        return known_before(self.report, self.loaded.claims, self.ledgers.today, findings, claims)

    def bounds(self, words: Mapping[str, str], period: str) -> CountBounds:
        """The tightest intervals that the claims allow for a count; `words` by dimension: who, event, where, route.

        Raises Unusable with a line for each word that is refused, and where the solver cannot tell.
        """
        from checker.engine.bounds.asked_unit import asked_unit
        from checker.intake.files.resolve import count_of

        vocabulary = self._read.vocabulary
        try:
            scope, when = count_of(vocabulary, words, period)
        except Unusable as error:
            raise together(error, Unusable(*self.problem_lines(self.loaded.problems), problems=self.loaded.problems)) from error
        claims = self.ledgers.to_check
        return self._implied(claims, scope, when, asked_unit(claims, vocabulary, scope))

    def allowed(self, claim: Claim) -> CountBounds:
        """The same for the count of which a claim tells, by the others that can be built on, as the check left them.

        Raises Unusable where the solver cannot tell.
        """
        return self._implied(self.ledgers.to_check, claim.scope, claim.period, claim.unit, claim.id)

    def vicinity(self) -> Vicinity:
        """The claims, ready to be looked at beside one that has been changed since."""
        from checker.engine.glance import Vicinity

        return Vicinity(self.ledgers.to_check, self.loaded.vocabulary, self.loaded.settings)

    def _implied(self, claims: Sequence[Claim], scope: Scope, period: Period, unit: str, besides: str = "") -> CountBounds:
        from checker.engine.bounds.count import implied
        from checker.engine.solve.linear_program import Inconclusive
        from checker.prose.fill import fill

        try:
            return implied(claims, self.loaded.vocabulary, self.loaded.settings, scope, period, unit, self._regions(), besides)
        except Inconclusive as error:
            raise Unusable(f"the solver cannot tell: {fill(error.why)}; raise seconds in settings.yaml") from error

    def history(self, tensions: bool) -> FindingHistory:
        """When each contradiction, and with `tensions` each tension, could first be seen."""
        from checker.memory.history.trace import trace

        with self.watched() as progress:
            read, known = self._read, self._regions("days with tensions" if tensions else "days")
            history = trace(read.claims, self.loaded.vocabulary, self.loaded.settings, tensions, progress, known)
        return replace(history, problems=self.loaded.problems)

    def named(self, words: Sequence[str], judgement: Judgement) -> Chosen:
        """Judgements on what the words name: claims by id, findings by fingerprint; on every new finding if there are none.

        Raises Unusable with a line for each word that names nothing to judge, and for each problem of a ledger.
        """
        from checker.memory.ledger.files import sound
        from checker.memory.ledger.selection import every, named

        sound(self.ledgers)
        if not words:
            return every(self.report.findings, judgement)
        return self.taking_back(named(words, judgement, self.loaded.claims, self.report.findings), judgement)

    def taking_back(self, chosen: Chosen, judgement: Judgement) -> Chosen:
        """The judgements chosen; where they take blame back, on the findings as they are without it, as these blame others.

        Raises Unusable with a line for each claim that nothing but its judgement accuses.
        """
        from checker.memory.ledger.selection import anew, taken_back

        back = taken_back(chosen, self.ledgers.entries)
        if not back:
            return chosen
        rest = replace(self.ledgers, entries=tuple(entry for entry in self.ledgers.entries if entry not in back))
        return anew(chosen, back, judgement, self.loaded.claims, rest.applied(self._checked(rest)).findings)

    def table(self, format: str) -> tuple[bytes, int]:
        """All claims as a table in a format (csv, jsonl, parquet), and how many. Raises Unusable if it cannot be made."""
        from checker.memory.export.formats import FORMATS
        from checker.memory.export.rows import exported_rows

        rows = exported_rows(self.loaded.claims)
        return FORMATS[format](rows), len(rows)

    def judge(self, chosen: Chosen) -> Edited:
        """Write judgements into the ledger of the first path. Raises Unusable if that cannot be done."""
        from checker.intake.files.load import most_bytes
        from checker.memory.git import let_git_merge
        from checker.memory.ledger.files import edit_ledger, ledger_of

        ledger = ledger_of(Path(self.paths[0]))
        gone = [entry for entry in chosen.gone if entry.location.file == ledger.name]
        begun = edit_ledger(ledger, add=chosen.entries, remove=gone, most=most_bytes(self.loaded.settings))
        return Edited(ledger.name, chosen.entries, let_git_merge(ledger.path) if begun else ())

    def judged(self, chosen: Chosen) -> CheckReport:
        """What the report is once these judgements stand."""
        entries = (*(entry for entry in self.ledgers.entries if entry.place not in chosen.places), *chosen.entries)
        after = replace(self.ledgers, entries=entries)
        return after.applied(self._checked(after) if chosen.shifts else self.before_judging)

    def prune(self) -> Edited:
        """Take the judgements out of the ledger of the first path that settle nothing any more; `remarks` say why of each."""
        from checker.intake.files.load import most_bytes
        from checker.memory.ledger.files import edit_ledger, ledger_of, sound

        sound(self.ledgers)
        ledger = ledger_of(Path(self.paths[0]))
        stale = {each.location: each.why for each in self.report.stale if each.location.file == ledger.name}
        gone = tuple(entry for entry in self.ledgers.entries if entry.location in stale)
        if gone:
            edit_ledger(ledger, remove=gone, most=most_bytes(self.loaded.settings))
        return Edited(ledger.name, gone, tuple(stale[entry.location] for entry in gone))

    def migrate(self) -> Migration:
        """Write the judgements in the ledger of the first path as this release writes them, where they still fit claims on file.

        Raises Unusable if that cannot be done.
        """
        from checker.intake.files.load import most_bytes
        from checker.memory.ledger.files import edit_ledger, ledger_of, sound
        from checker.memory.ledger.migration import migration

        sound(self.ledgers)
        ledger = ledger_of(Path(self.paths[0]))
        planned = migration(ledger.name, self.before_judging.findings, self.ledgers.standing, self.loaded.claims)
        if planned.renewals:
            after = tuple(each.after for each in planned.renewals)
            before = tuple(each.before for each in planned.renewals)
            edit_ledger(ledger, add=after, remove=before, most=most_bytes(self.loaded.settings))
        return planned

    def changes(self, report: CheckReport) -> tuple[str, ...]:
        """What has changed since the last run over the same paths, in a line, if that is remembered; this one is from now on."""
        from checker.memory.last_run import since_last_run

        return since_last_run(self.paths, (self.as_of or "", *filter(None, (self.archive,))), report)

    def keep(self) -> None:
        """Keep for the next run what this one worked out."""
        if self.store is not None:
            self.store.save()

    @cached_property
    def _whole(self) -> WholeReport | None:
        """What an earlier run made of the same files, if nothing was wrong in them."""
        return None if self._reports is None else self._reports.whole()

    @cached_property
    def _reports(self) -> ReportCache | None:
        if self.store is None or self.archive is not None or "_read" in vars(self):
            return None
        state = self._state()
        if state is None:
            return None
        from checker.memory.cache.report_cache import ReportCache

        return ReportCache(self.store, state, self.detail)

    def _state(self) -> str | None:
        """A digest of all that the report depends on; None if anything is amiss with the files."""
        return cache.state_of(self.paths, self.clock(), repr((self.as_of, self.in_part, self.unjudged)))

    def _report(self) -> CheckReport:
        from checker.report.standing import with_accusations

        # What an article rests on may be accused where it takes no part.
        every = with_accusations(self.ledgers.applied(self.before_judging))
        report = replace(
            self._held_against.part_of(every, self.loaded) if self._held_against else every,
            problems=self.problems,
            unread=self.loaded.unread,
            blank=self.loaded.blank,
            warnings=self.warnings,
        )
        if self._reports is not None:
            from checker.memory.cache.report_cache import WholeReport

            self._reports.keep(WholeReport(report, self.loaded.settings), self._state)
        return report

    def _checked(self, ledgers: Ledgers) -> CheckReport:
        from checker.engine.check import check_claims

        loaded = self.loaded
        try:
            with self.watched() as progress:
                return check_claims(
                    ledgers.to_check, loaded.vocabulary, loaded.settings, progress, self._regions(), self.detail, self._workers()
                )
        except (KeyboardInterrupt, Unusable):
            self.keep()
            raise

    def _workers(self) -> Workers | None:
        if self.scheduler is None:
            return None
        from checker.engine.cluster.coordinator import Cluster

        return Cluster(self.scheduler)

    def _regions(self, kind: str = "outcome") -> RegionStore | None:
        if self.store is None:
            return None
        from checker.memory.cache.region_cache import RegionCache

        return RegionCache(self.store, self.loaded.vocabulary, kind)

    def _claims_there(self, revision: str, complain: Callable[[str], None]) -> tuple[Claim, ...] | None:
        """The claims of that time; None if there were none, or none that could be read."""
        if not self.paths:
            return None
        try:
            return self._read.claims
        except Unusable as error:
            complain(f"--against {revision}: nothing can be read there, so all findings are new: {error.lines[0]}")
            return None


def opened(paths: Sequence[str], keep: bool = True) -> Archive | None:
    """What earlier runs over the same paths worked out; None if nothing is to be remembered."""
    return cache.opened(paths, keep)


def overview(
    report: CheckReport, claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings, store: Archive | None = None
) -> Overview:
    """All that a report shows as a whole; see `checker.report.overview`.

    Some programs are solved for the timelines, if the store does not have what they give: much work, as the check itself.
    """
    from checker.memory.cache.count_cache import CountCache
    from checker.report.overview import build

    known = None if store is None else CountCache(store, claims, vocabulary, settings)

    def allowed(standing: Sequence[Claim], counts: Sequence[Count], most: int) -> Mapping[Count, Answer]:
        solve = partial(_solved, claims, vocabulary, settings, standing, counts, most)
        return solve() if known is None else known.answers(standing, counts, most, solve)

    return build.overview(report, claims, vocabulary, allowed)


def _solved(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    standing: Sequence[Claim],
    counts: Sequence[Count],
    most: int,
) -> Mapping[Count, Answer]:
    from checker.engine.bounds.counts import bounds_of_counts
    from checker.engine.rows.measure import Book
    from checker.engine.solve.reach import Reach

    book = Book(Reach(vocabulary).of(claims), {claim.id: claim for claim in claims})
    return bounds_of_counts(standing, book, settings, counts, most)
