"""What would only weary an editor is told in one, or not at all."""

from __future__ import annotations

from checker.examples import check_example
from checker.model.finding import CheckReport

LATER = "source: ministry, published: 2017-07-12, publisher: Post"
EARLIER = "source: ministry, published: 2017-01-10, publisher: Daily"


def told(report: CheckReport) -> list[tuple[str, str, list[str], str]]:
    """Severity, kind, the wordings of those accused, and message of every finding."""
    return [
        (each.severity, each.kind, [part.claim.wording for part in each.parts if part.role != "premise"], each.message)
        for each in report.findings
    ]


def revised(*years: tuple[int, str, str]) -> str:
    """Figures of years, as first given and as given anew."""
    lines = []
    for year, early, late in years:
        lines.append(f'- {{value: "{early}", scope: arrivals, period: {year}, {EARLIER}}}')
        lines.append(f'- {{value: "{late}", scope: arrivals, period: {year}, {LATER}}}')
    return "\n".join(lines)


def test_years_that_follow_one_another_are_revised_in_one() -> None:
    report = check_example(revised((2012, "1,508", "1,502"), (2014, "1,396", "1,397"), (2015, "1,277", "1,275")))
    figures = "2 figures anew, from 1,396 to 1,397 in 2014, 1,277 to 1,275 in 2015."
    message = f"North Koreans arrived in South Korea: ministry gave {figures}"
    assert [each[:3] for each in told(report)] == [
        ("tension", "revised-figure", ["1,508"]),
        ("tension", "revised-figure", ["1,396", "1,277"]),
    ]
    assert told(report)[1][3] == message
    assert [part.claim.wording for part in report.findings[1].parts if part.role == "premise"] == ["1,397", "1,275"]


def test_figures_of_two_sources_are_revised_apart() -> None:
    police = revised((2015, "1,277", "1,275")).replace("ministry", "police").replace("arrivals", "women arrived")
    report = check_example(revised((2014, "1,396", "1,397")) + "\n" + police)
    assert [each[:2] for each in told(report)] == [("tension", "revised-figure")] * 2


def summed(total: str) -> str:
    """The total of a year, and its months of 100 each but the last of 97."""
    months = "\n".join(
        f'- {{value: "{97 if month == 12 else 101}", scope: arrivals, period: 2012-{month:02d}, source: ministry}}'
        for month in range(1, 13)
    )
    return f'{months}\n- {{value: "{total}", scope: arrivals, period: 2012, source: police}}'


def test_one_person_in_the_sum_of_many_figures() -> None:
    assert told(check_example(summed("1,208"))) == []
    assert told(check_example(summed("1,207"))) == []


def test_many_persons_in_the_sum_of_many_figures() -> None:
    assert [each[:2] for each in told(check_example(summed("1,258")))] == [("contradiction", "periods-do-not-add-up")]


def test_thousands_may_be_tens_of_thousands() -> None:
    text = '- {value: thousands, scope: arrivals, period: ../2017}\n- {value: "31,339", scope: arrivals, period: ../2017}'
    assert told(check_example(text)) == []
