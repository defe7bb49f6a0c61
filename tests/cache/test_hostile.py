"""A cache that came from elsewhere, with right checksums, is read as text and nothing else; what does not fit is forgotten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.memory.cache.archive import Archive
from tests.cache.test_same_report import told
from tests.cli.small import FILES

pytestmark = pytest.mark.own


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


class Texts(Archive):
    """An archive that knows its texts by key."""

    def __init__(self) -> None:
        super().__init__()
        self.by_key: dict[str, str] = {}

    def keep(self, key: str, text: str) -> None:
        self.by_key[key] = text
        super().keep(key, text)


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
    first, truth = Texts(), told(folder, None)
    told(folder, first)
    kept = first.by_key
    key = max((key for key in kept if key.startswith(kind)), key=lambda key: len(kept[key]))
    changed = mutations(json.loads(kept[key]))
    assert len(changed) > 50
    for data in changed[:: max(1, len(changed) // 150)]:
        foreign = Archive()
        for other, text in kept.items():
            foreign.keep(other, json.dumps(data) if other == key else text)
        assert told(folder, foreign) == truth


@pytest.mark.parametrize("text", ["", "null", "[", "[" * 100_000, "NaN", "[NaN]", '"\\ud800"', "1" * 5000, "[[[1]]]", "{}"])
def test_texts_that_are_no_entry_are_forgotten(folder: Path, text: str) -> None:
    first, truth = Texts(), told(folder, None)
    told(folder, first)
    foreign = Archive()
    for key in first.by_key:
        foreign.keep(key, text)
    assert told(folder, foreign) == truth
