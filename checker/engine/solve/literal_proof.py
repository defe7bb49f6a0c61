"""A refutation of material readings, proven by the literal ones: what cannot hold give or take a little cannot as it stands.

So the sum that is shown has the figures that were printed, and the gap is the whole one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial

from checker.engine.rows.row import FormKey
from checker.engine.solve.breach import Grounds, claims_of_grounds, length_of
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.prover import Prover
from checker.engine.solve.solution import Refutation
from checker.engine.solve.system import Group


def literally(
    refutation: Refutation, prover: Prover, articles: Mapping[str, object], doubtful: Collection[str] = ()
) -> Refutation | None:
    """The refutation with proofs by the literal rows of the same claims; None where there is none against its suspect.

    `articles`: that of each claim, by its id. What an article says against itself is proven by its own figures, but by none of
    those that are `doubtful` beside it.
    """
    groups = prover.system.groups
    places = {claim: index for index, group in enumerate(groups) for claim in group.claims}
    first = _first(refutation, places, prover)
    if first is None:
        return None
    accused = {claim for group in (refutation.suspect, *refutation.either) for claim in group.claims}
    sound = {claim: place for claim, place in places.items() if claim in accused or claim not in doubtful}
    first = _of_one_article(refutation, first, sound, prover, articles) or first

    # Who says the same in so many words is refuted with it.
    def whole(group: Group) -> Group:
        literal = dict.fromkeys(places[claim] for claim in group.claims)
        return replace(group, claims=tuple(claim for place in literal for claim in groups[place].claims))

    either = tuple(whole(group) for group in refutation.either)
    return replace(
        refutation,
        suspect=whole(refutation.suspect),
        either=either,
        grounds=first,
        further=partial(_further, refutation, first, places, prover),
    )


def _first(refutation: Refutation, places: dict[str, int], prover: Prover) -> Grounds | None:
    """The first of the proofs that stands literally."""
    if (proven := _proven(refutation.suspect, refutation.grounds, places, prover)) is not None:
        return proven
    with prover.work.needing_further():
        others = refutation.all_grounds[1:]
    literal = (_proven(refutation.suspect, grounds, places, prover) for grounds in others)
    return next((proven for proven in literal if proven is not None), None)


def _of_one_article(
    refutation: Refutation, first: Grounds, places: dict[str, int], prover: Prover, articles: Mapping[str, object]
) -> Grounds | None:
    """The proof by figures of one article that accuses all of the accused, where the first takes another's for one of them.

    Of figures that are one give or take a little the first may have whichever. None if there is none as short.
    """
    named, groups = claims_of_grounds(first), prover.system.groups
    accused = [group.claims for group in (refutation.suspect, *refutation.either)]
    counted = {_forms(groups[places[claim]]) for claim in named if claim in places}
    suspected: dict[object, dict[int, None]] = {}
    for claim in refutation.suspect.claims:
        suspected.setdefault(articles[claim], {})[places[claim]] = None
    texts: dict[object, set[str]] = {text: set() for text in suspected}
    for claim in places:
        if (text := articles[claim]) in texts:
            texts[text].add(claim)
    tried = set[tuple[tuple[int, ...], frozenset[int]]]()
    for text, own in texts.items():
        if named <= own or any(own.isdisjoint(claims) for claims in accused):
            continue
        members = frozenset(places[claim] for claim in own if claim in named or _forms(groups[places[claim]]) in counted)
        suspects = tuple(suspected[text])
        # Thousands of articles that say the same prove the same.
        if (suspects, members) in tried:
            continue
        tried.add((suspects, members))
        proven = min(_against(suspects, members, prover), key=length_of, default=None)
        if proven is not None and length_of(proven) <= length_of(first):
            return proven
    return None


def _forms(group: Group) -> frozenset[FormKey]:
    """What the rows of a group bound."""
    return frozenset(row.form for row in group.rows)


def _further(refutation: Refutation, first: Grounds, places: dict[str, int], prover: Prover) -> tuple[Grounds, ...]:
    """Those behind the first that stand literally and share no premise with one before."""
    suspect, literal, known = refutation.suspect, list[Grounds](), set(claims_of_grounds(first))
    others = refutation.all_grounds[1:]
    with prover.work.on_further():
        for grounds in others:
            proven = _proven(suspect, grounds, places, prover)
            premises = claims_of_grounds(proven or ()).difference(suspect.claims)
            # Claims that are one figure give or take a little may come down to the same one.
            if proven is not None and known.isdisjoint(premises):
                known |= premises
                literal.append(proven)
    return tuple(literal)


def _proven(suspect: Group, grounds: Grounds, places: dict[str, int], prover: Prover) -> Grounds | None:
    """The proof by the claims of some grounds, of the one against the suspect with the fewest rows."""
    own = tuple(dict.fromkeys(places[claim] for claim in suspect.claims))
    members = frozenset(places[claim] for claim in claims_of_grounds(grounds))
    return min(_against(own, members, prover), key=length_of, default=None)


def _against(own: tuple[int, ...], members: frozenset[int], prover: Prover) -> Iterator[Grounds]:
    for index in own:
        groups = (members - frozenset(own)) | {index}
        try:
            proven = prover.only(groups, against=index)
        except Inconclusive:
            continue
        if proven is not None and index in prover.groups(proven):
            yield proven
