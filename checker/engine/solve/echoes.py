"""Echoes: what an origin says in one article implies, so that it says nothing new; and testimonies, which such an echo ties.

Problem: do laws and some rows imply r·x <= b? They do exactly when together with r·x > b they cannot hold (Farkas 1902). Of
figures that imply each other, such as a total and its parts, one is the echo: a ratio first, then the greatest. Only claims in
conflicts that are known are looked at, as the weight of no other matters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from checker.engine.rows.measure import Book
from checker.engine.rows.origins import Word, origin, word_of
from checker.engine.rows.row import MINUS, ONE, FormKey, LinearRow, scaled
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.neighbours import Neighbours
from checker.engine.solve.system import Group, System, implied_by_rows
from checker.engine.solve.weights import implies, weights_of
from checker.engine.solve.work import Work
from checker.model.content import content
from checker.model.forms import is_ratio

MOST = 100
"""With more claims in conflicts none is looked at: their weights stay as they are."""
_TIED = 2
"""So many figures at least imply a third one, where the three are a testimony."""
ClaimIds = frozenset[str]


@dataclass(frozen=True)
class Echoes:
    """By the id of each echo the claims that imply it, once for each article that does; `testimonies`: figures that are tied.

    `words`: by the id of each claim whose word it is, and on what.
    """

    supports: Mapping[str, tuple[ClaimIds, ...]] = field(default_factory=dict)
    testimonies: frozenset[str] = frozenset()
    words: Mapping[str, Word] = field(default_factory=dict)

    def lost(self, claims: Iterable[str], off: Collection[str]) -> bool:
        """Whether nothing implies any of some echoes once some claims are `off`."""
        return all(not support.isdisjoint(off) for claim in claims for support in self.supports[claim])


NO_ECHOES = Echoes()


def reweighted(system: System, echoes: Echoes, book: Book, revised: Fraction) -> System:
    """The system in which echoes cost nothing, and all else what it did; a group of nothing else has the weight 0."""
    claims = [[book.claims[claim] for claim in group.claims] for group in system.groups]
    weights = weights_of(claims, [implied_by_rows(group) for group in system.groups], book.vocabulary, revised, echoes.supports)
    groups = (
        group if echoes.supports.keys().isdisjoint(group.claims) else replace(group, weight=weight)
        for group, weight in zip(system.groups, weights, strict=True)
    )
    return replace(system, groups=tuple(groups))


def evident_echoes(system: System, book: Book) -> Echoes:
    """The echoes that need no proof: what one other group of their origin says at least as sharply, row by row."""
    spoken: list[dict[str, list[str]]] = [{} for _ in system.groups]
    speaking: dict[tuple[str, FormKey], list[int]] = {}
    for index, group in enumerate(system.groups):
        for claim in group.claims:
            spoken[index].setdefault(origin(book.claims[claim], book.vocabulary), []).append(claim)
        for name in spoken[index]:
            for row in group.rows:
                speaking.setdefault((name, row.form), []).append(index)
    sharper: dict[tuple[int, str], list[int]] = {}
    for index, group in enumerate(system.groups):
        for name in spoken[index] if implied_by_rows(group) else ():
            others = (other for other in speaking[name, group.rows[0].form] if other != index)
            if own := [other for other in others if implies(system.groups[other].rows, group.rows)]:
                sharper[index, name] = own
    # What is an echo itself implies nothing: the sharpest does.
    sharpest = {name: [other for other in several if (other, name[1]) not in sharper] for name, several in sharper.items()}
    supports = {
        name: tuple(frozenset(spoken[other][name[1]]) for other in several) for name, several in sharpest.items() if several
    }
    return Echoes(
        {claim: several for (index, name), several in supports.items() for claim in spoken[index][name]},
        words={
            claim: word
            for group in system.groups
            for claim in group.claims
            if (word := word_of(book.claims[claim], book.vocabulary)) is not None
        },
    )


def echoes_of(system: System, known: Echoes, claims: Iterable[str], book: Book, work: Work) -> Echoes:
    """The echoes known, and those among some more claims, by the rows of the system; what cannot be told is none."""
    looked_at = sorted(claims, key=lambda claim: content(book.claims[claim]))
    search = _Search(system, known, book, work)
    for claim in looked_at if len(looked_at) <= MOST else ():
        search.look_at(claim)
    return Echoes(search.supports, frozenset(search.testimonies), known.words)


class _Search:
    """Looks at one claim after the other; what is an echo implies nothing any more."""

    def __init__(self, system: System, known: Echoes, book: Book, work: Work) -> None:
        self.system, self.claims, self.work = system, book.claims, work
        self.supports, self.testimonies = dict(known.supports), set(known.testimonies)
        self.group = {claim: group for group in system.groups for claim in group.claims}
        self.place = {group: index for index, group in enumerate(system.groups)}
        self.neighbours = Neighbours(system)
        self.voices: dict[str, dict[str, list[str]]] = {}
        self.origin = {claim: origin(book.claims[claim], book.vocabulary) for claim in self.group}
        for claim in sorted(self.group, key=lambda claim: content(book.claims[claim])):
            self.voices.setdefault(self.origin[claim], {}).setdefault(book.claims[claim].article.heading, []).append(claim)

    def look_at(self, claim: str) -> None:
        """Find whether the claim is an echo, or one of those that imply it, of figures that imply each other."""
        articles = self.voices[self.origin[claim]]
        every = [other for several in articles.values() for other in several]
        while claim not in self.supports and (len(articles) == 1 or self._implying(claim, every) is not None):
            # What implies it may take figures of several articles.
            proofs = ((text, self._implying(claim, several)) for text, several in articles.items())
            supports = {text: implying for text, implying in proofs if implying is not None}
            if not supports:
                return
            own, first = supports.get(self.claims[claim].article.heading), next(iter(supports.values()))
            echo, support = (claim, first) if own is None else self._of_circle(claim, own)
            if echo == claim:
                self._add(echo, first, tuple(supports.values()))
            else:
                self._add(echo, support, ())
            if own is not None and len(support) >= _TIED:
                self.testimonies |= {echo, *support}
        if len(articles) > 1 and claim not in self.supports and self._is_torn(claim, every):
            # Where an origin contradicts itself, what it says implies anything. What one article adds up still is tied.
            tied = self._implying(claim, articles[self.claims[claim].article.heading]) or frozenset()
            if len(tied) >= _TIED and not any(is_ratio(self.claims[each].form) for each in (claim, *tied)):
                self.testimonies |= {claim, *tied}

    def _is_torn(self, claim: str, among: Iterable[str]) -> bool:
        """Whether the claims nearest to one cannot hold themselves, so that they imply anything."""
        own = self.group[claim]
        places = {self.place[self.group[other]] for other in among if other not in self.supports and self.group[other] is not own}
        near = [self.system.groups[index] for index in sorted(self.neighbours.of(own, sorted(places)))]
        try:
            return Farkas(replace(self.system, groups=tuple(near)), self.work).cheapest() is not None
        except Inconclusive:
            return False

    def _add(self, echo: str, support: ClaimIds, further: Sequence[ClaimIds]) -> None:
        """Take a claim for an echo; what it implied is implied by what implies it."""
        self.supports[echo] = tuple(dict.fromkeys((support, *further)))
        for other, several in self.supports.items():
            if other != echo:
                self.supports[other] = tuple((known - {echo}) | support if echo in known else known for known in several)

    def _of_circle(self, claim: str, support: ClaimIds) -> tuple[str, ClaimIds]:
        """Of figures of one article that imply each other the one that is the echo, and what implies it."""
        circle = support | {claim}
        for other in sorted(circle, key=self._rank):
            implying = support if other == claim else self._implying(other, circle)
            if implying is not None:
                return other, implying
        return claim, support

    def _rank(self, claim: str) -> tuple[bool, Fraction, tuple[str, ...]]:
        ranked = self.claims[claim]
        number = ranked.reading.number if ranked.reading else None
        return not is_ratio(ranked.form), -(number or Fraction(0)), content(ranked)

    def _implying(self, claim: str, among: Iterable[str]) -> ClaimIds | None:
        """Some of these claims that imply another one, each needed for it; None if those nearest to it do not.

        Echoes are left out.
        """
        own, places = self.group[claim], dict[Group, list[str]]()
        for other in among if implied_by_rows(own) else ():
            if other not in self.supports and self.group[other] is not own:
                places.setdefault(self.group[other], []).append(other)
        near = self.neighbours.of(own, [self.place[group] for group in places])
        implying = set[Group]()
        for row in own.rows if places else ():
            proof = self._proving(row, [self.system.groups[index] for index in sorted(near)])
            if proof is None:
                return None
            implying.update(proof)
        return frozenset(other for group in implying for other in places[group]) if places else None

    def _proving(self, row: LinearRow, groups: Sequence[Group]) -> Sequence[Group] | None:
        """The groups that imply a row, by the cheapest proof; None if they do not, or nobody can tell."""
        away = LinearRow(scaled(row.terms, MINUS), -row.bound, "", strict=not row.strict)
        negated = replace(self.system, groups=(*groups, Group((), (away,), ONE)))
        farkas, place = Farkas(negated, self.work), len(groups)
        try:
            # In a later round, and for another reading, the same is asked again.
            certificate = law_chains(negated).proofs.of(negated.groups, place, self.work, lambda: farkas.cheapest(against=place))
        except Inconclusive:
            return None
        members = farkas.groups(certificate) if certificate else ()
        # Where the row is not among them, these groups cannot hold themselves.
        return tuple(groups[index] for index in members if index < place) if place in members else None
