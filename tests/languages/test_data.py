"""The data files of the languages: whole, and nothing in them says two things."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from checker.intake.language.codes import FOLDER, codes
from checker.intake.language.lexicon import lexicon, spelled
from checker.intake.language.values import read_share, read_value


def data(code: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def told(code: str) -> Iterator[tuple[str, str]]:
    """Each own wording of a language with the English one."""
    for section in data(code)["words"].values():
        yield from ((spelled(own), english) for english, owns in section.items() for own in owns)


@pytest.mark.parametrize("code", codes())
def test_no_wording_has_two_meanings(code: str) -> None:
    meanings = defaultdict(set)
    for own, english in told(code):
        meanings[own].add(english)
    assert {own: all_ for own, all_ in meanings.items() if len(all_) > 1} == {}


@pytest.mark.parametrize("code", codes())
def test_no_number_word_has_two_values(code: str) -> None:
    values = defaultdict(set)
    for kind, table in data(code)["numbers"].items():
        for value, words in table.items() if isinstance(table, dict) else [("", table)]:
            for word in words:
                values[spelled(word)].add((kind, value))
    assert {word: all_ for word, all_ in values.items() if len(all_) > 1} == {}


@pytest.mark.parametrize("code", [code for code in codes() if code != "en"])
def test_the_figures_that_messages_show_are_read(code: str) -> None:
    count, amount, share = lexicon(code).examples
    for wording in (count, amount):
        assert read_value(wording, language=code).literal.lo is not None
    assert read_share(share, language=code).literal.hi is not None


@pytest.mark.parametrize("code", codes())
def test_fields_of_a_pattern_are_those_of_its_english(code: str) -> None:
    for own, english in told(code):
        assert sorted(part[0] for part in own.split("{")[1:]) == sorted(part[0] for part in english.split("{")[1:]), own
