"""Names that claims use and the vocabulary lacks: in which unit their figures are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.intake.files.names import comparable
from checker.intake.files.problems import Problem
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.tree import MappingNode, Scalar
from checker.intake.language.errors import WordingError


def with_units(problems: tuple[Problem, ...], rows: Iterable[RawClaim], context: ReadContext) -> tuple[Problem, ...]:
    """The problems; each name of who is counted with the unit that all values of it are told in, if that is one."""
    missing = {comparable(each.undeclared.name) for each in problems if each.undeclared and each.undeclared.section == "who"}
    if not missing:
        return problems
    units: dict[str, dict[str, None]] = {}
    for row in rows:
        name, value = comparable(_who(row)), row.fields.scalar("value")
        if name in missing and value is not None:
            units.setdefault(name, {})[_measure(value, context)] = None
    return tuple(_with_unit(problem, units) for problem in problems)


def _with_unit(problem: Problem, units: dict[str, dict[str, None]]) -> Problem:
    name = problem.undeclared
    if name is None or name.section != "who":
        return problem
    of_values = units.get(comparable(name.name), {})
    return replace(problem, undeclared=replace(name, unit=next(iter(of_values)))) if len(of_values) == 1 else problem


def _who(row: RawClaim) -> str:
    """The word for who is counted, of the claim or by default; "" where there is none."""
    for fields in (row.fields, row.defaults):
        scope = fields.nodes.get("scope")
        if isinstance(scope, MappingNode):
            for entry in scope.entries:
                if entry.key.text == "who" and isinstance(entry.value, Scalar):
                    return entry.value.text
    return ""


def _measure(value: Scalar, context: ReadContext) -> str:
    try:
        return context.wordings.measure(value.text)
    except WordingError:
        return ""
