"""The report as JUnit XML, which most build servers show as tests.

An article is a suite, each of its suspects with its kind a test: failed by a new contradiction, skipped when known, passed
with a remark by a new tension or note. So each new contradiction is a test that newly fails. A last suite has a test a kind of
which nothing new was found, and one that errs for each group of claims left undecided and each problem in the files. Where
nothing could be checked there are only these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model.claim import Location
from checker.model.detail import EXPLAINED
from checker.model.finding import CheckReport, Finding
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.render.doubts import role_words
from checker.report.render.paths import relative
from checker.report.render.plain_lines import complaint, declared_lines, finding_lines, judged, new_findings, sum_lines
from checker.report.render.rules import rules
from checker.report.render.same_slip import SameSlip, same_slip

NAME = "junit"
DESCRIPTION = "for build servers: JUnit XML in which each new contradiction is a failing test"
DETAIL = EXPLAINED

_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(report: CheckReport, context: Context) -> str:
    """An XML document in UTF-8; without times, for a report depends on the claims alone."""
    slips = same_slip(report, context)
    suites = [_article(stem, several, slips, context) for stem, several in _by_article(report)]
    suites.append(_suite("claims-checker", _kinds(report, context)))
    whole = Element("testsuites", name="claims-checker")
    for counted in ("tests", "failures", "errors"):
        whole.set(counted, str(sum(int(suite.get(counted, "0")) for suite in suites)))
    whole.extend(suites)
    indent(whole)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(whole, encoding="unicode")}\n'


def _by_article(report: CheckReport) -> Iterator[tuple[str, list[Finding]]]:
    ordered = sorted(report.findings, key=lambda finding: finding.parts[0].claim.article.stem)
    for stem, several in groupby(ordered, key=lambda finding: finding.parts[0].claim.article.stem):
        yield stem, list(several)


def _article(stem: str, findings: Iterable[Finding], slips: SameSlip, context: Context) -> Element:
    return _suite(stem, (_case(finding, slips, context) for finding in findings))


def _suite(name: str, cases: Iterable[Element]) -> Element:
    children = list(cases)
    suite = Element("testsuite", name=clean(name), tests=str(len(children)))
    for counted, tag in _COUNTED.items():
        suite.set(counted, str(sum(case.find(tag) is not None for case in children)))
    suite.extend(children)
    return suite


def _case(finding: Finding, slips: SameSlip, context: Context) -> Element:
    claim = finding.parts[0].claim
    slug = claim.id.removeprefix(f"{claim.article.stem}/")
    case = Element("testcase", name=clean(f"{slug}: {finding.kind}"), classname=clean(claim.article.stem))
    text = "\n".join(_lines(finding, slips, context))
    message = finding_lines(finding)[0]
    if finding.status == "known":
        SubElement(case, "skipped", type=finding.kind, message=judged(finding))
        SubElement(case, "system-out").text = text
    elif finding.severity == "contradiction" and not finding.is_draft:
        SubElement(case, "failure", type=finding.kind, message=message).text = text
    else:
        SubElement(case, "system-out").text = text
    return case


def _lines(finding: Finding, slips: SameSlip, context: Context) -> Iterator[str]:
    yield f"{finding.severity}: {finding.kind}"
    first, *rest = finding_lines(finding)
    yield from (first, *slips.lines(finding), *rest)
    yield ""
    for number, part in enumerate(finding.parts, 1):
        yield clean(f"{number} {role_words(finding, part)} “{part.claim.quote}” {_at(part.claim.location, context)}")
    for number, line in enumerate(declared_lines(finding), len(finding.parts) + 1):
        yield clean(f"{number} premise {line.text} {_at(line.location, context)}")
    if lines := sum_lines(finding):
        yield ""
        yield from lines
    yield ""
    yield f"fingerprint {finding.fingerprint}"


def _kinds(report: CheckReport, context: Context) -> Iterator[Element]:
    failing = {finding.kind for finding in new_findings(report)}
    # A kind that was not looked for has not passed.
    for rule in () if report.unchecked else rules():
        if rule.kind not in failing:
            yield Element("testcase", name=rule.kind, classname="claims-checker")
    for number, group in enumerate(report.undecided, 1):
        ids = "\n".join(clean(claim.id) for claim in group.claims)
        yield _error(f"undecided {number}", clean(group.why), ids)
    for number, problem in enumerate(report.problems, 1):
        yield _error(f"cannot be read {number}", complaint(problem), _at(problem.location, context))


def _error(name: str, message: str, text: str) -> Element:
    case = Element("testcase", name=name, classname="claims-checker")
    SubElement(case, "error", message=message).text = text
    return case


def _at(place: Location, context: Context) -> str:
    return clean(f"{relative(place.file, context.root)}{place.within}") if place.file else ""
