"""reports/ is what the checker writes today; if not: `python -m tests.rewrite`, and look at the difference."""

from __future__ import annotations

import pytest

from tests.rewrite import PICTURE, REPORTS, ROOT, report
from tests.screenshot import digest, named, shown_by


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_fresh(name: str) -> None:
    assert (ROOT / "reports" / name).read_text(encoding="utf-8") == report(name)


def test_there_are_no_other_reports() -> None:
    assert sorted(path.name for path in (ROOT / "reports").iterdir()) == sorted([*REPORTS, PICTURE])


def test_the_picture_is_of_the_page() -> None:
    page = (ROOT / "reports" / "claims.html").read_text(encoding="utf-8")
    assert shown_by((ROOT / "reports" / PICTURE).read_bytes()) == digest(page)


def test_a_picture_names_its_page() -> None:
    end = b"\0\0\0\0IEND\xaeB`\x82"
    picture = named(b"\x89PNG\r\n\x1a\n" + end, "page")
    assert shown_by(picture) == digest("page") and picture.endswith(end)
    with pytest.raises(ValueError, match="names no page"):
        shown_by(b"\x89PNG\r\n\x1a\n" + end)
