"""A made-up archive: tables of all kinds and articles, about topics that partly bear on one another, with slips of every sort."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from random import Random

_TOPICS = 4
_OF_TOPIC = """\
  people {0}: {{also: [persons {0}], parts: [{{complete: [men {0}, women {0}]}}]}}
  men {0}: {{}}
  women {0}: {{}}
  soldiers {0}: {{within: people {0}}}
  boats {0}: {{unit: boats}}
  ships {0}: {{unit: ships, confusable: [boats {0}]}}
  missiles {0}: {{unit: missiles}}
  aid {0}: {{}}
  loans {0}: {{}}
"""
VOCABULARY = f"""\
who:
{"".join(map(_OF_TOPIC.format, range(_TOPICS)))}\
event:
  arrived: {{kind: flow, also: [came]}}
  residing: {{kind: state}}
  given: {{kind: flow}}
  range: {{kind: fact}}
  exchange rate: {{kind: state}}
where: {{north: {{}}, south: {{}}, harbour: {{within: south}}}}
sources:
  ministry: {{}}
  agency: {{of: ministry}}
  activists: {{trust: 0.5}}
publishers: {{Gazette: {{}}, Herald: {{also: [The Herald]}}, Tribune: {{}}}}
"""
_COLUMNS = (
    "id", "title", "publisher", "published", "value", "that", "change", "from", "share", "of who", "of event", "of where",
    "who", "event", "where", "period", "source", "restates", "supersedes",
)  # fmt: skip
_AFTER = ("restates", "supersedes", "that")
Row = dict[str, str]


class MadeArchive:
    """Writes files of claims by a seed; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._ids: list[tuple[str, Row]] = []

    def write(self, folder: Path, files: int, rows: int) -> None:
        """The archive and its vocabulary."""
        (folder / "years").mkdir(parents=True)
        (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
        kinds = ["yaml", "csv", "jsonl", *(["parquet"] if find_spec("pyarrow") else [])]
        for number in range(files):
            kind = kinds[number % len(kinds)]
            place = folder / ("years" if number % 3 else "") / f"part-{number}.{kind}"
            self.write_file(place, rows)

    def write_file(self, path: Path, rows: int) -> None:
        """A file of so many claims, most of them sound."""
        random, year = self._random, self._random.randrange(2012, 2020)
        head = {
            "title": f"Report {path.stem}",
            "publisher": random.choice(("Gazette", "The Herald", "Tribune")),
            "published": f"{year}-0{random.randrange(1, 10)}-11",
        }
        made = [self._row(path.stem, number) for number in range(rows)]
        if path.suffix == ".yaml":
            path.write_text(_article(head, made), encoding="utf-8")
        else:
            _write_table(path, [{**head, **row} for row in made])

    def _row(self, stem: str, number: int) -> Row:
        random = self._random
        row = {"id": f"c{number}", "source": random.choice(("ministry", "agency", "activists", "unnamed"))}
        row |= {"period": str(random.choice((2010, 2011, 2011)))}
        kinds = (*[self._count] * 7, *[self._amount] * 3, *[self._range] * 2, self._share, self._share, self._change, self._rate)
        row |= random.choice(kinds)()
        topic = random.randrange(_TOPICS)
        row |= {field: f"{row[field]} {topic}" for field in ("who", "of who") if field in row}
        slip = random.randrange(40)
        if slip == 0:
            row["value"] = "many, many"
        elif slip == 1:
            row["who"] = "nobody knows whom"
        elif slip == 2 and number:
            row["id"] = "c0"
        elif slip == 3:
            row[random.choice(_AFTER[:2])] = "nowhere/c99"
        elif slip in (4, 5) and self._ids:
            row["supersedes"] = random.choice(self._ids)[0]
        elif slip == 6:
            row["supersedes"] = f"part-{random.randrange(9)}/c{random.randrange(6)}"
        elif slip in (7, 8) and self._ids:
            name, other = random.choice(self._ids)
            about = {field: other[field] for field in ("who", "event", "where", "period") if field in other}
            row = {"id": row["id"], "source": "activists" if other["source"] != "activists" else "ministry", **about}
            row |= {"value": "twice that", "that": name}
        self._ids.append((f"{stem}/{row['id']}", row))
        return row

    def _where(self) -> Row:
        place = self._random.choice(("north", "north", "south", "harbour", *[""] * (self._random.randrange(4) == 0)))
        return {"where": place} if place else {}

    def _figure(self, least: int = 40) -> str:
        number = self._random.choice((least, least + 2, least * 2, least * 3))
        return self._random.choice((f"{number}", f"{number}", f"about {number}", f"more than {number}"))

    def _count(self) -> Row:
        who = self._random.choice(("people", "persons", "men", "women", "soldiers", "boats", "ships"))
        event = self._random.choice(("arrived", "came", "residing"))
        return {"value": self._figure(), "who": who, "event": event, **self._where()}

    def _share(self) -> Row:
        whole, part = self._random.choice((("people", "women"), ("people", "soldiers"), ("loans", "aid"), ("aid", "aid")))
        event = "given" if whole in ("loans", "aid") else "arrived"
        where = self._where()
        of = {"of who": whole, "of event": event, **({"of where": where["where"]} if where else {})}
        return {"share": self._random.choice(("20%", "70%", "about half")), "who": part, "event": event, **where, **of}

    def _change(self) -> Row:
        about = self._random.choice(({"who": "people", "event": "arrived"}, {"who": "aid", "event": "given"}))
        how = self._random.choice(("up 10%", "doubled", "down 40%"))
        return {"change": how, "from": "2010", **about, **self._where(), "period": "2011"}

    def _amount(self) -> Row:
        money = self._random.choice(("€40 million", "$60 million", "€80 million", "40 million won"))
        row = {"value": money, "who": self._random.choice(("aid", "aid", "loans")), "event": "given", **self._where()}
        return row | self._restated("given")

    def _rate(self) -> Row:
        return {"value": self._random.choice(("1.2 dollars per euro", "1.6 dollars per euro")), "event": "exchange rate"}

    def _range(self) -> Row:
        row = {"value": self._random.choice(("55 km", "34 miles", "60 km")), "who": "missiles", "event": "range"}
        return row | self._restated("range")

    def _restated(self, event: str) -> Row:
        others = [name for name, other in self._ids if other.get("event") == event and "value" in other]
        return {"restates": self._random.choice(others)} if others and self._random.randrange(4) == 0 else {}


def _article(head: Row, rows: Sequence[Row]) -> str:
    return f"article: {json.dumps(head)}\nclaims:\n" + "".join(f"  - {json.dumps(_claim(row))}\n" for row in rows)


def _claim(row: Row) -> dict[str, object]:
    dimensions = ("who", "event", "where")
    claim: dict[str, object] = {
        field: text for field, text in row.items() if field not in dimensions and not field.startswith("of ")
    }
    of = {name: row[f"of {name}"] for name in dimensions if f"of {name}" in row}
    quote = next(row[field] for field in ("value", "share", "change") if field in row)
    return {
        **claim,
        "quote": quote,
        "scope": {name: row[name] for name in dimensions if name in row},
        **({"of": of} if of else {}),
    }


def _write_table(path: Path, rows: Sequence[Row]) -> None:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, _COLUMNS, restval="")
            table.writeheader()
            table.writerows(rows)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    else:
        import pyarrow
        from pyarrow import parquet

        parquet.write_table(pyarrow.table({name: [row.get(name) for row in rows] for name in _COLUMNS}), path)
