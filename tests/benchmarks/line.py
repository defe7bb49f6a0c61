"""One line of the table of figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

HEADER = ("what", "n", "median", "worst", "peer", "ratio", "target", "met")


@dataclass(frozen=True)
class Line:
    """Seconds measured, those of a peer on the same input if there is one, and what was asked for.

    `ratio` is what the target speaks of where it is no time: peer to ours, or large to small.
    """

    what: str
    size: str
    seconds: tuple[float, ...]
    target: str
    met: bool | None
    peer: tuple[float, ...] = ()
    ratio: float | None = None

    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            self.size,
            _shown(median(self.seconds)),
            _shown(max(self.seconds)),
            _shown(median(self.peer)) if self.peer else "",
            "" if self.ratio is None else f"{self.ratio:.2f}",
            self.target,
            {True: "yes", False: "no", None: ""}[self.met],
        )


def timed(task: Callable[[], object]) -> float:
    """Seconds that a task takes."""
    start = perf_counter()
    task()
    return perf_counter() - start


def table(lines: Sequence[Line]) -> str:
    """The lines as a table in Markdown."""
    rows = [HEADER, ("---",) * len(HEADER), *(line.cells() for line in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _shown(seconds: float) -> str:
    return f"{seconds:.3f} s"
