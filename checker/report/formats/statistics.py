"""How many findings there are of each kind, and of which articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model.detail import FINDINGS_ALONE
from checker.model.finding import CheckReport, Finding
from checker.report.formats import Context
from checker.report.render.ending import problem_blocks, summary_line
from checker.report.render.layout import Matter, Passage
from checker.report.render.paper import FAINT, SEVERITY, grid, indented, lay_out, words

NAME = "statistics"
DESCRIPTION = "for people: how many findings there are of each kind and article"
DETAIL = FINDINGS_ALONE
_MOST = 10
"""More articles are not named."""
_ORDER = tuple(SEVERITY)


def render(report: CheckReport, context: Context) -> str:
    """Kinds by severity, those of most findings first; the articles most often accused; the summary line."""
    return lay_out(_blocks(report, context), context.width, context.color)


def _blocks(report: CheckReport, context: Context) -> Iterator[Matter]:
    if report.unchecked:
        yield from problem_blocks(report.problems)
        yield Passage()
    if report.findings:
        yield _by_kind(report)
        yield Passage()
        yield words(("articles with most findings that accuse a claim of theirs", FAINT))
        yield indented(_by_article(report))
        yield Passage()
    yield summary_line(report, context)


def _by_kind(report: CheckReport) -> Matter:
    table = grid("right", "right", "left", "left")
    table.head = FAINT
    for column, title in zip(table.columns, ("new", "known", "severity", "kind"), strict=True):
        column.title = title
    known = Counter(_sort(finding) for finding in report.findings if finding.status == "known")
    drafts = Counter(_sort(finding) for finding in report.findings if finding.is_draft)
    counts = Counter(map(_sort, report.findings))
    for (severity, kind), number in sorted(counts.items(), key=lambda item: (_ORDER.index(item[0][0]), -item[1], item[0][1])):
        before = known[severity, kind]
        table.add_row(
            words(f"{number - before:,}"),
            words(f"{before:,}"),
            words((severity, SEVERITY[severity])),
            _kind(kind, drafts[severity, kind]),
        )
    return table


def _kind(kind: str, drafts: int) -> Passage:
    """A kind, and how many of its findings rest on drafts, which fail nothing."""
    return words(kind, (f"  {drafts:,} of them draft{'s' if drafts > 1 else ''}", FAINT)) if drafts else words(kind)


def _by_article(report: CheckReport) -> Matter:
    articles = Counter(stem for finding in report.findings for stem in _accused_articles(finding))
    table = grid("right", "left")
    for stem, number in sorted(articles.items(), key=lambda item: (-item[1], item[0]))[:_MOST]:
        table.add_row(words(f"{number:,}"), words(stem))
    if len(articles) > _MOST:
        table.add_row(words(), words((f"and {len(articles) - _MOST:,} more", FAINT)))
    return table


def _sort(finding: Finding) -> tuple[str, str]:
    return finding.severity, finding.kind


def _accused_articles(finding: Finding) -> frozenset[str]:
    return frozenset(part.claim.article.stem for part in finding.parts if part.role != "premise")
