"""Which claims of an archive bear on some articles: what the engine would put into one region with theirs, and no more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from checker.engine.solve.regions import scopes_of
from checker.intake.files.links import MOST_COMPARED
from checker.intake.files.measures import measures_of
from checker.intake.files.multiples import THAT
from checker.intake.files.problems import Problems
from checker.intake.files.read_context import RawClaim
from checker.memory.archived.index import ArchiveIndex
from checker.memory.archived.lines import links_of
from checker.memory.archived.rows import rows_of_components, rows_where
from checker.memory.archived.ties import Kin, counted_in, in_one_text
from checker.model.claim import Claim
from checker.model.scope import Scope
from checker.model.units import currencies_of

_LISTED = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Bearing:
    """Rows of the archive by full id; `apart` are those of them that are looked at for what is wrong in them alone.

    `beside` are claims in whose units ratios may be told, `others` ids that links may have meant.
    """

    rows: Mapping[str, RawClaim]
    apart: frozenset[str]
    beside: tuple[Claim, ...]
    others: tuple[str, ...]


class BearingSearch:
    """Looks for what bears on articles; `names` are the files of the archive that count, by their number in the index."""

    def __init__(self, index: ArchiveIndex, own: Mapping[str, RawClaim], names: Mapping[int, str]) -> None:
        self._index, self._database, self._own, self._names = index, index.database, own, names
        self._kin = Kin(index.vocabulary)
        self._rows: dict[str, RawClaim] = {}
        self._looked_up: set[str] = set()
        self._components: set[int] = set()

    def result(self) -> Bearing:
        """All that bears on the articles. Raises what the index raises."""
        claims = [row.claim for row in self._own.values() if row.claim is not None]
        components = set(self._meeting({scope for claim in claims for scope in scopes_of(claim)}))
        if any(currencies_of(claim.unit) is not None for claim in claims) or self._restated_otherwise():
            components |= self._rates()
        names = self._linked(self._own)
        while names or components - self._components:
            components |= self._add(names)
            names = self._linked(self._add_components(components) | names)
            if not names and self._restated_otherwise():
                components |= self._rates()
        bearing = frozenset(self._rows)
        names = {name for (name,) in self._database.execute("SELECT name FROM trouble")} - bearing
        while names:
            self._add(names)
            names = self._linked(names)
        rows = {**self._rows, **self._own}
        claims = [row.claim for name, row in rows.items() if row.claim is not None and THAT not in links_of(name, row)]
        beside = self._beside(claims)
        self._refuse(claims, beside)
        return Bearing(self._rows, frozenset(self._rows) - bearing, tuple(beside.values()), self._others())

    def _meeting(self, scopes: Iterable[Scope]) -> Iterator[int]:
        """The components of scopes that agree with these in every dimension in which neither is any."""
        same = " AND ".join(
            f"({name}='' OR ?{n}='' OR {name}=?{n})" for n, name in enumerate(("who", "event", "place", "route"), 1)
        )
        for kin in {self._kin.of(scope) for scope in scopes}:
            for (component,) in self._database.execute(f"SELECT DISTINCT component FROM kin WHERE {same}", kin):
                yield component

    def _rates(self) -> set[int]:
        rates = self._index.rates()
        return set() if rates is None else {rates}

    def _add(self, names: Set[str]) -> set[int]:
        """Take in the rows of these full ids; gives their components."""
        self._looked_up |= names
        ties = set()
        for name, tie, row in rows_where(self._database, f"name IN {_LISTED}", (json.dumps(sorted(names)),), self._names):
            self._rows[name] = row
            ties.add(tie)
        of_ties = self._database.execute(f"SELECT DISTINCT component FROM tie WHERE number IN {_LISTED}", (json.dumps([*ties]),))
        return {component for (component,) in of_ties}

    def _add_components(self, components: Set[int]) -> set[str]:
        """Take in the rows of these components; gives their full ids."""
        more = components - self._components
        self._components |= more
        rows = {name: row for name, _, row in rows_of_components(self._database, sorted(more), self._names)}
        self._rows |= rows
        self._looked_up |= rows.keys()
        return set(rows)

    def _linked(self, names: Iterable[str]) -> set[str]:
        """The full ids that links tie to these, and that were not looked up yet."""
        listed = json.dumps(sorted(names))
        linked = {target for name in self._own for target in links_of(name, self._own[name]).values()}
        linked |= {name for (name,) in self._database.execute(f"SELECT target FROM link WHERE source IN {_LISTED}", (listed,))}
        linked |= {name for (name,) in self._database.execute(f"SELECT source FROM link WHERE target IN {_LISTED}", (listed,))}
        return linked - self._looked_up - self._own.keys()

    def _restated_otherwise(self) -> bool:
        """Whether anything is restated in another unit, of which the articles tell one."""
        every = {**self._rows, **self._own}
        for name, row in every.items():
            target = links_of(name, row).get("restates", "")
            if target in every and not self._own.keys().isdisjoint((name, target)):
                one, other = row.claim, every[target].claim
                multiple = THAT in links_of(name, row) or THAT in links_of(target, every[target])
                if multiple or one is None or other is None or one.unit != other.unit:
                    return True
        return False

    def _others(self) -> tuple[str, ...]:
        held = f"SELECT name FROM row WHERE file IN {_LISTED} LIMIT ?"
        names = self._database.execute(held, (json.dumps(sorted(self._names)), MOST_COMPARED + 1))
        return tuple(name for (name,) in names)

    def _refuse(self, claims: Iterable[Claim], beside: Mapping[tuple[int, str], Claim]) -> None:
        """Take in all claims of the ties of which one would be refused for the unit in which these claims are told."""
        every = sorted((*claims, *beside.values()), key=lambda claim: claim.id)
        _, apart = measures_of(every, self._index.vocabulary, Problems())
        ties = json.dumps(sorted({tie for tie, name in beside if name in apart}))
        self._rows |= {name: row for name, _, row in rows_where(self._database, f"tie IN {_LISTED}", (ties,), self._names)}

    def _beside(self, claims: Iterable[Claim]) -> Mapping[tuple[int, str], Claim]:
        """Claims of each tie on which the units hang in which ratios are told that these claims may meet, by tie and full id."""
        scopes = {scope for claim in claims for scope in scopes_of(claim)}
        kins = [self._kin.of(scope) for scope in scopes]
        who, event = json.dumps(sorted({"", *(kin[0] for kin in kins)})), json.dumps(sorted({"", *(kin[1] for kin in kins)}))
        met = " OR ".join(
            f"({kin}!='' AND json_extract({kin}, '$[0]') IN {_LISTED} AND json_extract({kin}, '$[1]') IN {_LISTED})"
            for kin in ("kin", "other_kin")
        )
        ratios = self._database.execute(
            f"SELECT number, words FROM tie WHERE ratio AND ({met})", (who, event, who, event)
        ).fetchall()
        ties = {number for number, _ in ratios}
        spoken = {in_one_text(each) for _, words in ratios for each in counted_in(words)[:2] if each is not None}
        spoken |= {in_one_text(scope) for scope in scopes}
        figures = self._database.execute(
            f"SELECT number FROM tie WHERE NOT ratio AND counted IN {_LISTED}", (json.dumps(sorted(spoken)),)
        )
        ties |= {number for (number,) in figures}
        listed = json.dumps(sorted(ties))
        ends = self._database.execute(
            f"SELECT MIN(name), MAX(name) FROM row WHERE tie IN {_LISTED} AND file IN {_LISTED} GROUP BY tie",
            (listed, json.dumps(sorted(self._names))),
        ).fetchall()
        wanted = json.dumps(sorted({name for names in ends for name in names} - self._rows.keys() - self._own.keys()))
        every = rows_where(self._database, f"name IN {_LISTED}", (wanted,), self._names)
        return {
            (tie, row.claim.id): row.claim
            for name, tie, row in every
            if tie is not None and row.claim is not None and THAT not in links_of(name, row)
        }
