"""`check schema`: the JSON Schema of the files that editors write, or of the JSON report."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from checker.cli import screen
from checker.workspace import schema as schema_of

Of = Literal["claims", "vocabulary", "settings", "judged", "output"]
_HELP = "Of claim files, vocabulary.yaml, settings.yaml, judged.yaml, or the report of --format json."


def schema(*, of: Annotated[Of, Parameter(help=_HELP)] = "claims") -> int:
    """Print the JSON Schema of a claim file, which gives editors completion, or another."""
    screen.write(json.dumps(_schema(of), indent=2, ensure_ascii=False) + "\n", None)
    return 0


def _schema(of: Of) -> dict[str, Any]:
    if of == "output":
        from checker.report.formats.json import schema

        return schema()
    return schema_of("article" if of == "claims" else of)
