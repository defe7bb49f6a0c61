"""Which files a folder of claims begins with. None that stands already is touched."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from checker.intake.files.completions import Completions, completions_for
from checker.intake.files.files import CLAIM_FILES, VOCABULARY, nearest_above, posix_name, real, suffix_of
from checker.intake.files.schema import json_schema
from checker.intake.series.schema import mapping_schema
from checker.memory.writing import write_whole
from checker.model.errors import Unusable

_TEXTS = Path(__file__).with_name("texts")
EXAMPLE = "harbour-post-2025-01-14.yaml"
WORKFLOW = ".github/workflows/claims.yml"
SCHEMAS = ".schema"
_SCHEMAS = ("claims", "vocabulary", "settings", "import")
"""What editors complete by, in a folder that is passed over where claims are read: the files begin with the name of theirs."""
_NOTHING: Mapping[str, str] = MappingProxyType({})
_EXPRESSION = "${{"
"""What GitHub would run wherever it stands in a workflow."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The names of the files that were written, and of those that stood there already and were left as they are."""

    written: tuple[str, ...]
    standing: tuple[str, ...]

    @property
    def left(self) -> Iterator[str]:
        """A line for each that stood there; only of the workflow nothing is an editor's own."""
        for name in self.standing:
            anew = "; delete it to have it written anew" if name.endswith(WORKFLOW) else ""
            yield f"{name}: stands already, and was left as it is{anew}"


def begun(folder: Path, install: str = "", own: Mapping[str, str] = _NOTHING) -> Begun:
    """Write what a folder of claims begins with; with `install`, what pip installs the checker from, also a workflow for GitHub.

    `own` are texts of a vocabulary and of claim files by their names, in place of those that it begins with.

    Raises Unusable if something cannot be written; what was written before stays.
    """
    written: list[str] = []
    standing: list[str] = []
    for path, text in _texts(folder, install, own):
        if os.path.lexists(path):
            standing.append(posix_name(path))
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode("utf-8"))
        except OSError as error:
            raise Unusable(f"{posix_name(path)}: cannot be written: {error.strerror}") from error
        written.append(posix_name(path))
    return Begun(tuple(written), tuple(standing))


def _texts(folder: Path, install: str, own: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    workflow = _workflow(folder, install) if install else {}
    # The words of the example are those of the vocabulary that is written with it.
    is_new = not os.path.lexists(folder / VOCABULARY) and not _has_claims(folder)
    yield from ((folder / name, text) for name, text in own.items())
    for name in (*(() if own else (VOCABULARY, *((EXAMPLE,) if is_new else ()))), "settings.yaml"):
        yield folder / name, _text(name)
    yield folder / ".gitignore", _text("gitignore")
    for name in _SCHEMAS:
        yield schema_file(folder, name), schema_text(name, _offered(folder))
    yield from workflow.items()


def schema_file(folder: Path, name: str) -> Path:
    """Where the schema of this name stands of a folder of claims."""
    return folder / SCHEMAS / f"{name}.json"


def with_schema(folder: Path, name: str) -> Path:
    """The schema of this name of a folder of claims, written if it does not stand there. Raises OSError where it cannot be."""
    path = schema_file(folder, name)
    if not os.path.lexists(path):
        write_whole(path, schema_text(name, _offered(folder)).encode("utf-8"))
    return path


def schema_text(name: str, names: Completions) -> str:
    """The text of the schema of "claims", "vocabulary", "settings" or "import" (mappings), with names for editors to complete."""
    if name == "import":
        schema = mapping_schema(names)
    else:
        schema = json_schema("article", names) if name == "claims" else json_schema(name)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _offered(folder: Path) -> Completions:
    """The names of the vocabulary of the folder, which may be the one that is written with it; none where it is broken."""
    try:
        return completions_for([folder])
    except Unusable:
        return {}


def _has_claims(folder: Path) -> bool:
    try:
        return any(suffix_of(path) in CLAIM_FILES for path in folder.iterdir())
    except OSError:
        return False


def _workflow(folder: Path, install: str) -> Mapping[Path, str]:
    """The workflow at the top of the repository, else in the current folder. Raises Unusable if the claims are out of reach."""
    git = nearest_above(".git")
    top = git.parent if git is not None else Path()
    below = Path(os.path.relpath(real(folder), real(top)))
    if ".." in below.parts:
        raise Unusable(f"--ci: {posix_name(folder)} lies outside of the repository; go into it, and name a folder there")
    words = {"@INSTALL@": install, "@CLAIMS@": below.as_posix()}
    for word in words.values():
        if not word.isprintable() or _EXPRESSION in word:
            raise Unusable(f"--ci: {word!r} cannot stand in a workflow; leave out {_EXPRESSION} and what cannot be printed")
    text = _text("workflow.yml")
    for place, word in words.items():
        text = text.replace(place, json.dumps(word, ensure_ascii=False))
    return {top / WORKFLOW: text}


def _text(name: str) -> str:
    return (_TEXTS / name).read_text(encoding="utf-8")
