"""What slip of the pen may explain a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.fitting import MOST, best_fit
from checker.engine.cases.oracle import Oracle, WhatIf
from checker.engine.findings.catalogue import slips, softening
from checker.model.calendar import is_dated
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding, Slip
from checker.model.forms import Value, comparison
from checker.model.numbers import COUNT, Interval
from checker.model.statement import Quote, Statement, quoted, template
from checker.model.units import is_counted

SHOWN = 3
"""So many explanations at most; an editor looks at the first."""
_MOST_RIVALS = 20
"""Of more figures one of which is off, some slip explains one by chance."""
OF_CLAIM = template("{claim} {slip}", claim=Quote, slip=Statement)


@dataclass(frozen=True)
class Guess:
    """One slip, and the reading of it that explains the claim best. `sure`: it agrees with every claim, by exact counts.

    `beside`: those accused with the claim that were set aside in its stead, and are believed if it is the one that is off.
    """

    name: str
    question: WhatIf
    chance: Fraction
    sure: bool
    beside: tuple[Claim, ...] = ()


def likely(finding: Finding, claim: Claim, case: Case) -> tuple[Guess, ...]:
    """The guesses for the claim that a finding set aside; where another might be set aside in its stead, for that one too.

    What a pattern softens it explains too, and a gap that is hardly one needs a sure explanation.
    """
    if _is_explained(finding):
        return ()
    either = [part.claim for part in finding.parts if part.role == "either"]
    rivals = [other for other in either if not says_the_same(other, claim)]
    if finding.reading == "pragmatic":
        return guesses(claim, _without(claim, (), case))
    candidates = list(guesses(claim, case))
    for rival in rivals if len(rivals) <= _MOST_RIVALS else ():
        beside = tuple(other for other in either if not says_the_same(other, rival))
        candidates += (replace(guess, beside=beside) for guess in guesses(rival, _without(rival, either, case)))
    softened = finding.severity == "tension"
    return tuple(sorted((guess for guess in candidates if guess.sure or not softened), key=_order))


def _is_explained(finding: Finding) -> bool:
    """Whether a pattern explains it, and other claims do not speak against that."""
    pattern, why = softening().get(finding.kind), finding.why_tension_statement
    against = getattr(pattern, "AGAINST", None)
    return pattern is not None and not (against is not None and why is not None and why.template == against.text)


def guesses(claim: Claim, case: Case) -> tuple[Guess, ...]:
    """For each slip its best reading, the least likely by chance first; those that might as well fit by chance are left out."""
    candidates = []
    for name, slip in slips().items():
        readings = [
            reading for reading in slip.readings(claim, case) if _may_be_meant(reading) and _can_be(reading.read_as, case)
        ]
        best = best_fit(readings, case, getattr(slip, "MOST", MOST))
        if best is not None:
            candidates.append(Guess(name, best[0], best[1].chance, best[1].sure))
    candidates.sort(key=_order)
    # Of slips that come to the same reading, the one that says how it came about is told, or the least likely by chance.
    likeliest: dict[Claim, Guess] = {}
    for guess in sorted(candidates, key=_is_weak):
        likeliest.setdefault(guess.question.read_as, guess)
    return tuple(guess for guess in candidates if likeliest[guess.question.read_as] is guess)


def diagnosis(finding: Finding, claim: Claim, candidates: Sequence[Guess], oracle: Oracle, case: Case) -> tuple[Slip, ...]:
    """The slips after which every claim agrees, the best explanation first; each names its claim if there are several.

    The finding has to say what the others allow.
    """
    several = finding.is_open
    explanations: list[Slip] = []
    for guess in candidates:
        if len(explanations) < SHOWN and not _is_beyond(guess.question, finding, claim) and _holds(guess, finding, oracle, case):
            assert guess.question.fits is not None
            slip = _slip(guess.name, guess.question.fits, guess.question.claim if several else None)
            # Two slips may come to the same figure.
            if slip.text_statement not in [each.text_statement for each in explanations]:
                explanations.append(slip)
    if not explanations and finding.severity == "contradiction" and (both := together(claim, case)) is not None:
        explanations.append(_slip(*both, claim if several else None))
    if not (explanations or several) and finding.severity == "contradiction":
        explanations += (_slip(*slip, None) for slip in _far_off(claim, finding, oracle))
    if not explanations and finding.severity == "contradiction":
        explanations += (_slip(*slip, None) for slip in _of_words(finding, oracle, case))
    return tuple(explanations)


def _holds(guess: Guess, finding: Finding, oracle: Oracle, case: Case) -> bool:
    """Whether it explains the claim, and settles the finding: all claims of it, and all that stand, then hold together."""
    if not (guess.sure or guess.beside or oracle.fits(guess.question)):
        return False
    # Who says the same is mended with it.
    own = guess.question.claim
    others = [*guess.beside, *(part.claim for part in finding.parts if not says_the_same(part.claim, own))]
    if not (guess.sure or guess.beside) and all(claim.id in oracle.scope_of for claim in others):
        return True
    return oracle.holds_with(guess.question, others) and not _upsets_article(guess.question, oracle, case)


def _upsets_article(question: WhatIf, oracle: Oracle, case: Case) -> bool:
    """Whether what an article says agrees as it stands, and would not if the claim were read otherwise: a slip is made once."""
    own = [claim for claim in case.recorded.values() if claim.article.heading == question.claim.article.heading and claim.asserts]
    others = [claim for claim in own if claim.id != question.claim.id]
    return oracle.agree(own) and not oracle.agree([*others, question.read_as])


def _is_beyond(question: WhatIf, finding: Finding, bounded: Claim) -> bool:
    """Whether a figure would be taken for another of the count that fits by its rounding alone, where as round a one fits."""
    read_as = question.read_as
    reading, allowed = read_as.reading, finding.allowed
    if question.claim.id != bounded.id or allowed is None or not isinstance(read_as.form, Value) or reading is None:
        return False
    same = (read_as.scope, read_as.period.days, read_as.unit) == (bounded.scope, bounded.period.days, bounded.unit)
    bare = reading.hedge in ("exact", "rounded") and reading.number is not None
    as_round = (
        allowed.hi is None or not reading.grain or allowed.meets(Interval.exactly(allowed.hi // reading.grain * reading.grain))
    )
    return same and bare and as_round and not allowed.meets(Interval.exactly(reading.number or Fraction(0)))


def _far_off(claim: Claim, finding: Finding, oracle: Oracle) -> Iterator[tuple[str, Statement]]:
    """The slips that bring a figure near to what the others allow from far beyond, and how."""
    allowed, others = finding.allowed, [part.claim for part in finding.parts if not says_the_same(part.claim, claim)]
    for name, slip in slips().items():
        question = slip.far_off(claim, allowed) if allowed is not None and hasattr(slip, "far_off") else None
        if question is not None and question.fits is not None and oracle.holds_with(question, others):
            yield name, question.fits


def _of_words(finding: Finding, oracle: Oracle, case: Case) -> Iterator[tuple[str, Statement]]:
    """The slips in the vocabulary after which every claim agrees as it is, and how."""
    claims = [part.claim for part in finding.parts]
    for name, slip in slips().items():
        for words in slip.otherwise(finding, case.vocabulary) if hasattr(slip, "otherwise") else ():
            if oracle.all_hold(claims, words.vocabulary):
                yield name, words.fits


def _slip(name: str, fits: Statement, claim: Claim | None) -> Slip:
    """A slip, and of which claim it is where it may be of several."""
    return Slip(name, text_statement=fits if claim is None else OF_CLAIM(claim=quoted(claim), slip=fits))


def _may_be_meant(question: WhatIf) -> bool:
    """Whether the claim so read speaks of days that the calendar has, and that were over when it was published.

    What lay before 1,818 years may be before the year 1; and of what was still to come no count was known, unless the claim as
    it stands is of such days.
    """
    claim, read_as = question.claim, question.read_as
    base, published = comparison(read_as.form).base, claim.article.published.end
    late = None not in (published, read_as.period.end, claim.period.end) and (
        read_as.period.end > published >= claim.period.end  # type: ignore[operator]
    )
    return is_dated(read_as.period) and (base is None or is_dated(base)) and not late


def _can_be(claim: Claim, case: Case) -> bool:
    """Whether there is a count that a claim gives: of people no fraction of one, nor fewer than none."""
    stated = claim.reading.literal if claim.reading and isinstance(claim.form, Value) else None
    return stated is None or not is_whole(claim, case) or stated.inwards().meets(COUNT)


def is_whole(claim: Claim, case: Case) -> bool:
    """Whether the count of a claim is a whole number."""
    return is_counted(claim.unit) and case.vocabulary.kind(claim.scope) != "measure"


def together(claim: Claim, case: Case) -> tuple[str, Statement] | None:
    """The first slip that explains the claim together with others of its article, and how."""
    explained = ((name, slip.together(claim, case)) for name, slip in slips().items() if hasattr(slip, "together"))
    return next(((name, fits) for name, fits in explained if fits is not None), None)


def slip_of(question: WhatIf, otherwise: str, case: Case) -> Slip:
    """A reading that a pattern found, by the name of the slip that recognises it."""
    known = (name for name, slip in slips().items() if hasattr(slip, "recognises") and slip.recognises(question, case.vocabulary))
    return Slip(next(known, otherwise), text_statement=question.fits)


def _is_weak(guess: Guess) -> bool:
    return bool(getattr(slips()[guess.name], "WEAK", False))


def _order(guess: Guess) -> tuple[bool, Fraction, str, tuple[str, ...]]:
    return not guess.sure, guess.chance, guess.name, content(guess.question.claim)


def says_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims give one figure of one count, and so are set aside together."""
    return _says(one) == _says(other)


def _says(claim: Claim) -> tuple[object, ...]:
    return claim.scope, claim.period.days, claim.unit, claim.form, claim.reading


def _without(rival: Claim, either: Sequence[Claim], case: Case) -> Case:
    """The case if the rival had been set aside, and what it stands against were believed."""
    claims = {claim.id: claim for claim in (*case.claims, *either) if not says_the_same(claim, rival)}
    return replace(case, claims=tuple(claims.values()))
