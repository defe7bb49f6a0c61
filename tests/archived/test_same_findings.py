"""An article held against an archive: what is found, and what is told, is that of a check of both in which it takes part."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from checker.cli import main
from checker.memory.cache.archive import Archive
from checker.model.errors import Unusable
from checker.model.finding import CheckReport
from checker.run import Run, opened
from tests.archived.made import MadeArchive

ARTICLES = 10


def of_both(article: Path, archive: Path, known: Archive, as_of: str | None = None) -> CheckReport:
    """The findings of a check of both in which the article takes part; the rest as it is."""
    report = Run((str(article), str(archive)), as_of, store=known).report
    findings = tuple(finding for finding in report.findings if article.stem in finding.articles)
    return CheckReport(findings, (), report.coverage, (), report.problems, report.unread)


def told(report: CheckReport) -> tuple[list[str], int]:
    """What is said of the files; the unit that a missing name needs is guessed from fewer claims."""
    return [str(problem) for problem in report.problems], report.unread


@pytest.mark.own
@pytest.mark.parametrize("seed", range(20))
def test_two_hundred_articles_over_made_up_archives(seed: int, tmp_path: Path) -> None:
    made, archive, known, random = MadeArchive(seed), tmp_path / "archive", Archive(), Random(seed)
    made.write(archive, files=6, rows=7)
    bearing = held = 0
    for number in range(ARTICLES):
        article = (archive if number % 3 == 0 else tmp_path) / f"article-{number}.yaml"
        made.write_file(article, 5)
        as_of = random.choice((None, None, None, "2016"))
        run = Run((str(article),), as_of, archive=str(archive), store=opened((str(article),)))
        try:
            if as_of is not None and _year(article) > as_of:
                with pytest.raises(Unusable, match="no claims published by 2016"):
                    run.look()
                continue
            wanted = of_both(article, archive, known, as_of)
            assert run.report.findings == wanted.findings
            assert told(run.report) == told(wanted)
            assert run.archived is not None
            bearing, held = bearing + run.archived.bearing, held + run.archived.claims
        finally:
            article.unlink()
    assert 0 < bearing < held, "what bears on an article must be some of the archive, not all"


def _year(article: Path) -> str:
    text = article.read_text(encoding="utf-8")
    return text[text.index('"published": "') :][14:18]


def test_a_judgement_in_the_archive_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made, archive, known = MadeArchive(3), tmp_path / "archive", Archive()
    made.write(archive, files=6, rows=7)
    judge = ("judge", "--all", "--in", str(archive), "--verdict", "accepted", "--because", "both stand", "--by", "Ann")
    assert main(list(judge)) == 0
    capsys.readouterr()
    statuses = set()
    for name in ("years/part-1.csv", "years/part-4.yaml", "part-0.yaml", "years/part-2.jsonl"):
        article = archive / name
        if article.exists():
            run = Run((str(article),), archive=str(archive))
            assert run.report.findings == of_both(article, archive, known).findings
            statuses |= {finding.status for finding in run.report.findings}
            assert run.report.stale == ()
    assert "known" in statuses


def test_judged_wrong_in_the_archive_counts_next_to_nothing(tmp_path: Path) -> None:
    made, archive = MadeArchive(5), tmp_path / "archive"
    made.write(archive, files=6, rows=7)
    findings = Run((str(archive),)).report.findings
    finding = next(each for each in findings if each.severity == "contradiction" and len(each.articles) > 1)
    judged = next(part.claim for part in finding.parts if part.role != "premise")
    assert main(["judge", judged.id, "--in", str(archive), "--verdict", "wrong", "--because", "no", "--by", "Ann"]) == 0
    other = next(part.claim for part in finding.parts if part.claim.article.stem != judged.article.stem)
    article = Path(other.location.file)
    assert Run((str(article),), archive=str(archive)).report.findings == of_both(article, archive, Archive()).findings
