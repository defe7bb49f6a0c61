"""Tasks put together into parcels: small ones are sent together, the longest are sent first."""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 1_000
"""Claims in a parcel, where a region has no more: about a second of work, against a few milliseconds to send it."""
_EACH = 4
"""Parcels for each thread at least, so that none is idle long at the end."""


def parcels(sizes: Sequence[int], threads: int) -> list[range]:
    """The numbers of the tasks in each parcel, by the claims of each task; each task is in one."""
    most = max(min(_MOST, sum(sizes) // (_EACH * max(threads, 1))), 1)
    together: list[range] = []
    start, claims = 0, 0
    for number, size in enumerate(sizes):
        if claims and claims + size > most:
            together.append(range(start, number))
            start, claims = number, 0
        claims += size
    if start < len(sizes):
        together.append(range(start, len(sizes)))
    return sorted(together, key=lambda parcel: -sum(sizes[number] for number in parcel))
