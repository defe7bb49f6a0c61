"""Figures that are stated as a multiple of another claim's: "some put it at twice that"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import prod

from checker.intake.files.problems import Problems, shown
from checker.intake.files.tree import Scalar
from checker.model.claim import Claim
from checker.model.forms import Change, First, Multiple, Value
from checker.model.numbers import Interval, ReadingName
from checker.model.units import is_counted
from checker.model.vocabulary import Vocabulary
from checker.prose.periods import show_period
from checker.prose.scopes import show_scope

THAT = "that"
"""The field that names the other claim."""
_MOST = 8
"""So many figures at most are multiplied, one for each claim of a chain."""
_READINGS: tuple[ReadingName, ...] = ("literal", "pragmatic")
_ONE = Interval.exactly(Fraction(1))


def multiplied(
    claims: Mapping[str, Claim],
    links: Mapping[str, str],
    places: Mapping[str, Scalar],
    vocabulary: Vocabulary,
    problems: Problems,
) -> dict[str, Claim]:
    """The claims by id, each multiple with its reading; without those whose other claim is missing or gives no such figure.

    `links` lead from those multiples to the ids of the claims that they speak of, in no circle; `places` are where they stand.
    """
    known = {key: claim for key, claim in claims.items() if key not in links}
    refused: set[str] = set()
    for key in links:
        trail = []
        while key in links and key not in known and key not in refused:
            trail.append(key)
            key = links[key]
        for each in reversed(trail):
            other = known.get(links[each])
            if other is not None and _fits(claims[each], other, places[each], problems):
                known[each] = _product(claims[each], other, vocabulary)
            else:
                refused.add(each)
    return {key: known[key] for key in claims if key in known}


def _product(claim: Claim, other: Claim, vocabulary: Vocabulary) -> Claim:
    """The claim with its reading: the other figure as it was stated, whoever is right, times its own number."""
    factor, stated, further = claim.reading, other.reading, _multiple(other)
    assert factor is not None and stated is not None
    figures = (factor, *(further.figures if further else (stated,)))
    wordings = (other.wording, *(further.wordings if further else ()))
    so_far = other.form.so_far if isinstance(other.form, Value) else None
    form = Value(so_far and factor.literal * so_far, Multiple(figures, other.id, wordings))
    literal, pragmatic = (prod((figure.by(name) for figure in figures), start=_ONE) for name in _READINGS)
    if is_counted(other.unit) and vocabulary.kind(other.scope) != "measure":
        literal, pragmatic = _whole(literal), _whole(pragmatic)
    reading = replace(factor, literal=literal, pragmatic=pragmatic, number=None, grain=None, unit=other.unit)
    return replace(claim, form=form, reading=reading, unit=other.unit)


def _whole(interval: Interval) -> Interval:
    """The same whole numbers, if there are any: half of 1 is as it was said."""
    inner = interval.inwards()
    return interval if inner.is_empty else inner


def _multiple(claim: Claim) -> Multiple | None:
    return claim.form.multiple if isinstance(claim.form, Value) else None


def _fits(claim: Claim, other: Claim, place: Scalar, problems: Problems) -> bool:
    """Whether a claim can be a multiple of the other's figure; if not, that is a problem."""
    reason = _refusal(claim, other)
    if reason is not None:
        problems.add(place.location, f"{THAT}: {shown(place.text)} {reason[0]}", reason[1])
    return reason is None


def _refusal(claim: Claim, other: Claim) -> tuple[str, str] | None:
    """What is wrong with the other claim as one of which this gives a multiple, and what to write instead."""
    if not _gives_count(other):
        return "gives no count of its scope and period", "name a claim that gives one as its value, or write the figure in full"
    if claim.scope != other.scope:
        what = f"counts {show_scope(other.scope)}, and this claim {show_scope(claim.scope)}"
        return what, "give both one scope; of a part write `share`"
    if claim.period.days != other.period.days:
        what = f"is of {show_period(other.period)}, and this claim of {show_period(claim.period)}"
        return what, "give both one period; against another period write `change` with `from`"
    if claim.voice == other.voice:
        return f"has the same source, {shown(other.voice)}", "write as source who puts it so, such as: others"
    first, last = other.article.published.start, claim.article.published.end
    if first is not None and last is not None and first >= last:
        return f"was published later ({other.article.published.text})", "name the claim that the article speaks of"
    further = _multiple(other)
    if further is not None and len(further.figures) >= _MOST:
        return f"is the end of a chain of {_MOST} figures", "write the figure that it comes to"
    return None


def _gives_count(claim: Claim) -> bool:
    level = isinstance(claim.form, Change) and claim.form.measure == "level"
    return claim.reading is not None and (level or isinstance(claim.form, Value | First))
