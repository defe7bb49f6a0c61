from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.render.paths import relative, uri

NAMES = st.text(min_size=1, max_size=20).map(lambda text: text.replace("\0", "").replace("/", "") or "a")


@pytest.mark.parametrize(
    ("file", "root", "shown", "referred"),
    [
        ("claims/a.yaml", "", "claims/a.yaml", "claims/a.yaml"),
        ("./claims//b/../a.yaml", "", "claims/a.yaml", "claims/a.yaml"),
        ("claims/a.yaml", "/repo", "claims/a.yaml", "claims/a.yaml"),
        ("/repo/claims/a.yaml", "/repo", "claims/a.yaml", "claims/a.yaml"),
        ("/repo/claims/a.yaml", "/repo/", "claims/a.yaml", "claims/a.yaml"),
        ("../repo/claims/a.yaml", "/repo", "claims/a.yaml", "claims/a.yaml"),
        ("/repository/a.yaml", "/repo", "/repository/a.yaml", "file:///repository/a.yaml"),
        ("/other/a.yaml", "", "/other/a.yaml", "file:///other/a.yaml"),
        ("../a.yaml", "/repo/docs", "../a.yaml", "file:///repo/a.yaml"),
        ("../a.yaml", "", "../a.yaml", "../a.yaml"),
        ("claims/über 100%.yaml", "", "claims/über 100%.yaml", "claims/%C3%BCber%20100%25.yaml"),
        ("c:a?b#c.yaml", "", "c:a?b#c.yaml", "c%3Aa%3Fb%23c.yaml"),
    ],
)
def test_paths(file: str, root: str, shown: str, referred: str) -> None:
    assert (relative(file, root), uri(file, root)) == (shown, referred)


@given(st.lists(NAMES, min_size=1, max_size=4), st.sampled_from(["", "/repo", "/"]))
def test_any_path_is_a_reference(names: list[str], root: str) -> None:
    referred = uri("/".join(names), root)
    assert re.fullmatch(r"(file:///)?([A-Za-z0-9._~/-]|:|%[0-9A-F]{2})*", referred)
    assert referred.startswith("file://") or ":" not in referred
