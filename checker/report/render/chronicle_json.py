"""The history of findings for programs: every course, with all its sightings."""

from __future__ import annotations

import json
from typing import Any

from checker.model.claim import Article
from checker.model.finding import Part
from checker.model.history import Course, FindingHistory, Sighting
from checker.report.formats.json import FORMAT, claim_json, escaped, problem_json, undecided_json
from checker.report.render.statement_json import day_text, statement_json


def history_json(history: FindingHistory, version: str) -> str:
    """One JSON object; dates are ISO 8601, claims and kinds as in the report. `days` is how long the claim had been in print."""
    return escaped(json.dumps(_history_json(history, version), indent=2, ensure_ascii=False))


def _history_json(history: FindingHistory, version: str) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": version,
        "dates": [day_text(day) for day in history.days],
        "articles": history.articles,
        "claims": history.claims,
        "findings": [_course_json(course) for course in history.courses],
        "undecided": [{"date": day_text(blank.day), **undecided_json(blank.undecided)} for blank in history.blanks],
        "problems": [problem_json(problem) for problem in history.problems],
    }


def _course_json(course: Course) -> dict[str, Any]:
    latest = course.latest
    return {
        "first_visible": day_text(course.first.day),
        "severity": latest.severity,
        "kind": latest.kind,
        "fingerprint": latest.fingerprint,
        "message": latest.message,
        "message_statement": statement_json(latest.message_statement),
        "suspects": [_part_json(part) for part in latest.parts if part.role != "premise"],
        "stopped": [_article_json(article) for article in course.first.stopped],
        "others": [_article_json(article) for article in course.first.others],
        "days": course.stood,
        "gone": None if course.gone is None else day_text(course.gone),
        "why_gone": course.why_gone,
        "why_gone_statement": statement_json(course.why_gone_statement),
        "sightings": [_sighting_json(sighting) for sighting in course.sightings],
    }


def _sighting_json(sighting: Sighting) -> dict[str, Any]:
    finding = sighting.finding
    return {
        "date": day_text(sighting.day),
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
