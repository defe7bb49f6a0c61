"""Whatever the bytes, load answers with problems and never raises."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.article_form import ARTICLE_FILE, CLAIM, TABLE_COLUMNS
from checker.intake.files.load import Loaded, load
from checker.intake.files.vocabulary_form import SCOPE, VOCABULARY_FILE
from tests.records.conftest import VOCABULARY

WORDS = st.sampled_from(
    [
        "North Koreans",
        "arrivals",
        "1,042",
        "over 20,000",
        "2017",
        "2018-01/..",
        "down 96%",
        "fell",
        "year",
        "highest",
        "x",
        "~",
    ]
)
SCALARS = WORDS | st.text(max_size=12)
NAMES = st.sampled_from([*ARTICLE_FILE.names(), *CLAIM.names(), *SCOPE.names(), *VOCABULARY_FILE.names(), "also", "within"])
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES | SCALARS, inner, max_size=6),
    max_leaves=20,
)
CLAIMS = st.dictionaries(st.sampled_from(CLAIM.names()), TREES | SCALARS, max_size=8)
ARTICLES = st.fixed_dictionaries(
    {
        "article": st.just({"title": "T", "publisher": "P", "published": "2018-12-18"}) | TREES,
        "claims": st.lists(CLAIMS, min_size=1, max_size=3) | TREES,
    },
    optional={"defaults": CLAIMS | TREES},
)


def loaded(name: str, content: bytes) -> Loaded:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
        Path(folder, name).write_bytes(content)
        result = load([Path(folder)])
        assert all(str(problem).isprintable() for problem in result.problems)
        return result


def sound_or_refused(result: Loaded) -> None:
    assert result.claims or result.problems


@given(st.binary(max_size=200), st.sampled_from(["a.yaml", "a.csv", "a.jsonl", "vocabulary.yaml", "settings.yaml"]))
def test_bytes(content: bytes, name: str) -> None:
    sound_or_refused(loaded(name, content))


@given(st.text(max_size=200), st.sampled_from(["a.yaml", "a.csv", "a.jsonl", "vocabulary.yaml", "settings.yaml"]))
def test_text(content: str, name: str) -> None:
    sound_or_refused(loaded(name, content.encode("utf-8", "replace")))


@given(TREES | ARTICLES, st.sampled_from(["a.yaml", "vocabulary.yaml", "settings.yaml"]))
def test_trees(tree: object, name: str) -> None:
    sound_or_refused(loaded(name, yaml.safe_dump(tree, allow_unicode=True).encode()))


@given(st.lists(st.dictionaries(st.sampled_from(TABLE_COLUMNS), SCALARS, min_size=1), min_size=1, max_size=3))
def test_tables(rows: list[dict[str, str]]) -> None:
    import json

    sound_or_refused(loaded("a.jsonl", "\n".join(json.dumps(row) for row in rows).encode()))


def test_names_of_files_are_shown_whatever_their_bytes(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n.yaml"))
    path.write_bytes(b"")
    (problem,) = load([path]).problems
    assert str(problem).removeprefix(tmp_path.as_posix()) == (
        "/\\xff\\n.yaml:1:1: the file is empty; record an article in it, or delete it"
    )
