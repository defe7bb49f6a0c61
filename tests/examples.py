"""The examples of rules, each checked once for all tests that look at it."""

from __future__ import annotations

from functools import cache

from checker.examples import run_example
from checker.model.finding import CheckReport
from checker.report.explain import Example


@cache
def example_of(text: str) -> Example:
    """An example with what is found in it."""
    return run_example(text)


def report_of(text: str) -> CheckReport:
    """The report alone."""
    return example_of(text).report
