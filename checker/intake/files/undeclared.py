"""Names that claims use and the vocabulary lacks: in which unit their figures are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.intake.files.names import comparable
from checker.intake.files.problems import Problem
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.tree import MappingNode, Scalar


def with_units(problems: tuple[Problem, ...], rows: Iterable[RawClaim], context: ReadContext) -> tuple[Problem, ...]:
    """The problems; each name of who is counted with the unit that most values of it are told in, if that is one."""
    missing = {comparable(each.undeclared.name) for each in problems if each.undeclared and each.undeclared.section == "who"}
    if not missing:
        return problems
    units: dict[str, Counter[str]] = {}
    for row in rows:
        name, value = comparable(_who(row)), row.fields.scalar("value")
        if name in missing and value is not None:
            units.setdefault(name, Counter())[context.wordings.measure(value.text)] += 1
    return tuple(_with_unit(problem, units) for problem in problems)


def _with_unit(problem: Problem, units: Mapping[str, Counter[str]]) -> Problem:
    name = problem.undeclared
    if name is None or name.section != "who":
        return problem
    of_values = units.get(comparable(name.name))
    return replace(problem, undeclared=replace(name, unit=of_values.most_common(1)[0][0])) if of_values else problem


def _who(row: RawClaim) -> str:
    """The word for who is counted, of the claim or by default; "" where there is none."""
    for fields in (row.fields, row.defaults):
        scope = fields.nodes.get("scope")
        if isinstance(scope, MappingNode):
            for entry in scope.entries:
                if entry.key.text == "who" and isinstance(entry.value, Scalar):
                    return entry.value.text
    return ""
