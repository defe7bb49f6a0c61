"""`check export`: one table that gives the same findings as the files that it was made of."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from checker.cli import main
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.run import Run
from tests.check.recorded import corpus
from tests.check.recorded import recorded as recorded_claims
from tests.planted.score import world
from tests.records.workbooks import workbook
from tests.worlds.papers.folder import recorded, series

ROOT = Path(__file__).parents[2]
Told = tuple[int, str, str]
FORMATS = ("csv", "jsonl", "parquet")
VOCABULARY = """
who: {migrants: {parts: [{complete: [men, women]}]}, men: {}, women: {}, costs: {unit: euro}}
event: {arrived: {}, spent: {}}
where: {Greece: {}, Lesbos: {within: Greece}}
scopes: {arrivals: {who: migrants, event: arrived, where: Greece}}
publishers: {Diario: {}, Zeitung: {}}
sources: {Ministry: {also: [the ministry], trust: 2}}
"""
ARTICLE = """
article: {title: 'Arrivals, again', publisher: Diario, published: 2018-12-18, language: es, url: 'https://example.org/a'}
defaults: {scope: arrivals, source: the ministry, period: 2017}
claims:
  - {id: all, quote: unos 29.700, value: unos 29.700, note: 'from the first page'}
  - {id: exact, quote: 28.718, value: 28.718, supersedes: all}
  - {id: lesbos, quote: casi la mitad, share: casi la mitad, scope: {where: Lesbos}, of: {where: Greece}}
  - {id: women, quote: un tercio, share: un tercio, scope: {who: women}, of: migrants}
  - {id: fall, quote: cayó un 80 %, change: cayó un 80 %, from: 2016, draft: true}
  - {id: same, quote: 28.718 personas, value: 28.718, restates: exact, so far: no}
"""
ENGLISH = """
article: {title: Twice, publisher: Zeitung, published: 2020-02}
defaults: {scope: {who: migrants, event: arrived}, source: Ministry}
claims:
  - {id: all, quote: half of that, value: half of that,
     that: Diario 1/exact, period: 2017, scope: {where: Greece}, source: others}
  - {id: most, quote: a record, record: highest, among: 2015/2019, period: 2019, scope: {where: Greece}}
"""
TORN = "article: {title: T\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    monkeypatch.chdir(tmp_path)

    def told(*arguments: str) -> Told:
        return main(arguments), *capsys.readouterr()

    return told


def folder(name: str, files: dict[str, str | bytes]) -> None:
    Path(name).mkdir()
    for file, text in files.items():
        Path(name, file).write_bytes(text if isinstance(text, bytes) else text.encode())


def told_of(claim: Claim) -> tuple[object, ...]:
    """What a claim says, whatever its id and its file."""
    article = claim.article
    of_article = article.title, article.publisher, article.published, article.minute, article.url, article.language
    return (
        *(
            of_article,
            claim.quote,
            claim.wording,
            re.sub("that='.*?'", "that", repr(claim.form)),
            claim.scope,
            claim.period,
            claim.reading,
            claim.unit,
        ),
        *(claim.source, claim.via, claim.status, claim.draft, bool(claim.restates), bool(claim.supersedes)),
    )


def found(findings: Sequence[Finding]) -> Iterator[tuple[object, ...]]:
    for finding in findings:
        parts = [(part.role, told_of(part.claim)) for part in finding.parts]
        yield finding.severity, finding.kind, finding.message, finding.why_tension, sorted(map(repr, parts))


def same(before: str | Run, after: str) -> None:
    """The claims and the findings of a folder are those of another."""
    one, other = Run((before,)) if isinstance(before, str) else before, Run((after,))
    assert sorted(map(repr, map(told_of, one.loaded.claims))) == sorted(map(repr, map(told_of, other.loaded.claims)))
    assert sorted(map(repr, found(one.report.findings))) == sorted(map(repr, found(other.report.findings)))


def test_what_the_defaults_say_is_read_back(run: Callable[..., Told]) -> None:
    shared = "scope: {who: migrants, event: arrived}, source: Ministry"
    ticker = f"""
article: {{title: Today, publisher: Zeitung, published: 2020-02-01}}
defaults: {{{shared}, period: 2020, so far: yes}}
claims:
  - {{id: all, quote: 31 arrived, value: 31}}
  - {{id: january, quote: 29 in January, value: 29, period: 2020-01, so far: no}}
  - {{id: daily, quote: 3 a day, value: 3, each: day, period: 2020-01}}
"""
    outlook = f"""
article: {{title: Outlook, publisher: Diario, published: 2020-02-01}}
defaults: {{{shared}, period: 2020, status: forecast}}
claims:
  - {{id: all, quote: 20 will arrive, value: 20}}
  - {{id: january, quote: 29 in January, value: 29, period: 2020-01, status: asserted}}
