"""Articles over the years: reports, copies, forecasts, denials, corrections, preliminary figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from tests.worlds.country import FIRST_YEAR
from tests.worlds.islands import MINISTRY, PUBLISHERS, YEARS
from tests.worlds.papers.draft import Draft, Paper
from tests.worlds.papers.reporter import Reporter
from tests.worlds.papers.spans import ALL_TIME, span
from tests.worlds.papers.wordings import plain, worded
from tests.worlds.truth import Truth

_FRESH = 120
"""For so many days after the end of a period its figures may be preliminary."""


@dataclass(frozen=True)
class Habits:
    """How often, in claims, articles copy, foretell, deny, correct and say again; how often those of a year just over are
    `preliminary`."""

    copies: float = 0.12
    forecasts: float = 0.012
    denials: float = 0.008
    corrections: float = 0.01
    again: float = 0.01
    preliminary: float = 0.0


def press(world: Truth, claims: int, seed: int, habits: Habits) -> tuple[Paper, ...]:
    """Articles with about so many claims, in the order of their dates; the same for the same seed."""
    rng = Random(f"press {seed}")
    reporter = Reporter(world, rng)
    lengths: list[int] = []
    while sum(lengths) < claims:
        lengths.append(min(rng.randint(2, 9), claims - sum(lengths)))
    dates = sorted(_date(rng) for _ in lengths)
    papers: list[Paper] = []
    for number, (length, day) in enumerate(zip(lengths, dates, strict=True)):
        publisher = rng.choice(PUBLISHERS)
        paper = Paper(f"{publisher.lower().replace(' ', '-')}-{day}-{number}", publisher, day, ())
        for _ in range(length):
            paper = replace(paper, drafts=(*paper.drafts, _next(paper, papers, reporter, habits)))
        papers.append(paper)
    return tuple(_corrected(papers, habits, rng))


def _date(rng: Random) -> date:
    """More is written, and kept, of late."""
    first, last = date(FIRST_YEAR + 4, 3, 1).toordinal(), date(FIRST_YEAR + YEARS - 1, 12, 1).toordinal()
    return date.fromordinal(first + int((last - first) * rng.random() ** 0.7))


def _next(paper: Paper, papers: Sequence[Paper], reporter: Reporter, habits: Habits) -> Draft:
    rng = reporter.rng
    dice = rng.random()
    if dice < habits.copies and (copied := copy_of(paper, papers, rng)) is not None and _new(copied, paper):
        return copied
    draft = reporter.draft(paper.published)
    while not _new(draft, paper):
        draft = reporter.draft(paper.published)
    dice = rng.random()
    if dice < habits.forecasts:
        return _forecast(draft, paper.published, rng)
    if (dice := dice - habits.forecasts) < habits.denials and draft.form == "value":
        return _retold(replace(draft, status="denied"), draft.number * rng.choice((2, 3, 5)) + 7, rng)
    if (dice := dice - habits.denials) < habits.again and paper.drafts:
        return _again(paper, rng) or draft
    return _preliminary(draft, paper.published, habits, rng)


def _new(draft: Draft, paper: Paper) -> bool:
    """Whether the article does not speak of the same yet."""
    return all((draft.form, draft.scope, draft.period) != (other.form, other.scope, other.period) for other in paper.drafts)


def copy_of(paper: Paper, papers: Sequence[Paper], rng: Random) -> Draft | None:
    """A claim of another article of the year before, word for word, with its source."""
    since = paper.published - timedelta(days=400)
    found = [
        (other.key(number), draft)
        for other in papers
        if since <= other.published < paper.published and other.publisher != paper.publisher
        for number, draft in enumerate(other.drafts)
        if draft.period.text != ALL_TIME.text and not (draft.status or draft.restates or draft.supersedes)
    ]
    if not found:
        return None
    key, draft = rng.choice(found)
    return replace(draft, copied=draft.copied or key)


def _retold(draft: Draft, number: Fraction, rng: Random) -> Draft:
    """The same claim with another figure."""
    wording, style = worded(number, draft.style, rng)
    return replace(draft, wording=wording, style=style, number=Fraction(number))


def _forecast(draft: Draft, published: date, rng: Random) -> Draft:
    wording, style = worded(rng.randint(2, 90) * 50, "about", rng)
    period = span(str(published.year + 1), published)
    return Draft("value", draft.scope, period, wording, Fraction(0), style, draft.source, status="forecast")


def _again(paper: Paper, rng: Random) -> Draft | None:
    """A figure of the same article in other words."""
    number = rng.randrange(len(paper.drafts))
    first = paper.drafts[number]
    if first.form != "value" or first.style != "exact" or first.status or first.restates or not first.number:
        return None
    wording, style = worded(first.number, rng.choice(("about", "over", "nearly")), rng)
    return replace(first, wording=wording, style=style, restates=f"c{number}", copied="")


def _preliminary(draft: Draft, published: date, habits: Habits, rng: Random) -> Draft:
    """The count of a year just over, perhaps not yet the final one: until that is out, everybody has it from the ministry."""
    fresh = published.toordinal() - draft.period.end < _FRESH
    exact = draft.form == "value" and draft.style == "exact" and draft.number >= 200
    fate = Random(f"preliminary {draft.period.text}")
    if not (fresh and exact and draft.period.text.isdigit() and fate.random() < habits.preliminary):
        return draft
    number = draft.number + (round(draft.number * Fraction(fate.choice((-8, -5, -3, 2, 4, 7)), 1000)) or 1)
    return replace(draft, number=number, wording=plain(number, rng), source=MINISTRY)


def _corrected(papers: Sequence[Paper], habits: Habits, rng: Random) -> list[Paper]:
    """The articles, some of which had a figure wrong that the same publisher corrects days later."""
    found: list[Paper] = []
    for number, paper in enumerate(papers):
        found.append(paper)
        for place, draft in enumerate(paper.drafts):
            copied = any(other.copied == paper.key(place) for later in papers for other in later.drafts)
            said_again = any(other.restates == f"c{place}" for other in paper.drafts)
            plainly = draft.form == "value" and draft.style == "exact" and draft.number > 20 and not draft.status
            if plainly and not (copied or said_again or draft.copied or draft.restates) and rng.random() < 2 * habits.corrections:
                wrong = round(draft.number * Fraction(rng.choice((7, 8, 12, 14)), 10))
                drafts = list(found[-1].drafts)
                drafts[place] = replace(draft, number=Fraction(wrong), wording=plain(wrong, rng))
                found[-1] = replace(found[-1], drafts=tuple(drafts))
                day = paper.published + timedelta(days=rng.randint(1, 20))
                right = replace(draft, supersedes=paper.key(place))
                found.append(Paper(f"correction-{day}-{number}-{place}", paper.publisher, day, (right,)))
                break
    return found
