"""Made-up stories, from asylum decisions and budgets to trains and wildfires; of each all that is to be told.

Each holds an official series or a board's figures, slips of several kinds, and as many things that only look like slips:
forecasts, denials, figures given anew, echoes of an agency, tallies of a day, shares in words, records, ranks, trends that hold,
other fiscal years, other mixes of a whole, stocks and their flows, points and seats.
"""

from __future__ import annotations

import pytest

from tests.headlines.stories import story

pytestmark = pytest.mark.own
NOBODY: set[str] = set()
# Of each finding its severity and kind, who is suspect, and of whom one is off.
FOUND: dict[str, list[tuple[str, str, set[str], set[str]]]] = {
    "asylum": [
        ("contradiction", "change-does-not-fit", NOBODY, {"f/down", "f/refused"}),
        ("contradiction", "count-clash", {"g/q3"}, NOBODY),
        ("contradiction", "share-does-not-fit", {"c/all"}, NOBODY),
        ("tension", "periods-do-not-add-up", {"h/sofar"}, NOBODY),
    ],
    "beds": [
        ("contradiction", "count-clash", {"regional/union"}, NOBODY),
        ("contradiction", "measure-beyond-parts", NOBODY, {"regional/occ", "regional/occ-s"}),
        ("contradiction", "periods-do-not-add-up", {"mirror/closed"}, NOBODY),
        ("contradiction", "rate-does-not-fit", NOBODY, {"mirror/closed", "mirror/each"}),
        ("contradiction", "rate-does-not-fit", {"mirror/each"}, NOBODY),
        ("contradiction", "share-does-not-fit", {"mirror/eighth"}, NOBODY),
        ("tension", "parts-do-not-add-up", NOBODY, {"regional/all", "regional/north", "regional/south"}),
        ("tension", "revised-figure", {"regional/all"}, NOBODY),
        ("tension", "revised-figure", {"later/end22"}, NOBODY),
    ],
    "budget": [
        ("contradiction", "change-does-not-fit", {"b/grew"}, NOBODY),
        ("contradiction", "count-clash", {"c/million"}, NOBODY),
        ("contradiction", "share-does-not-fit", {"c/third"}, NOBODY),
        ("tension", "revised-figure", {"early/n"}, NOBODY),
    ],
    "court": [
        ("contradiction", "change-does-not-fit", {"blog/decided"}, NOBODY),
        ("contradiction", "count-clash", {"late/criminal"}, NOBODY),
        ("contradiction", "share-does-not-fit", {"civil/sixty"}, NOBODY),
    ],
    "election": [
        ("contradiction", "change-does-not-fit", {"b/percent"}, NOBODY),
        ("contradiction", "count-clash", {"night/green"}, NOBODY),
        ("contradiction", "count-clash", {"f/women"}, NOBODY),
        ("contradiction", "share-does-not-fit", {"b/seats"}, NOBODY),
    ],
    "fire": [
        ("contradiction", "share-does-not-fit", {"insurers/arson"}, NOBODY),
        ("contradiction", "total-falls", {"third/dead"}, NOBODY),
        ("tension", "record-broken", {"year/first400"}, NOBODY),
    ],
    "fish": [
        ("contradiction", "count-clash", {"corner/price"}, NOBODY),
        ("contradiction", "count-clash", {"weekly/h22"}, NOBODY),
        ("contradiction", "count-clash", {"mirror/herring"}, NOBODY),
        ("contradiction", "periods-do-not-add-up", NOBODY, {"harbour/nine", "harbour/q1", "harbour/q2", "harbour/q3"}),
        ("contradiction", "rate-does-not-fit", {"weekly/five"}, NOBODY),
        ("contradiction", "trend-broken", {"weekly/every"}, NOBODY),
        ("tension", "change-does-not-fit", {"weekly/since18"}, NOBODY),
        ("tension", "share-does-not-fit", {"mirror/fifth"}, NOBODY),
    ],
    "harvest": [
        ("contradiction", "change-does-not-fit", NOBODY, {"agency/money", "herald/fell"}),
        ("contradiction", "periods-do-not-add-up", {"weekly/winter"}, NOBODY),
        ("contradiction", "share-does-not-fit", NOBODY, {"trader/barley", "trader/maize", "trader/wheat"}),
        ("contradiction", "share-does-not-fit", {"trader/maize"}, NOBODY),
        ("contradiction", "trend-broken", {"trader/trend"}, NOBODY),
        ("tension", "parts-do-not-add-up", {"trader/spring"}, NOBODY),
    ],
    "homes": [
        ("contradiction", "count-clash", {"tabloid/mean"}, NOBODY),
        ("contradiction", "count-clash", {"tabloid/sold"}, NOBODY),
        ("tension", "record-broken", {"east/since12"}, NOBODY),
    ],
    "jabs": [
        ("contradiction", "change-does-not-fit", {"d/percent"}, NOBODY),
        ("contradiction", "count-clash", {"b/second"}, NOBODY),
        ("tension", "rate-does-not-fit", NOBODY, {"c/daily", "d/fewer"}),
        ("tension", "share-does-not-fit", {"c/quarters"}, NOBODY),
        ("note", "saturated-part", {"c/adults"}, NOBODY),
    ],
    "power": [
        ("contradiction", "change-does-not-fit", {"green/points"}, NOBODY),
        ("contradiction", "count-clash", {"green/solar"}, NOBODY),
        ("contradiction", "count-clash", {"green/wind"}, NOBODY),
        ("contradiction", "record-broken", {"windy/record"}, NOBODY),
        ("tension", "change-does-not-fit", NOBODY, {"courier/gas21", "courier/gasfall"}),
    ],
    "roads": [
        ("contradiction", "record-broken", {"club/low"}, NOBODY),
        ("contradiction", "total-falls", NOBODY, {"easter18/n", "easter22/n"}),
        ("tension", "change-does-not-fit", {"club/quarter"}, NOBODY),
        ("tension", "periods-do-not-add-up", NOBODY, {"easter18/feb", "easter18/jan", "easter18/mar", "easter18/q1"}),
        ("tension", "share-does-not-fit", {"mail/every"}, NOBODY),
    ],
    "school": [
        ("contradiction", "parts-do-not-add-up", NOBODY, {"refuge/p", "refuge/s"}),
        ("contradiction", "share-does-not-fit", {"sun/girls"}, NOBODY),
        ("contradiction", "share-does-not-fit", {"sun/third"}, NOBODY),
        ("tension", "change-does-not-fit", {"early/more"}, NOBODY),
        ("tension", "measure-beyond-parts", NOBODY, {"sun/size", "sun/size-p", "sun/size-s"}),
        ("tension", "revised-figure", {"early/n"}, NOBODY),
    ],
    "strike": [
        ("contradiction", "count-clash", NOBODY, {"morning/cap", "morning/capunion"}),
        ("contradiction", "count-clash", NOBODY, {"evening/marched", "evening/twice", "morning/police", "morning/unions"}),
        ("contradiction", "count-clash", NOBODY, {"second/n", "second/unions"}),
        ("contradiction", "count-clash", {"evening/n"}, NOBODY),
        ("contradiction", "share-does-not-fit", NOBODY, {"morning/teachers", "morning/teachers2"}),
        ("tension", "parts-do-not-add-up", NOBODY, {"quarter/bus", "quarter/n", "quarter/pub"}),
    ],
    "trains": [
        ("contradiction", "change-does-not-fit", {"f/grew"}, NOBODY),
        ("contradiction", "count-clash", {"c/late"}, NOBODY),
        ("contradiction", "record-broken", NOBODY, {"g/second", "railway/p19", "railway/p20", "railway/p21"}),
        ("tension", "change-does-not-fit", NOBODY, {"b/percent", "railway/p22", "railway/p23"}),
        ("tension", "share-does-not-fit", {"a/third"}, NOBODY),
    ],
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_in_a_story(name: str) -> None:
    named = [
        tuple({part.claim.id for part in finding.parts if part.role == role} for role in ("suspect", "either"))
        for finding in story(name)
    ]
    assert [(finding.severity, finding.kind, *roles) for finding, roles in zip(story(name), named, strict=True)] == FOUND[name]
