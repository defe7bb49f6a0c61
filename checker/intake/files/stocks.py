"""What is wrong in the ways in which the vocabulary says that states grow and fall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.intake.files.hierarchy import Inside
from checker.intake.files.names import Lookup
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.reader import Fields
from checker.intake.files.tree import Scalar
from checker.model.vocabulary import Concept

WAYS = ("grows by", "falls by")


def report_ways(
    events: Sequence[tuple[str, Fields]], concepts: Mapping[str, Concept], lookup: Lookup, problems: Problems
) -> None:
    """Reports ways of what is no state, ways that are no flows or overlap, and `complete` without any."""
    inside = Inside(concepts)
    for name, fields in events:
        given = [(field, scalar) for field in WAYS for scalar in fields.texts(field)]
        complete = fields.scalar("complete")
        if complete is not None and not given:
            problems.add(complete.location, f"complete without {listed(WAYS)}", f"write {listed(WAYS)} too, or leave it out")
        if given and concepts[name].kind != "state":
            field, scalar = given[0]
            what = f"{field}: {shown(name)} is no state, and only what is counted at a date grows and falls"
            problems.add(scalar.location, what, "leave it out, or write kind: state")
            continue
        _report_flows(given, inside, concepts, lookup, problems)


def _report_flows(
    given: Sequence[tuple[str, Scalar]], inside: Inside, concepts: Mapping[str, Concept], lookup: Lookup, problems: Problems
) -> None:
    before: dict[str, None] = {}
    for field, scalar in given:
        way = lookup.exact(scalar.text)
        if way is None:  # reported where it was read
            continue
        if concepts[way].kind != "flow":
            what = f"{field}: {shown(way)} is no flow, and only what happens over time adds or takes"
            problems.add(scalar.location, what, "name events that are counted over a period")
        if other := next((each for each in before if inside.of(each) & inside.of(way)), None):
            twice = f"{shown(way)} twice" if other == way else f"{shown(way)} and {shown(other)} overlap"
            problems.add(scalar.location, f"{field}: {twice}", "name ways that have nothing in common, each once")
        before[way] = None
