"""The history of findings: when each could first be seen, and which article would have been stopped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from checker.model.claim import Article, Claim
from checker.model.finding import Finding, Part
from checker.model.history import Course, FindingHistory, Sighting, accused
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.formats.json import FORMAT, claim_json, escaped, problem_json, undecided_json
from checker.report.render.claims import claim_name
from checker.report.render.ending import problem_blocks
from checker.report.render.layout import Matter, Passage, Table
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, lay_out, words
from checker.report.render.statement_json import statement_json


def history_text(history: FindingHistory, width: int, color: bool) -> str:
    """Each course with its dates; what stayed undecided; a line that sums up."""
    return lay_out(_blocks(history), width, color)


def _day_text(day: int) -> str:
    """An ordinal as an ISO 8601 date."""
    return date.fromordinal(day).isoformat()


def _blocks(history: FindingHistory) -> Iterator[Matter]:
    if history.problems and not history.claims:
        yield from problem_blocks(history.problems)
        return
    for course in history.courses:
        seen = course.first.finding
        yield words(_day_text(course.first.day), "  ", (seen.severity.upper(), SEVERITY[seen.severity]), "  ", seen.kind)
        yield indented(_table(course))
        yield Passage("")
    for blank in history.blanks:
        claims = count(len(blank.undecided.claims), "claim")
        yield words(_day_text(blank.day), "  ", ("UNDECIDED", "bold magenta"), f"  {claims}: {blank.undecided.why}")
        yield Passage("")
    yield words(_summary(history))


def _table(course: Course) -> Table:
    """What is blamed now, what was said first, who would have been stopped, and what became of it; a line each."""
    table = grid("left", "left")
    for claim in accused(course.latest):
        place = f"{claim.location.file}:{claim.location.line}"
        table.add_row(words(_blame(course.latest)), words((claim_name(claim), STRONG), "  ", (place, FAINT)))
    table.add_row(words("in print"), words(_in_print(course)))
    table.add_row(words("seen as"), words(course.first.finding.message))
    for text in _stops(course.first):
        table.add_row(words("would stop"), words(text))
    for before, sighting in pairwise(course.sightings):
        table.add_row(
            words(f"since {_day_text(sighting.day)}"), words(_since(sighting), _newly(sighting.finding, before.finding))
        )
    if newly := _newly(course.latest, course.sightings[-1].finding):
        table.add_row(words("by now"), words(newly.removeprefix("; ")))
    if course.gone is not None:
        table.add_row(words(f"gone {_day_text(course.gone)}"), words(course.why_gone))
    return table


def _blame(finding: Finding) -> str:
    return "one of" if any(part.role == "either" for part in finding.parts) else "suspect"


def _in_print(course: Course) -> str:
    """For how long a check could not have shown it."""
    if not course.stood:
        return "not yet: a check before publication would have shown it"
    which = "the earliest of these" if len(accused(course.latest)) > 1 else "it"
    return f"for {count(course.stood, 'day')}: {which} was published before anything that refutes it"


def _stops(sighting: Sighting) -> Iterator[str]:
    """Each article that would have been stopped, and whether it is under suspicion itself; or what had to be published first."""
    blamed = [claim.article for claim in accused(sighting.finding)]
    for article in sighting.stopped:
        role = "whose own claim is in question" if article in blamed else "whose figures speak against it"
        yield f"{_article(article)}, {role}"
    if not sighting.stopped:
        yield f"none: seen only once {_articles(sighting.others)} was published"


def _since(sighting: Sighting) -> str:
    finding = sighting.finding
    either = any(part.role == "either" for part in finding.parts)
    text = f"{'one of these is off' if either else 'blamed on'}: {', '.join(map(_quoted, accused(finding)))}"
    if sighting.stopped:
        return f"{text}; {_articles(sighting.stopped)} would have been stopped too"
    return f"{text}, after {_articles(sighting.others)}"


def _newly(finding: Finding, before: Finding) -> str:
    """What kind of finding a clash is by now, where it was another before."""
    if (finding.severity, finding.kind) == (before.severity, before.kind):
        return ""
    return f"; a {finding.severity}, {finding.kind}: {finding.message}"


def _quoted(claim: Claim) -> str:
    return f"“{clean(claim.quote)}” ({clean(claim.article.publisher)} {clean(claim.article.published.text)})"


def _article(article: Article) -> str:
    return f"{clean(article.publisher)} {clean(article.published.text)}"


def _articles(articles: Sequence[Article]) -> str:
    return " and ".join(map(_article, articles))


def _summary(history: FindingHistory) -> str:
    """How much was found and stopped, and over which days."""
    standing = [course.latest.severity for course in history.courses if course.gone is None]
    stopped = {article for course in history.courses for sighting in course.sightings for article in sighting.stopped}
    none = "nothing stands" if history.courses else "nothing found"
    left_open = {claim.id for blank in history.blanks for claim in blank.undecided.claims}
    awaited = sum(not course.first.stopped for course in history.courses)
    parts = (
        ", ".join(count(standing.count(s), s) for s in ("contradiction", "tension") if s in standing) or none,
        f"{count(len(history.courses) - len(standing), 'finding')} gone" if len(standing) < len(history.courses) else "",
        f"{count(len(stopped), 'article')} would have been stopped" if stopped else "",
        f"{awaited:,} seen only once a reference was published" if awaited else "",
        f"{count(len(left_open), 'claim')} undecided on some day" if left_open else "",
        f"{count(history.claims, 'claim')} in {count(history.articles, 'article')}, {count(len(history.days), 'day')}",
    )
    return "; ".join(filter(None, parts))


def history_json(history: FindingHistory, version: str) -> str:
    """One JSON object; dates are ISO 8601, claims and kinds as in the report. `days` is how long the claim had been in print."""
    return escaped(json.dumps(_history_json(history, version), indent=2, ensure_ascii=False))


def _history_json(history: FindingHistory, version: str) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": version,
        "dates": [_day_text(day) for day in history.days],
        "articles": history.articles,
        "claims": history.claims,
        "findings": [_course_json(course) for course in history.courses],
        "undecided": [{"date": _day_text(blank.day), **undecided_json(blank.undecided)} for blank in history.blanks],
        "problems": [problem_json(problem) for problem in history.problems],
    }


def _course_json(course: Course) -> dict[str, Any]:
    latest = course.latest
    return {
        "first_visible": _day_text(course.first.day),
        "severity": latest.severity,
        "kind": latest.kind,
        "fingerprint": latest.fingerprint,
        "message": latest.message,
        "message_statement": statement_json(latest.message_statement),
        "suspects": [_part_json(part) for part in latest.parts if part.role != "premise"],
        "stopped": [_article_json(article) for article in course.first.stopped],
        "others": [_article_json(article) for article in course.first.others],
        "days": course.stood,
        "gone": None if course.gone is None else _day_text(course.gone),
        "why_gone": course.why_gone,
        "why_gone_statement": statement_json(course.why_gone_statement),
        "sightings": [_sighting_json(sighting) for sighting in course.sightings],
    }


def _sighting_json(sighting: Sighting) -> dict[str, Any]:
    finding = sighting.finding
    return {
        "date": _day_text(sighting.day),
        "severity": finding.severity,
        "kind": finding.kind,
        "fingerprint": finding.fingerprint,
        "message": finding.message,
        "message_statement": statement_json(finding.message_statement),
        "claims": [_part_json(part) for part in finding.parts],
        "stopped": [_article_json(article) for article in sighting.stopped],
        "others": [_article_json(article) for article in sighting.others],
    }


def _part_json(part: Part) -> dict[str, Any]:
    article = part.claim.article
    return {**claim_json(part.claim), "role": part.role, "publisher": article.publisher, "published": article.published.text}


def _article_json(article: Article) -> dict[str, str]:
    return {
        "article": article.stem,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.text,
        "url": article.address,
    }
