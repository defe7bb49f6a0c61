"""Texts by key, kept from run to run: an unknown, broken or foreign file of them counts as none."""

from __future__ import annotations

from hashlib import blake2b

HEAD = b"claims-checker cache 1 "
OLDEST = 3
"""So many times what no run has asked for is written on, for runs over other folders or dates; then it goes."""


class Archive:
    """What was kept, and what this run adds. Keys are texts without blanks; what is kept is text of one line.

    `stamp` names the checker, without blanks: what another one kept is as good as none.
    """

    def __init__(self, data: bytes = b"", stamp: str = "") -> None:
        self._head = HEAD + stamp.encode() + b" "
        self._old = _lines(data, self._head)
        self._used: dict[str, str] = {}
        self.news = False

    def recall(self, key: str) -> str | None:
        """What was kept under the key, if anything."""
        if key not in self._used and key in self._old:
            self._used[key] = self._old[key][1]
        return self._used.get(key)

    def keep(self, key: str, text: str) -> None:
        """Keep this instead of what was there."""
        self._used[key] = text
        self.news = True

    def data(self) -> bytes:
        """All that is to be kept, as the bytes of a file."""
        young = {key: (age + 1, text) for key, (age, text) in self._old.items() if age < OLDEST and key not in self._used}
        entries = {**{key: (0, text) for key, text in self._used.items()}, **young}
        body = "".join(f"{age} {key} {text}\n" for key, (age, text) in entries.items()).encode("utf-8", "surrogatepass")
        return self._head + digest_of_bytes(body).encode() + b"\n" + body


def digest_of_bytes(*parts: bytes) -> str:
    """32 hex digits of some bytes; the same bytes divided otherwise have another digest."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(len(part).to_bytes(8))
        hashed.update(part)
    return hashed.hexdigest()


def _lines(data: bytes, begins: bytes) -> dict[str, tuple[int, str]]:
    head, _, body = data.partition(b"\n")
    if head != begins + digest_of_bytes(body).encode():
        return {}
    try:
        rows = [line.split(" ", 2) for line in body.decode("utf-8", "surrogatepass").split("\n")[:-1]]
        return {key: (int(age), text) for age, key, text in rows}
    except ValueError:
        return {}
