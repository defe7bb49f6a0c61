"""Which of the forms a claim has: exactly one."""

from __future__ import annotations

from checker.intake.files.article_form import KINDS
from checker.intake.files.desk import Desk, Row
from checker.intake.files.problems import listed

LEADS = tuple(dict.fromkeys(kind.fields[0] for kind in KINDS))
COMPANIONS = {
    companion: tuple(dict.fromkeys(kind.fields[0] for kind in KINDS if companion in kind.fields[1:]))
    for companion in dict.fromkeys(name for kind in KINDS for name in kind.fields[1:])
}


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
    for name in present:
        if name in COMPANIONS and not set(COMPANIONS[name]) & set(leads):
            what = f"{name} does not go without {listed(COMPANIONS[name])}"
            add(row.fields.nodes[name].location, what, f"leave it out, or write {listed(COMPANIONS[name])}")
    for lead in leads:
        _explain_companions(row, lead, present, desk)


def _explain_companions(row: Row, lead: str, present: tuple[str, ...], desk: Desk) -> None:
    """What goes with a lead: one companion, or none at all for a plain value."""
    kinds = [kind for kind in KINDS if kind.fields[0] == lead]
    possible = tuple(kind.fields[1] for kind in kinds if len(kind.fields) > 1)
    found = tuple(name for name in possible if name in present)
    if len(found) > 1:
        what = f"two forms at once: {listed(found, 'and')}"
        desk.problems.add(row.fields.nodes[found[-1]].location, what, "keep one of them")
    if not found and len(possible) == len(kinds):
        one = f"write {possible[0]} too" if len(possible) == 1 else "write one of them too"
        place = row.fields.nodes[lead].location
        desk.problems.add(place, f"{lead} without {listed(possible)}", f"{one}, for {kinds[0].doc}")
