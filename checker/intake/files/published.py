"""All that is on file below some paths, or what of it was published by a date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from checker.intake.files.files import claims_folder, in_repository
from checker.intake.files.links import in_force
from checker.intake.files.load import Loaded, load
from checker.intake.files.problems import in_lines
from checker.intake.files.read_context import OpenRecords
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.claim import Claim
from checker.model.errors import NOWHERE, Unusable
from checker.model.problem import Problem, number_of
from checker.prose.phrases import count

Loading = Callable[[Sequence[Path], OpenRecords | None], Loaded]
"""Loads what is on file below some paths, given what was read before."""


def read(
    paths: Sequence[str],
    as_of: str | None = None,
    in_part: bool = False,
    stored: OpenRecords | None = None,
    loading: Loading = load,
) -> Loaded:
    """Everything on file below `paths` that was published by `as_of`, as `loading` loads it.

    Raises Unusable with all problems of all files at once, or if no claim is left to check. With `in_part`, problems in claims
    do not count as long as some claims are left and vocabulary and settings are sound.
    """
    if not paths:
        raise Unusable(f"no path given{_looked()}; name the folder or files with the claims, for instance: check claims/")
    if "" in paths:
        raise Unusable("an empty path was given; name the folder or files with the claims, for instance: check claims/")
    day = None if as_of is None else _last_day(as_of)
    loaded = loading([Path(path) for path in paths], stored)
    lines = in_lines(loaded.problems)
    if lines and not (in_part and loaded.usable and loaded.claims):
        what = f"{count(number_of(loaded.problems), 'problem')}; nothing was checked"
        raise Unusable(*lines, what, problems=loaded.problems, unread=loaded.unread)
    published = loaded if day is None else replace(loaded, claims=in_force(_published_by(loaded.claims, day)))
    if not published.claims:
        what = f"no claims published by {as_of}" if as_of else "no claims found"
        left = Problem(NOWHERE, what, "")
        raise Unusable(
            *lines, what if as_of else f"{what}; nothing was checked", problems=(*loaded.problems, left), unread=loaded.unread
        )
    return published


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


def _looked() -> str:
    """Where the folder of claims was looked for in vain, where one might expect more."""
    return (
        ""
        if in_repository() or claims_folder()
        else ", and no folder claims here (outside a git repository none above is looked at)"
    )
