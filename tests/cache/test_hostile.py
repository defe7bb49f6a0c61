"""A cache that came from elsewhere, with a right checksum, is read as text and nothing else; what does not fit is forgotten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.memory.cache.archive import Archive
from tests.cache.test_same_report import told
from tests.cli.small import FILES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


def texts(archive: Archive) -> dict[str, str]:
    lines = archive.data().decode().split("\n")[1:-1]
    return {key: text for _, key, text in (line.split(" ", 2) for line in lines)}


def mutations(data: Any) -> list[Any]:
    """Each value in the data, one at a time, in the place of another kind of value."""
    if isinstance(data, list):
        inner = [[*data[:n], changed, *data[n + 1 :]] for n, item in enumerate(data) for changed in mutations(item)]
        return [*inner, [*data, 1], {}, 1.5]
    if isinstance(data, str) and data[:1] == "[":
        return [json.dumps(changed) for changed in mutations(json.loads(data))[:40]] + ["[", 7]
    return [{}, [[]], 1.5, {"__class__": "x"}]


@pytest.mark.parametrize("kind", ["file:", "outcome:"])
def test_values_of_the_wrong_kind_are_forgotten(folder: Path, kind: str) -> None:
    first, truth = Archive(), told(folder, None)
    told(folder, first)
    kept = texts(first)
    key = max((key for key in kept if key.startswith(kind)), key=lambda key: len(kept[key]))
    changed = mutations(json.loads(kept[key]))
    assert len(changed) > 50
    for data in changed[:: max(1, len(changed) // 150)]:
        foreign = Archive()
        for other, text in kept.items():
            foreign.keep(other, json.dumps(data) if other == key else text)
        assert told(folder, Archive(foreign.data())) == truth


@pytest.mark.parametrize("text", ["", "null", "[", "[" * 100_000, "NaN", "[NaN]", '"\\ud800"', "1" * 5000, "[[[1]]]", "{}"])
def test_texts_that_are_no_entry_are_forgotten(folder: Path, text: str) -> None:
    first, truth = Archive(), told(folder, None)
    told(folder, first)
    foreign = Archive()
    for key in texts(first):
        foreign.keep(key, text)
    assert told(folder, Archive(foreign.data())) == truth
