"""An archive of many small files, or one table: ten articles about each of many topics, one topic in fifty with a wrong claim."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

_YEARS = range(2010, 2015)
_ARTICLES = 10
_WRONG = 50
"""Of so many topics one has a wrong claim."""


def many_files(folder: Path, files: int) -> int:
    """Write so many claim files of ten claims each, and their vocabulary; gives how many claims."""
    folder.mkdir(parents=True)
    topics = -(-files // _ARTICLES)
    for number in range(files):
        (folder / f"topic-{number // _ARTICLES:04d}-{number % _ARTICLES}.yaml").write_text(_article(number), encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(_vocabulary(topics), encoding="utf-8")
    return files * 2 * len(_YEARS)


def one_table(folder: Path, files: int) -> int:
    """Write the claims of so many such files as one table in CSV, and their vocabulary; gives how many claims."""
    folder.mkdir(parents=True)
    (folder / "vocabulary.yaml").write_text(_vocabulary(-(-files // _ARTICLES)), encoding="utf-8")
    with (folder / "archive.csv").open("w", encoding="utf-8", newline="") as file:
        written = csv.writer(file, lineterminator="\n")
        written.writerow(("id", "title", "publisher", "published", "value", "who", "event", "where", "period", "source"))
        for number in range(files):
            topic, place = divmod(number, _ARTICLES)
            head = (f"Arrivals {number}", f"Paper {place}", f"2015-01-{place + 1:02d}")
            for who, year, text in _counts(topic, place):
                name = f"topic-{topic:04d}-{place}-{who}-{year}"
                written.writerow((name, *head, text, f"{who} {topic}", "arrived", "the islands", year, "unnamed"))
    return files * 2 * len(_YEARS)


def _vocabulary(topics: int) -> str:
    whos = "".join(
        f"  people {topic}: {{parts: [{{complete: [men {topic}, women {topic}]}}]}}\n  men {topic}: {{}}\n  women {topic}: {{}}\n"
        for topic in range(topics)
    )
    return (
        f"who:\n{whos}event:\n  arrived: {{kind: flow, also: [came]}}\nwhere:\n  the islands: {{}}\nsources:\n  ministry: {{}}\n"
    )


def _article(number: int) -> str:
    topic, place = divmod(number, _ARTICLES)
    head = f"article: {{title: Arrivals {number}, publisher: Paper {place}, published: 2015-01-{place + 1:02d}}}\n"
    shared = "defaults: {scope: {event: arrived, where: the islands}, source: unnamed}\n"
    return "".join([head, shared, "claims:\n", *_claims(topic, place)])


def _claims(topic: int, place: int) -> Iterator[str]:
    for who, year, text in _counts(topic, place):
        yield f'  - {{id: {who}-{year}, quote: "{text}", value: "{text}", scope: {{who: {who} {topic}}}, period: {year}}}\n'


def _counts(topic: int, place: int) -> Iterator[tuple[str, int, str]]:
    """Who, when and how many, as an article puts it."""
    for year in _YEARS:
        men, women = 1000 + (topic * 37 + year * 11) % 700, 900 + (topic * 53 + year * 29) % 800
        wrong = topic % _WRONG == 0 and place == _ARTICLES - 1 and year == _YEARS[-1]
        for who, count in (("people", men + women), ("women", women)):
            yield who, year, _wording(count + (4000 if wrong and who == "women" else 0), place)


def _wording(count: int, place: int) -> str:
    """The figure as the articles tell it in turn: as it is, and about."""
    return f"about {count:,}" if place % 2 else f"{count:,}"
