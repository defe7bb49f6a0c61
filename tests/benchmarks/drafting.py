"""How well `check draft` fills claims: against articles whose claims were recorded by hand, real pages, and hostile texts.

`python -m tests.benchmarks drafting --dev DIR [--pages DIR] [--vocabulary FILE] [--list] [--peers]`.
DIR holds `articles/ID.txt` (title,
address, date, an empty line, the text) and `gold.jsonl`: a claim a line with phrase, lo, hi, who, start, end, source.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Draft, DraftedClaim, Drafter, draft_claims
from checker.intake.files.load import load
from checker.intake.files.resolve import Resolver
from checker.intake.language.changes import read_change
from checker.intake.language.errors import WordingError
from checker.intake.language.numbers import numbers_in
from checker.intake.language.periods import read_period
from checker.intake.language.shares import read_share
from checker.intake.language.values import read_value
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary
from tests.benchmarks.cold import Article, cold_line
from tests.benchmarks.peers import peer_lines
from tests.benchmarks.tally import Tally

VOCABULARY = Path(__file__).parent.parent / "corpus" / "vocabulary.yaml"
_HEAD = 3
_OPEN = date(1945, 1, 1).toordinal()
_LOWER, _UPPER = ("over", "at least"), ("up to", "fewer than", "nearly")
_SAYING_NOTHING = frozenset(
    ("of", "the", "and", "south", "north", "korean", "korea", "us", "u", "s", "official", "data", "unofficial", "government")
)
Gold = Mapping[str, Any]


def main(arguments: Sequence[str]) -> str:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks drafting")
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--vocabulary", type=Path, default=VOCABULARY)
    parser.add_argument("--list", action="store_true", help="name what was missed, made up or wrong")
    parser.add_argument(
        "--peers", action="store_true", help="measure other libraries on the same texts, where they are installed"
    )
    parser.add_argument("--hostile", action="store_true", help="measure hostile texts too")
    given = parser.parse_args(arguments)
    vocabulary = load([given.vocabulary.parent]).vocabulary
    lines: list[str] = []
    if given.dev:
        lines += _dev(given.dev, vocabulary, given.list)
    if given.dev and given.peers:
        lines += peer_lines(given.dev)
    if given.pages:
        lines += _pages(given.pages, vocabulary)
    return "\n".join((*lines, *(_hostile() if given.hostile else ())))


def article(path: Path) -> tuple[Document, Period | None]:
    """An article of the folder, without its head, and its day."""
    lines = path.read_text(encoding="utf-8").split("\n")
    published = lines[2].strip() or None
    document = Document("\n".join(lines[_HEAD:]), title=lines[0], url=lines[1], published=published)
    return document, read_period(published) if published else None


def _dev(folder: Path, vocabulary: Vocabulary, listing: bool) -> list[str]:
    gold: dict[str, list[Gold]] = {}
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        gold.setdefault(each["article"], []).append(each)
    tallies = {
        name: Tally()
        for name in (
            "found",
            "precision",
            "bounds",
            "period, strict",
            "period, overlap .8",
            "source",
            "who",
            "sure periods right",
            "periods sure",
        )
    }
    drafter = Drafter(vocabulary)
    missed_by = Counter[str]()
    articles: list[Article] = []
    for path in sorted((folder / "articles").glob("*.txt")):
        own = [each for each in gold.get(path.stem, ()) if each["lang"] == "en"]
        if not own:
            continue
        document, published = article(path)
        articles.append((document, published))
        _score(path.stem, own, drafter.draft(document, published), vocabulary, published, tallies, missed_by)
    rows = [f"{name:22} {tally.text}" for name, tally in tallies.items()]
    rows.append(f"{'missed, by kind':22} {', '.join(f'{kind} {many}' for kind, many in missed_by.most_common())}")
    rows.append(cold_line("dense text", articles, drafter))
    if listing:
        rows += [f"-- {name}: {what}" for name, tally in tallies.items() if name != "periods sure" for what in tally.wrong]
    return rows


def _score(
    stem: str,
    own: Sequence[Gold],
    draft: Draft,
    vocabulary: Vocabulary,
    published: Period | None,
    tallies: Mapping[str, Tally],
    missed: Counter[str],
) -> None:
    used: set[int] = set()
    text, resolver = draft.document.text, Resolver(vocabulary)
    for each in own:
        number = _match(each, draft, used)
        tallies["found"].add(number is not None, f"{stem} {each['phrase']!r} ({each['kind']})")
        if number is None:
            missed[each["kind"]] += 1
            continue
        used.add(number)
        claim = draft.claims[number]
        name = f"{stem} {each['phrase']!r}"
        tallies["bounds"].add(
            _bounds(claim) == (each["lo"], each["hi"]) or _close(_bounds(claim), (each["lo"], each["hi"])),
            f"{name}: {_bounds(claim)}, gold {each['lo'], each['hi']}",
        )
        _score_period(name, each, claim, vocabulary, published, tallies)
        if each["source"] and _named(each["source"], text):
            source = claim.field("source")
            told = source.text if source else ""
            tallies["source"].add(
                _words_of(each["source"]) <= _words_of(told) or _words_of(told) >= _words_of(each["source"]),
                f"{name}: {told}, gold {each['source']}",
            )
        try:
            wanted = resolver.concept("who", each["who"])
        except WordingError:
            continue
        who = dict(claim.scope).get("who")
        tallies["who"].add(who is not None and who.text == wanted, f"{name}: {who.text if who else ''}, gold {wanted}")
    known = {_number(draft.claims[number]) for number in used}
    for number, claim in enumerate(draft.claims):
        if number in used or _overlaps_any(claim, own, draft):
            tallies["precision"].add(True, "")
        elif _number(claim) not in known or _number(claim) is None:
            tallies["precision"].add(False, f"{stem} {claim.quote!r} {claim.written}")


def _score_period(
    name: str, each: Gold, claim: DraftedClaim, vocabulary: Vocabulary, published: Period | None, tallies: Mapping[str, Tally]
) -> None:
    wanted = _gold_days(each, published)
    period = claim.field("period")
    if wanted is None or period is None:
        return
    days = _days(period.text, vocabulary, published)
    if claim.fields[0][0] == "record":
        days = _range(claim, days, vocabulary, published)
    what = f"{name}: {period.text} ({period.sure}), gold {each['start']} to {each['end']} {each['period']}"
    tallies["period, strict"].add(days == wanted, what)
    tallies["period, overlap .8"].add(_overlap(days, wanted) >= 0.8, "")
    tallies["periods sure"].add(period.sure == "sure", "")
    if period.sure == "sure":
        tallies["sure periods right"].add(days == wanted, what)


def _range(claim: DraftedClaim, days: tuple[int, int], vocabulary: Vocabulary, published: Period | None) -> tuple[int, int]:
    """A superlative is recorded with the range over which it holds."""
    name, answer = claim.fields[1]
    told = [int(number) for number in numbers_in(answer.text)]
    if name == "among" and told and "year" in answer.text:
        last = date.fromordinal(days[1] - 1)
        return date(last.year - told[0] + 1, 1, 1).toordinal(), days[1]
    return (_days(answer.text, vocabulary, published)[0], days[1]) if name == "since" and told else days


def _match(each: Gold, draft: Draft, used: set[int]) -> int | None:
    candidates = []
    for start, end in _places(each, draft):
        for number, claim in enumerate(draft.claims):
            if number not in used and claim.figure[0] < end and start < claim.figure[1]:
                right = _close(_bounds(claim), (each["lo"], each["hi"]))
                candidates.append((not right, abs(claim.figure[0] - start), number))
        if candidates:
            break
    return min(candidates)[2] if candidates else None


def _places(each: Gold, draft: Draft) -> list[tuple[int, int]]:
    found = [match.start() for match in re.finditer(re.escape(each["phrase"]), draft.document.text)]
    return [(at, at + len(each["phrase"])) for at in found]


def _overlaps_any(claim: DraftedClaim, own: Sequence[Gold], draft: Draft) -> bool:
    return any(claim.place[0] < end and start < claim.place[1] for each in own for start, end in _places(each, draft))


Bounds = tuple[float | None, float | None]


def _bounds(claim: DraftedClaim) -> Bounds:
    """The ends that the words tell of a figure: over 20,000 is 20,000 and no upper end."""
    lead, answer = claim.fields[0]
    texts = list(numbers_in(answer.text))
    row, number = "", None
    try:
        match lead:
            case "value":
                reading = read_value(answer.text, mean=True)
                row, number = reading.hedge, reading.number
            case "share":
                reading = read_share(answer.text)
                row, number = reading.hedge, None if reading.number is None else reading.number * 100
                if reading.literal.lo is not None and reading.literal.hi is not None and len(texts) < 1:
                    number = (reading.literal.lo + reading.literal.hi) / 2 * 100
            case "change":
                got = read_change(answer.text)[0]
                row = got.hedge if got else ""
            case "record":
                told = [float(n) for n in numbers_in(claim.fields[1][1].text) if n < 1000]
                return (told[0], told[0]) if told else (2.0, 2.0) if "second" in answer.text else (None, None)
    except WordingError:
        pass
    values = [float(n) for n in texts] or ([float(number)] if number is not None else [])
    if row in ("none",):
        return 0.0, 0.0
    if not values:
        return None, None
    low, high = values[0], values[-1]
    if row in _LOWER:
        return low, None
    return (None, high) if row in _UPPER else (low, high)


def _close(one: Bounds, other: Bounds) -> bool:
    def same(a: float | None, b: float | None) -> bool:
        return a == b or (a is not None and b is not None and abs(a - b) <= 0.006 * abs(b))

    return same(one[0], other[0]) and same(one[1], other[1])


def _number(claim: DraftedClaim) -> float | None:
    low, high = _bounds(claim)
    return low if low is not None else high


def _gold_days(each: Gold, published: Period | None) -> tuple[int, int] | None:
    if each["end"] is None:
        return None
    first = date.fromisoformat(each["start"]).toordinal() if each["start"] else _OPEN
    end = date.fromisoformat(each["end"]).toordinal() + 1
    if published is not None and published.end is not None and first < published.end:
        end = min(end, published.end)
    return first, end


def _days(text: str, vocabulary: Vocabulary, published: Period | None) -> tuple[int, int]:
    try:
        period = read_period(text, vocabulary.periods)
    except WordingError:
        return 0, 0
    end = period.end if period.end is not None else published.end if published and published.end else 0
    return (period.start if period.start is not None else _OPEN), end


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    either = max(one[1], other[1]) - min(one[0], other[0])
    return max(both, 0) / either if either > 0 else 0.0


def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.lower())) - _SAYING_NOTHING


def _named(source: str, text: str) -> bool:
    words = _words_of(source)
    return bool(words) and words <= frozenset(re.findall(r"[^\W_]+", text.lower()))


def _pages(folder: Path, vocabulary: Vocabulary) -> list[str]:
    rows, articles, drafter = list[str](), list[Article](), Drafter(vocabulary)
    for path in sorted(folder.glob("*.txt")):
        day = re.search(r"\d{4}-\d\d-\d\d", path.stem)
        articles.append((Document(path.read_text(encoding="utf-8")), read_period(day[0]) if day else None))
        draft = drafter.draft(*articles[-1])
        rows.append(f"page {path.stem}: {len(draft.claims)} claims: {'; '.join(claim.quote for claim in draft.claims)}")
    return [*rows, cold_line("articles as published", articles, drafter)]


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "1,1,1,1": lambda size: "1," * (size // 2),
    "no full stops": lambda size: "more than 20,000 people in 2014 and " * (size // 36),
    "nested quotes": lambda size: '“‘"(' * (size // 8) + "5" + ')"’”' * (size // 8),
    "digits": lambda size: "7" * size,
    "one million million": lambda size: "million " * (size // 8),
    "and one and one": lambda size: "one thousand and " * (size // 17),
    "full stops": lambda size: "." * size,
    "since since": lambda size: "since the end of the first half of " * (size // 35),
    "hedges": lambda size: "at least about over " * (size // 20),
    "lines": lambda size: "In 2014 12 came.\n" * (size // 17),
    "combining marks": lambda size: "1\u0301" * (size // 2),
    "unions": lambda size: " ".join(f"The A{number} Union said {number}." for number in range(size // 25)),
    "rates": lambda size: "12 per 1,000 per " * (size // 17),
    "ends": lambda size: "rose from 5 to 6 per cent from " * (size // 31),
    "seasons": lambda size: "the season 2018/19 winter " * (size // 26),
    "per cents": lambda size: "5 per cent of 6% " * (size // 17),
}


def hostile_seconds(make: Callable[[int], str], size: int) -> float:
    """The processor time that a draft of a hostile text takes."""
    document = Document(make(size), published="2020-01-01")
    start = time.process_time()
    draft_claims(document, None, read_period("2020-01-01"))
    return time.process_time() - start


def _hostile() -> Iterable[str]:
    for name, make in HOSTILE.items():
        sizes = {"50 kB": 50_000, "100 kB": 100_000, "1 MB": 1_000_000}
        half, whole, most = (min(hostile_seconds(make, size) for _ in range(3)) for size in sizes.values())
        yield f"hostile: {name:20} 1 MB {most:5.2f} s; 100 kB {whole:.2f} s, x{whole / max(half, 0.01):.1f} of 50 kB"
