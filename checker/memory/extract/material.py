"""A folder of claims as plain data: articles, rows of tables, vocabulary and settings, and the files that they become."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

import yaml

from checker.intake.files.files import SETTINGS, VOCABULARY, File, companions, stem_of, suffix_of
from checker.intake.files.problems import Problems
from checker.intake.files.source import bytes_of, decoded
from checker.intake.files.table import UNWRITTEN, unwritten_cells
from checker.intake.files.table_formats import csv_cells, json_cells
from checker.intake.files.tree import parse_yaml, plain
from checker.memory.style import styled
from checker.memory.writing import write_whole
from checker.model.claim import Claim
from checker.model.forms import Value

_SAFE: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_SAFE):  # type: ignore[misc]
    """Every scalar is read as text, so only what would be nothing needs quotation marks."""

    yaml_implicit_resolvers: ClassVar[Any] = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
        for first, resolvers in _SAFE.yaml_implicit_resolvers.items()
    }


Data = Any
"""Mappings, lists and texts, as they stand in a file."""
_OF_PLACE = ("options", "publisher", "page", "seconds", "megabytes")
"""Settings that say nothing of how claims are read."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a folder holds. `heads` are articles with their defaults by stem; `claims` and `rows` are by the ids of claims."""

    heads: Mapping[str, Data] = field(default_factory=dict)
    claims: Mapping[str, Data] = field(default_factory=dict)
    rows: Mapping[str, Data] = field(default_factory=dict)
    vocabulary: Mapping[str, Data] = field(default_factory=dict)
    settings: Mapping[str, Data] = field(default_factory=dict)

    def only(self, ids: Collection[str]) -> Material:
        """With these claims alone."""
        claims = {name: each for name, each in self.claims.items() if name in ids}
        rows = {name: each for name, each in self.rows.items() if name in ids}
        stems = {name.partition("/")[0] for name in claims}
        return replace(self, heads={s: h for s, h in self.heads.items() if s in stems}, claims=claims, rows=rows)

    def files(self) -> Mapping[str, str]:
        """The text of each file, by its name."""
        texts = {VOCABULARY: _yaml(self.vocabulary)} if self.vocabulary else {}
        if self.settings:
            texts[SETTINGS] = _yaml(self.settings)
        for stem, head in self.heads.items():
            own = [each for name, each in self.claims.items() if name.partition("/")[0] == stem]
            texts[f"{stem}.yaml"] = _yaml({**head, "claims": own})
        for stem in dict.fromkeys(name.partition("/")[0] for name in self.rows):
            own = [each for name, each in self.rows.items() if name.partition("/")[0] == stem]
            texts[f"{stem}.jsonl"] = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in own)
        return texts

    def _in_order(self, name: str, text: str) -> str:
        """The text of a file as `check format` leaves it, if it holds an article."""
        return styled(text, name, Problems()) if name.removesuffix(".yaml") in self.heads else text

    def write(self, folder: Path, through: bool = True) -> tuple[str, ...]:
        """Write all files into the folder, and gives their names; not `through` to the disk where they are read once only."""
        texts = self.files()
        for name, text in texts.items():
            if through:
                write_whole(folder / name, self._in_order(name, text).encode("utf-8"))
            else:
                (folder / name).write_text(text, encoding="utf-8")
        return tuple(texts)


def material(files: Sequence[Path], ids: Collection[str], *, notes: bool = False) -> Material:
    """What stands in these files of these claims, with the vocabulary and settings that go with them, perhaps `notes` too."""
    whole, shortened = Material(), dict if notes else _bare
    for file in dict.fromkeys(files):
        whole = (_with_article if suffix_of(file) == ".yaml" else _with_rows)(whole, file, ids, shortened)
    beside = [File(path, str(path)) for path in files]
    vocabulary, settings = (_beside(name, files, beside) for name in (VOCABULARY, SETTINGS))
    return replace(
        whole, vocabulary=vocabulary, settings={name: each for name, each in settings.items() if name not in _OF_PLACE}
    )


def _beside(name: str, files: Sequence[Path], beside: list[File]) -> Data:
    places = companions(name, [path.parent for path in files], beside)
    return _data(places[0].path) if places else {}


def _with_article(whole: Material, file: Path, ids: Collection[str], shortened: Callable[[Data], Data]) -> Material:
    stem, data = stem_of(file), _data(file)
    claims = {name: shortened(each) for each in data.get("claims", ()) if (name := f"{stem}/{each.get('id', '')}") in ids}
    head = {name: _bare(each) for name, each in data.items() if name != "claims"}
    return replace(whole, heads={**whole.heads, stem: head}, claims={**whole.claims, **claims})


def _with_rows(whole: Material, file: Path, ids: Collection[str], shortened: Callable[[Data], Data]) -> Material:
    stem, problems = stem_of(file), Problems()
    if suffix_of(file) in UNWRITTEN:
        cells = unwritten_cells(file, file.name, problems)
    else:
        lines = decoded(bytes_of(file)).splitlines(keepends=True)
        cells = (csv_cells if suffix_of(file) == ".csv" else json_cells)(lines, file.name, problems)
    rows = {name: shortened(row) for _, row in cells if (name := f"{stem}/{row.get('id', '')}") in ids}
    return replace(whole, rows={**whole.rows, **rows})


def _bare(data: Data) -> Data:
    """Without the remarks of editors, on which nothing hangs."""
    return {name: each for name, each in data.items() if name != "note"}


def _data(file: Path) -> Data:
    root = parse_yaml(decoded(bytes_of(file)), file.name, Problems())
    return plain(root) if root is not None else {}


def _yaml(data: Data) -> str:
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120))


def usual(defaults: Data, claim: Claim) -> Data:
    """What a claim has from the defaults of its file, scope and language apart; that it may grow only where that holds of it."""
    grows = isinstance(claim.form, Value) and (claim.form.so_far is not None or defaults.get("so far") == "no")
    names = ("period", "source", "via", "status", *(("so far",) if grows else ()))
    return {name: defaults[name] for name in names if name in defaults}
