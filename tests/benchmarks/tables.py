"""Archives as tables: topics of a hundred claims each, all true but for a claim in one topic of fifty, or one claim in fifty."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

OF_TOPIC = 100
"""Claims about one topic; no law relates two topics."""
WRONG = 50
"""Of so many one is wrong."""
_YEARS = range(2000, 2020)
_OF_ARTICLE = 10
_AT_ONCE = 1_000
"""So many topics are a group of rows of a Parquet file."""
Row = Mapping[str, str]
COLUMNS = ("id", "title", "publisher", "published", "value", "share", "change", "from", "of who", "who", "event", "where")
_COLUMNS = (*COLUMNS, "period", "source")


def write(folder: Path, claims: int, suffix: str = "parquet", scattered: bool = False) -> frozenset[str]:
    """Write a vocabulary and a table of so many claims, in whole topics; gives the ids of the wrong ones.

    `scattered`: one claim of fifty is wrong, else one in a topic of fifty.
    """
    folder.mkdir(parents=True)
    topics = -(-claims // OF_TOPIC)
    (folder / "vocabulary.yaml").write_text(_vocabulary(topics), encoding="utf-8")
    off: list[str] = []
    _WRITERS[suffix](folder / f"archive.{suffix}", (_topic(topic, scattered, off) for topic in range(topics)))
    return frozenset(off)


def _vocabulary(topics: int) -> str:
    whos = "".join(
        f"  people {topic}: {{parts: [{{complete: [men {topic}, women {topic}]}}]}}\n  men {topic}: {{}}\n  women {topic}: {{}}\n"
        for topic in range(topics)
    )
    return f"who:\n{whos}event:\n  arrived: {{kind: flow}}\nwhere:\n  the islands: {{}}\nsources:\n  ministry: {{}}\n"


def _topic(topic: int, scattered: bool, off: list[str]) -> list[Row]:
    """The claims about a topic; the ids of its wrong ones are added to `off`."""
    draw = random.Random(topic)
    claims = [*_claims(topic, draw)]
    draw.shuffle(claims)
    chosen = range(0, OF_TOPIC, WRONG) if scattered else range(topic % WRONG == 0)
    for number in chosen:
        place = next(place for place, claim in enumerate(claims) if place >= number and claim["value"].isdecimal())
        claims[place] = {**claims[place], "value": str(3 * int(claims[place]["value"]) + 4_000)}
        off.append(f"archive/t{topic}-{place}")
    return [{**_article(topic, place), "id": f"t{topic}-{place}", **claim} for place, claim in enumerate(claims)]


def _article(topic: int, place: int) -> dict[str, str]:
    number = place // _OF_ARTICLE
    head = {"title": f"Arrivals {topic}, {number}", "publisher": f"Paper {number}", "published": f"2021-03-{number + 1:02d}"}
    return {**head, "event": "arrived", "where": "the islands", "source": "ministry" if number % 3 else "unnamed"}


def _claims(topic: int, draw: random.Random) -> Iterator[dict[str, str]]:
    """Sixty counts of years, twenty of quarters, ten running totals, five shares, five changes: as they are, rounded, hedged."""
    quarters = {(year, quarter): [draw.randint(60, 400) for _ in range(2)] for year in _YEARS for quarter in range(1, 5)}
    years = {year: [sum(quarters[year, quarter][sex] for quarter in range(1, 5)) for sex in range(2)] for year in _YEARS}
    for year, (men, women) in years.items():
        for who, count in (("people", men + women), ("men", men), ("women", women)):
            yield _claim(topic, who, str(year), value=_wording(count, draw))
    for year in range(2010, 2015):
        for quarter in range(1, 5):
            yield _claim(topic, "people", f"{year}-Q{quarter}", value=_wording(sum(quarters[year, quarter]), draw))
    for year in range(2010, 2020):
        total = sum(sum(years[before]) for before in range(2000, year + 1))
        yield _claim(topic, "people", f"2000/{year}", value=_wording(total, draw))
    for year in range(2005, 2010):
        men, women = years[year]
        part = round(100 * women / (men + women))
        yield _claim(topic, "women", str(year), share=f"{part} per cent", **{"of who": f"people {topic}"})
        before, after = sum(years[year]), sum(years[year + 1])
        if by := abs(round(100 * (after - before) / before, 1)):
            change = f"{'rose' if after >= before else 'fell'} by {by} per cent"
            yield _claim(topic, "people", str(year + 1), **{"from": str(year), "change": change})
        else:
            yield _claim(topic, "people", str(year + 1), value=str(after))


def _claim(topic: int, who: str, period: str, **fields: str) -> dict[str, str]:
    return {"value": "", **fields, "who": f"{who} {topic}", "period": period}


def _wording(count: int, draw: random.Random) -> str:
    """The figure as it is, in five of eight cases, or in words that are true of it as readers take them."""
    below = (count - 1) // 10 * 10
    match draw.randrange(8):
        case 0:
            return f"about {round(count, -1):,}"
        case 1:
            return f"more than {below:,}"
        case 2:
            return f"fewer than {count // 10 * 10 + 10:,}"
        case _:
            return str(count)


def _csv(path: Path, topics: Iterator[list[Row]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, _COLUMNS, restval="", lineterminator="\n")
        written.writeheader()
        for rows in topics:
            written.writerows(rows)


def _jsonl(path: Path, topics: Iterator[list[Row]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for rows in topics:
            file.writelines(json.dumps({name: cell for name, cell in row.items() if cell}) + "\n" for row in rows)


def _parquet(path: Path, topics: Iterator[list[Row]]) -> None:
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    form = pyarrow.schema([(name, pyarrow.string()) for name in _COLUMNS])
    with ParquetWriter(path, form) as file:
        while rows := [row for _, several in zip(range(_AT_ONCE), topics, strict=False) for row in several]:
            columns = [[row.get(name) or None for row in rows] for name in _COLUMNS]
            file.write_table(pyarrow.table(columns, schema=form))


_WRITERS: Mapping[str, Callable[[Path, Iterator[list[Row]]], None]] = {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet}
