"""Read the claims that the paths name, or say all that keeps them from being read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker.intake.files.load import Loaded, load
from checker.intake.files.superseded import in_force
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.memory.cache.archive import Archive
from checker.memory.cache.records import Kept
from checker.model.claim import Claim
from checker.model.errors import NOWHERE, Unusable
from checker.model.problem import Problem, number_of
from checker.prose.phrases import count, inflected

if TYPE_CHECKING:
    from checker.model.bounds import Answer, Count
    from checker.model.finding import Report
    from checker.model.vocabulary import Settings, Vocabulary
    from checker.report.overview.model import Overview


def read(paths: Sequence[str], as_of: str | None = None, in_part: bool = False, archive: Archive | None = None) -> Loaded:
    """Everything on file below `paths` that was published by `as_of`.

    Raises Unusable with all problems of all files at once, or if no claim is left to check. With `in_part`, problems in claims
    do not count as long as some claims are left and vocabulary and settings are sound.
    """
    if not paths:
        raise Unusable("no path given; name the folder or files with the claims, for instance: check claims/")
    if "" in paths:
        raise Unusable("an empty path was given; name the folder or files with the claims, for instance: check claims/")
    day = None if as_of is None else _last_day(as_of)
    loaded = load([Path(path) for path in paths], None if archive is None else partial(Kept, archive))
    told = [str(problem) for problem in loaded.problems]
    if told and not (in_part and loaded.usable and loaded.claims):
        what = f"{count(number_of(loaded.problems), 'problem')}; nothing was checked"
        raise Unusable(*told, what, problems=loaded.problems, unread=loaded.unread)
    kept = loaded if day is None else replace(loaded, claims=in_force(_published_by(loaded.claims, day)))
    if not kept.claims:
        what = f"no claims published by {as_of}" if as_of else "no claims found"
        left = Problem(NOWHERE, what, "")
        raise Unusable(
            *told, what if as_of else f"{what}; nothing was checked", problems=(*loaded.problems, left), unread=loaded.unread
        )
    return kept


def told_problems(loaded: Loaded) -> tuple[str, ...]:
    """Every problem in a line, and how many claims they kept from being checked; nothing where all is well."""
    unread = loaded.unread
    if not loaded.problems:
        return ()
    were = "was" if unread == 1 else "were"
    left = f"{unread} {inflected(unread, 'claim')} {were} not checked" if unread else "the rest was checked"
    return (*map(str, loaded.problems), f"{count(number_of(loaded.problems), 'problem')}; {left}")


def _published_by(claims: tuple[Claim, ...], day: int) -> tuple[Claim, ...]:
    """Claims of articles certain to be out on that day; a `published` of a month counts from the month's last day."""
    return tuple(c for c in claims if c.article.published.end is not None and c.article.published.end <= day)


def _last_day(text: str) -> int:
    """The day after the last of the period written."""
    try:
        period = read_period(text)
    except WordingError as error:
        raise Unusable(f"--as-of {text}: {error.what}; {error.instead}") from error
    if period.end is None:
        raise Unusable(f"--as-of {text}: has no last day; write a date such as 2018-12-31")
    return period.end


def overview(report: Report, claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> Overview:
    """All that a report shows as a whole; see `checker.report.overview`.

    Some programs are solved for the timelines: about as much work as the check itself.
    """
    from checker.engine.bounds.counts import ask
    from checker.engine.rows.measure import Book
    from checker.report.overview import build

    def allowed(standing: Sequence[Claim], counts: Sequence[Count], most: int) -> Mapping[Count, Answer]:
        return ask(standing, Book(vocabulary, {claim.id: claim for claim in claims}), settings, counts, most)

    return build.overview(report, claims, vocabulary, allowed)
