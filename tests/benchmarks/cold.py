"""What drafting costs of articles that were never read, in a process that has drafted others."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Drafter
from checker.model.time import Period

ROUNDS = 7
_REMEMBERING = type(lru_cache(len))
Article = tuple[Document, Period | None]


def cold_line(name: str, articles: Sequence[Article], drafter: Drafter) -> str:
    """The processor time for 1,000 words as a row; of each article the least of several rounds."""
    words = sum(len(document.text.split()) for document, _ in articles)
    rounds = [[_seconds(article, drafter) for article in articles] for _ in range(ROUNDS)]
    seconds = sum(map(min, zip(*rounds, strict=True)))
    return f"{name:22} {1_000_000 * seconds / max(words, 1):.0f} ms of processor time for 1,000 words (best of {ROUNDS} rounds)"


def _seconds(article: Article, drafter: Drafter) -> float:
    """Of one article, of whose words nothing is remembered; as in a command, no garbage is collected meanwhile."""
    for memory in _memories():
        memory.cache_clear()
    gc.collect()
    gc.disable()
    start = time.process_time()
    drafter.draft(*article)
    taken = time.process_time() - start
    gc.enable()
    return taken


def _memories() -> tuple[Any, ...]:
    """What remembers texts: all caches of the checker that have a bound; the others hold what comes with it."""
    modules = [module for name, module in sys.modules.items() if name.startswith("checker.")]
    caches = (each for module in modules for each in vars(module).values() if isinstance(each, _REMEMBERING))
    return tuple(each for each in caches if each.cache_parameters()["maxsize"] is not None)
