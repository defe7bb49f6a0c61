from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checker.model.finding import CheckReport, Finding, Judgement, Undecided
from checker.model.problem import Problem
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.markdown import render
from checker.report.render.plain_lines import sum_lines
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import EMPTY, JUDGED, REPORT, STALE, apart
from tests.formats.test_markup import MARKDOWN, TRIGGERS, leaves, nodes

CONTEXT = Context(version="0.1.0", hidden=2)
LIMIT = 65_536


def many(new: int, known: int, text: str) -> CheckReport:
    """So many findings, each with a fingerprint of its own."""
    judgement = Judgement("wrong", text, "A. Editor", "2021-03-02")
    findings = [replace(apart(STALE, n), message=f"{text} {n}", fingerprint=f"{n:016x}") for n in range(new + known)]
    judged = (replace(finding, status="known", judgement=judgement) for finding in findings[new:])
    return replace(REPORT, findings=(*findings[:new], *judged))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_whole_report() -> None:
    same_as_golden(render(JUDGED, CONTEXT), "report.md")


def test_nothing_found() -> None:
    assert render(EMPTY, Context()) == (
        "<!-- claims-checker -->\n**0 contradictions, 0 tensions, 0 notes; 1 claim in 1 article, 0 compared**\n"
    )


def test_a_long_report_is_cut_with_a_word_on_the_rest() -> None:
    out = render(many(1000, 1000, "word " * 30), CONTEXT)
    assert LIMIT * 3 // 4 < units(out) <= LIMIT
    rows, sums = out.count("| tension |"), out.count("```text")
    assert 0 < sums < rows < 1000
    assert out.endswith(
        f"\n… {1000 - rows} more new, the sums of {rows - sums} of the above, 1,000 more of 1,000 known: "
        "too long for a comment; the full report has them.\n"
    )


@given(st.integers(0, 20), st.integers(0, 20), st.sampled_from(["x", "😀", "@", "|`<", "word "]), st.integers(1, 2000))
def test_no_report_is_too_long(new: int, known: int, word: str, times: int) -> None:
    report = many(new, known, word * times)
    undecided = (Undecided(REPORT.undecided[0].claims, word * times),) * new
    problems = (Problem(STALE.parts[0].claim.location, word * times, word),) * known
    report = replace(report, undecided=undecided, problems=problems)
    out = render(report, Context(as_of=word * 20, hidden=10**9))
    assert units(out) <= LIMIT
    assert out.count("<details>") == out.count("</details>")


@given(texts)
def test_any_text_is_shown_and_not_obeyed(text: str) -> None:
    report = hostile(f"x{text}")
    out = render(report, CONTEXT)
    tokens = list(leaves(MARKDOWN.parse(out)))
    assert {token.type for token in tokens} <= {
        *("html_block", "html_inline", "text", "fence", "paragraph_open", "paragraph_close", "strong_open", "strong_close"),
        *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close"),
        *("th_open", "th_close", "td_open", "td_close", "ordered_list_open", "ordered_list_close", "list_item_open"),
        *("list_item_close", "bullet_list_open", "bullet_list_close"),
    }
    assert [token.content for token in tokens if token.type == "fence"] == ["\n".join(sum_lines_of(report.findings[0])) + "\n"]
    assert sum(token.type == "tr_open" for token in tokens) == 2
    assert sum(token.type == "list_item_open" for token in tokens) == 4
    elements = {element for token in tokens if token.type.startswith("html") for element in re.findall("<[^>]*>", token.content)}
    assert elements <= {
        *("<!-- claims-checker -->", "<details>", "</details>", "<summary>", "</summary>"),
        *("<span>", "</span>", "<code>", "</code>"),
    }
    # Shown in full wherever it stands, in the row and below.
    assert "".join(token.content for token in tokens if token.type == "text").count(clean(f"x{text}")) >= 6


@given(texts)
def test_hosts_find_nothing_to_link(text: str) -> None:
    out = re.sub("```+text\n.*?\n```+\n", "", render(hostile(f"x{text}"), CONTEXT), flags=re.DOTALL)
    assert [node for node in nodes(out) if TRIGGERS.search(node)] == []


def sum_lines_of(finding: Finding) -> tuple[str, ...]:
    assert finding.proof is not None
    return sum_lines(finding)
