"""Steps kept beside the claims, so that they can be taken back after a restart too. Whatever goes wrong with it, work goes on."""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.memory.steps import FileStep
from checker.memory.writing import FOLDER, begin, write_whole

STEPS = "steps"
"""The folder of the steps, in that of what no editor wrote."""
MOST = 200
"""Steps that are kept; the oldest go."""


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """A step that was done to the claim of a key, of an article's file; steps are numbered in their order."""

    number: int
    step: FileStep
    article: Path
    key: str


def logged(folder: Path) -> tuple[LoggedStep, ...]:
    """The steps kept of a folder, in their order; what cannot be read is none."""
    return tuple(_read(folder))


def log(folder: Path, done: LoggedStep) -> None:
    """Keep a step, and let the oldest go."""
    data = {
        "path": _inside(folder, done.step.path),
        "before": None if done.step.before is None else b64encode(done.step.before).decode(),
        "after": b64encode(done.step.after).decode(),
        "does": done.step.does,
        "article": _inside(folder, done.article),
        "key": done.key,
    }
    with suppress(OSError):
        begin(folder / FOLDER)
        place = folder / FOLDER / STEPS
        place.mkdir(exist_ok=True)
        write_whole(_file(folder, done.number), json.dumps(data).encode("utf-8", "surrogatepass"))
        for path in sorted(place.glob("*.json"))[:-MOST]:
            path.unlink()


def forget(folder: Path, number: int) -> None:
    """Keep a step no longer: it was taken back, or cannot be."""
    with suppress(OSError):
        _file(folder, number).unlink()


def _read(folder: Path) -> Iterator[LoggedStep]:
    for path in sorted((folder / FOLDER / STEPS).glob("*.json")):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            data: Any = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
            before = None if data["before"] is None else b64decode(data["before"], validate=True)
            step = FileStep(folder / data["path"], before, b64decode(data["after"], validate=True), str(data["does"]))
            yield LoggedStep(int(path.stem), step, folder / data["article"], str(data["key"]))


def _inside(folder: Path, path: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _file(folder: Path, number: int) -> Path:
    return folder / FOLDER / STEPS / f"{number:08}.json"
