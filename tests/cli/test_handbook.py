"""Pages of the handbook at a terminal: what is copied from there runs, tables can be read, links name what to ask for."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from checker.report import manual
from checker.report.manual import Page
from checker.report.render.handbook import page_text

BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PAGE = Page(
    "small",
    "Small",
    dedent(
        """\
        # Small

        Write `a: 1` here, as [forms](forms.md), [a file](../a.toml) and [others](https://a.example/) have it.

        <!-- made: a -->
        ```yaml
        one: a line that is far longer than forty columns are

        two:
          - three
        ```
        <!-- end -->

        | what | n | median | worst | met |
        | --- | --- | --- | --- | --- |
        | a check of all that there is, from nothing | 20,000 | 0.377 s | 0.429 s | yes |
        | `b` |  | 0.723 s |  | no, by far: there is no telling why |

        | write | it says |
        | --- | --- |
        | `a` | one or two of these |
        """
    ),
)
NARROW = """\
                 Small

Write `a: 1` here, as forms (`check help
forms`), a file and others
(https://a.example/) have it.

one: a line that is far longer than forty columns are

two:
  - three

what: a check of all that there is, from
nothing
  n: 20,000  median: 0.377 s
  worst: 0.429 s  met: yes

what: `b`
  median: 0.723 s
  met: no, by far: there is no telling
  why

 write  it says
 ──────────────────────────
 `a`    one or two of these
"""


def test_a_page_in_few_columns() -> None:
    assert page_text(PAGE, 40, False) == NARROW


def test_a_table_that_has_room_stays_one() -> None:
    lines = page_text(PAGE, 120, False).splitlines()
    assert [line.split() for line in lines if "0.377" in line or "median" in line] == [
        ["what", "n", "median", "worst", "met"],
        ["a", "check", "of", "all", "that", "there", "is,", "from", "nothing", "20,000", "0.377", "s", "0.429", "s", "yes"],
    ]


def test_where_colour_tells_code_it_has_no_marks() -> None:
    text = page_text(PAGE, 60, True)
    assert "`" not in text and "\x1b[36mtwo:\x1b[0m\n\x1b[36m  - three\x1b[0m\n" in text


@pytest.mark.parametrize("page", manual.pages(), ids=lambda page: page.name)
@pytest.mark.parametrize("width", [40, 80])
def test_every_block_stands_there_to_the_letter_and_all_else_fits(page: Page, width: int) -> None:
    text = page_text(page, width, False)
    blocks = ["".join(f"{line.rstrip()}\n" for line in block.splitlines()) for block in BLOCK.findall(page.text)]
    assert [block for block in blocks if block not in text] == []
    rest = text
    for block in blocks:
        rest = rest.replace(block, "", 1)
    lines = rest.splitlines()
    assert page.title in " ".join(lines[:4]) and max(map(len, lines)) <= width
