"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter, validators

from checker.cli import screen

TextWidth = Annotated[
    int | None,
    Parameter(
        metavar="COLUMNS",
        validator=validators.Number(gte=screen.NARROWEST),
        help="Columns of the text; else those of the terminal.",
    ),
]
PathsFolder = Annotated[
    Path | None, Parameter(name="--in", metavar="FOLDER", help="The folder of the claims, as other commands have it.")
]
ClaimsFolder = Annotated[Path, Parameter(name="--in", metavar="FOLDER", help="The folder of the claims.")]
