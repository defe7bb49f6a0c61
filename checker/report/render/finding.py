"""One finding, block by block: headline, claims, sum, and what an editor may make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Location
from checker.model.finding import FEWEST_DIGITS, Finding, Judgement, Part
from checker.model.proof import Declaration
from checker.report.render.alike import AlikeFindings, each_alone, left_out, shown_parts
from checker.report.render.calculation import calculation
from checker.report.render.claims import (
    allowed_sentence,
    draft_sentence,
    names_of,
    quote_words,
    reading_words,
    scope_and_period,
    slip_sentence,
    source_words,
)
from checker.report.render.doubts import doubt_lines, role_words, suspected_lines
from checker.report.render.fallen import fallen_sentence
from checker.report.render.layout import Column, Matter, Passage, Stack, Table, columns, joined
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, lay_out, words
from checker.report.render.sums import evidence_sum, full_sum, numbers_of, step_by_step, sum_in_one_line

# Below this width eight columns become slivers.
_WIDE = 120


def blocks(
    together: AlikeFindings, width: int, sums: bool = False, most: int | None = None, digits: int = FEWEST_DIGITS
) -> Iterator[Matter]:
    """The blocks of a finding, and of those told with it; a gap comes before each section.

    `sums`: with a proof by a ratio as one sum too. `most`: so many suspects only; None for all. `digits` name a finding.
    """
    finding = together.first
    yield from _headline(finding, width)
    yield indented(words(together.message))
    yield Passage("")
    yield indented(_side_by_side(finding, width, most))
    if finding.proof:
        yield Passage("")
        yield indented(step_by_step(finding.proof, numbers_of(finding)), 4)
        if sums and (whole := full_sum(finding.proof, numbers_of(finding))) is not None:
            yield Passage("")
            yield indented(words(("The same as one sum:", STRONG)))
            yield indented(whole, 4)
    if finding.evidence:
        yield Passage("")
        yield indented(evidence_sum(finding.evidence, numbers_of(finding)), 4)
    remarked = tuple(remarks(finding))
    if remarked:
        yield Passage("")
        yield from (indented(remark) for remark in remarked)
    if finding.witnesses:
        yield Passage("")
        yield from _witnesses(finding)
    if finding.status == "known":
        standing = "There before: " if finding.there_before else "Known: "
        yield indented(words((standing, STRONG), settled_by(finding.judgement)))
    yield indented(words((f"fingerprint {finding.fingerprint}", FAINT)))
    if together.others:
        yield Passage("")
        yield from _others(together, most, digits)
    if together.settled:
        yield Passage("")
        yield indented(words(("Settled by mending it:", STRONG)))
        yield indented(_settled(together.settled, digits))


def findings_text(findings: Sequence[Finding], width: int, color: bool) -> str:
    """These findings in full, one below the other."""
    return lay_out((block for alone in each_alone(findings) for block in blocks(alone, width)), width, color)


def settled_by(judgement: Judgement | None) -> str:
    """Why a finding is known, in a sentence; that of one which was there before, where nobody has judged it."""
    if judgement is None:
        return "not judged; it stood in the claims before"
    until = f", until {judgement.until}" if judgement.until else ""
    because = f": {judgement.because}" if judgement.because else ""
    return f"{judgement.verdict}, by {judgement.by} on {judgement.on}{until}{because}"


def _headline(finding: Finding, width: int) -> Iterator[Matter]:
    """Severity, kind and what is counted: on one line if they fit there."""
    kind = words((finding.severity.upper(), SEVERITY[finding.severity]), "  ", (finding.kind, STRONG))
    about = scope_and_period(finding.scope, finding.period)
    if kind.widest() + 2 + columns(about) <= width:
        yield joined((kind, Passage(f"  {about}")))
    else:
        yield kind
        yield indented(words(about))


def remarks(finding: Finding) -> Iterator[Matter]:
    """What an editor may make of it: why it is a tension, what else would be off, what the others allow, what may explain it."""
    if draft := draft_sentence(finding):
        yield words(("Draft: ", STRONG), draft)
    for line in doubt_lines(finding, _file_and_line):
        yield words(("Judged: ", STRONG), line)
    for line in suspected_lines(finding):
        yield words(line)
    if finding.why_tension:
        yield words(finding.why_tension)
    if finding.margin:
        yield words(finding.margin)
    if allowed := allowed_sentence(finding):
        yield words(allowed)
    if finding.nearest:
        place = (_file_and_line(finding.nearest.claim.location), FAINT)
        yield words(f"Nearest on file: {finding.nearest.text} ", place)
    if falls := fallen_sentence(finding, lambda claim: _file_and_line(claim.location)):
        yield words(falls)
    for slip in finding.diagnosis:
        perhaps, what = slip_sentence(slip).split(" ", 1)
        yield words((f"{perhaps} ", STRONG), what)


def _witnesses(finding: Finding) -> Iterator[Matter]:
    yield indented(words(("Refuted again, by other claims:", STRONG)))
    table = grid("left", "left")
    for witness in finding.witnesses:
        lines = (words(names_of(witness.premises)), words(sum_in_one_line(witness.proof)))
        table.add_row(words("-"), joined(lines, "\n"))
    yield indented(table)


def _settled(findings: Sequence[Finding], digits: int) -> Table:
    """What need not be mended by itself: a row each, with its id and headline."""
    table = grid("left", "left")
    for finding in findings:
        table.add_row(words(finding.fingerprint[:digits]), words(finding.message))
    return table


def _others(together: AlikeFindings, most: int | None, digits: int) -> Iterator[Matter]:
    """What else the same claims refute: a line each, with the id, and by how much it misses."""
    yield indented(words(("Refuted by the same:", STRONG)))
    table = grid("left", "left")
    for finding in together.others[:most]:
        claim = finding.parts[0].claim
        gap = f": {calculation(finding.proof, {}).gap}" if finding.proof else ""
        by = f" {claim.article.publisher}, {claim.article.published.text}{gap} "
        line = words((quote_words(claim), STRONG), by, (_place(finding.parts[0]), FAINT))
        table.add_row(words(finding.fingerprint[:digits]), line)
    yield indented(table)
    if most is not None and len(together.others) > most:
        rest = f"and {len(together.others) - most:,} more"
        yield indented(words(f"{rest}; --format short has a line for each, check show ID tells one"))


def _side_by_side(finding: Finding, width: int, most: int | None) -> Matter:
    """Every claim with its number in this finding, role, publisher, date, quote, source, scope, period and readings."""
    if width < _WIDE:
        return _stacked(finding, most)
    places = "   ".join(f"[{number}] {_place(part)}{_judged(finding, part)}" for number, part in shown_parts(finding, most))
    lines = _declared(finding)
    more = _left_out(finding, most)
    return Stack((_columns(finding, most), *([more] if more else []), words((places, FAINT)), *([lines] if lines.rows else [])))


def _left_out(finding: Finding, most: int | None) -> Passage | None:
    """How many suspects are not shown, and how to see them."""
    more = left_out(finding, most)
    return words(f"and {more:,} more; check show {finding.fingerprint} tells all") if more else None


def _columns(finding: Finding, most: int | None) -> Table:
    """A row a claim; one column for both readings where no claim has two."""
    shown = tuple(shown_parts(finding, most))
    readings = [_readings(part) for _, part in shown]
    last = ("reading",) if all(one == other for one, other in readings) else ("literal", "as readers take it")
    titles = ("", "publisher", "published", "quote", "source", "scope and period", *last)
    table = Table([Column(title=title, whole=title in ("", "published")) for title in titles], FAINT)
    for (number, part), (literal, pragmatic) in zip(shown, readings, strict=True):
        claim = part.claim
        table.add_row(
            _role(number, part),
            words(claim.article.publisher),
            words(claim.article.published.text),
            words(quote_words(claim)),
            words(source_words(claim)),
            words(scope_and_period(claim.scope, claim.period)),
            words(literal),
            *([words("the same" if literal == pragmatic else pragmatic)] if len(last) == 2 else []),
        )
    return table


def _stacked(finding: Finding, most: int | None) -> Table:
    table = grid("left", "left")
    more = _left_out(finding, most)
    for number, part in shown_parts(finding, most):
        table.add_row(_role(number, part), _lines(part, _judged(finding, part)))
        if more and number == most:
            table.add_row(Passage(""), more)
    for number, line in _numbered(finding):
        lines = words(line.text), words((_file_and_line(line.location), FAINT))
        table.add_row(words(f"{number} premise"), joined(lines, "\n"))
    return table


def _declared(finding: Finding) -> Table:
    """The lines of the vocabulary on which the sum rests, a row each."""
    table = grid("left", "left")
    for number, line in _numbered(finding):
        table.add_row(words(f"{number} premise"), words(f"{line.text} ", (_file_and_line(line.location), FAINT)))
    return table


def _numbered(finding: Finding) -> Iterator[tuple[int, Declaration]]:
    numbers = numbers_of(finding)
    for line in finding.declared:
        yield numbers[line.link], line


def _lines(part: Part, judged: str) -> Passage:
    claim = part.claim
    literal, pragmatic = _readings(part)
    readings = literal if literal == pragmatic else f"literally {literal}; as readers take it {pragmatic}"
    lines = (
        words((quote_words(claim), STRONG)),
        words(f"{claim.article.publisher}, {claim.article.published.text}; source: {source_words(claim)}"),
        words(scope_and_period(claim.scope, claim.period)),
        # a bare figure means what it says
        *([] if readings == claim.quote else [words(readings)]),
        words((_place(part), FAINT), (judged, STRONG)),
    )
    return joined(lines, "\n")


def _role(number: int, part: Part) -> Passage:
    return words(f"{number} ", (part.role, "" if part.role == "premise" else STRONG))


def _judged(finding: Finding, part: Part) -> str:
    """ ", judged wrong" behind the place of a claim of which an editor said so."""
    return role_words(finding, part).removeprefix(part.role)


def _readings(part: Part) -> tuple[str, str]:
    claim = part.claim
    reading = claim.reading
    if reading is None:
        return reading_words(claim, None), reading_words(claim, None)
    return reading_words(claim, reading.literal), reading_words(claim, reading.pragmatic)


def _place(part: Part) -> str:
    """Where the claim is written: file and line."""
    return _file_and_line(part.claim.location)


def _file_and_line(location: Location) -> str:
    """ "claims/vocabulary.yaml:31", or "claims/archive.xlsx:Sheet1!C7"."""
    return f"{location.file}{location.within}"
