"""Sources that belong to others: `of` in the vocabulary."""

from __future__ import annotations

from pathlib import Path

from checker.intake.files.load import load

SOURCES = """
sources:
  Ministry: {also: [the ministry]}
  dataset: {of: the ministry}
  extract: {of: dataset}
"""


def owners(folder: Path, sources: str) -> tuple[dict[str, str], list[str]]:
    """What each source belongs to, and the problems told."""
    path = folder / "vocabulary.yaml"
    path.write_text(sources, encoding="utf-8")
    loaded = load([folder])
    told = [str(problem).removeprefix(str(path)) for problem in loaded.problems if problem.location.file == str(path)]
    return {name: source.of for name, source in loaded.vocabulary.sources.items()}, told


def test_other_names_will_do(tmp_path: Path) -> None:
    assert owners(tmp_path, SOURCES) == ({"Ministry": "", "dataset": "Ministry", "extract": "dataset"}, [])


def test_an_unknown_source(tmp_path: Path) -> None:
    assert owners(tmp_path, SOURCES.replace("of: dataset", "of: datasets")) == (
        {"Ministry": "", "dataset": "Ministry", "extract": ""},
        [":5:17: of: “datasets” is no source of the vocabulary; write dataset, or add it under sources"],
    )


def test_a_ring(tmp_path: Path) -> None:
    assert owners(tmp_path, SOURCES.replace("{also: [the ministry]}", "{also: [the ministry], of: extract}")) == (
        {"Ministry": "extract", "dataset": "Ministry", "extract": ""},
        [":5:17: of: “extract” belongs to itself; leave one `of` of the ring out"],
    )
