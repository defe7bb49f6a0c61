"""Faults of the checker in what it adds to its findings: each loses one explanation or one pattern, never the run."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from checker.model.problem import visible

T = TypeVar("T")
U = TypeVar("U")


class Faults:
    """Collects the faults of a run in a line each. With CHECK_TRACEBACK in the environment they are raised instead."""

    def __init__(self) -> None:
        self._lines: dict[str, None] = {}

    def attempt(self, about: str, work: Callable[[], T], otherwise: U) -> T | U:
        """What `work` gives; what is to stand `otherwise`, if it fails."""
        try:
            return work()
        except Exception as error:
            if os.environ.get("CHECK_TRACEBACK"):
                raise
            self._lines[visible(f"{about}: {type(error).__name__}: {error}")] = None
            return otherwise

    def lines(self) -> tuple[str, ...]:
        """A line for each fault so far, each once."""
        return tuple(self._lines)
