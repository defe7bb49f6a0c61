"""A format shows nothing of a finding that it does not ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.detail import EVERYTHING
from checker.report import formats
from checker.report.formats import Context
from tests.check.test_detail import cut
from tests.check.worlds import report_of

NARROWER = [
    (name, context)
    for name in formats.names()
    for context in (Context(show="all"), Context(show="all", brief=True))
    if formats.detail_of(formats.load(name), context) != EVERYTHING
]


def test_the_formats_that_show_less_are_known() -> None:
    assert {name for name, _ in NARROWER} >= {"short", "statistics", "text", "github"}


@pytest.mark.parametrize(("name", "context"), NARROWER)
def test_a_format_is_the_same_without_what_it_does_not_ask_for(name: str, context: Context) -> None:
    module, report = formats.load(name), report_of(4, 4)
    report = replace(report, findings=tuple(replace(each, status="new") for each in report.findings))
    assert module.render(cut(report, formats.detail_of(module, context)), context) == module.render(report, context)
