"""Finds the files of a run: claim files in the folders given, and the vocabulary and settings that go with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.model.claim import Location
from checker.records.problems import Problems, shown

CLAIM_FILES = (".yaml", ".csv", ".jsonl", ".parquet")
NOT_READ = {
    **{".yml": "rename it to .yaml", ".ndjson": "rename it to .jsonl", ".tsv": "save it as .csv"},
    **dict.fromkeys((".json", ".xlsx", ".xls", ".ods", ".xml", ".toml", ".db", ".sqlite"), "save it as .yaml, .csv or .jsonl"),
    **dict.fromkeys((".feather", ".arrow"), "save it as .parquet, .csv or .jsonl"),
}
VOCABULARY, SETTINGS, JUDGED = "vocabulary.yaml", "settings.yaml", "judged.yaml"
COMPANIONS = (VOCABULARY, SETTINGS, JUDGED)


@dataclass(frozen=True, slots=True)
class File:
    """A file and its name as the user is to see it."""

    path: Path
    name: str


def name_of(path: Path) -> str:
    """The path with forward slashes, whatever bytes it holds."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def claim_files(paths: Sequence[Path], problems: Problems) -> tuple[File, ...]:
    """The claim files that the paths stand for, each once, by name. A path that gives none is a problem."""
    found: dict[Path, File] = {}
    for path in paths:
        before = len(problems)
        for file in _under(path, problems):
            found.setdefault(file.resolve(), File(file, name_of(file)))
            before = -1
        if before == len(problems):
            what, instead = (
                f"no claim files in {shown(name_of(path))}",
                "record an article there in YAML, or give another path",
            )
            problems.add(Location(name_of(path), 0), what, instead)
    return tuple(sorted(found.values(), key=lambda file: file.name))


def companion(name: str, paths: Sequence[Path], files: Sequence[File], problems: Problems) -> File | None:
    """The one vocabulary or settings file of the run; a second one is a problem."""
    in_order = companions(name, paths, files)
    for other in in_order[1:]:
        instead = "keep one of them, or check the folders one by one"
        problems.add(Location(other.name, 0), f"a second {name} beside {in_order[0].name}", instead)
    return in_order[0] if in_order else None


def companions(name: str, paths: Sequence[Path], files: Sequence[File]) -> list[File]:
    """The files of this name that go with the claim files: for each the nearest, in its folder or above; uppermost first."""
    found: dict[Path, File] = {}
    places = (*(path if path.is_dir() else path.parent for path in paths), *(file.path.parent for file in files))
    for place in dict.fromkeys(places):
        nearest = next((up / name for up in _upwards(place) if (up / name).exists()), None)
        if nearest is not None:
            found.setdefault(nearest.resolve(), File(nearest, name_of(nearest)))
    return sorted(found.values(), key=lambda file: (len(file.path.parts), file.name))


def _upwards(folder: Path) -> Iterator[Path]:
    """The folder, and those above it up to the current one if it lies below that."""
    yield folder
    here, current = Path.cwd(), folder.resolve()
    if here in current.parents:
        steps = len(current.relative_to(here).parts)
        for up in range(1, steps + 1):
            above = current.parents[up - 1]
            yield above if folder.is_absolute() else Path(*above.relative_to(here).parts)


def _under(path: Path, problems: Problems) -> Iterator[Path]:
    place = Location(name_of(path), 0)
    if path.is_dir():
        yield from _in_folder(path, problems)
    elif not path.exists():
        problems.add(place, "no such file or folder", "mend the path")
    elif path.suffix in CLAIM_FILES:
        if path.name not in COMPANIONS:
            yield path
    else:
        problems.add(place, "this is no claim file", NOT_READ.get(path.suffix, "give a .yaml, .csv, .jsonl or .parquet file"))


def _in_folder(folder: Path, problems: Problems) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        problems.add(Location(name_of(folder), 0), f"cannot be read: {error.strerror}", "mend its permissions")
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir() and path.suffix in CLAIM_FILES:
            problems.add(Location(name_of(path), 0), "a folder with the name of a claim file", "rename it")
        elif path.is_dir():
            if not path.is_symlink():
                yield from _in_folder(path, problems)
        elif path.suffix in CLAIM_FILES and path.name not in COMPANIONS:
            yield path
        elif path.suffix in NOT_READ:
            problems.add(Location(name_of(path), 0), "not read", NOT_READ[path.suffix])
