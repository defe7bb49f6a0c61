"""Names that claims use and the vocabulary lacks: in which unit their figures are told, and of which whole they are a part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.intake.files.names import comparable
from checker.intake.files.problems import Problem
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.tree import MappingNode, Node, Scalar

_COUNTED = ("who", "scopes")
_Counted = tuple[str, str]
"""The section of a word for what is counted, and the word."""


def with_units(problems: tuple[Problem, ...], rows: Iterable[RawClaim], context: ReadContext) -> tuple[Problem, ...]:
    """The problems; each name of what is counted with the unit that most values of it are told in, and what its shares are of."""
    names = (each.undeclared for each in problems if each.undeclared)
    missing = {(name.section, comparable(name.name)) for name in names if name.section in _COUNTED}
    if not missing:
        return problems
    units: dict[_Counted, Counter[str]] = {}
    wholes: dict[_Counted, str] = {}
    for row in rows:
        counted, value = _counted(row), row.fields.scalar("value")
        if counted in missing and value is not None:
            noun = counted[1] if counted[0] == "who" else ""
            units.setdefault(counted, Counter())[context.wordings.measure(value.text, row.article.language, noun)] += 1
        if counted in missing and counted[0] == "who" and row.fields.scalar("share") is not None:
            whole = _who(row.fields.nodes.get("of"))
            if whole is not None and comparable(whole.text) != counted[1]:
                wholes.setdefault(counted, whole.text)
    return tuple(_with_whole(_with_unit(problem, units), wholes) for problem in problems)


def _with_whole(problem: Problem, wholes: Mapping[_Counted, str]) -> Problem:
    name = problem.undeclared
    whole = wholes.get((name.section, comparable(name.name)), "") if name is not None else ""
    return replace(problem, undeclared=replace(name, within=whole)) if name is not None and whole else problem


def _with_unit(problem: Problem, units: Mapping[_Counted, Counter[str]]) -> Problem:
    name = problem.undeclared
    of_values = units.get((name.section, comparable(name.name))) if name is not None else None
    if name is None or not of_values:
        return problem
    unit = of_values.most_common(1)[0][0]
    return replace(problem, undeclared=replace(name, unit=name.name if unit == comparable(name.name) else unit))


def _counted(row: RawClaim) -> _Counted:
    """The scope by its name, or else who, of the claim or by default; empty where there is neither."""
    for fields in (row.fields, row.defaults):
        scope = fields.nodes.get("scope")
        if isinstance(scope, Scalar):
            return "scopes", comparable(scope.text)
        who = _who(scope)
        if who is not None:
            return "who", comparable(who.text)
    return "", ""


def _who(scope: Node | None) -> Scalar | None:
    """Who is counted, by a scope that names it as such."""
    entries = scope.entries if isinstance(scope, MappingNode) else ()
    return next((each.value for each in entries if each.key.text == "who" and isinstance(each.value, Scalar)), None)
