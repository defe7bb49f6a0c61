"""`check schema`: the JSON Schema of the files that editors write, or of the JSON report."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Annotated, Literal

from cyclopts import Parameter

from checker.cli import screen
from checker.workspace import schema as schema_of

Of = Literal["claims", "vocabulary", "settings", "judged", "output"]
_HELP = "Of claim files, vocabulary.yaml, settings.yaml, judged.yaml, or the report of --format json."


def schema(*, of: Annotated[Of, Parameter(help=_HELP)] = "claims") -> int:
    """Print the JSON Schema of a claim file, which gives editors completion, or another."""
    screen.write(_output() if of == "output" else _input("article" if of == "claims" else of), None)
    return 0


def _input(of: str) -> str:
    return json.dumps(schema_of(of), indent=2, ensure_ascii=False) + "\n"


def _output() -> str:
    return files("checker").joinpath("report/formats/output.schema.json").read_text(encoding="utf-8")
