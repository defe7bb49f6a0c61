"""An article that repeats what was judged wrong makes the mistake anew: it is new, and told with what it repeats."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.small import lay_out

Run = Callable[..., tuple[int, str, str]]
WHY = ("--verdict", "wrong", "--by", "Ann Editor", "--because")
POST = """\
article: {title: Many came, publisher: Post, published: 2020-04-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2018, quote: "9,999 people", value: "9,999", period: 2018}
"""
ONLY = ("--only", "claims/post.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """Gazette is judged wrong, and the Post says the same since then."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for module in ("checker.run", "checker.cli.judge"):
        monkeypatch.setattr(f"{module}.today", lambda: "2026-05-31")
    claims = lay_out(tmp_path / "claims")
    assert run("judge", "gazette/in-2018", *WHY, "the ministry has 1,137")[0] == 0
    (claims / "post.yaml").write_text(POST, encoding="utf-8")
    return claims


def test_it_is_told_as_repeated(folder: Path, run: Run) -> None:
    code, out, err = run("claims", *ONLY)
    assert code == 1
    told = re.sub(r"\s+", " ", out)
    assert (
        "Judged: “9,999 people” (Post) repeats “9,999 came” (Gazette), judged wrong by Ann Editor on 2026-05-31: the ministry "
        "has 1,137 (claims/judged.yaml:2)." in told
    )
    assert err == 'next: check judge post/in-2018 --verdict VERDICT --because "…"\n'
    (line,) = run("claims", *ONLY, "--format", "short")[1].splitlines()
    assert re.fullmatch(
        r"claims/post.yaml:4: contradiction: count-clash: 1,137 people arrived in South Korea in 2018 \(Herald\), but 9,999 "
        r"\(suspect: Gazette and Post\)\. \(repeats gazette/in-2018, judged wrong\) \[[0-9a-f]{6}\]",
        line,
    )


def test_it_is_settled_by_a_judgement_of_its_own(folder: Path, run: Run) -> None:
    assert run("judge", "post/in-2018", *WHY, "as the Gazette")[0] == 0
    assert run("claims", *ONLY)[0] == 0


def test_another_figure_repeats_nothing(folder: Path, run: Run) -> None:
    (folder / "post.yaml").write_text(POST.replace("9,999", "9,998"), encoding="utf-8")
    _, out, _ = run("claims", *ONLY)
    assert "repeats" not in out and "9,998 people" in out
