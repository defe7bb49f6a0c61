"""reports/ is what the checker writes today; if not: `python -m tests.rewrite`, and look at the difference."""

from __future__ import annotations

import pytest

from tests.rewrite import REPORTS, ROOT, report


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_fresh(name: str) -> None:
    assert (ROOT / "reports" / name).read_text(encoding="utf-8") == report(name)


def test_there_are_no_other_reports() -> None:
    assert sorted(path.name for path in (ROOT / "reports").iterdir()) == sorted(REPORTS)
