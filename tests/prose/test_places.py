"""A place is told with the preposition that its kind takes, whatever its name."""

from __future__ import annotations

import pytest

from checker.prose.scopes import show_place

PLACES = {
    "Ghent": "in Ghent",
    "South Korea": "in South Korea",
    "mainland": "in mainland",
    "northern provinces": "in northern provinces",
    "Gangwon province": "in Gangwon province",
    "eastern counties": "in eastern counties",
    "Norholm line": "at Norholm line",
    "Kelty bridge": "at Kelty bridge",
    "the southern border": "at the southern border",
    "on the border": "on the border",
    "along the coast": "along the coast",
    "in and around Seoul": "in and around Seoul",
}


@pytest.mark.parametrize(("name", "told"), PLACES.items())
def test_places(name: str, told: str) -> None:
    assert show_place(name) == told
