"""What a claim says, in words: its scope, its period, its source and what its reading allows."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from checker.model.calendar import is_part
from checker.model.claim import Claim
from checker.model.finding import Finding, Slip
from checker.model.forms import TIMES_FROM, Average, Change, Each, First, Record, Share, Trend, Value
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import POINTS, is_counted
from checker.prose.numbers import difference_unit, show_interval, show_per_cents
from checker.prose.periods import show_period, show_until
from checker.prose.rounding import cut_outward
from checker.prose.safe import clean
from checker.prose.scopes import show_scope

_RANKS = {2: "second", 3: "third"}


def scope_words(scope: Scope) -> str:
    """ "North Koreans · arrived · South Korea"; dimensions left open are left out."""
    return clean(show_scope(scope))


def period_words(period: Period) -> str:
    """The period in plain English; "" if it is open on both sides."""
    return "" if period.days == (None, None) else clean(show_period(period))


def scope_and_period(scope: Scope, period: Period) -> str:
    """Scope and period as one phrase."""
    return ", ".join(filter(None, (scope_words(scope), period_words(period))))


def source_words(claim: Claim) -> str:
    """Who vouches for the number, and through whom; and whether it is a draft."""
    source = clean(claim.source) or "unnamed"
    via = f", through {clean(claim.via)}" if claim.via else ""
    return f"{source}{via}{' (draft)' if claim.draft else ''}"


def quote_words(claim: Claim) -> str:
    """The article's own words between quotation marks."""
    return f"“{clean(claim.quote)}”"


def claim_name(claim: Claim) -> str:
    """A claim in one phrase: publisher, date and quote."""
    return f"{clean(claim.article.publisher)} {clean(claim.article.published.text)} {quote_words(claim)}"


def names_of(claims: Sequence[Claim]) -> str:
    """Claims in one phrase, those of one article together: "AsiaNews 2018-12-18 “1,042”, “1,045”; IANS 2020-07-01 “12”"."""
    quotes: dict[str, list[str]] = {}
    for claim in claims:
        article = f"{clean(claim.article.publisher)} {clean(claim.article.published.text)}"
        quotes.setdefault(article, []).append(quote_words(claim))
    return "; ".join(f"{article} {', '.join(own)}" for article, own in quotes.items())


def draft_sentence(finding: Finding) -> str:
    """What it is to a finding that drafts take part in it; "" where none does."""
    if finding.is_draft:
        return "it rests on a claim that no editor has confirmed, and fails no check."
    if any(claim.draft for claim in (*(part.claim for part in finding.parts), *finding.witnessing)):
        return "a claim of it is one that no editor has confirmed; it stands without that too."
    return ""


def allowed_words(finding: Finding) -> str:
    """What the other claims allow for the count of the suspect, apart from what it says; "" where that is not known."""
    if finding.allowed is None:
        return ""
    claim = finding.bounded
    return show_interval(finding.allowed, claim.unit, _ends(claim))


def allowed_phrases(finding: Finding, others: str = "claims") -> tuple[str, ...]:
    """ "the other claims allow 26,701 to 29,745", or for each of several accused counts what is left for it if it is off.

    `others`: what the others are called. Nothing where nothing is known.
    """
    phrases = []
    if allowed := allowed_words(finding):
        accused = [part.claim for part in finding.parts if part.role != "premise"]
        first = _if_off(finding.bounded) if finding.is_open or finding.left_over else ""
        if finding.left_over or not any(_fits(claim, finding) for claim in accused if finding.is_open):
            phrases.append(f"{first}the other {others} allow {allowed}")
    claims = {part.claim.id: part.claim for part in finding.parts}
    for name, interval in finding.left_over:
        claim = claims[name]
        phrases.append(f"{_if_off(claim)}the other figures here leave {show_interval(interval, claim.unit, _ends(claim))}")
    return tuple(phrases)


def _fits(claim: Claim, finding: Finding) -> bool:
    """Whether what is allowed is just the figure of another who is accused of the same count: nobody takes that for a verdict."""
    own = finding.bounded
    same = (claim.scope, claim.period.days, claim.unit) == (own.scope, own.period.days, own.unit)
    if not same or not isinstance(claim.form, Value) or claim.reading is None or finding.allowed is None:
        return False
    return finding.allowed.meets(claim.reading.by(finding.reading))


def _if_off(claim: Claim) -> str:
    return f"if {quote_words(claim)} is off, "


def _ends(claim: Claim) -> tuple[Fraction, ...]:
    return (*claim.reading.literal.ends, *claim.reading.pragmatic.ends) if claim.reading else ()


