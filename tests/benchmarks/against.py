"""An article held against a large archive in Parquet: how long its index takes to make, and then the check.

Run by `python -m tests.benchmarks against`; `python -m tests.benchmarks.against 1000000` does so for so many claims.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pyarrow
from pyarrow import parquet

from tests.benchmarks.line import Line
from tests.benchmarks.store import processor_time

CLAIMS = 100_000
TIMES = 7
_OF_REGION, _OF_ARTICLE = 100, 10
_PARTITION = 10_000
_EVENTS = 100
_FIRST = 2000


def measure(claims: int = CLAIMS) -> list[Line]:
    with TemporaryDirectory() as name:
        return list(_lines(Path(name), claims))


def _lines(folder: Path, claims: int) -> Iterator[Line]:
    archive, article = folder / "archive", folder / "article.yaml"
    write_archive(archive, claims)
    article.write_text(_article(3), encoding="utf-8")
    against = str(article), "--against-archive", str(archive), "--brief"
    size = f"{claims:,}"
    first = processor_time(*against)
    megabytes = (archive / ".check" / "index").stat().st_size // 1_000_000
    table = sum(path.stat().st_size for path in archive.glob("*.parquet")) // 1_000_000
    made = f"its index of {megabytes:,} MB made of {table:,} MB in Parquet"
    yield Line(f"first article against an archive, {made}, processor time", size, (first,), "", None)

    def again(number: int) -> float:
        article.write_text(_article(number + 4), encoding="utf-8")
        return processor_time(*against)

    seconds = tuple(again(number) for number in range(TIMES))
    middle = sorted(seconds)[TIMES // 2]
    yield Line("another article of 10 claims against it, processor time", size, seconds, "under 2 s", middle < 2)


def write_archive(folder: Path, claims: int) -> None:
    """Partitions of articles by time: each region has ten, which lie in different partitions; 2% of regions have a slip."""
    folder.mkdir(parents=True)
    regions = claims // _OF_REGION
    (folder / "vocabulary.yaml").write_text(_vocabulary(-(-regions // _EVENTS)), encoding="utf-8")
    articles = [(region, number) for region in range(regions) for number in range(_OF_REGION // _OF_ARTICLE)]
    Random(1).shuffle(articles)
    of_partition = _PARTITION // _OF_ARTICLE
    for first in range(0, len(articles), of_partition):
        rows = [row for article in articles[first : first + of_partition] for row in _rows(*article)]
        table = pyarrow.Table.from_pylist(rows)
        parquet.write_table(table, folder / f"part-{first // of_partition:04d}.parquet")


def _vocabulary(whos: int) -> str:
    events = "".join(f"  event {number}: {{kind: flow}}\n" for number in range(_EVENTS))
    names = "".join(f"  people {number}: {{}}\n" for number in range(whos))
    return f"who:\n{names}event:\n{events}sources:\n  ministry: {{}}\n"


def _rows(region: int, article: int) -> Iterator[dict[str, str]]:
    for number in range(_OF_ARTICLE):
        year = _FIRST + (article + number) % 20
        count = _count(region, year) + (3000 if region % 50 == 0 and (article, number) == (9, 4) else 0)
        yield {
            "id": f"r{region}-{article}-{number}",
            "title": f"Report {region} {article}",
            "publisher": f"Paper {article}",
            "published": f"2021-01-{article + 1:02d}",
            "value": f"about {count:,}" if article % 2 else f"{count:,}",
            "who": f"people {region // _EVENTS}",
            "event": f"event {region % _EVENTS}",
            "period": str(year),
            "source": "unnamed",
        }


def _count(region: int, year: int) -> int:
    return 1000 + (region * 37 + year * 11) % 700


def _article(region: int) -> str:
    scope = f"{{who: people {region // _EVENTS}, event: event {region % _EVENTS}}}"
    head = "article: {title: New, publisher: Paper 11, published: 2022-01-01}\n"
    years = [_FIRST + number for number in range(_OF_ARTICLE)]
    texts = [f"{_count(region, year) + 500 * (year == _FIRST):,}" for year in years]
    claims = (
        f'  - {{id: y{year}, quote: "{text}", value: "{text}", period: {year}}}\n'
        for year, text in zip(years, texts, strict=True)
    )
    return f"{head}defaults: {{scope: {scope}, source: unnamed}}\nclaims:\n{''.join(claims)}"


if __name__ == "__main__":
    for line in measure(int(sys.argv[1])):
        print(*line.cells(), sep=" | ")
