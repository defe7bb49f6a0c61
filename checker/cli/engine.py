"""Who compares claims, as `check` is told: this machine, or the workers of a dask cluster."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Literal

Engine = Literal["processes", "dask"]
_ADDRESS = re.compile(r"((tcp|tls)://)?([\w.-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}")
_SUCH_AS = "such as tcp://10.0.0.5:8786"


def unfit_engine(engine: Engine, scheduler: str | None) -> tuple[str, ...]:
    """What is wrong with how it was asked for."""
    if engine == "processes":
        return () if scheduler is None else ("--scheduler: only with --engine dask; add that, or leave --scheduler out",)
    wrong = []
    if scheduler is None:
        wrong.append(f"--engine dask: it needs the address of a scheduler; add --scheduler ADDRESS, {_SUCH_AS}")
    elif not _ADDRESS.fullmatch(scheduler):
        wrong.append(f"--scheduler “{scheduler}”: not the address of a dask scheduler; write host and port, {_SUCH_AS}")
    if find_spec("distributed") is None:
        wrong.append("--engine dask: it needs an extra; install it with: pip install 'claims-checker[cluster]'")
    return tuple(wrong)
