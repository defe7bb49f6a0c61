"""What awaits a fact-checker: articles with unconfirmed claims, new findings, stale judgements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.desk.folder import ReviewState
from checker.model.finding import Finding, Stale
from checker.report.render.page.anchors import finding_anchors
from checker.report.render.plain_lines import counted


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in the list: its file, how many claims it has, how many of them are drafts, and how many findings are on it.

    `problems` counts what cannot be read in its file.
    """

    file: str
    title: str
    publisher: str
    published: str
    claims: int
    drafts: int
    contradictions: int
    problems: int

    @property
    def awaits(self) -> bool:
        """Whether something is left to do in it."""
        return bool(self.drafts or self.problems or self.contradictions)


@dataclass(frozen=True, slots=True)
class NewFinding:
    """A finding that nobody has judged, and the anchor of its card."""

    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Home:
    """The articles, those with drafts first, then those with contradictions; new findings by severity; stale judgements.

    `counted` is how many findings there are, as all reports say it.
    """

    articles: tuple[ArticleLine, ...]
    new: tuple[NewFinding, ...]
    counted: str
    stale: tuple[Stale, ...]

    @property
    def awaiting(self) -> int:
        """How many articles, the first ones, in which something is left to do."""
        return sum(each.awaits for each in self.articles)

    @property
    def drafts(self) -> int:
        """How many claims nobody has confirmed."""
        return sum(each.drafts for each in self.articles)


def home_of(state: ReviewState) -> Home:
    """What is shown of a state of the files."""
    report = state.report
    claims, drafts, problems = Counter[str](), Counter[str](), Counter[str]()
    heads = {}
    for claim in state.claims:
        if not claim.location.file.endswith(".yaml"):
            continue
        heads[claim.location.file] = claim.article
        claims[claim.location.file] += 1
        drafts[claim.location.file] += claim.draft
    for problem in report.problems:
        problems[problem.location.file] += problem.many
    new = tuple(
        NewFinding(anchor, finding)
        for anchor, finding in zip(finding_anchors(report.findings), report.findings, strict=True)
        if finding.status == "new"
    )
    clashing = Counter(stem for each in new if each.finding.severity == "contradiction" for stem in each.finding.articles)
    lines = [
        ArticleLine(
            file,
            article.title,
            article.publisher,
            article.published.text,
            claims[file],
            drafts[file],
            clashing[article.stem],
            problems[file],
        )
        for file, article in heads.items()
    ]
    unread = [file for file in problems if file not in heads and file.endswith(".yaml")]
    lines += [ArticleLine(file, file, "", "", 0, 0, 0, problems[file]) for file in unread if _is_article(file)]
    lines.sort(key=lambda each: (not each.drafts and not each.problems, not each.contradictions, each.file))
    return Home(tuple(lines), new, counted(report), report.stale)


def _is_article(file: str) -> bool:
    return file.rpartition("/")[2] not in ("vocabulary.yaml", "settings.yaml", "judged.yaml")
