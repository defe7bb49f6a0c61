"""Why a finding is but a tension: what the words mean literally, as a headline would tell it."""

from __future__ import annotations

import pytest

from tests.examples import report_of

COUNT = '- {value: "%s", scope: arrivals, period: %s}\n'
CHANGE = "- {change: %s, from: 2011, scope: arrivals, period: 2012}\n"
YEARS = '- {value: "%s", %s: year, scope: arrivals, period: 2011/2012}\n'
REASONS = {
    "a fall by words": ("2,706", "1,502", CHANGE % "half the level", "“half the level” means down at least 40 per cent"),
    "a multiple": ("2,706", "6,203", CHANGE % "doubled", "“doubled” means at most 2.5 times as many"),
    "a rise in per cent": (
        "2,706",
        "4,300",
        CHANGE % "up by nearly 70 per cent",
        "“up by nearly 70 per cent” means up at least 59.5 per cent",
    ),
    "a difference": ("2,706", "3,056", CHANGE % "about 330 more", "“about 330 more” means up at most 354"),
    "a fall by so many": ("2,706", "2,356", CHANGE % "about 330 fewer", "“about 330 fewer” means down at most 354"),
    "a count": ("1,402", "1,305", COUNT % ("almost 2,900", "2011/2012"), "“almost 2,900” means at least 2,641"),
    "a mean": ("1,402", "1,305", YEARS % ("almost 1,420", "average"), "“almost 1,420” means at least 1,323 a year"),
    "so many each year": ("1,402", "1,305", YEARS % ("almost 1,500", "each"), "“almost 1,500” means at least 1,275 each year"),
}


@pytest.mark.parametrize("name", REASONS)
def test_what_words_mean_literally_is_told_as_headlines_tell_it(name: str) -> None:
    before, after, claim, reason = REASONS[name]
    findings = report_of(COUNT % (before, 2011) + COUNT % (after, 2012) + claim).findings
    reasons = [finding.why_tension for finding in findings if finding.reading == "pragmatic"]
    assert reasons == [f"Read literally {reason}, which can hold: so this is a tension, not a contradiction."]
