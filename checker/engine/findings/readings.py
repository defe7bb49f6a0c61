"""One reading of claims settled: what cannot hold, whom that accuses, and what single voices say against themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from checker.engine.findings.disputes import disputes
from checker.engine.findings.plain_figures import PlainFigures
from checker.engine.findings.plain_ratios import PlainRatios
from checker.engine.findings.plain_trends import UnitFigures
from checker.engine.findings.refutations import FAILED, Layer, claims_in, finding_of
from checker.engine.findings.single_cause import FurtherSum, as_one, at_home_too, further_sum
from checker.engine.findings.softening import revision
from checker.engine.rows.material import as_readers_take_it
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.bases import Bases
from checker.engine.solve.feasible_point import has_feasible_point
from checker.engine.solve.finder import Finder
from checker.engine.solve.groups import HELD, material_system, pragmatic_system
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.literal_proof import literally
from checker.engine.solve.own_affairs import Voice, affairs_of, articles_of, doubting_more, only, testify_in_turn
from checker.engine.solve.prover import Prover
from checker.engine.solve.screen import clash_at_sight
from checker.engine.solve.solution import Solution, solution_of
from checker.engine.solve.system import System, claims_of
from checker.engine.solve.testimonies import attribution
from checker.engine.solve.work import Work
from checker.model.content import content
from checker.model.detail import EVERYTHING, Detail, Progress
from checker.model.finding import Finding, ReadingName, Undecided
from checker.model.vocabulary import Settings

_FEW = 2
"""As many groups as one claim makes: most claims that stand alone are seen to hold at a glance."""


@dataclass(frozen=True)
class ReadingOutcome:
    """What one reading of the claims brings: findings, what is left undecided, and the ids of the claims set aside.

    `doubted`: the ids of all that could have been set aside as well. `compared`: the ids of the claims that conditions which are
    no rows were held against. `further`: sums that refute once more whom findings accuse.
    """

    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    suspects: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()
    compared: frozenset[str] = frozenset()
    further: tuple[FurtherSum, ...] = ()

    @property
    def unsettled(self) -> frozenset[str]:
        """The claims that are undecided."""
        return frozenset(claim.id for unknown in self.undecided for claim in unknown.claims)

    @classmethod
    def joined(cls, outcomes: Iterable[ReadingOutcome]) -> ReadingOutcome:
        """The outcomes of several components as one."""
        every = tuple(outcomes)
        return cls(
            tuple(finding for outcome in every for finding in outcome.findings),
            tuple(unknown for outcome in every for unknown in outcome.undecided),
            frozenset[str]().union(*(outcome.suspects for outcome in every)),
            frozenset[str]().union(*(outcome.doubted for outcome in every)),
            frozenset[str]().union(*(outcome.compared for outcome in every)),
            tuple(sum_ for outcome in every for sum_ in outcome.further),
        )


def check_reading(
    systems: Sequence[System],
    book: Book,
    reading: ReadingName,
    settings: Settings,
    progress: Progress,
    detail: Detail = EVERYTHING,
    bases: Bases | None = None,
) -> ReadingOutcome:
    """Settle every component; what is found is without its texts. `bases`: those of what was solved of the same claims before.

    Literal readings that cannot hold together even give or take what is immaterial are contradictions, and that repair alone
    decides who is suspect in them; what cannot hold of the rest is a tension.
    """
    outcomes: list[ReadingOutcome] = []
    parts = [part for part in systems if len(part.groups) > _FEW or part.is_conditional or not has_feasible_point(part)]
    check = _literal if reading == "literal" else _pragmatic
    for number, part in enumerate(parts):
        progress(number, len(parts), f"comparing claims, {reading} readings")
        # One budget for all that is asked of a component, and one apart for what no finding hangs on.
        work = Work(float(settings.seconds), float(settings.seconds) if detail.witnessed else 0, bases)
        outcome = check(part, book, settings, work)
        if not detail.witnessed:
            outcome = replace(outcome, findings=tuple(replace(finding, witnesses=()) for finding in outcome.findings))
        outcomes.append(replace(outcome, compared=_compared(part, outcome, settings)) if part.is_conditional else outcome)
    progress(len(parts), len(parts), f"comparing claims, {reading} readings")
    return ReadingOutcome.joined(outcomes)


def _compared(part: System, outcome: ReadingOutcome, settings: Settings) -> frozenset[str]:
    """The claims that conditions were held against which are no rows, beside what nobody has in question."""
    out = outcome.suspects | outcome.doubted | outcome.unsettled
    with suppress(Inconclusive):
        return Finder(only(part, claims_of(part.groups) - out), Work(float(settings.seconds))).compared()
    return frozenset()


def _literal(part: System, book: Book, settings: Settings, work: Work) -> ReadingOutcome:
    prover = Prover(part, work)
    with suppress(Inconclusive):
        if not clash_at_sight(part) and prover.can_hold(()):
            return ReadingOutcome()
    claims = sorted((book.claims[claim] for group in part.groups for claim in group.claims), key=content)
    system = material_system(claims, part, book, laws(), settings)
    grave = _layer(system, part, book, settings, "contradiction", Prover(system, work))
    out = grave.suspects | grave.doubted | grave.unsettled
    rest = only(part, {claim.id for claim in claims} - out) if out else part
    outcome = ReadingOutcome.joined((grave, _layer(rest, rest, book, settings, "tension", prover))) if rest.groups else grave
    # Of what is set aside each article may say something else against itself, if only a trifle.
    if not grave.undecided:
        voices = articles_of(grave.suspects | grave.doubted, {claim.id: claim for claim in claims})
        outcome = _with_each_own(outcome, voices, part, part, book, settings, "tension", work)
    return replace(outcome, findings=as_one(outcome.findings, outcome.further, partial(_may_hold, part, work)))


def _may_hold(system: System, work: Work, claims: Collection[str]) -> bool:
    """Whether some claims of a system can all hold, as far as is known."""
    return Prover(only(system, claims), work).may_hold(())


def _layer(system: System, part: System, book: Book, settings: Settings, layer: Layer, prover: Prover) -> ReadingOutcome:
    """What cannot hold in a system, proven by the literal rows of `part`, and what single voices say against themselves.

    `prover`: of the system, or of one of which it may be a part.
    """
    work = prover.work
    claims = {claim: book.claims[claim] for group in system.groups for claim in group.claims}
    whole = attribution(system, part, book, settings, prover)
    # What is left to differ once contradictions are set aside is revised, not disputed.
    affairs = affairs_of(system, whole, claims, book.vocabulary) if layer == "contradiction" else ()
    solution = testify_in_turn(system, affairs, prover) if affairs else whole.solution
    outcome = _outcome(solution, part, book, settings, layer, work)
    for affair in affairs:
        revised = partial(revision, newer=affair.newer, settings=settings)
        own = _outcome(affair.solution, only(part, affair.voice), book, settings, layer, work, outcome.findings, revised)
        outcome = ReadingOutcome.joined((outcome, replace(own, findings=_fresh(own.findings, outcome))))
    outcome = _with_each_own(outcome, articles_of(claims_of(whole.doubted), claims), system, part, book, settings, layer, work)
    return replace(outcome, findings=disputes(outcome.findings, book.vocabulary))


def _with_each_own(
    outcome: ReadingOutcome,
    voices: Iterable[Voice],
    system: System,
    part: System,
    book: Book,
    settings: Settings,
    layer: Layer,
    work: Work,
) -> ReadingOutcome:
    """The outcome with what each of some articles says against itself. Most say nothing, and many say the same."""
    place = {claim: index for index, group in enumerate(system.groups) for claim in group.claims}
    holding = set[frozenset[int]]()
    for voice in voices:
        groups = frozenset(place[claim] for claim in voice)
        if groups not in holding:
            if Prover(only(system, voice), work).may_hold(()):
                holding.add(groups)
            else:
                outcome = _with_own(outcome, voice, system, part, book, settings, layer, work)
    return outcome


def _with_own(
    outcome: ReadingOutcome,
    voice: Voice,
    system: System,
    part: System,
    book: Book,
    settings: Settings,
    layer: Layer,
    work: Work,
) -> ReadingOutcome:
    """The outcome with what an article says against itself besides what is told of it already, by whosever claims.

    What others confirm is not blamed alone because the article by itself would rather part with it.
    """
    same = {claim: group.claims for group in system.groups for claim in group.claims}
    own_findings = (
        finding
        for finding in outcome.findings
        if not any(voice.isdisjoint(same.get(each.claim.id, (each.claim.id,))) for each in finding.parts)
    )
    left = voice.difference(*(same.get(claim, (claim,)) for finding in own_findings for claim in finding.accused))
    own_system, alone = only(system, left), only(part, left)
    prover = Prover(own_system, work)
    if prover.may_hold(()):
        return outcome
    solution = attribution(own_system, alone, book, settings, prover).solution
    doubted = outcome.suspects | outcome.doubted
    own = _outcome(doubting_more(solution, own_system, doubted), alone, book, settings, layer, work, outcome.findings)
    findings = (*at_home_too(outcome.findings, own.findings), *_fresh(own.findings, outcome))
    return replace(outcome, findings=findings, further=(*outcome.further, *own.further))


def _fresh(findings: Iterable[Finding], known: ReadingOutcome) -> tuple[Finding, ...]:
    """The findings that accuse others than those known do, or rest on others."""
    before = [(finding.accused, {part.claim.id for part in finding.parts}) for finding in known.findings]
    return tuple(
        finding
        for finding in findings
        if not any(
            finding.accused == accused or (finding.accused <= accused and all(part.claim.id in parts for part in finding.parts))
            for accused, parts in before
        )
    )


def _pragmatic(part: System, book: Book, settings: Settings, work: Work) -> ReadingOutcome:
    """The outcome without what readers take from words and is wrong by a trifle only."""
    outcome = _outcome(solution_of(part, work), part, book, settings, "pragmatic", work)
    if not outcome.findings:
        return outcome
    claims = sorted((book.claims[claim] for claim in claims_of(part.groups)), key=content)
    wider = pragmatic_system([as_readers_take_it(claim, settings.immaterial) for claim in claims], book, laws(), part.hard)
    prover, accused = Prover(wider, work), frozenset[str]().union(*(finding.accused for finding in outcome.findings))
    apart = (_may_be_set_aside(wider, accused - finding.accused) for finding in outcome.findings)
    grave = (finding for finding, out in zip(outcome.findings, apart, strict=True) if not _holds(prover, out))
    return replace(outcome, findings=tuple(grave))


def _may_be_set_aside(system: System, claims: Collection[str]) -> frozenset[int]:
    """The groups of what readers take from the words of some claims."""
    taken = ((index, group) for index, group in enumerate(system.groups) if group.weight != HELD)
    return frozenset(index for index, group in taken if not claims_of((group,)).isdisjoint(claims))


def _holds(prover: Prover, out: frozenset[int]) -> bool:
    """Whether all but some groups are known to hold together."""
    with suppress(Inconclusive):
        return prover.can_hold(out)
    return False


def _outcome(
    solution: Solution,
    part: System,
    book: Book,
    settings: Settings,
    layer: Layer,
    work: Work,
    known: Sequence[Finding] = (),
    revised: Callable[[Finding], Finding] = lambda finding: finding,
) -> ReadingOutcome:
    """The findings of one component; those of material readings are proven again, by the literal rows of `part`.

    `further` has those that only show once more whom one of the findings `known` accuses alone.
    """
    findings: list[Finding] = []
    further: list[FurtherSum] = []
    undecided = [Undecided(claims_in(solution.undecided, book.claims), why_statement=solution.why)] if solution.undecided else []
    suspects = set(claims_of(solution.fallen))
    prover = Prover(part, work) if layer == "contradiction" else None
    doubtful = claims_of((*solution.suspected, *solution.doubted, *solution.fallen, *solution.undecided))
    figures, units = PlainFigures(part, book.claims, doubtful), UnitFigures(part, book.claims, doubtful)
    ratios = PlainRatios(part, book.claims)
    named = claims_of(part.groups) if prover else ()
    articles = {claim: book.claims[claim].article.heading for claim in named}
    tell = partial(finding_of, system=part, book=book, layer=layer, settings=settings)
    for refutation in solution.refutations:
        out = claims_in(refutation.out, book.claims)
        suspects.update(claim.id for claim in out)
        shown = literally(refutation.plain, prover, articles, doubtful) if prover else refutation
        plain = ratios.refuting(figures.refuting(units.refuting(shown))) if shown is not None else None
        finding = finding_of(plain, part, book, layer, settings) if plain is not None else None
        if plain is None or finding is None:
            undecided.append(Undecided(out, why_statement=FAILED()))
            continue
        finding = revised(finding)
        if (once_more := further_sum(plain, finding, known, tell)) is not None:
            further.append(once_more)
        is_known = any(finding.fingerprint == other.fingerprint for other in findings)
        if not is_known and all(finding.accused != other.accused for other in findings if refutation.either):
            findings.append(finding)
    doubted = claims_of(solution.doubted)
    return ReadingOutcome(tuple(findings), tuple(undecided), frozenset(suspects), doubted, further=tuple(further))
