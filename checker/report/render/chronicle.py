"""The history of findings: when each could first be seen, and which article would have been stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Article, Claim
from checker.model.finding import Finding
from checker.model.history import Course, FindingHistory, Sighting, accused
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.render.alike import MOST_SUSPECTS, AlikeFindings, alike
from checker.report.render.claims import claim_name
from checker.report.render.ending import problem_blocks
from checker.report.render.layout import Matter, Passage, Table
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, lay_out, words
from checker.report.render.statement_json import day_text


def history_text(history: FindingHistory, width: int, color: bool) -> str:
    """Each course with its dates; what stayed undecided; a line that sums up."""
    return lay_out(_blocks(history), width, color)


def _blocks(history: FindingHistory) -> Iterator[Matter]:
    if history.problems and not history.claims:
        yield from problem_blocks(history.problems)
        return
    for together, courses in _alike(history.courses):
        seen = courses[0].first.finding
        days = dict.fromkeys((day_text(courses[0].first.day), day_text(courses[-1].first.day)))
        yield words(" to ".join(days), "  ", (seen.severity.upper(), SEVERITY[seen.severity]), "  ", seen.kind)
        yield indented(_table(courses[0]) if len(courses) == 1 else _table_of_all(together, courses))
        yield Passage("")
    for blank in history.blanks:
        claims = count(len(blank.undecided.claims), "claim")
        yield words(day_text(blank.day), "  ", ("UNDECIDED", "bold magenta"), f"  {claims}: {blank.undecided.why}")
        yield Passage("")
    yield words(_summary(history))


def _alike(courses: Sequence[Course]) -> Iterator[tuple[AlikeFindings, Sequence[Course]]]:
    """The courses, together those of which the same claims refute the suspects, if they were seen once and still stand."""
    steady = [course.latest for course in courses if len(course.sightings) == 1 and course.gone is None]
    several = {id(finding): each for each in alike(steady) if each.others for finding in each.findings}
    shown = set[int]()
    for course in courses:
        together = several.get(id(course.latest))
        if together is None:
            yield AlikeFindings(course.latest), (course,)
        elif id(together) not in shown:
            shown.add(id(together))
            members = set(map(id, together.findings))
            yield together, [each for each in courses if id(each.latest) in members]


def _table_of_all(together: AlikeFindings, courses: Sequence[Course]) -> Table:
    """The suspects, each with the day on which it was first seen, what refutes them, and who would have been stopped."""
    table = grid("left", "left")
    suspects = [(claim, course.first.day) for course in courses for claim in accused(course.latest)]
    for claim, day in suspects[:MOST_SUSPECTS]:
        place = f"{claim.location.file}{claim.location.within}"
        seen = f"  seen {day_text(day)}  "
        table.add_row(words("suspect"), words((claim_name(claim), STRONG), seen, (place, FAINT)))
    if len(suspects) > MOST_SUSPECTS:
        table.add_row(Passage(), words(_more(len(suspects) - MOST_SUSPECTS)))
    table.add_row(words("seen as"), words(together.message))
    stopped = dict.fromkeys(article for course in courses for article in course.first.stopped)
    awaited = sum(not course.first.stopped for course in courses)
    stops = (
        count(len(stopped), "article") if stopped else "",
        f"none of {awaited:,} suspects, seen only once others were published" if awaited else "",
    )
    table.add_row(words("would stop"), words("; ".join(filter(None, stops))))
    return table


def _table(course: Course) -> Table:
    """What is blamed now, what was said first, who would have been stopped, and what became of it; a line each."""
    table = grid("left", "left")
    blamed = accused(course.latest)
    for claim in blamed[:MOST_SUSPECTS]:
        place = f"{claim.location.file}{claim.location.within}"
        table.add_row(words(_blame(course.latest)), words((claim_name(claim), STRONG), "  ", (place, FAINT)))
    if len(blamed) > MOST_SUSPECTS:
        table.add_row(Passage(), words(_more(len(blamed) - MOST_SUSPECTS)))
    table.add_row(words("in print"), words(_in_print(course)))
    table.add_row(words("seen as"), words(course.first.finding.message))
    for text in _stops(course.first):
        table.add_row(words("would stop"), words(text))
    for before, sighting in pairwise(course.sightings):
        table.add_row(words(f"since {day_text(sighting.day)}"), words(_since(sighting), _newly(sighting.finding, before.finding)))
    if newly := _newly(course.latest, course.sightings[-1].finding):
        table.add_row(words("by now"), words(newly.removeprefix("; ")))
    if course.gone is not None:
        table.add_row(words(f"gone {day_text(course.gone)}"), words(course.why_gone))
    return table


def _more(number: int) -> str:
    return f"and {number:,} more; --format json has all"


def _blame(finding: Finding) -> str:
    return "one of" if finding.is_open else "suspect"


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
    either = finding.is_open
    blamed = list(map(_quoted, accused(finding)))
    if len(blamed) > MOST_SUSPECTS:
        blamed[MOST_SUSPECTS:] = [f"and {len(blamed) - MOST_SUSPECTS:,} more"]
    text = f"{'one of these is off' if either else 'blamed on'}: {', '.join(blamed)}"
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
