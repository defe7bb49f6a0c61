"""The forms of claims that a labelled claim becomes: one, or two where a phrase gives two numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from checker.intake.language.errors import WordingError
from checker.model.scope import Scope
from tests.convert.changes import change_wording
from tests.convert.labelled import Labelled, NotRecorded, Paper
from tests.convert.scopes import Scopes
from tests.convert.status import status_of
from tests.convert.times import compared, period_of, record_unit, runs_on, window
from tests.convert.wordings import Wording, second_share, share_wording, value_wording

# The fields of the form as (name, text), in the order of claim files.
Fields = tuple[tuple[str, str], ...]

_CORRECTION = re.compile(r"\bsize of the correction\b|\bcorrection of\b", re.IGNORECASE)
_LOWEST = re.compile(r"\blow(?:est)?\b|\bfewest\b|\bminimum\b|\bfirst zero\b", re.IGNORECASE)
_HIGHEST = re.compile(r"\bhigh(?:est)?\b|\bpeak(?:ed)?\b|\bmaximum\b|\bmost\b", re.IGNORECASE)
_EACH = re.compile(r"\beach\b|\bevery\b", re.IGNORECASE)
_RANKED = re.compile(r"\b(?:second|third|fourth|fifth)[ -](?:low|high|few|most)|\brank\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A claim drawn from a label: its quote, the fields of its form, its scope, and the whole of a share."""

    label: Labelled
    quote: str
    fields: Fields
    scope: Scope
    status: str = ""


def draw(label: Labelled, paper: Paper, scopes: Scopes) -> tuple[tuple[Drawn, ...], tuple[str, ...]]:
    """The claims of a label, and why what else it says is not recorded."""
    if not label.phrase:
        return (), ("it has no words",)
    drawn: list[Drawn] = []
    left_out: list[str] = []
    for attempt in _attempts(label):
        try:
            drawn.append(attempt(label, paper, scopes))
        except NotRecorded as reason:
            left_out.append(str(reason))
        except WordingError as refused:
            left_out.append(refused.what)
    return tuple(drawn), tuple(left_out)


def _attempts(label: Labelled) -> Iterator[Callable[[Labelled, Paper, Scopes], Drawn]]:
    if label.kind == "extreme":
        yield _record
        if label.unit == "people" and label.figure is not None:
            yield _count_of_record
    elif label.kind in ("change", "rate"):
        yield {"change": _change, "rate": _rate}[label.kind]
    elif label.kind == "share" or label.unit in ("percent", "%"):
        yield _share
    elif label.kind in ("flow", "cumulative", "stock"):
        yield _count
        if second_share(label):
            yield _share_beside
    else:
        yield _unknown


def _unknown(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    raise NotRecorded(f"no form is known for what is labelled “{label.kind}”")


def _count(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    scope, _ = scopes.scope(label)
    wording = value_wording(_so_far(label, paper), scopes.unit(scope.who))
    return _drawn(label, paper, wording, (("value", wording.text),), scope, _when(label, paper, scope, scopes))


def _count_of_record(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    """The number in the unit that holds the record, not in the range that it holds it among."""
    return _count(replace(label, period=f"[{record_unit(label)}]"), paper, scopes)


def _so_far(label: Labelled, paper: Paper) -> Labelled:
    """A count of a period that is not over goes up to nobody knows which day: there are at least as many by publication."""
    plain = label.kind == "flow" and label.lo == label.hi and status_of(label, paper) == ""
    return replace(label, hi=None) if plain and label.lo and runs_on(label, paper) else label


def _rate(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    """A range holds in each unit, one number is their mean."""
    scope, _ = scopes.scope(label)
    wording = value_wording(label, scopes.unit(scope.who))
    _, _, unit = label.unit.partition("/")
    is_range = None not in (label.lo, label.hi) and label.lo != label.hi
    averaged = re.search(r"\baverag|\bmean\b", label.phrase) is not None
    form = "each" if (is_range or _EACH.search(label.phrase)) and not averaged else "average"
    fields = (("value", wording.text), (form, unit or "year"))
    return _drawn(label, paper, wording, fields, scope, _when(label, paper, scope, scopes))


def _change(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    if _CORRECTION.search(label.note):
        raise NotRecorded("it is the size of a correction, not a change from one period to another")
    scope, whole = scopes.scope(label)
    if whole or "point" in label.unit:
        raise NotRecorded("it is a change of a share, which no form expresses")
    wording = change_wording(label)
    period, base = compared(label, paper)
    return _drawn(label, paper, wording, (("change", wording.text), ("from", base)), scope, period)


def _share(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    scope, whole = scopes.scope(label)
    whole = whole or scopes.next_broader(scope.who)
    if not whole:
        raise NotRecorded("it is a ratio of the scope to itself in another period, which no form expresses")
    wording = share_wording(label)
    return _drawn(label, paper, wording, (("share", wording.text), ("of", whole)), scope, _when(label, paper, scope, scopes))


def _share_beside(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    scope, _ = scopes.scope(label)
    broad, share = scopes.next_broader(scope.who), second_share(label)
    if not broad:
        raise NotRecorded(f"the whole of {share} is not known")
    fields = (("share", share), ("of", broad))
    return _drawn(label, paper, Wording(share, label.phrase), fields, scope, _when(label, paper, scope, scopes))


def _record(label: Labelled, paper: Paper, scopes: Scopes) -> Drawn:
    said = f"{label.phrase} | {label.note}"
    if _RANKED.search(said) or label.unit == "rank":
        raise NotRecorded("no form expresses a rank below the first")
    lowest = _LOWEST.search(said) is not None
    if not lowest and not _HIGHEST.search(said):
        raise NotRecorded("it does not say whether it is a highest or a lowest count")
    period, among = window(label, paper, lowest, status_of(label, paper) == "forecast")
    scope, _ = scopes.scope(label)
    fields = (("record", "lowest" if lowest else "highest"), ("among", among))
    return _drawn(label, paper, Wording("", label.phrase), fields, scope, period)


def _when(label: Labelled, paper: Paper, scope: Scope, scopes: Scopes) -> str:
    return period_of(label, paper, scopes.is_state(scope.event), status_of(label, paper) == "forecast")


def _drawn(label: Labelled, paper: Paper, wording: Wording, form: Fields, scope: Scope, period: str) -> Drawn:
    return Drawn(label, wording.quote, (*form, ("period", period)), scope, status_of(label, paper))
