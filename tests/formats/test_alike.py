"""Findings that the same claims refute are told as one to people, and each to programs; new ones never with known ones."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

from checker.model.finding import CheckReport, Finding, Judgement, Part
from checker.report.formats import Context, load
from checker.report.render.alike import AlikeFindings, alike
from checker.report.render.plain_lines import finding_lines
from tests.formats.sample import EMPTY, STALE, TWENTY_THOUSAND, apart, interval, reading

JUDGEMENT = Judgement("wrong", "old", "A. Editor", "2021-03-02")


def other(number: int, status: str = "new") -> Finding:
    """Another figure for the same count, refuted by the same claims; the lower the number, the farther off."""
    article = replace(TWENTY_THOUSAND.article, stem=f"paper-{number}", publisher=f"Paper {number}")
    claim = replace(
        TWENTY_THOUSAND,
        id=f"{article.stem}/total",
        article=article,
        quote=f"{20_000 + number:,}",
        reading=reading(interval(20_000 + number, 20_000 + number)),
    )
    assert STALE.proof is not None
    return replace(
        STALE,
        parts=(Part(claim, "suspect"), *STALE.parts[1:]),
        message=f"Headline {number}.",
        fingerprint=f"{number:04x}" * 4,
        proof=replace(STALE.proof, allowed=STALE.proof.total - 1_000 + number),
        status=status,
        judgement=JUDGEMENT if status == "known" else None,
    )


def report(*findings: Finding) -> CheckReport:
    return replace(EMPTY, findings=findings)


def shown(format: str, *findings: Finding, **options: object) -> str:
    return load(format).render(report(*findings), replace(Context(), **options))


def test_three_are_told_as_one_where_the_first_stood_by_the_one_farthest_off() -> None:
    between = apart(STALE, 1)
    two, one, three = other(2), other(1), other(3)
    assert alike((two, between, one, three)) == (AlikeFindings(one, (two, three)), AlikeFindings(between))
    assert alike((two, between, one)) == (AlikeFindings(two), AlikeFindings(between), AlikeFindings(one))


def test_new_ones_are_not_told_with_known_ones_nor_those_judged_otherwise() -> None:
    new, known = [other(n) for n in range(3)], [other(n, "known") for n in range(3, 6)]
    assert [len(each.findings) for each in alike([*new, *known])] == [3, 3]
    assert len(alike([*new[:2], *known])) == 3
    elsewise = replace(known[0], judgement=replace(JUDGEMENT, verdict="accepted"))
    assert len(alike([*known[1:], elsewise])) == 3


def test_what_differs_in_count_or_premises_or_is_left_open_is_told_by_itself() -> None:
    same = [other(n) for n in range(2)]
    claim = other(2).parts[0].claim
    unlike = (
        apart(other(2), 1),
        replace(other(2), severity="contradiction"),
        replace(other(2), parts=(Part(claim, "either"), *STALE.parts[1:])),
        replace(other(2), parts=(Part(replace(claim, unit="tonnes"), "suspect"), *STALE.parts[1:])),
        replace(other(2), proof=None),
    )
    for finding in unlike:
        assert len(alike([*same, finding])) == 3


def test_people_read_one_finding_with_ten_of_the_others() -> None:
    findings = tuple(other(n) for n in range(1_000))
    text = shown("text", *findings)
    assert "\n  Headline 0. The same claims refute 999 other figures: 20,001 to 20,999.\n" in text
    assert text.count("fingerprint ") == 1
    assert text.count("Paper ") == 11
    assert "  000a00  “20,010” Paper 10, 2015-06-15: short by 990" in text
    assert "  and 989 more; --format short has a line for each, check show ID tells one\n" in text
    comment = shown("markdown", *findings)
    assert comment.count("| tension |") == 1
    assert comment.count("Paper ") == 11
    assert "\n- and 989 more\n" in comment
    page = shown("html", *findings)
    assert page.count('<details class="card') == 1
    assert all(f"id={finding.fingerprint}>" in page for finding in findings)
    assert "data-findings=1000" in page


def test_programs_read_each() -> None:
    findings = tuple(other(n) for n in range(10))
    assert len(json.loads(shown("json", *findings))["findings"]) == 10
    assert len(json.loads(shown("sarif", *findings))["runs"][0]["results"]) == 10
    assert len(json.loads(shown("gitlab", *findings))) == 10
    assert shown("github", *findings).count("::warning ") == 10
    assert all(f"Headline {n}." in shown("junit", *findings) for n in range(10))
    assert len(shown("short", *findings).splitlines()) == 10
    assert len(shown("csv", *findings).splitlines()) > 10


def test_each_that_programs_read_says_of_which_slip_it_is_a_part() -> None:
    findings = (other(1), other(0), other(2), apart(STALE, 1))
    rest, part = (
        "The same claims refute 2 other figures: 20,001 to 20,002.",
        "Part of the same slip as 000000: refuted by the same.",
    )
    said = [part, rest, part, ""]
    assert shown("short", *findings).splitlines() == [
        f"claims/chinatopix-2015-06-15.yaml:12: tension: stale-figure: {headline}"
        for headline in (
            "Headline 1. (same slip as 000000) [000100]",
            "Headline 0. [000000]",
            "Headline 2. (same slip as 000000) [000200]",
            f"{STALE.message} [{STALE.fingerprint[:6]}]",
        )
    ]
    # Of the ten that GitHub keeps no slip takes the place of another.
    annotated = [line.partition("::")[2].partition("::")[2].split("%0A")[:2] for line in shown("github", *findings).splitlines()]
    assert [line for line in annotated if line[0]] == [
        ["Headline 0.", rest],
        [STALE.message, finding_lines(STALE)[1]],
        ["Headline 1.", part],
        ["Headline 2.", part],
    ]
    for texts in (
        [issue["description"] for issue in json.loads(shown("gitlab", *findings))],
        [result["message"]["text"] for result in json.loads(shown("sarif", *findings))["runs"][0]["results"]],
        [result["message"]["markdown"] for result in json.loads(shown("sarif", *findings))["runs"][0]["results"]],
    ):
        assert [next((each for each in (rest, part) if each in text), "") for text in texts] == said
    junit = shown("junit", *findings)
    assert (junit.count(rest), junit.count(part)) == (1, 2)
    main = ["0000000000000000", None, "0000000000000000", None]
    assert [finding["same_slip_as"] for finding in json.loads(shown("json", *findings))["findings"]] == main
    lines = shown("json-lines", *findings).splitlines()[1:]
    assert [json.loads(line)["same_slip_as"] for line in lines] == main
    results = json.loads(shown("sarif", *findings))["runs"][0]["results"]
    assert [result.get("properties", {}).get("sameSlipAs") for result in results] == main
    rows = list(csv.DictReader(shown("csv", *findings).splitlines()))
    by_row = dict(zip((finding.fingerprint for finding in findings), main, strict=True))
    assert [row["same slip as"] for row in rows] == [by_row[row["fingerprint"]] or "" for row in rows]


def test_what_is_settled_by_mending_another_says_so_in_every_format() -> None:
    settled = replace(
        apart(other(1), 1),
        parts=tuple(replace(part, role="either") for part in apart(other(1), 1).parts),
        settled_with="0000" * 4,
    )
    findings = (other(0), settled)
    part = "Part of the same slip as 000000: what settles that settles this too."
    assert shown("short", *findings).splitlines()[1].endswith("Headline 1. (same slip as 000000) [000100]")
    for name in ("github", "gitlab", "sarif", "junit"):
        text = shown(name, *findings)
        assert text.count("To mend it settles 1 other finding too.") == (2 if name == "sarif" else 1)
        assert text.count(part) == (2 if name == "sarif" else 1)
    for name in ("text", "html", "markdown"):
        assert "Settled by mending it" in shown(name, *findings)


def test_of_many_suspects_ten_are_told_and_check_show_tells_all() -> None:
    suspects = tuple(other(n).parts[0] for n in range(30))
    finding = replace(STALE, parts=(*suspects, *STALE.parts[1:]))
    for width in (80, 160):
        text = shown("text", finding, width=width)
        assert text.count("Paper ") == 10
        assert f"and 20 more; check show {finding.fingerprint} tells all" in text
        assert "31 premise" in text
    page = shown("html", finding)
    assert "<summary>And 20 more</summary>" in page
    assert page.count("Paper 29") >= 1
