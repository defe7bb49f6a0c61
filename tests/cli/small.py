"""A folder of claims in which one thing is wrong, another is a tension, and two contradict each other."""

from __future__ import annotations

from pathlib import Path

VOCABULARY = """\
who: {people: {also: [North Koreans]}}
event: {arrived: {kind: flow}}
where: {South Korea: {}, Japan: {}}
sources: {ministry: {trust: 3}}
"""
HERALD = """\
article: {title: The year, publisher: Herald, published: 2020-01-01}
defaults: {source: ministry, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2018, quote: "1,137", value: "1,137", period: 2018}
  - {id: in-2019, quote: "1,047", value: "1,047", period: 2019}
"""
GAZETTE = """\
article: {title: Many came, publisher: Gazette, published: 2020-02-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2018, quote: "9,999 came", value: "9,999", period: 2018}
  - {id: in-japan, quote: "17 went to Japan", value: "17", period: 2018, scope: {where: Japan}}
"""
COURIER = """\
article: {title: To Japan, publisher: Courier, published: 2020-03-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: Japan}}
claims:
  - {id: in-japan, quote: "23 fled to Japan", value: "23", period: 2018}
"""
FILES = {"vocabulary.yaml": VOCABULARY, "herald.yaml": HERALD, "gazette.yaml": GAZETTE, "courier.yaml": COURIER}


def lay_out(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
