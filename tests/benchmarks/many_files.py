"""An archive of many small files: ten articles about each of many topics, one topic in fifty with a wrong claim."""

from __future__ import annotations

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
    for year in _YEARS:
        men, women = 1000 + (topic * 37 + year * 11) % 700, 900 + (topic * 53 + year * 29) % 800
        wrong = topic % _WRONG == 0 and place == _ARTICLES - 1 and year == _YEARS[-1]
        for who, count in (("people", men + women), ("women", women)):
            text = _wording(count + (4000 if wrong and who == "women" else 0), place)
            yield f'  - {{id: {who}-{year}, quote: "{text}", value: "{text}", scope: {{who: {who} {topic}}}, period: {year}}}\n'


def _wording(count: int, place: int) -> str:
    """The figure as the articles tell it in turn: as it is, and about."""
    return f"about {count:,}" if place % 2 else f"{count:,}"
