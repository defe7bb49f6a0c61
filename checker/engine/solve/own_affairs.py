"""What one voice says against itself: an article that does not add up, and an origin that gave different figures in time.

Such conflicts are found among the claims of that voice alone, so no other claim can hide them. Where an origin contradicts
itself over time, its older and its newer figures testify in turn: another claim is suspect only if both refute it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.engine.rows.origins import CYCLE, in_later_news, origin
from checker.engine.solve.breach import claims_of_grounds
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.prover import Prover
from checker.engine.solve.solution import Refutation, Solution, solution_of
from checker.engine.solve.system import Group, System, claims_of
from checker.engine.solve.testimonies import Attribution
from checker.model.claim import Claim
from checker.model.forms import Each, First, Record, Trend
from checker.model.vocabulary import Vocabulary

_OfMany = Each | Record | First | Trend
Voice = frozenset[str]
"""The ids of all claims of one article, or of one origin."""
_ByTime = tuple[frozenset[Group], frozenset[Group]]
"""Of a conflict the groups after which others of it were published, and the rest."""


@dataclass(frozen=True)
class OwnAffair:
    """What one origin gave at different times and cannot hold together: the refutations, and their older and newer claims.

    What is said of many counts at once, such as a record, is no part of it: a count that would break it is not given anew by it.

    `replaced`: the older claims that newer ones replace, so that they testify no more.
    """

    voice: Voice
    solution: Solution
    older: frozenset[str]
    newer: frozenset[str]
    replaced: frozenset[str]

    def tells(self, members: frozenset[str]) -> bool:
        """Whether a conflict is between what the origin gave at different times."""
        return members <= self.voice and not members.isdisjoint(self.older)


def articles_of(accused: Collection[str], claims: Mapping[str, Claim]) -> tuple[Voice, ...]:
    """The articles of which some claim is accused: where one contradicts itself, one of its claims is."""
    voices: dict[str, set[str]] = {claims[claim].article.heading: set() for claim in sorted(accused)}
    for claim in claims.values() if voices else ():
        if (text := claim.article.heading) in voices:
            voices[text].add(claim.id)
    return tuple(map(frozenset, voices.values()))


def affairs_of(system: System, whole: Attribution, claims: Mapping[str, Claim], vocabulary: Vocabulary) -> tuple[OwnAffair, ...]:
    """What the origins of claims that may be set aside gave at different times and cannot hold together, by its name."""
    accused, suspected = claims_of(whole.doubted), claims_of(whole.suspected)
    named = {claim.id: origin(claim, vocabulary) for claim in claims.values() if claim.source or claim.via}
    affairs: list[OwnAffair] = []
    for name in sorted({named[claim] for claim in accused if claim in named}):
        voice = frozenset(claim for claim, of in named.items() if of == name and not isinstance(claims[claim].form, _OfMany))
        if len({claims[claim].article.published.days for claim in voice}) > 1:
            affair = _affair(voice, only(system, voice), claims, suspected, accused, whole.whole.prover)
            # What nobody could decide in time is left to all voices together.
            affairs += [affair] if affair.older and not affair.solution.undecided else []
    return tuple(affairs)


def _affair(
    voice: Voice, system: System, claims: Mapping[str, Claim], suspected: frozenset[str], doubted: frozenset[str], prover: Prover
) -> OwnAffair:
    solution = solution_of(_by_date(system, claims), prover.work, whole=prover)
    refutations, older, newer, replaced = list[Refutation](), set[str](), set[str](), set[str]()
    conflicts = [(each, *_by_time(_groups(system, claims_of_grounds(each.grounds)), claims)) for each in solution.refutations]
    known = _groups(system, suspected)
    misquoted = _misquoted(system, [(before, after) for _, before, after in conflicts], known, doubted, claims, prover)
    for refutation, before, after in conflicts:
        members, refuted = before | after, known & (before | after)
        may_replace = bool(before) and refuted.isdisjoint(after)
        is_upheld = may_replace and _is_upheld(system, before, after, doubted, claims, prover)
        # A misquotation is no later figure of the origin. What others uphold, and no voice refutes, it did not give anew.
        if before and misquoted.isdisjoint(refuted) and (refuted or not is_upheld):
            # What all voices together set aside takes nobody's place, whoever copied it.
            is_replaced = (
                may_replace
                and not is_upheld
                and (_is_confirmed(before, after, claims) or _is_tied(system, before, after, doubted, claims, prover))
            )
            is_known = bool(refuted) and refuted <= before
            refutations.append(_accusing(before if is_replaced else refuted if is_known else members, refutation))
            replaced |= claims_of(before) if is_replaced else frozenset()
            older |= claims_of(before)
            newer |= claims_of(after)
    own = replace(solution, refutations=tuple(refutations))
    return OwnAffair(voice, own, frozenset(older), frozenset(newer - older), frozenset(replaced))


def _by_date(system: System, claims: Mapping[str, Claim]) -> System:
    """The system in which groups are the dearer to set aside the later they were last published."""
    last = {group: max(claims[claim].article.published.end or 0 for claim in group.claims) for group in system.groups}
    ranks: dict[int, int] = {}
    begun = None
    for day in sorted(set(last.values())):
        if begun is None or day - begun > CYCLE:
            begun = day
        ranks[day] = max(ranks.values(), default=0) + (day == begun)
    return replace(system, groups=tuple(replace(group, weight=group.weight * ranks[last[group]]) for group in system.groups))


def _accusing(accused: frozenset[Group], refutation: Refutation) -> Refutation:
    first, *rest = sorted(accused, key=lambda group: group.key)
    # The weights are dates here: they say nothing of trust.
    return replace(refutation, suspect=first, either=tuple(rest), instead=(), plainly=None)


def _is_confirmed(older: frozenset[Group], newer: frozenset[Group], claims: Mapping[str, Claim]) -> bool:
    """Whether each of some newer figures takes the place of an older one, or two publishers give it after all the older ones."""
    before = [claims[claim] for claim in claims_of(older)]

    def publishers(group: Group) -> set[str]:
        given = (claims[claim] for claim in group.claims)
        return {claim.article.publisher for claim in given if all(in_later_news(claim, each) for each in before)}

    return all(any(claims[claim].supersedes for claim in group.claims) or len(publishers(group)) > 1 for group in newer)


def _is_tied(
    system: System,
    older: frozenset[Group],
    newer: frozenset[Group],
    doubted: frozenset[str],
    claims: Mapping[str, Claim],
    prover: Prover,
) -> bool:
    """Whether the articles of later figures refute the older ones without them, by other figures that nobody doubts."""
    beside, _ = _besides(system, newer, doubted, claims)
    try:
        return bool(beside) and not prover.of(only(system, beside | claims_of(older))).can_hold(())
    except Inconclusive:
        return False


def _is_upheld(
    system: System,
    older: frozenset[Group],
    newer: frozenset[Group],
    doubted: frozenset[str],
    claims: Mapping[str, Claim],
    prover: Prover,
) -> bool:
    """Whether the later figures cannot hold without the older ones either, beside what other articles give and nobody doubts."""
    _, elsewhere = _besides(system, newer, doubted | claims_of(older), claims)
    try:
        return not prover.of(only(system, elsewhere | claims_of(newer))).can_hold(())
    except Inconclusive:
        return True


def _besides(
    system: System, later: frozenset[Group], out: frozenset[str], claims: Mapping[str, Claim]
) -> tuple[frozenset[str], frozenset[str]]:
    """What the articles of some figures give besides, and what others give; of neither what is `out`."""
    own = claims_of(later)
    articles = {claims[claim].article.heading for claim in own}
    besides = claims_of(system.groups) - own - out
    elsewhere = frozenset(claim for claim in besides if claims[claim].article.heading not in articles)
    return besides - elsewhere, elsewhere


def _by_time(members: frozenset[Group], claims: Mapping[str, Claim]) -> _ByTime:
    before = frozenset(one for one in members if any(_is_after(other, one, claims) for other in members))
    return before, members - before


def _misquoted(
    system: System,
    conflicts: Sequence[_ByTime],
    suspected: frozenset[Group],
    doubted: frozenset[str],
    claims: Mapping[str, Claim],
    prover: Prover,
) -> frozenset[Group]:
    """The later figures of conflicts that their own articles refute by what they give besides."""
    misquoted = frozenset[Group]()
    for before, after in conflicts:
        refuted = suspected & after
        at_issue = before and refuted and before.isdisjoint(suspected)
        if at_issue and _are_refuted_at_home(system, refuted, claims_of(before) | doubted, claims, prover):
            misquoted |= refuted
    return misquoted


def _are_refuted_at_home(
    system: System, later: frozenset[Group], doubted: frozenset[str], claims: Mapping[str, Claim], prover: Prover
) -> bool:
    """Whether it takes what their own articles give besides to refute some later figures, beside nothing that is doubted."""
    own, (at_home, elsewhere) = claims_of(later), _besides(system, later, doubted, claims)
    try:
        holds = [prover.of(only(system, several | own)).can_hold(()) for several in (elsewhere, elsewhere | at_home)]
    except Inconclusive:
        return False
    return holds == [True, False]


def _is_after(one: Group, other: Group, claims: Mapping[str, Claim]) -> bool:
    """Whether something of the one was published after all of the other, and not in the same round of news."""
    return any(all(in_later_news(claims[later], claims[earlier]) for earlier in other.claims) for later in one.claims)


def testify_in_turn(system: System, affairs: Sequence[OwnAffair], prover: Prover) -> Solution:
    """The solution of a system in which each origin's older and newer figures testify in turn, but for those replaced.

    Who is refuted by both is suspect; who is refuted beside the one only may be off as well as those who refute it.
    """
    older = frozenset[str]().union(*(affair.older for affair in affairs))
    newer = frozenset[str]().union(*(affair.newer for affair in affairs if affair.older != affair.replaced))
    replaced = frozenset[str]().union(*(affair.replaced for affair in affairs))
    claims = claims_of(system.groups)
    turns = [
        solution_of(only(system, claims - out), prover.work, whole=prover) for out in dict.fromkeys((older, newer | replaced))
    ]
    every = frozenset[str].intersection(*(claims_of(turn.suspected) for turn in turns))
    some = frozenset[str]().union(*(claims_of(turn.doubted) for turn in turns)) | older - replaced | newer
    refutations: dict[frozenset[str], Refutation] = {}
    for refutation in (refutation for turn in turns for refutation in turn.refutations):
        # What an origin says against itself is told by itself.
        if not any(affair.tells(claims_of_grounds(refutation.grounds)) for affair in affairs):
            shared = _with_roles(refutation, system, every, some)
            accused = claims_of((shared.suspect, *shared.either))
            # Of what both turns show the shorter proof.
            refutations[accused] = min(refutations.get(accused, shared), shared, key=_claims_named)
    return Solution(
        tuple(refutations.values()),
        _groups(system, every),
        frozenset(group for turn in turns for group in turn.doubted) | _groups(system, older),
        tuple(dict.fromkeys(group for turn in turns for group in turn.undecided)),
        next((turn.why for turn in turns if turn.why), None),
    )


def _claims_named(refutation: Refutation) -> int:
    return len(claims_of_grounds(refutation.grounds))


def doubting_more(solution: Solution, system: System, doubted: Collection[str]) -> Solution:
    """The solution of one voice, in which what all voices together doubt of a proof is accused beside a suspect that they do not.

    `doubted`: the ids of all claims that some minimum repair of all voices sets aside.
    """
    return replace(solution, refutations=tuple(_doubting_more(each, system, doubted) for each in solution.refutations))


def _doubting_more(refutation: Refutation, system: System, doubted: Collection[str]) -> Refutation:
    more = claims_of_grounds(refutation.grounds).intersection(doubted)
    if not more or not more.isdisjoint(refutation.suspect.claims):
        return refutation
    return replace(_with_rivals(refutation, _groups(system, more)), instead=())


def only(system: System, claims: Collection[str]) -> System:
    """The system of some claims."""
    spoken = ((group, tuple(claim for claim in group.claims if claim in claims)) for group in system.groups)
    return replace(system, groups=tuple(_only(group, left) for group, left in spoken if left))


def _only(group: Group, claims: tuple[str, ...]) -> Group:
    """A group of fewer claims, one of which is named in its rows and conditions."""
    if claims == group.claims:
        return group
    rows = tuple(row if row.claim in claims else replace(row, claim=claims[0]) for row in group.rows)
    conditions = tuple(each if each.claim in claims else replace(each, claim=claims[0]) for each in group.conditions)
    return replace(group, claims=claims, rows=rows, conditions=conditions)


def _with_roles(refutation: Refutation, system: System, every: frozenset[str], some: frozenset[str]) -> Refutation:
    """The refutation with those accused beside its suspect that could be set aside in its stead."""
    if not every.isdisjoint(refutation.suspect.claims) or refutation.open:
        return refutation
    members = claims_of_grounds(refutation.grounds) & some
    return _with_rivals(refutation, _groups(system, members - frozenset(refutation.suspect.claims)))


def _with_rivals(refutation: Refutation, groups: frozenset[Group]) -> Refutation:
    """The refutation with further groups that may be off in the stead of its suspect."""
    either = {group.key: group for group in (*refutation.either, *groups)}
    return replace(refutation, either=tuple(either[key] for key in sorted(either)))


def _groups(system: System, claims: frozenset[str]) -> frozenset[Group]:
    return frozenset(group for group in system.groups if not claims.isdisjoint(group.claims))
