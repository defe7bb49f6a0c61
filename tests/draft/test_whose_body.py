"""A body is named with those whose it is: the drivers' union, the unions' federation."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted

NAMED = (
    ("The drivers' union claims 340 buses broke down in 2019.", "drivers' union"),
    ("In 2019, 340 buses broke down, the drivers' union claims.", "drivers' union"),
    ("In 2019, 340 buses broke down, said the drivers' union.", "drivers' union"),
    ("According to the bus drivers' union, 340 buses broke down in 2019.", "bus drivers' union"),
    ("The city bus drivers\u2019 union said 340 buses broke down in 2019.", "city bus drivers\u2019 union"),
    ("The unions' federation said 340 buses broke down in 2019.", "unions' federation"),
    ("The passengers' council counted 340 cancelled trains in 2019.", "passengers' council"),
    ("The Dockers' Union said 340 cranes broke down in 2019.", "Dockers' Union"),
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_source_is_named_with_those_whose_it_is(text: str, name: str) -> None:
    (claim,) = drafted("en", text).claims
    source = claim.field("source")
    assert source is not None
    assert (source.text, source.sure) == (name, "sure")


def test_it_is_meant_where_its_word_is_said_again() -> None:
    text = "The drivers' union said 340 buses broke down in 2019. The union counted 12 fires."
    assert [claim.field("source").text for claim in drafted("en", text).claims] == ["drivers' union", "drivers' union"]
