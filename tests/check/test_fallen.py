"""What only follows from a suspect is set aside with it: it is told in a line, accuses nobody, and is lost in no format."""

from __future__ import annotations

import csv
import io
import json

import pytest

from checker.model.finding import CheckReport, Coverage, Finding
from checker.report.formats import Context
from checker.report.formats import csv as for_spreadsheets
from checker.report.formats import json as for_programs
from checker.report.render.finding import findings_text
from checker.report.render.letter import letters
from checker.report.render.page.write import page
from checker.report.render.plain_lines import finding_lines
from checker.report.render.record import article_text
from tests.check.papers import DIED, Articles, findings

EQUAL = DIED.replace("trust: 3", "trust: 2").replace("sources: {", "sources: {Museum: {trust: 2}, Archive: {trust: 2}, ")
WRONG = "id: by, value: 652, scope: {who: bystanders}"
SHARE = "id: share, share: 72 per cent, of: dead, scope: {who: bystanders}"
OVER = "id: over, value: over 600, scope: {who: bystanders}"
WHOLE = "id: all, value: 906, scope: {who: dead}"


def of(source: str, *claims: str) -> tuple[str, str, tuple[str, ...]]:
    return "2009-08-12", f"scope: {{event: died}}, source: {source}, period: 1961/1989", claims


OTHERS: Articles = {
    "museum": of("Museum", "id: by, value: 52, scope: {who: bystanders}"),
    "archive": of("Archive", "id: by, value: 52, scope: {who: bystanders}"),
}


def refuted(*claims: str, others: Articles = OTHERS) -> Finding:
    (finding,) = (each for each in findings(EQUAL, {"study": of("Institute", *claims)} | others) if each.proof)
    return finding


@pytest.mark.parametrize(
    ("claims", "fallen"),
    [
        ((WRONG,), []),
        ((WRONG, SHARE, WHOLE), ["study/share"]),
        ((WRONG, OVER), ["study/over"]),
        # 652 in 29 years: a mean that repeats a count is no finding of its own.
        ((WRONG, "id: mean, value: 22.5, average: year, scope: {who: bystanders}"), ["study/mean"]),
        ((WRONG, SHARE, WHOLE, OVER), ["study/over", "study/share"]),
        # It follows from nothing, or is right.
        ((WRONG, "id: some, value: over 40, scope: {who: bystanders}", WHOLE), ["study/some"]),
        ((WRONG, WHOLE), []),
    ],
)
def test_what_only_follows_from_the_suspect_falls_with_it(claims: tuple[str, ...], fallen: list[str]) -> None:
    finding = refuted(*claims)
    assert finding.accused == {"study/by"}
    assert sorted(claim.id for claim in finding.fallen) == fallen


def test_what_follows_from_either_falls_with_whichever_is_off() -> None:
    finding = refuted(WRONG, OVER, others={"museum": OTHERS["museum"]})
    assert finding.accused == {"study/by", "museum/by"}
    assert [claim.id for claim in finding.fallen] == ["study/over"]
    (line,) = (line for line in finding_lines(finding) if "Fall" in line)
    assert line.startswith("Falls with whichever is off, not accused itself: ")


def test_every_format_tells_it() -> None:
    finding = refuted(WRONG, SHARE, WHOLE)
    (claim,) = finding.fallen
    place = f"{claim.location.file}:{claim.location.line}"
    report = CheckReport((finding,), (), Coverage(3, 5, 5, ()))
    told = f"Falls with it, not accused itself: “{claim.quote}” ({claim.article.publisher}, "
    assert f"  {told}{place}), which only follows from that figure.\n" in findings_text([finding], 300, False)
    assert f"{told}{claim.id}), which only follows from that figure." in finding_lines(finding)
    assert f"What only follows from it falls with it: “{claim.quote}”." in " ".join(letters(finding).split())
    assert "Falls with it, not accused itself: <q" in page(report, Context(), None)
    assert [each["id"] for each in json.loads(for_programs.render(report, Context()))["findings"][0]["fallen"]] == [claim.id]
    rows = csv.DictReader(io.StringIO(for_spreadsheets.render(report, Context())))
    assert {row["fallen"] for row in rows} == {claim.id}
    assert f"falls with {finding.fingerprint[:6]}" in article_text([claim], report, Context(width=200))


def test_more_than_a_few_are_counted() -> None:
    several = tuple(f"id: n{n}, value: over {n}, scope: {{who: bystanders}}" for n in (600, 610, 620, 630, 640))
    (line,) = (line for line in finding_lines(refuted(WRONG, *several)) if line.startswith("Fall"))
    assert line.count("“") == 3
    assert line.endswith(" and 2 more, which only follow from that figure.")
