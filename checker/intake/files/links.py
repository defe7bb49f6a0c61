"""Links from claim to claim: restates, that, and supersedes, by which what was corrected asserts nothing any more."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.intake.files.multiples import THAT
from checker.intake.files.names import MOST_ASKED, Nearest, certain
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.read_context import RawClaim
from checker.intake.files.tree import Scalar
from checker.model.claim import Claim

FIELDS = ("restates", "supersedes", THAT)
MOST_COMPARED = 5_000
"""Of more ids none is looked at for what may have been meant."""


@dataclass(frozen=True, slots=True)
class Links:
    """Full ids by full id, for each kind of link; `refused` are the claims whose links are wrong."""

    restates: dict[str, str]
    supersedes: dict[str, str]
    that: dict[str, str]
    refused: frozenset[str]


def read_links(rows: Mapping[str, RawClaim], known: frozenset[str], problems: Problems, others: Collection[str] = ()) -> Links:
    """The links between rows by full id. A link to no known claim, or one that leads round in a ring, is a problem.

    `others` are further ids that may have been meant.
    """
    targets: dict[str, dict[str, str]] = {}
    refused: set[str] = set()
    for field in FIELDS:
        given = {key: scalar for key, row in rows.items() if (scalar := row.fields.scalar(field)) is not None}
        targets[field] = {key: _target(key, scalar) for key, scalar in given.items()}
        near = _NearIds(known.union(others))
        for key, scalar in given.items():
            if targets[field][key] not in known:
                refused.add(key)
                _report_unknown(field, key, scalar, near, problems)
        refused.update(_report_rings(field, targets[field], given, problems))
    refused.update(_report_early(targets["supersedes"], rows, problems))
    return Links(targets["restates"], targets["supersedes"], targets[THAT], frozenset(refused))


def _target(key: str, scalar: Scalar) -> str:
    return scalar.text if "/" in scalar.text else f"{key.rpartition('/')[0]}/{scalar.text}"


class _NearIds:
    """The ids that come nearest to a word in a claim; those of its own file without their stem."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known if len(known) <= MOST_COMPARED else frozenset[str]()
        self._by_stem: dict[str, Nearest] = {}

    def to(self, word: str, key: str) -> tuple[str, ...]:
        stem, _, own = key.rpartition("/")
        if stem not in self._by_stem:
            if len(self._by_stem) * len(self._known) > MOST_COMPARED * MOST_ASKED:
                return ()
            self._by_stem[stem] = Nearest(other.removeprefix(f"{stem}/") for other in self._known)
        return tuple(name for name in self._by_stem[stem].to(word, limit=4) if name != own)[:3]


def _report_unknown(field: str, key: str, scalar: Scalar, names: _NearIds, problems: Problems) -> None:
    near = () if problems.full else names.to(scalar.text, key)
    instead = f"write {listed(near)}" if near else "write the id of a claim in this file, or file-stem/id"
    problems.add(scalar.location, f"{field}: {shown(scalar.text)} is no claim", instead, certain(scalar.text, near))


def _report_early(links: dict[str, str], rows: Mapping[str, RawClaim], problems: Problems) -> set[str]:
    """The claims that are said to correct what was published later only."""
    early = set()
    for key, target in links.items():
        scalar, ours = rows[key].fields.scalar("supersedes"), rows[key]
        theirs = rows.get(target)
        if theirs is None or scalar is None or not (ours.sound_article and theirs.sound_article):
            continue
        last, first = ours.article.published, theirs.article.published
        if last.end is not None and first.start is not None and first.start >= last.end:
            early.add(key)
            what = f"supersedes: {shown(scalar.text)} was published later ({first.text}) than its correction ({last.text})"
            problems.add(scalar.location, what, "let the later claim supersede the earlier one")
    return early


def _report_rings(field: str, links: dict[str, str], places: dict[str, Scalar], problems: Problems) -> set[str]:
    """The claims whose links lead back to themselves; each ring is reported once, at its first claim."""
    seen: dict[str, str] = {}
    circling: set[str] = set()
    for first in links:
        trail: list[str] = []
        current = first
        while current in links and current not in seen:
            seen[current] = first
            trail.append(current)
            current = links[current]
        if current in trail:
            ring = trail[trail.index(current) :]
            circling.update(ring)
            path = " → ".join((*ring, ring[0]))
            problems.add(places[ring[0]].location, f"{field}: the links lead round: {path}", "leave one of them out")
    return circling


def in_force(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each superseded if and only if one of these supersedes it.

    For the state of a day, pass the claims published by then: a figure that was corrected only later asserts again. What the
    editor marked as superseded stays so.
    """
    by: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article.published.end or 0, claim.id)):
        if claim.supersedes:
            by.setdefault(claim.supersedes, claim)
    return tuple(_corrected(_restored(claim), by[claim.id].id) if claim.id in by else _restored(claim) for claim in claims)


def withdrawn(claims: Sequence[Claim], by: Mapping[str, str]) -> tuple[Claim, ...]:
    """The claims; those whose corrections (`by` their ids) could not be read assert nothing: they no longer hold in any case."""
    return tuple(
        replace(claim, status="superseded", superseded_by=by[claim.id]) if claim.id in by and claim.asserts else claim
        for claim in claims
    )


def _restored(claim: Claim) -> Claim:
    return claim if claim.own_status is None else replace(claim, status=claim.own_status, own_status=None, superseded_by="")


def _corrected(claim: Claim, by: str) -> Claim:
    return replace(claim, status="superseded", own_status=claim.status, superseded_by=by) if claim.asserts else claim
