"""A part that is told around what it is a part of is answered with the part alone."""

from __future__ import annotations

import pytest

from checker.intake.language.counts import read_value
from checker.intake.language.errors import WordingError
from checker.intake.language.part_words import part_without_noun
from checker.intake.language.shares import read_share

PARTS = {
    "One teacher in eight": "One in eight",
    "about one nurse in ten": "about one in ten",
    "two women out of five": "two out of five",
    "1 hospital bed in 12": "1 in 12",
    "one in eight": "",
    "12 patients in 2014": "",
    "eight teachers": "",
}


@pytest.mark.parametrize("wording", PARTS)
def test_the_part_without_what_it_is_of(wording: str) -> None:
    assert part_without_noun(wording) == PARTS[wording]


def test_as_a_share_and_as_a_value_it_is_answered_with_what_to_write() -> None:
    with pytest.raises(WordingError, match="stands within") as share:
        read_share("One teacher in eight")
    with pytest.raises(WordingError, match="is a share of something") as value:
        read_value("One teacher in eight")
    assert all("write `share: One in eight`" in error.value.instead for error in (share, value))
