"""Small folders of claim files, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from checker.intake.files.load import Loaded, load

VOCABULARY = """\
who:
  North Koreans: {also: [North Korean, defectors], parts: [{complete: [men, women]}]}
  men: {}
  women: {}
  soldiers: {within: North Koreans}
  missions: {unit: missions}
event:
  left: {}
  arrived: {also: [defected], follows: left, begins: 1953-07-27, confusable: [left]}
  residing: {kind: state, follows: arrived}
  range: {kind: fact}
where:
  South Korea: {also: [the South]}
  North Korea: {}
scopes:
  arrivals: {who: North Koreans, event: arrived, where: South Korea}
periods: {since the war: 1953-07-27/..}
publishers: {AsiaNews: {also: [AsiaNews/Agencies]}}
sources: {Unification Ministry: {also: [Ministry of Unification], trust: 3}}
"""
ARTICLE = """\
article: {title: A title, publisher: AsiaNews, published: 2018-12-18}
claims:
"""

Files = Mapping[str, str | bytes]


@pytest.fixture
def load_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Files], Loaded]:
    """Writes files into the folder `claims` of a new current directory, with a vocabulary, and loads it."""
    folder = tmp_path / "claims"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)

    def run(files: Files) -> Loaded:
        for name, text in {"vocabulary.yaml": VOCABULARY, **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return load([Path("claims")])

    return run


@pytest.fixture
def problems_of(load_files: Callable[[Files], Loaded]) -> Callable[[Files], list[str]]:
    """All problems of such a folder, as they are printed."""
    return lambda files: [str(problem) for problem in load_files(files).problems]
