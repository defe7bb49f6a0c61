"""Other libraries that find numbers in texts, on the texts on which `check draft` is measured; those that are installed.

They have no claims: a figure of theirs counts as found where it overlaps a recorded phrase, and as right where its number is one
of the ends that were recorded.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from tests.benchmarks.tally import Tally

PeerFigure = tuple[int, int, float]
"""From which character up to which, and its number."""
_HEAD = 3


def _quantulum3() -> Callable[[str], list[PeerFigure]]:
    parser = import_module("quantulum3.parser")
    return lambda text: [(*each.span, float(each.value)) for each in parser.parse(text)]


def _recognizers() -> Callable[[str], list[PeerFigure]]:
    numbers, culture = import_module("recognizers_number"), import_module("recognizers_text").Culture.English

    def read(text: str) -> list[PeerFigure]:
        hits = [*numbers.recognize_number(text, culture), *numbers.recognize_percentage(text, culture)]
        values = [(each.start, each.end + 1, str((each.resolution or {}).get("value", "")).rstrip("%")) for each in hits]
        return [(start, end, float(value)) for start, end, value in values if re.fullmatch(r"-?[0-9.]+", value)]

    return read


PEERS: Mapping[str, Callable[[], Callable[[str], list[PeerFigure]]]] = {"quantulum3": _quantulum3, "Recognizers": _recognizers}


def peer_lines(folder: Path) -> Iterator[str]:
    """A line for each, or that it is not installed."""
    gold: dict[str, list[Mapping[str, object]]] = {}
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        if each["lang"] == "en":
            gold.setdefault(each["article"], []).append(each)
    for name, load in PEERS.items():
        try:
            read = load()
        except ImportError:
            yield f"peer {name:17} not installed, skipped"
            continue
        yield f"peer {name:17} {_measured(folder, gold, read)}"


def _measured(folder: Path, gold: Mapping[str, list[Mapping[str, object]]], read: Callable[[str], list[PeerFigure]]) -> str:
    found, precision, number = Tally(), Tally(), Tally()
    words, seconds = 0, 0.0
    for path in sorted((folder / "articles").glob("*.txt")):
        own = gold.get(path.stem)
        if not own:
            continue
        text = "\n".join(path.read_text(encoding="utf-8").split("\n")[_HEAD:])
        start = time.process_time()
        figures = read(text)
        seconds, words = seconds + time.process_time() - start, words + len(text.split())
        places = [(each, _place(text, str(each["phrase"]))) for each in own]
        for each, place in places:
            hit = [figure for figure in figures if place and figure[0] < place[1] and place[0] < figure[1]]
            found.add(bool(hit), "")
            if hit:
                ends = [float(str(each[end])) for end in ("lo", "hi") if each[end] is not None]
                number.add(any(abs(value - end) <= 0.006 * abs(end) for _, _, value in hit for end in ends), "")
        for first, last, _ in figures:
            precision.add(any(place and first < place[1] and place[0] < last for _, place in places), "")
    parts = {"found": found, "precision": precision, "number right": number}
    told = "; ".join(f"{name} {tally.text}" for name, tally in parts.items())
    return f"{told}; {1_000_000 * seconds / max(words, 1):.0f} ms per 1,000 words"


def _place(text: str, phrase: str) -> tuple[int, int] | None:
    at = text.find(phrase)
    return (at, at + len(phrase)) if at >= 0 else None
