"""Findings followed from day to day, given what the check of each day shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from checker.memory.history.courses import Courses
from checker.memory.history.past import Past
from checker.model.claim import Claim
from checker.model.finding import Finding, Part, Undecided
from checker.model.history import Course
from checker.prose.fill import fill
from tests.formats.sample import DEFECTED, LIVING, STALE, TO_NOVEMBER, TWENTY_THOUSAND, WOMEN

REFERENCE = Fraction(4)
DAYS = {"topix": date(2015, 6, 15), "asianews": date(2018, 12, 18), "ians": date(2020, 7, 1), "later": date(2021, 1, 1)}
TOPIX, ASIANEWS, IANS, LATER = (day.toordinal() for day in DAYS.values())


def why_gone(course: Course) -> str:
    assert course.why_gone_statement is not None
    return fill(course.why_gone_statement)


def found(fingerprint: str, suspects: tuple[Claim, ...], premises: tuple[Claim, ...]) -> Finding:
    parts = (*(Part(claim, "suspect") for claim in suspects), *(Part(claim, "premise") for claim in premises))
    return replace(STALE, severity="contradiction", fingerprint=fingerprint, parts=parts)


OLD = found("old", (TWENTY_THOUSAND,), (LIVING, TO_NOVEMBER))
MOVED = found("moved", (LIVING,), (DEFECTED,))
WIDER = found("wider", (TWENTY_THOUSAND, DEFECTED), (LIVING,))
OTHER = found("other", (WOMEN,), (DEFECTED,))


def followed(*pasts: tuple[int, Past]) -> tuple[list[Course], list[Course]]:
    courses = Courses(REFERENCE)
    for day, past in pasts:
        courses.on(day, past)
    return courses.open, courses.closed


def told(course: Course) -> list[tuple[int, str, list[str], list[str]]]:
    """The sightings: day, fingerprint, who was stopped, who else brought it about."""
    return [
        (s.day, s.finding.fingerprint, [a.publisher for a in s.stopped], [a.publisher for a in s.others])
        for s in course.sightings
    ]


def test_a_finding_is_seen_first_on_the_day_of_the_article_that_completes_it() -> None:
    (course,), closed = followed((TOPIX, Past(())), (ASIANEWS, Past((OLD,))), (IANS, Past((OLD,))))
    assert (told(course), course.gone, closed) == ([(ASIANEWS, "old", ["AsiaNews"], [])], None, [])
    assert course.stood == ASIANEWS - TOPIX


def test_a_better_proof_leaves_the_first_sighting_as_it_was() -> None:
    better = replace(OLD, parts=(*OLD.parts[:2], Part(DEFECTED, "premise")))
    (course,), _ = followed((ASIANEWS, Past((OLD,))), (IANS, Past((better,))))
    assert (course.sightings[0].finding, course.latest, len(course.sightings)) == (OLD, better, 1)


def test_a_reference_is_not_stopped() -> None:
    trusted = found("old", (TWENTY_THOUSAND,), (replace(LIVING, trust=REFERENCE),))
    (course,), _ = followed((ASIANEWS, Past((trusted,))))
    assert told(course) == [(ASIANEWS, "old", [], ["AsiaNews"])]


def test_a_reference_that_is_suspected_is_stopped() -> None:
    (course,), _ = followed((ASIANEWS, Past((found("old", (replace(LIVING, trust=REFERENCE),), (TWENTY_THOUSAND,)),))))
    assert told(course) == [(ASIANEWS, "old", ["AsiaNews"], [])]
    assert course.stood == 0


def test_a_clash_blamed_on_another_claim_later_is_the_same_clash() -> None:
    (course,), closed = followed((ASIANEWS, Past((OLD,))), (IANS, Past((MOVED,))))
    assert (told(course), closed) == ([(ASIANEWS, "old", ["AsiaNews"], []), (IANS, "moved", [], ["IANS"])], [])


def test_a_figure_repeated_by_another_article_is_the_same_clash() -> None:
    (course,), closed = followed((ASIANEWS, Past((OLD,))), (IANS, Past((WIDER,))))
    assert (told(course), closed) == ([(ASIANEWS, "old", ["AsiaNews"], []), (IANS, "wider", ["IANS"], [])], [])


def test_a_finding_beside_one_that_stands_is_a_new_one() -> None:
    courses, closed = followed((ASIANEWS, Past((OLD,))), (IANS, Past((OLD, MOVED))))
    assert ([told(course) for course in courses], closed) == (
        [[(ASIANEWS, "old", ["AsiaNews"], [])], [(IANS, "moved", ["IANS"], [])]],
        [],
    )


def test_of_two_findings_in_the_place_of_one_the_nearer_goes_on() -> None:
    nearer = found("nearer", (TWENTY_THOUSAND, TO_NOVEMBER), (DEFECTED,))
    courses, closed = followed((ASIANEWS, Past((OLD,))), (IANS, Past((MOVED, nearer))))
    assert [[fingerprint for _, fingerprint, *_ in told(course)] for course in courses] == [["moved"], ["old", "nearer"]]
    assert closed == []


def test_what_is_blamed_again_keeps_its_first_day() -> None:
    (course,), closed = followed((ASIANEWS, Past((OLD,))), (IANS, Past(())), (LATER, Past((OLD,))))
    assert ([day for day, *_ in told(course)], closed) == ([ASIANEWS, LATER], [])


def test_what_has_gone_is_told_with_the_reason() -> None:
    for past, why in (
        (
            Past((), corrections={TWENTY_THOUSAND.id: DEFECTED}),
            "“over 20,000 … since the war began” (China Topix) was corrected by “more than 33,000” (IANS)",
        ),
        (Past((), milder=(replace(OLD, severity="tension"),)), "a tension only since then"),
        (
            Past((), milder=(replace(MOVED, severity="tension"),)),
            "explained since then by what is wrong with “32,381” (AsiaNews)",
        ),
        (Past((OTHER,)), "nothing refutes it any more"),
    ):
        _, (course,) = followed((ASIANEWS, Past((OLD,))), (IANS, past))
        assert (told(course), course.gone, why_gone(course)) == ([(ASIANEWS, "old", ["AsiaNews"], [])], IANS, why)


def test_what_another_finding_came_to_explain_is_told_so() -> None:
    courses, (course,) = followed((ASIANEWS, Past((OLD, MOVED))), (IANS, Past((MOVED,))))
    assert [c.latest.fingerprint for c in courses] == ["moved"]
    assert why_gone(course) == "explained since then by what is wrong with “32,381” (AsiaNews)"


UNKNOWN = Past((), undecided=(Undecided((TWENTY_THOUSAND,), "no time"),))


def test_a_day_that_could_not_be_decided_changes_nothing() -> None:
    (course,), closed = followed((ASIANEWS, Past((OLD,))), (IANS, UNKNOWN), (LATER, Past((OLD,))))
    assert (told(course), closed) == ([(ASIANEWS, "old", ["AsiaNews"], [])], [])


def test_what_could_not_be_decided_to_the_last_is_told_as_gone() -> None:
    courses = Courses(REFERENCE)
    for day, past in ((ASIANEWS, Past((OLD,))), (IANS, UNKNOWN), (LATER, UNKNOWN)):
        courses.on(day, past)
    (course,) = courses.all()
    assert (courses.open, course.gone, why_gone(course)) == ([], IANS, "undecided since then: time was too short")


def test_blame_that_goes_to_and_fro_is_told_in_full() -> None:
    moved = found("moved", (LIVING,), (TWENTY_THOUSAND, DEFECTED))
    (course,), closed = followed((ASIANEWS, Past((OLD,))), (IANS, Past((moved,))), (LATER, Past((OLD,))))
    assert ([fingerprint for _, fingerprint, *_ in told(course)], closed) == (["old", "moved", "old"], [])


def test_of_two_clashes_that_become_one_the_earlier_goes_on() -> None:
    late = found("late", (LIVING,), (TWENTY_THOUSAND,))
    both = found("both", (TWENTY_THOUSAND, LIVING), (DEFECTED,))
    (course,), (ended,) = followed((ASIANEWS, Past((OLD,))), (IANS, Past((OLD, late))), (LATER, Past((both,))))
    assert [fingerprint for _, fingerprint, *_ in told(course)] == ["old", "both"]
    why = "explained since then by what is wrong with “over 20,000 … since the war began” (China Topix) and “32,381” (AsiaNews)"
    assert (ended.latest.fingerprint, ended.gone, why_gone(ended)) == ("late", LATER, why)
