"""What claims together allow for many counts, for as long as they, the words and the settings stay the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from checker.engine.solve.reach import Reach, decisive
from checker.memory.cache.archive import Archive, digest_of_bytes
from checker.memory.cache.claims import ClaimWriter
from checker.memory.cache.codec import Unfit, reader, writer
from checker.model.bounds import Answer, Count
from checker.model.claim import Claim
from checker.model.vocabulary import Settings, Vocabulary

Answers = Mapping[Count, Answer]
_LIST = tuple[Answer, ...]
_READ, _WRITE = reader(_LIST, {}), writer(_LIST, {})


class CountCache:
    """Answers in an archive, for claims on record, `claims`, and the settings by which they are compared."""

    def __init__(self, archive: Archive, claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> None:
        self._archive, lines = archive, ClaimWriter()
        words = repr((Reach(vocabulary).of(claims), decisive(settings))).encode("utf-8", "surrogatepass")
        self._all = digest_of_bytes(words, json.dumps([lines.line(claim) for claim in claims]).encode()).encode()

    def answers(self, standing: Sequence[Claim], counts: Sequence[Count], most: int, solve: Callable[[], Answers]) -> Answers:
        """What those claims that stand allow, with at most so many programs: as it was kept, else as `solve` gives it."""
        asked_for = repr(([claim.id for claim in standing], counts, most)).encode("utf-8", "surrogatepass")
        key = f"counts:{digest_of_bytes(self._all, asked_for)}"
        with suppress(Unfit, ValueError, RecursionError):
            known = _READ(json.loads(self._archive.recall(key) or ""))
            if len(known) == len(counts):
                return dict(zip(counts, known, strict=True))
        answers = solve()
        self._archive.keep(key, json.dumps(_WRITE([answers[count] for count in counts]), separators=(",", ":")))
        return answers
