"""A judgement as the lines of one block.

Two editors who judge at the same time may add blocks at the same place. Git then keeps the lines of both, one block after
the other (`merge=union`), unless the blocks begin or end with the same line or share more than three in a row: there it
would cut them apart. So the first line, one in the middle and the last are those that differ between any two claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.memory.ledger.entry import Entry
from checker.memory.ledger.lines import END
from checker.memory.ledger.scalar import scalar

NEW = f"""\
# What editors have judged: `check judge` writes it, `check` reads it. Git merges it by lines (see .gitattributes here).
[]
{END}
"""
"""A ledger without a judgement."""


def block(entry: Entry) -> tuple[str, ...]:
    """The lines of the entry, without line ends or indentation."""
    return tuple(f"{'- ' if number == 0 else '  '}{name}: {text}" for number, (name, text) in enumerate(_fields(entry)))


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    for name in ("claim", "finding", "basis", "verdict", "says", "because", "by"):
        yield name, scalar(getattr(entry, name))
    yield "on", entry.on
    if entry.until:
        yield "until", entry.until
    if entry.against:
        yield "against", f"{{{', '.join(f'{scalar(claim, listed=True)}: {digest}' for claim, digest in entry.against)}}}"
    yield "digest", entry.digest
