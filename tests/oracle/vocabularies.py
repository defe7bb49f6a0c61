"""Random vocabularies: one level and one division in flat ones; up to three levels, crossed and open divisions in nested ones."""

from __future__ import annotations

from random import Random

from tests.oracle.system import Dimension, Division, Event, Vocabulary

LAND, PEOPLE = "Land", "people"
ARRIVED, LEFT, RESIDING, RANGE = "arrived", "left", "residing", "range"
TRUST = {"Ministry": 3, "Agency": 2, "Police": 1, "Church": 1}


def flat(rng: Random) -> Vocabulary:
    """Everybody, and at most one division of them; no places."""
    complete = rng.random() < 0.7
    divisions = (Division(PEOPLE, ("men", "women"), complete),) if rng.random() < 0.8 else ()
    names = (PEOPLE, "men", "women") if divisions else (PEOPLE,)
    return Vocabulary(Dimension(names, divisions), *_events(rng, parts=False), Dimension((LAND,)), _laws(rng), dict(TRUST))


def nested(rng: Random) -> Vocabulary:
    return Vocabulary(_who(rng), *_events(rng, parts=rng.random() < 0.35), _where(rng), _laws(rng), dict(TRUST))


def _who(rng: Random) -> Dimension:
    names, divisions, within = [PEOPLE, "men", "women"], [Division(PEOPLE, ("men", "women"), rng.random() < 0.8)], []
    if rng.random() < 0.35:
        names += ["sons", "fathers"]
        divisions.append(Division("men", ("sons", "fathers"), rng.random() < 0.6))
        if rng.random() < 0.4:
            names += ["infants", "pupils"]
            divisions.append(Division("sons", ("infants", "pupils"), rng.random() < 0.6))
    if rng.random() < 0.55:
        names += ["soldiers", "civilians"]
        divisions.append(Division(PEOPLE, ("soldiers", "civilians"), rng.random() < 0.6))
        if rng.random() < 0.4:
            names.append("recruits")
            within += [("recruits", "men"), ("recruits", "soldiers")]
    return Dimension(tuple(names), tuple(divisions), tuple(within))


def _where(rng: Random) -> Dimension:
    if rng.random() < 0.12:
        return Dimension((LAND,))
    names, divisions, within = [LAND, "North", "South"], [Division(LAND, ("North", "South"), rng.random() < 0.85)], []
    if rng.random() < 0.35:
        names += ["Hilltown", "Lakeside"]
        divisions.append(Division("North", ("Hilltown", "Lakeside"), rng.random() < 0.6))
    if rng.random() < 0.25:
        names.append("Harbour")
        within.append(("Harbour", "South"))
    return Dimension(tuple(names), tuple(divisions), tuple(within))


def _events(rng: Random, *, parts: bool) -> tuple[Dimension]:
    names, divisions = [ARRIVED, LEFT, RESIDING, RANGE], []
    if parts:
        names += ["came by sea", "came overland"]
        divisions.append(Division(ARRIVED, ("came by sea", "came overland"), rng.random() < 0.7))
    return (Dimension(tuple(names), tuple(divisions)),)


def _laws(rng: Random) -> dict[str, Event]:
    begins = rng.choice((None, None, 0, 6, 12))
    return {
        ARRIVED: Event(follows=LEFT if rng.random() < 0.4 else "", begins=begins),
        LEFT: Event(),
        RESIDING: Event(state=True, follows=ARRIVED if rng.random() < 0.8 else ""),
        RANGE: Event(fact=True),
    }
