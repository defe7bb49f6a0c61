"""`check bounds PATH…`: the tightest interval that the claims together allow for one count."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from checker import run as inputs
from checker.cli import screen
from checker.intake.language.errors import WordingError
from checker.model.claim import Scope
from checker.model.errors import Unusable
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

_WORD = Parameter(metavar="WORD")


def bounds(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    who: Annotated[str, _WORD, Parameter(help="Who is counted.")] = "",
    event: Annotated[str, _WORD, Parameter(help="What happened to them.")] = "",
    where: Annotated[str, _WORD, Parameter(help="Where.")] = "",
    route: Annotated[str, _WORD, Parameter(help="By which route.")] = "",
    period: Annotated[str, Parameter(metavar="PERIOD", help="When, as in a claim: 2014, 2018-01/2018-11, 2020-Q2.")],
    as_of: Annotated[str | None, Parameter(metavar="DATE", help="Only claims published by this date.")] = None,
    format: Annotated[Literal["text", "json"], Parameter(help="For people or for programs.")] = "text",
) -> int:
    """Print the tightest interval that the claims together allow for a count, and which claims set each end."""
    loaded = inputs.read(paths, as_of, in_part=True)
    vocabulary = loaded.vocabulary
    scope = _scope(vocabulary, (who, event, where, route))
    concept = vocabulary.concept("who", scope.who)
    from checker.engine.bounds.count import implied
    from checker.engine.solve.program import Undecided
    from checker.report.render.sheet import bounds_json, bounds_text

    unit = concept.unit if concept else "people"
    when = _period(vocabulary, period)
    try:
        found = implied(loaded.claims, vocabulary, loaded.settings, scope, when, unit)
    except Undecided as error:
        raise Unusable(f"the solver cannot tell: {error}; raise seconds in settings.yaml") from error
    text = bounds_json(found) if format == "json" else bounds_text(found, screen.width(), screen.color())
    screen.write(text, None)
    screen.complain(*inputs.told_problems(loaded))
    return 2 if loaded.problems else 0


def _scope(vocabulary: Vocabulary, words: tuple[str, str, str, str]) -> Scope:
    """The words resolved as those of claims are. Raises Unusable with every word that is refused."""
    from checker.intake.files.resolve import Resolver

    resolver, refused, found = Resolver(vocabulary), [], {}
    for dimension, word in zip(DIMENSIONS, words, strict=True):
        try:
            found[dimension] = resolver.concept(dimension, word) if word else ""
        except WordingError as error:
            refused.append(f"--{dimension} {word}: {error.what}; {error.instead}")
    if refused:
        raise Unusable(*refused)
    if not any(found.values()):
        raise Unusable("nothing to count; write at least one of --who, --event, --where, --route")
    return Scope(**found)


def _period(vocabulary: Vocabulary, text: str) -> Period:
    from checker.intake.language.periods import read_period

    try:
        return read_period(text, vocabulary.periods)
    except WordingError as error:
        raise Unusable(f"--period {text}: {error.what}; {error.instead}") from error
