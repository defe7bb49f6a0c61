"""The linear system of an archive recorded by hand: 813 of its 1,019 claims, in one component, without any words."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.rules import laws
from checker.engine.solve.disjoint_sets import DisjointSets
from checker.engine.solve.system import Group, System
from checker.model.scope import Scope

FILE = Path(__file__).with_name("archive.json.gz")


def archive() -> System:
    """The system; counts that never fall from one to the other are of one scope."""
    read = json.loads(gzip.decompress(FILE.read_bytes()))
    axes: DisjointSets[int] = DisjointSets()
    for terms, _, law in read["laws"]:
        if law == "counts-never-fall" and len(terms) == 2:
            axes.join(terms[0][0], terms[1][0])
    quantities = [
        Quantity(Scope(f"scope {axes.find(n)}"), "people", kind, day, "" if kind == "count" else str(n))
        for n, (kind, day) in enumerate(read["quantities"])
    ]
    hard = tuple(_row(row, quantities) for row in read["laws"])
    groups = [
        Group((f"claim {n}",), tuple(_row(row, quantities, f"claim {n}") for row in group["rows"]), Fraction(group["weight"]))
        for n, group in enumerate(read["groups"])
    ]
    return System(hard, tuple(groups), laws().shapes)


def _row(row: Any, quantities: Sequence[Quantity], claim: str = "") -> LinearRow:
    terms, bound, law = row
    return LinearRow(tuple((quantities[number], Fraction(times)) for number, times in terms), Fraction(bound), law, claim)