def allowed_sentence(finding: Finding, others: str = "claims") -> str:
    """The same as a sentence; "" where nothing is known."""
    sentence = "; ".join(allowed_phrases(finding, others))
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def slip_sentence(slip: Slip) -> str:
    """ "Perhaps it fits if it is read as 229", or which claim fits where it may be of several; without a full stop."""
    named = slip.text.startswith("“")
    return f"Perhaps {slip.text if named else f'it {slip.text[:1].lower()}{slip.text[1:]}'}"


def reading_words(claim: Claim, interval: Interval | None) -> str:
    """What the claim says when its number lies in `interval` (None where the claim gives no number)."""
    form = claim.form
    match form:
        case Record() if form.of is not None:
            return f"{form.extreme} of {form.of}"
        case Record():
            so_far = " so far" if is_part(claim.period, form.unit) else ""
            extreme = f"{_RANKS.get(form.rank, f'{form.rank}th')}-{form.extreme}" if form.rank else form.extreme
            return f"{extreme} {form.unit}{so_far} of {period_words(form.among) or 'all time'}"
        case Change():
            return _change_words(form, interval, claim)
        case Trend():
            return f"{_than(form.rises, claim)} each {form.unit} than in the one before, {period_words(form.over)}"
        case Value() | Each() | Average() | Share() | First():
            return "no number" if interval is None else _number_words(form, interval, claim)
        case _:
            assert_never(form)


def _more_or_less(ratio: Interval) -> str:
    """ "down 19.5% to 20.5%"; "" of a ratio that may be either."""
    if ratio.lo is not None and ratio.lo >= 1:
        return f"up {show_per_cents(ratio + -1)}"
    if ratio.hi is not None and ratio.hi <= 1:
        return f"down {show_per_cents(-(ratio + -1))}"
    return ""


def _number_words(form: Value | Each | Average | Share | First, interval: Interval, claim: Claim) -> str:
    unit = claim.unit
    match form:
        case Value():
            # What it asserts of the whole period is only that there were no fewer.
            shown = show_interval(form.so_far or interval, unit)
            that = f", where that is {clean(', and that '.join(form.multiple.wordings))}" if form.multiple else ""
            return f"{shown}{that}" if form.so_far is None else f"{shown}{that}, so far"
        case Each():
            return f"{show_interval(interval, unit)} each {form.unit}"
        case Average():
            return f"{show_interval(interval, unit)} a {form.unit} on average"
        case Share():
            return f"{show_per_cents(interval)} of {scope_words(form.of)}"
        case First():
            return f"{show_interval(interval, unit)}, {_only_time(form.between, claim.period)}"
        case _:
            assert_never(form)


def _change_words(form: Change, interval: Interval | None, claim: Claim) -> str:
    unit = claim.unit
    base, than = period_words(form.base) or "before", _than(form.rises, claim)
    then = f"on {base}" if form.base.start is not None and form.base.end == form.base.start + 1 else f"in {base}"
    if form.each:
        base = f"the {form.each} before, each {form.each}"
        then = f"in {base}"
    if interval is None:
        return f"{than} than {then}"
    match form.measure:
        case "direction":
            return f"{than} than {then}"
        case "level":
            shown = show_interval(interval, unit)
            was = show_interval(form.before.literal, unit) if form.before else ""
            return f"{shown}, {than} than the {was} {then}" if was else f"{shown}, {than} than {then}"
        case "ratio":
            # As in headlines, what is hardly so many times what was is so many per cent more or less.
            in_per_cent = claim.tells_per_cent or (interval.hi is not None and interval.hi < TIMES_FROM)
            more = _more_or_less(interval) if in_per_cent else ""
            return f"{more} from {base}" if more else f"{show_interval(cut_outward(interval), 'times')} the count {then}"
        case "points":
            assert form.of is not None
            points = (interval if form.rises else -interval) * 100
            return f"{show_interval(points, POINTS)} {than} of {scope_words(form.of)} than {then}"
        case "difference":
            return f"{show_interval(interval if form.rises else -interval, difference_unit(unit))} {than} than {then}"
        case _:
            assert_never(form.measure)


def _than(rises: bool, claim: Claim) -> str:
    """More; fewer of what is counted, less of money and of what is measured."""
    return "more" if rises else "fewer" if is_counted(claim.unit) else "less"


def _only_time(between: Period, period: Period) -> str:
    """For the first time since the day before the first of those that did not have it; or for the last time until their end."""
    if period.end is not None and between.start is not None and between.start >= period.end:
        return f"for the last time until {show_until(between)}"
    since = None if between.start is None else period_words(Period(None, between.start, ""))
    return "for the first time ever" if since is None else f"for the first time {since.replace('all to', 'since', 1)}"
