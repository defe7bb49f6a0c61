"""Nobody is counted in parts: sums by shares and changes are told in whole numbers of people, and hold as they are told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from checker.report.formats import Context, load
from tests.check.redone import is_true
from tests.check.small import checked

VOCABULARY = """\
who: {spectators: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
event: {came: {}}
"""
PAPER = """\
article: {title: Title, publisher: Paper, published: 2024-01-20}
defaults: {source: League, period: 2023, scope: {who: spectators, event: came}}
claims:
"""
WOMEN, LAST_YEAR = "scope: {who: women, event: came}", "period: 2022"


def claim(field: str, words: str, more: str = "") -> str:
    """A line of a claim file."""
    return f"  - {{id: c{sum(map(ord, words + more))}, quote: '{words}', {field}: '{words}', {more}}}\n"


FOLDERS = {
    "a change of what a share makes": (
        claim("value", "1,098,450", LAST_YEAR),
        claim("value", "408,731", WOMEN),
        claim("share", "31 per cent", f"of: spectators, {WOMEN}"),
        claim("change", "up 12 per cent", "from: 2022"),
    ),
    "a change of a count": (
        claim("value", "10,499", LAST_YEAR),
        claim("value", "13,950"),
        claim("change", "up 30 per cent", "from: 2022"),
    ),
    "a mean of what a share makes": (
        claim("value", "431,273", WOMEN),
        claim("share", "31 per cent", f"of: spectators, {WOMEN}"),
        claim("value", "140,000", "average: month"),
    ),
    "a part by its share": (
        claim("value", "80", WOMEN),
        claim("share", "a third", f"of: spectators, {WOMEN}"),
        claim("value", "517"),
    ),
    "a multiple of what a share makes": (
        claim("value", "219", WOMEN),
        claim("share", "19 per cent", f"of: spectators, {WOMEN}"),
        claim("value", "850", LAST_YEAR),
        claim("change", "tripled", "from: 2022"),
    ),
}


@pytest.mark.parametrize("told", FOLDERS.values(), ids=FOLDERS)
def test_sums_of_people_are_told_in_whole_numbers(told: tuple[str, ...], tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, one=PAPER + "".join(told))
    shown = {name: load(name).render(report, Context(sums=True)) for name in ("text", "json", "csv", "markdown", "short")}
    lines = [
        proof["conclusion"]["in_one_line"]
        for finding in json.loads(shown["json"])["findings"]
        for proof in (finding, *finding["witnesses"])
        if proof["proof"]
    ]
    assert lines
    assert [line for line in lines if not is_true(line)] == []
    for name in shown.keys() - {"json"}:
        assert re.search(r"\d ?/\d", shown[name].replace(str(tmp_path), "")) is None
    for number in re.findall(r"\d[\d,]*\.\d+(?!\d*(?:%| per| times| percentage| a ))", " ".join(lines)):
        raise AssertionError(number)
