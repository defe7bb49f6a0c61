"""What the claims allow for one count, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.model.bounds import CountBounds, End
from checker.model.claim import Claim
from checker.model.numbers import Interval, ReadingName
from checker.model.problem import Problem
from checker.model.proof import Declaration, Step, declared_in
from checker.prose.numbers import exact, show_interval, with_unit
from checker.prose.rounding import cut, cut_bound
from checker.report.formats.json import FORMAT, claim_json, declaration_json, escaped, problem_json, step_json
from checker.report.render.claims import claim_name, scope_and_period
from checker.report.render.layout import Matter, Passage, Table
from checker.report.render.paper import FAINT, STRONG, grid, indented, lay_out, words
from checker.report.render.statement_json import interval_json, period_json
from checker.report.render.sums import add_steps, add_total, numbered

_ASIDE = "Set aside: other claims or the laws refute these, or time was too short to tell"
_LITERALLY = "Taken by the words alone: what readers take from these cannot hold beside the others"


def bounds_text(bounds: CountBounds, width: int, color: bool) -> str:
    """Both intervals, then for each end the claims that set it and the sum."""
    return lay_out(_blocks(bounds), width, color)


def unread_json(problems: Sequence[Problem]) -> str:
    """One JSON object where nothing could be told, with what is wrong in the files."""
    return escaped(json.dumps({"format": FORMAT, "problems": [*map(problem_json, problems)]}, indent=2, ensure_ascii=False))


def bounds_json(bounds: CountBounds, problems: Sequence[Problem] = ()) -> str:
    """The same as one JSON object; numbers and problems as in the report."""
    return escaped(
        json.dumps(
            {
                "format": FORMAT,
                "scope": bounds.scope._asdict(),
                "period": period_json(bounds.period),
                "unit": bounds.unit,
                "literal": interval_json(bounds.literal),
                "pragmatic": interval_json(bounds.pragmatic),
                "ends": [
                    {
                        "reading": end.reading,
                        "side": end.side,
                        "claims": [claim_json(c) for c in end.claims],
                        "proof": [step_json(s) for s in end.steps],
                        "declared": [declaration_json(line) for line in declared_in(end.steps)],
                    }
                    for end in bounds.ends
                ],
                "set_aside": [claim_json(claim) for claim in bounds.aside],
                "taken_literally": [claim_json(claim) for claim in bounds.literally],
                "problems": [*map(problem_json, problems)],
            },
            indent=2,
            ensure_ascii=False,
        )
    )


def _blocks(bounds: CountBounds) -> Iterator[Matter]:
    yield words((scope_and_period(bounds.scope, bounds.period), STRONG))
    table = grid("left", "left")
    for name, interval in zip(("literally", "as readers take it"), bounds_words(bounds), strict=True):
        table.add_row(words(name), words((interval, STRONG)))
    yield indented(table)
    shown: list[tuple[str, tuple[Step, ...]]] = []
    for end in bounds.ends:
        yield Passage("")
        yield from _end_blocks(end, bounds, again=bool(end.steps) and (end.side, end.steps) in shown)
        shown.append((end.side, end.steps))
    for claims, why in ((bounds.aside, _ASIDE), (bounds.literally, _LITERALLY)):
        if claims:
            yield Passage("")
            yield words(why)
            yield indented(_named(claims))


def _end_blocks(end: End, bounds: CountBounds, again: bool) -> Iterator[Matter]:
    number = _interval(end, bounds).end(end.side)
    manner = "literally" if end.reading == "literal" else "as readers take it"
    if number is None:
        yield words((f"No {'lower' if end.side == 'least' else 'upper'} bound", STRONG), f", {manner}")
        return
    is_open = _is_open(end, bounds)
    amounts = _shown_amounts(end, bounds)
    total = number + sum(amounts, Fraction(0)) - sum(_amounts(end), Fraction(0))
    number = _head(total, end, bounds)
    bounded = {"least": "More than" if is_open else "At least", "most": "Less than" if is_open else "At most"}
    head = (f"{bounded[end.side]} {with_unit(exact(number), bounds.unit)}", STRONG)
    yield words(head, f", {manner}{': the same sum' if again else ''}")
    if not again:
        yield indented(_named(end.claims, declared_in(end.steps)))
        yield indented(_sum(end, amounts, total), 4)


def bounds_words(bounds: CountBounds) -> tuple[str, str]:
    """What is allowed literally, and as readers take it; of what comes in whole numbers, in such."""
    shown = {(end.reading, end.side): _shown_end(end, bounds) for end in bounds.ends}

    def worded(interval: Interval, reading: ReadingName) -> str:
        lo, hi = (shown.get((reading, side), interval.end(side)) for side in ("least", "most"))
        whole = replace(interval, lo=lo, hi=hi)
        return show_interval(interval if whole.is_empty else whole, bounds.unit)

    return worded(bounds.literal, "literal"), worded(bounds.pragmatic, "pragmatic")


def _interval(end: End, bounds: CountBounds) -> Interval:
    return bounds.literal if end.reading == "literal" else bounds.pragmatic


def _is_open(end: End, bounds: CountBounds) -> bool:
    return _interval(end, bounds).above if end.side == "least" else _interval(end, bounds).below


def _shown_end(end: End, bounds: CountBounds) -> Fraction | None:
    number = _interval(end, bounds).end(end.side)
    if number is None or not bounds.whole:
        return number
    return _head(number + sum(_shown_amounts(end, bounds), Fraction(0)) - sum(_amounts(end), Fraction(0)), end, bounds)


def _amounts(end: End) -> list[Fraction]:
    return [step.factor * step.amount for step in end.steps if step.amount is not None]


def _shown_amounts(end: End, bounds: CountBounds) -> tuple[Fraction, ...]:
    """The terms as they are shown: a single one by the whole number that it leaves, several in whole numbers or to cents."""
    amounts, least = _amounts(end), end.side == "least"
    if len(amounts) == 1:
        return (_head(amounts[0], end, bounds),)
    whole, number = cut_bound(amounts, least, counted=True), _interval(end, bounds).end(end.side)
    lost = sum(whole, Fraction(0)) - sum(amounts, Fraction(0))
    tells = bounds.whole and number is not None and _head(number + lost, end, bounds) == _head(number, end, bounds)
    return whole if tells else cut_bound(amounts, least)


def _head(number: Fraction, end: End, bounds: CountBounds) -> Fraction:
    """The bound, of what comes in whole numbers the next of these within it; more than 7.5 is more than 7."""
    if bounds.whole:
        return cut(number, 0, up=(end.side == "least") is not _is_open(end, bounds))
    return cut_bound([number], end.side == "least")[0]


def _named(claims: Sequence[Claim], declared: Sequence[Declaration] = ()) -> Table:
    table = grid("left", "left")
    named = [(claim_name(claim), claim.location) for claim in claims] + [(line.text, line.location) for line in declared]
    for i, (says, place) in enumerate(named, 1):
        table.add_row(words(str(i)), words(f"{says} ", (f"{place.file}{place.within}", FAINT)))
    return table


def _sum(end: End, amounts: Sequence[Fraction], number: Fraction) -> Table:
    """The steps, and the total below a rule where it takes adding up."""
    table = grid("right", "left")
    widest = add_steps(table, end.steps, amounts, numbered(end.claims, declared_in(end.steps)))
    if sum(step.amount is not None for step in end.steps) > 1:
        add_total(table, number, widest)
    return table
