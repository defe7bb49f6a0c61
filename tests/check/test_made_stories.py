"""Six made-up stories: harvests, hospital beds, road deaths, schools, electricity, strikes; of each all that is to be told.

Each holds an official series or a board's figures, slips of several kinds, and as many things that only look like slips:
forecasts, denials, figures given anew, echoes of an agency, tallies of a day, shares in words, records, ranks, trends that hold.
"""

from __future__ import annotations

import pytest

from tests.headlines.stories import story

pytestmark = pytest.mark.own
NOBODY: set[str] = set()
# Of each finding its severity and kind, who is suspect, and of whom one is off.
FOUND: dict[str, list[tuple[str, str, set[str], set[str]]]] = {
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
    "harvest": [
        ("contradiction", "change-does-not-fit", NOBODY, {"agency/money", "herald/fell"}),
        ("contradiction", "periods-do-not-add-up", {"weekly/winter"}, NOBODY),
        ("contradiction", "share-does-not-fit", NOBODY, {"trader/barley", "trader/maize", "trader/wheat"}),
        ("contradiction", "share-does-not-fit", {"trader/maize"}, NOBODY),
        ("contradiction", "trend-broken", {"trader/trend"}, NOBODY),
        ("tension", "parts-do-not-add-up", {"trader/spring"}, NOBODY),
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
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_in_a_story(name: str) -> None:
    named = [
        tuple({part.claim.id for part in finding.parts if part.role == role} for role in ("suspect", "either"))
        for finding in story(name)
    ]
    assert [(finding.severity, finding.kind, *roles) for finding, roles in zip(story(name), named, strict=True)] == FOUND[name]
