"""Which of the forms a claim has: exactly one."""

from __future__ import annotations

from checker.records.desk import Desk, Row
from checker.records.form import KINDS
from checker.records.problems import listed

LEADS = tuple(dict.fromkeys(kind.fields[0] for kind in KINDS))
COMPANIONS = {companion: kind.fields[0] for kind in KINDS for companion in kind.fields[1:]}


def read_kind(row: Row, desk: Desk) -> str | None:
    """The name of the claim's form; None, with problems, if it has none or more than one."""
    present = tuple(name for name in row.fields.nodes if name in LEADS or name in COMPANIONS)
    for kind in KINDS:
        if set(present) == set(kind.fields):
            return kind.name
    if not any(name in LEADS or name in COMPANIONS for name in row.fields.refused):
        _explain(row, present, desk)
    return None


def _explain(row: Row, present: tuple[str, ...], desk: Desk) -> None:
    leads = tuple(name for name in LEADS if name in present)
    place, add = row.fields.location, desk.problems.add
    if not present:
        add(place, "it claims nothing", f"write one of {listed(LEADS)}")
    if len(leads) > 1:
        place = row.fields.nodes[leads[1]].location
        add(place, f"two forms at once: {listed(leads, 'and')}", "keep one here and make a second claim of the other")
    if "each" in present and "average" in present:
        add(row.fields.nodes["average"].location, "two forms at once: each and average", "keep one of them")
    for name in present:
        if name in COMPANIONS and COMPANIONS[name] not in leads:
            instead = f"leave it out, or write {COMPANIONS[name]}"
            add(row.fields.nodes[name].location, f"{name} does not go without {COMPANIONS[name]}", instead)
    for kind in KINDS:
        lead, *rest = kind.fields
        if rest and lead in leads and lead != "value" and rest[0] not in present:
            add(row.fields.nodes[lead].location, f"{lead} without {rest[0]}", f"write {rest[0]} too, for {kind.doc}")
