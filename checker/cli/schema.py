"""`check schema`: the JSON Schema of the files that editors write, or of the JSON report."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from checker.cli import screen
from checker.model.errors import Unusable
from checker.workspace import schema as schema_of

Of = Literal["claims", "vocabulary", "settings", "judged", "import", "output"]
_HELP = "Of claim files, vocabulary.yaml, settings.yaml, judged.yaml, mappings of check import, or the report of --format json."

_FOR = "Of claim files or mappings in this folder: it completes the names of its vocabulary too."


def schema(
    *,
    of: Annotated[Of, Parameter(help=_HELP)] = "claims",
    for_: Annotated[str | None, Parameter(name="--for", metavar="FOLDER", help=_FOR)] = None,
) -> int:
    """Print the JSON Schema of a claim file, which gives editors completion, or another."""
    if for_ is not None and of not in ("claims", "import"):
        raise Unusable(f"--for: only with the schema of claims or of mappings, not with --of {of}")
    screen.write(json.dumps(_schema(of, for_), indent=2, ensure_ascii=False) + "\n", None)
    return 0


def _schema(of: Of, folder: str | None) -> dict[str, Any]:
    if of == "output":
        from checker.report.formats.json import schema

        return schema()
    return schema_of("article" if of == "claims" else of, folder)
