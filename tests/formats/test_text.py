from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.model.finding import CheckReport, Part
from checker.report.formats import Context
from checker.report.formats.text import render
from tests.formats.golden import same_as_golden
from tests.formats.sample import EMPTY, REPORT, STALE, TOPIX, TWENTY_THOUSAND


@pytest.mark.parametrize("width", [40, 80, 120, 160])
def test_whole_report(width: int) -> None:
    same_as_golden(render(REPORT, Context(width=width)), f"report-{width}.txt")


def test_whole_report_in_colour() -> None:
    text = render(REPORT, Context(width=80, color=True, as_of="2020-12-31", hidden=2))
    same_as_golden(text, "report-80-colour.txt")


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(REPORT, Context(width=80, color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(REPORT, Context(width=80))


def test_no_colour_that_vanishes_on_light_or_dark() -> None:
    coloured = render(REPORT, Context(width=160, color=True))
    used = {code for codes in re.findall(r"\x1b\[([0-9;]*)m", coloured) for code in codes.split(";")}
    assert used == {"0", "1", "2", "31", "35", "36"}


def test_nothing_found() -> None:
    assert render(EMPTY, Context(width=80)) == (
        "COVERAGE  1 claim in 1 article: 0 compared with others, 1 not\n"
        "  1: it stands alone\n"
        "  --coverage lists all\n"
        "\n"
        "0 contradictions, 0 tensions, 0 notes; 1 claim in 1 article, 0 compared\n"
    )


def hostile(text: str) -> CheckReport:
    """A report whose claim says `text` wherever an editor can write freely."""
    article = replace(TOPIX, publisher=text, title=text)
    claim = replace(TWENTY_THOUSAND, article=article, quote=text, source=text, via=text, unit=text)
    scope = claim.scope._replace(who=text)
    finding = replace(STALE, parts=(Part(claim, "suspect"),), message=text, scope=scope, witnesses=())
    return replace(REPORT, findings=(finding,))


def test_markup_emoji_and_escapes_are_shown_not_obeyed() -> None:
    text = "[bold red]x[/] :smile: \x1b]8;;http://a\x1b\\ \x07\x9b2J \u202eabc\u2066 \udc80 [link=x]\r\n\ty"
    shown = render(hostile(text), Context(width=160))
    assert "\n  [bold red]x[/] :smile: \\x1b]8;;http://a\\x1b\\ \\x07\\x9b2J \\u202eabc\\u2066 \\udc80 [link=x] y\n" in shown


@given(st.text(min_size=1, max_size=120), st.integers(40, 200))
def test_any_text_stays_within_the_page_and_steers_nothing(text: str, width: int) -> None:
    shown = render(hostile(text), Context(width=width))
    assert max(cell_len(line) for line in shown.split("\n")) <= width
    assert {unicodedata.category(c) for c in shown if c != "\n"}.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
    assert render(hostile(text), Context(width=width)) == shown


def test_quiet_a_rule_stands_between_findings_and_none_behind_them() -> None:
    told, quiet = (render(REPORT, Context(width=80, quiet=quiet)).splitlines() for quiet in (False, True))
    rule = "─" * 80
    assert quiet == told[: len(quiet)] and told[len(quiet)] == rule
    assert quiet.count(rule) == told.count(rule) - 1 > 0
