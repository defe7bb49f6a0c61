"""The gate refuses what the reader of claim files refuses, though it does not hold against its form what cannot but have it."""

from __future__ import annotations

import pytest

from checker.intake.draft.gate import DraftedFields, Gate
from tests.draft.newsroom import PUBLISHED, vocabulary

SOUND: DraftedFields = {
    "id": "12-sailors",
    "quote": "12 sailors",
    "value": "12",
    "period": "2019",
    "scope": {"who": "sailors", "event": "landed", "where": "Norland"},
    "source": "Harbour Ministry",
}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({}, ""),
        ({"status": "estimate"}, ""),
        ({"scope": {"who": "pilots"}}, ""),
        ({"id": "12_Sailors"}, "id: “12_Sailors” does not fit"),
        ({"status": "hoped for"}, "status: “hoped for” is not known"),
        ({"sum": "12"}, "unknown field “sum” in a claim"),
        ({"scope": {"whom": "sailors"}}, "unknown field “whom” in a scope"),
        ({"source": {"who": "sailors"}}, "source must be one text"),
        ({"value": "13"}, "value: 13 is not in the quote “12 sailors”"),
        ({"period": "2019-13"}, "period: “2019-13” has no such month"),
        ({"source": "a" * 2001}, f"source: “{'a' * 60}…” has 2,001 characters"),
    ],
)
def test_what_is_drafted_is_refused_as_in_a_claim_file(changed: dict[str, str], why: str) -> None:
    assert Gate(vocabulary()).refusal({**SOUND, **changed}, PUBLISHED) == why