"""
    folder("claims", {"vocabulary.yaml": VOCABULARY, "a.yaml": ticker, "b.yaml": outlook})
    assert run("export", "claims", "--output", "all.csv") == (0, "all.csv: 5 claims\n", "")
    folder("back", {"vocabulary.yaml": VOCABULARY})
    shutil.copy("all.csv", "back")
    same("claims", "back")


@pytest.mark.parametrize("format", FORMATS)
def test_every_field_is_read_back(run: Callable[..., Told], format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    head = [
        *("id", "title", "publisher", "published", "language", "value", "who", "event", "period", "source"),
        "share",
        "of where",
    ]
    of_article = ("T", "Zeitung", "2019-01-02T14:00", "de")
    row = ("cost", *of_article, 1.234, "costs", "spent", "2018", "unnamed")
    share = ("part", *of_article, None, "migrants", "arrived", "2018", "unnamed", "70 %", "Greece", "Lesbos")
    files: dict[str, str | bytes] = {
        "vocabulary.yaml": VOCABULARY,
        "settings.yaml": "rounding: sharp\n",
        "Diario 1.yaml": ARTICLE,
        "b.yaml": ENGLISH,
        "t.xlsx": workbook({"Sheet": [[*head, "where"], row, share]}),
    }
    folder("claims", files)
    assert run("export", "claims", "--output", f"all.{format}") == (0, f"all.{format}: 10 claims\n", "")
    folder("back", {name: text for name, text in files.items() if name in ("vocabulary.yaml", "settings.yaml")})
    shutil.copy(f"all.{format}", "back")
    same("claims", "back")
    # What has been exported is exported again as it is, but for the ids.
    assert run("export", "back", "--output", f"again.{format}")[0] == 0
    folder("twice", {name: text for name, text in files.items() if name in ("vocabulary.yaml", "settings.yaml")})
    shutil.copy(f"again.{format}", "twice")
    same("back", "twice")
    if format == "csv":
        text = Path("all.csv").read_text(encoding="utf-8")
        assert "from the first page" in text and "diario-1-exact" in text and "1,2340" in text


@pytest.mark.parametrize("place", ["claims", pytest.param("tests/corpus", marks=pytest.mark.corpus)])
def test_recorded_claims_give_the_same_findings(run: Callable[..., Told], place: str) -> None:
    shutil.copytree(ROOT / place, "claims", ignore=shutil.ignore_patterns(".check", "judged.yaml"))
    code, _, err = run("export", "claims", "--output", "all.csv")
    assert (code, err) == (0, "")
    beside = [name for name in ("vocabulary.yaml", "settings.yaml") if Path("claims", name).exists()]
    folder("back", {name: Path("claims", name).read_bytes() for name in beside})
    shutil.copy("all.csv", "back")
    same(corpus() if place == "tests/corpus" else recorded_claims(series=True), "back")


def test_what_cannot_be_read_is_told_by_file_and_row_and_the_rest_is_written(run: Callable[..., Told]) -> None:
    rows = "id,title,publisher,published,value,who,event,period,source\na,T,Diario,2019-01-01,{},migrants,arrived,2018,unnamed\n"
    folder("claims", {"vocabulary.yaml": VOCABULARY, "a.yaml": ARTICLE, "t.csv": rows.format("many"), "torn.yaml": TORN})
    code, out, err = run("export", "claims")
    assert code == 2 and len(out.splitlines()) == 7
    assert [line.split(" ")[0] for line in err.splitlines()] == ["claims/t.csv:2:1:", "claims/torn.yaml:2:1:", "2"]
    assert err == run("bounds", "claims", "--who", "men", "--event", "arrived", "--period", "2017")[2]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--output", "all.txt"), "--output all.txt: name it .csv, .jsonl or .parquet, or say which with --format\n"),
        (("--format", "parquet"), "Parquet is no text for the screen; name a file: --output claims.parquet\n"),
        (
            ("--output", "claims/all.csv"),
            "--output claims/all.csv: it would be read beside the claims that it holds; write it into another folder\n",
        ),
        (("--output", "nowhere/all.csv"), "--output nowhere/all.csv: cannot be written: No such file or directory\n"),
    ],
)
def test_where_no_table_can_be_written(run: Callable[..., Told], arguments: tuple[str, ...], told: str) -> None:
    folder("claims", {"vocabulary.yaml": VOCABULARY, "a.yaml": ARTICLE})
    assert run("export", "claims", *arguments) == (2, "", told)


@pytest.mark.parametrize("seed", [0, pytest.param(2, marks=pytest.mark.own)])
def test_a_world_of_papers_gives_the_same_findings(run: Callable[..., Told], seed: int) -> None:
    papers = world(seed, 60, 5, series=True)
    Path("claims").mkdir()
    assert recorded(papers.papers, Path("claims"), series(papers.truth)).loaded.claims
    assert run("export", "claims", "--output", "all.jsonl")[0] == 0
    folder("back", {"vocabulary.yaml": Path("claims/vocabulary.yaml").read_bytes()})
    shutil.copy("all.jsonl", "back")
    same("claims", "back")
