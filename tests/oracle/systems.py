"""Random systems from seeds: a vocabulary, and a few claims drawn from a hidden world, some of them planted wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from random import Random

from tests.oracle.drafts import Drafts
from tests.oracle.figures import Figures
from tests.oracle.system import Change, Claim, Dimension, Record, Scope, Span, System, Value, Vocabulary, Wording
from tests.oracle.vocabularies import ARRIVED, LAND, LEFT, RANGE, RESIDING, flat, nested
from tests.oracle.worlds import World

_TRIES = 40


def system(seed: int) -> System:
    """The system of a seed: odd ones are nested."""
    rng, deep = Random(f"oracle {seed}"), bool(seed % 2)
    vocabulary = nested(rng) if deep else flat(rng)
    world = World(rng, vocabulary)
    table = _table(rng, vocabulary) if deep and rng.random() < 0.7 else []
    drafts = Drafts(
        rng,
        vocabulary,
        world,
        scopes=table or _scopes(rng, vocabulary, deep),
        spans=_spans(rng, rng.randint(0, 2) if deep else rng.randint(2, 4)),
        sources=[*rng.sample(list(vocabulary.trust), 3), "unnamed"],
        figures=Figures(rng, rng.choice((0.8, 0.9, 1) if table else (0.4, 0.8, 1, 1))),
        # With few plain figures ratios stand against ratios.
        plain=rng.choice((200, 600) if table else (6, 60, 60, 300)),
        turns=1 if table else 0.9 if deep else 0.6,
    )
    # Cells spoken of twice clash by themselves, whatever joins them to others.
    size = len(table) + rng.randint(0, 2) if table else rng.randint(5, len(drafts.scopes) + 2) if deep else rng.randint(4, 10)
    claims: list[Claim] = []
    for _ in range(_TRIES):
        if len(claims) < size and (claim := drafts.claim(len(claims))) is not None:
            claims.append(claim)
    if rng.random() < 0.15:
        claims += _lengths(rng, len(claims))
    wrong = rng.sample(range(len(claims)), min(rng.choice((0, 1, 1, 2, 3) if deep else (0, 1, 1, 2, 3, 4)), len(claims)))
    return System(seed, deep, vocabulary, tuple(_spoiled(c, rng) if n in wrong else c for n, c in enumerate(claims)))


def _scopes(rng: Random, vocabulary: Vocabulary, deep: bool) -> list[Scope]:
    """The cells that claims may speak of: in nested systems some of a grid, so that what joins them may stay unspoken."""
    events = [ARRIVED, *rng.choice(((), (), (), (LEFT,), (RESIDING,), (LEFT, RESIDING)))]
    events += [name for name in vocabulary.event.names if name not in (ARRIVED, LEFT, RESIDING, RANGE)]
    if not deep:
        return [Scope(w, e, LAND) for w in vocabulary.who.names for e in events]
    rng.shuffle(events)
    who, where = _axis(rng, vocabulary.who), _axis(rng, vocabulary.where)
    every = [Scope(w, e, p) for w in who for e in (events if rng.random() < 0.3 else events[:1]) for p in where]
    return rng.sample(every, min(len(every), rng.randint(5, 9)))


def _table(rng: Random, vocabulary: Vocabulary) -> list[Scope]:
    """A table with some cells left out: four of nine and the divisions give all others. None where no divisions are complete."""
    complete = [[d for d in dimension.divisions if d.complete] for dimension in (vocabulary.who, vocabulary.where)]
    if not all(complete):
        return []
    (of, *parts), (there, *places) = ((d.whole, *d.parts) for d in map(rng.choice, complete))
    event = rng.choice([name for name in vocabulary.event.names if name != RANGE])
    return rng.sample([Scope(w, event, p) for w in (of, *parts) for p in (there, *places)], rng.randint(5, 8))


def _axis(rng: Random, dimension: Dimension) -> list[str]:
    """One or two divisions with their wholes, and perhaps any."""
    divisions = rng.sample(dimension.divisions, min(len(dimension.divisions), rng.choice((1, 1, 1, 2))))
    names = {name for division in divisions for name in (division.whole, *division.parts)} or set(dimension.names)
    names |= {narrow for narrow, broad in dimension.within if broad in names and rng.random() < 0.5}
    return [name for name in dimension.names if name in names] + ([""] if rng.random() < 0.15 else [])


def _spans(rng: Random, further: int) -> list[Span]:
    """A year, and a few spans that overlap it: its parts, longer ones, and what runs across."""
    year = 12 * rng.randrange(2)
    others = [
        *(Span(year, year + 6), Span(year + 6, year + 12), Span(year + 2, year + 3), Span(year + 3, year + 15)),
        *(Span(year + 12, year + 24), Span(year, year + 24), Span(0, 30), Span(None, year + 12), Span(None, year + 24)),
        *Span(year, year + 12).units("quarter"),
    ]
    return [Span(year, year + 12), *rng.sample(others, further)]


def _lengths(rng: Random, number: int) -> list[Claim]:
    """A range in kilometres, and what restates it in miles; perhaps a bound elsewhere."""
    kilometres = rng.randint(11, 99) + rng.choice((0, 1000))
    miles = round(kilometres / Fraction("1.609344"))
    scope, span, article = Scope("", RANGE, ""), Span(0, 12), rng.randrange(4)

    def told(at: int, length: Wording, article: int, restates: str = "") -> Claim:
        return Claim(f"c{at}", article, scope, span, Value(), length, "unnamed", restates=restates)

    return [
        told(number, Wording("length", rng.choice(("exact", "about")), Fraction(kilometres)), article),
        told(number + 1, Wording("length", "exact", Fraction(miles), unit="miles"), article, f"c{number}"),
        told(number + 2, Wording("length", rng.choice(("over", "up to")), Fraction(kilometres)), rng.randrange(4)),
    ][: rng.randint(2, 3)]


def _spoiled(claim: Claim, rng: Random) -> Claim:
    """The same claim, wrong: another number, or the other way."""
    form, wording = claim.form, claim.wording
    if isinstance(form, Record):
        form = replace(form, highest=not form.highest)
    elif wording is None:
        assert isinstance(form, Change)
        form = replace(form, rises=not form.rises)
    else:
        wording = next(other for other in _others(wording, rng) if other != wording)
    return replace(claim, form=form, wording=wording, planted=True)


def _others(wording: Wording, rng: Random) -> Iterator[Wording]:
    """Other wordings of the same kind without end."""
    number = wording.number
    while True:
        match wording.kind:
            case "part":
                yield Wording("part", wording.hedge if number else "exact", Fraction(rng.randint(1, 99)))
            case "multiple":
                yield replace(wording, number=Fraction(rng.choice((2, 3, 4))))
            case _ if not number:
                yield Wording(wording.kind, "exact", Fraction(rng.randint(1, 2000)))
            case _:
                near, far = (
                    number + rng.choice((-1, 1)) * rng.randint(1, 9),
                    number * Fraction(rng.choice(("1/2", "4/5", "5/4", "2", "10"))),
                )
                other = Fraction(max(int(rng.choice((near, near, far))), 1))
                # A round mean may be rounded further.
                other += wording.kind == "mean" and other % 100 == 0
                yield replace(wording, number=other, second=other + wording.second - number if wording.second else Fraction(0))
