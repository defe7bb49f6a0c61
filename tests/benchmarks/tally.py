"""Shares of what was right, with their intervals."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import sqrt


@dataclass
class Tally:
    """How many were right of how many, and what was not."""

    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, what: str) -> None:
        self.right, self.of = self.right + right, self.of + 1
        if not right:
            self.wrong.append(what)

    @property
    def text(self) -> str:
        """The share with its 95% interval by Wilson."""
        if not self.of:
            return "-"
        p, n, z = self.right / self.of, self.of, 1.96
        middle, half = (p + z * z / (2 * n)) / (1 + z * z / n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return f"{p:.3f} ({middle - half:.2f} to {middle + half:.2f}; {self.right} of {self.of})"
