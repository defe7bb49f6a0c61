"""What claims count."""

from __future__ import annotations

from typing import NamedTuple


class Scope(NamedTuple):
    """What is counted: one concept a dimension; "" means any."""

    who: str = ""
    event: str = ""
    where: str = ""
    route: str = ""
