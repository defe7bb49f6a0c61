"""What is laid out is what rich would lay out, which knows more and takes seven times as long."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from checker.report.render.layout import Column, Indented, Passage, Table, written

pytestmark = pytest.mark.own
WORDS = st.lists(st.text("abcé“”-,0123456789", min_size=1, max_size=30), max_size=25).map(" ".join)
WIDTHS = st.integers(20, 120)


def by_rich(block: object, width: int) -> list[str]:
    page = io.StringIO()
    Console(file=page, width=width, color_system=None, markup=False, emoji=False, highlight=False, _environ={}).print(block)
    return [line.rstrip() for line in page.getvalue().splitlines()]


def by_us(block: Passage | Table | Indented, width: int) -> list[str]:
    return written((block,), width, None).splitlines()


@given(WORDS, WIDTHS, st.integers(0, 6))
def test_a_passage(text: str, width: int, by: int) -> None:
    expected = by_rich(Padding(Text(text, overflow="fold"), (0, 0, 0, by)), width)
    assert by_us(Indented(Passage(text), by), width) == expected


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5), st.integers(60, 120), st.booleans())
def test_a_table(rows: list[tuple[str, str]], width: int, right: bool) -> None:
    ours, theirs = Table([Column(right=right), Column()]), RichTable.grid(padding=(0, 2, 0, 0), pad_edge=False)
    theirs.add_column(justify="right" if right else "left", overflow="fold")
    theirs.add_column(overflow="fold")
    for one, other in rows:
        ours.add_row(Passage(one), Passage(other))
        theirs.add_row(Text(one, overflow="fold"), Text(other, overflow="fold"))
    assert by_us(ours, width) == by_rich(theirs, width)


def test_a_line_of_wide_letters_is_as_wide_as_it_shows() -> None:
    assert by_us(Passage("탈북민 수가 줄었다"), 10) == ["탈북민", "수가", "줄었다"]
