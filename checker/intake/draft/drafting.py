"""One article on its way to claims, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.intake.documents.document import Document
from checker.intake.draft.answers import FieldAnswer, TextPlace
from checker.intake.draft.article_lines import ArticleLines
from checker.intake.draft.article_time import ArticleTime
from checker.intake.draft.attribution import SourceFinder
from checker.intake.draft.bodies import Bodies
from checker.intake.draft.change_shapes import coordinated
from checker.intake.draft.claim import Draft, DraftedClaim
from checker.intake.draft.claim_shape import ClaimShape, in_line
from checker.intake.draft.cues import ENGLISH, Cues, Phrases, cues
from checker.intake.draft.dated import DatedLine, newest_of
from checker.intake.draft.figure_clause import told_by_clause
from checker.intake.draft.figure_place import FigurePlace
from checker.intake.draft.figures import Written, written_figures
from checker.intake.draft.filled import ClaimFields, is_restated, of_amount_before, restating
from checker.intake.draft.gate import Gate
from checker.intake.draft.multiples import with_multiples
from checker.intake.draft.numberless import Numberless
from checker.intake.draft.passing import passed_over
from checker.intake.draft.periods import Periods
from checker.intake.draft.records import ToldRecord, superlatives
from checker.intake.draft.scopes import Scopes
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.shapes import shape_of
from checker.intake.draft.shared_units import with_shared_rates, with_shared_units
from checker.intake.draft.speakers import Speakers
from checker.intake.draft.table_rows import TableRows
from checker.intake.draft.time_leads import TimeLeads
from checker.intake.draft.tongues import tongue_of
from checker.intake.draft.trends import told_trends
from checker.intake.draft.usual import usual_names
from checker.intake.draft.whens import When, WhenReader
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

MOST_CLAIMS = 2_000
"""No article has more; what is longer is none, and is not read to its end."""
UNKNOWN_DATE = "unknown"


@dataclass(frozen=True)
class DraftingWords:
    """By what articles are drafted: the names and the times of a vocabulary, which is None where there is none."""

    vocabulary: Vocabulary | None
    names: Mapping[str, Phrases]
    sources: Phrases
    words: tuple[str, ...]
    gate: Gate
    times: TimeLeads


class Drafting:
    """One article on its way to claims."""

    def __init__(self, document: Document, by: DraftingWords, published: Period | None, wanted: TextPlace | None = None) -> None:
        self._document, self._drafter, self._vocabulary = document, by, by.vocabulary
        self._cues: Cues = cues(ENGLISH)
        self._tongue = tongue_of(document.language, by.words)
        self._language = "" if self._tongue is None else self._tongue.code
        self._lines = ArticleLines(document, self._cues, self._tongue, wanted or (0, 0))
        self._published_text = published.text if published is not None else UNKNOWN_DATE
        self._day = published.end - 1 if published is not None and published.end is not None else None
        self._names = by.names
        self._scopes = Scopes(self._vocabulary, self._names)
        self._fields = ClaimFields(self._vocabulary, self._names, self._cues, self._scopes, self._day)
        self._tables = TableRows(self._cues)
        self._attribution = SourceFinder(Speakers(self._cues, by.sources, Bodies(self._cues)))
        self._earlier: dict[str, FieldAnswer] | None = None
        self._counted: set[str] = set()
        self._paragraph = -1
        self._numberless = Numberless(self._fields, self._scopes, self._attribution, self._day)

    def draft(self) -> Draft:
        """Its draft."""
        self._drafter.gate.begin()
        reader = self._reader()
        lines = list(self._lines.read(reader, self._day))
        periods = Periods(ArticleTime(self._cues, self._day, newest_of(lines, self._day, self._cues)))
        self._attribution.read_ahead([sentence for sentence, _ in lines])
        self._scopes.usual = usual_names([sentence for sentence, _ in lines], self._scopes.named, self._vocabulary)
        claims: list[DraftedClaim] = []
        for sentence, whens in lines:
            if len(claims) >= MOST_CLAIMS:
                place = sentence.start, len(self._document.text)
                self._lines.pass_over(
                    self._document.text[place[0] :], place, f"the article makes {MOST_CLAIMS:,} claims before it"
                )
                break
            claims += self._of(sentence, whens, periods)
        passed = tuple(sorted(self._lines.passed, key=lambda each: (each.place, each.why)))
        return Draft(self._document, tuple(claims), passed, self._published_text, self._language)

    def _reader(self) -> WhenReader:
        return WhenReader(self._drafter.times, self._day)

    def _of(self, s: Sentence, whens: tuple[When, ...], periods: Periods) -> Iterator[DraftedClaim]:
        voices = self._attribution.voices(s)
        self._tables.enter(s, whens)
        shaped: list[tuple[Written, ClaimShape, dict[str, FieldAnswer], FieldAnswer | None]] = []
        hit = self._figures(s, whens)
        for figure in hit:
            why = passed_over(FigurePlace(s, figure, self._cues, self._names["who"])) or self._tables.refusal(figure)
            wanted = self._lines.wants(s.place(figure.start, figure.stop))
            if why and not wanted:
                self._lines.pass_over(in_line(s, figure.start, figure.stop), s.place(figure.start, figure.stop), why)
                continue
            source = self._attribution.of(s, figure, voices)
            scope = self._fields.of_amount(s, figure, self._scopes.of(s, figure, hit, source.rests_on))
            if (headed := self._tables.who(figure)) is not None and scope.get("who", headed).sure == "guess":
                scope = {**scope, "who": self._scopes.headed(headed, scope.get("where"))}
            if shaped and figure.kind == "per cent":
                scope = of_amount_before(scope, shaped[-1][0], shaped[-1][2])
            figures = [(each[0], each[2]) for each in shaped]
            of_them = s.word(figure.stop) == "of" and s.word(figure.stop + 1) in ("them", "those", "these")
            earlier = self._earlier if s.paragraph == self._paragraph or (of_them and not s.language) else None
            scope = told_by_clause(s, figure, scope, figures, earlier, self._counted)
            if figure.kind == "count" and "who" in scope:
                self._counted.add(scope["who"].text.casefold())
            noun = self._fields.noun(scope)
            shape = coordinated(s, shaped[-1][:2], figure, noun) if shaped else None
            measured = self._fields.measured(s, figure, scope)
            shape = shape or shape_of(s, figure, self._cues, noun, self._drafter.gate.wordings, measured is not None)
            if shape is None and wanted:
                shape = ClaimShape("value", in_line(s, figure.start, figure.stop), figure.start, figure.stop)
            if shape is None:
                self._lines.pass_over(
                    in_line(s, figure.start, figure.stop), s.place(figure.start, figure.stop), "no wording of it can be read"
                )
                continue
            shaped.append((figure, shape, scope, measured))
        self._paragraph = s.paragraph
        self._earlier = next(
            (each[2] for each in shaped if each[0].kind in ("count", "measure")), self._earlier if shaped == [] else None
        )
        shapes = with_shared_rates(s, [each[0] for each in shaped], [each[1] for each in shaped])
        shaped = [(each[0], shape, *each[2:]) for each, shape in zip(shaped, shapes, strict=True)]
        records = tuple(self._records(s, whens))
        own = tuple(when for when in whens if _goes_on(s, when) or not any(when is record.since for record in records))
        line = DatedLine(s, own, tuple(each[0] for each in shaped))
        changes = {number: shape.lead == "change" for number, (_, shape, *_) in enumerate(shaped)}
        stocks = {number: self._fields.is_stock(s, figure, scope) for number, (figure, _, scope, _) in enumerate(shaped)}
        dated = tuple(
            self._tables.dated(figure) or own for (figure, *_), own in zip(shaped, periods.of(line, changes, stocks), strict=True)
        )
        before: tuple[Written, DraftedClaim] | None = None
        beside: list[tuple[Written, DraftedClaim]] = []
        for (figure, shape, scope, measured), when in zip(shaped, dated, strict=True):
            source = self._attribution.of(s, figure, voices)
            claim = self._fields.claim(s, figure, line.figures, shape, scope, when, source, measured)
            if before is not None and is_restated(s, before[0], figure):
                claim = restating(claim, before[1])
            gated = self._gated(claim)
            if gated is not None:
                yield gated
                before = figure, gated
                beside.append(before)
        for trend in told_trends(s, whens, self._cues):
            made = self._numberless.trend(s, trend, line.figures, periods, voices)
            if made is None:
                place = s.place(trend.start, trend.stop)
                self._lines.pass_over(in_line(s, trend.start, trend.stop), place, "nobody can tell over which range it goes")
            elif (gated := self._gated(made)) is not None:
                yield gated
        for record in records:
            gated = self._gated(self._numberless.record(s, record, line, dated, whens, periods, voices, beside))
            if gated is not None:
                yield gated

    def _records(self, s: Sentence, whens: tuple[When, ...]) -> Iterator[ToldRecord]:
        """The records of a sentence; of what is none is told why."""
        for record in superlatives(s, whens, self._cues):
            if record.refusal:
                self._lines.pass_over(in_line(s, record.start, record.stop), s.place(record.start, record.stop), record.refusal)
            else:
                yield record

    def _figures(self, s: Sentence, whens: tuple[When, ...]) -> list[Written]:
        """The figures of a sentence; and what is wanted as one, where nothing of it is."""
        figures = with_multiples(s, tuple(with_shared_units(s, list(written_figures(s, whens, self._cues)))), whens)
        words = [at for at in range(len(s.words)) if self._lines.wants(s.place(at, at + 1))] if any(self._lines.wanted) else []
        if words and not any(self._lines.wants(s.place(each.start, each.stop)) for each in figures):
            figures.append(Written(words[0], words[0], words[-1] + 1, words[-1] + 1, "count", ()))
            figures.sort(key=lambda each: each.start)
        return figures

    def _gated(self, claim: DraftedClaim) -> DraftedClaim | None:
        why = self._drafter.gate.refusal(claim.written, self._published_text, self._language)
        if not why or self._lines.wants(claim.place):
            return claim
        bare = tuple(each for each in claim.fields if each[0] not in ("each", "average"))
        if len(bare) < len(claim.fields):
            again = DraftedClaim(claim.id, claim.quote, claim.place, claim.figure, bare, claim.scope, claim.whole)
            if not self._drafter.gate.refusal(again.written, self._published_text, self._language):
                return again
        status = claim.field("status")
        if status is not None and status.text == "denied":
            self._lines.pass_over(claim.quote, claim.place, "somebody denies that it will be so, which is no claim")
            return None
        self._lines.pass_over(claim.quote, claim.place, f"it cannot be read as a claim: {why}")
        return None


def _goes_on(s: Sentence, when: When) -> bool:
    """Whether it is told what was then: the lowest since 2009, when 1.2 million travelled."""
    return "when" in (s.word(when.to), s.word(when.to + 1) if s.word(when.to) == "," else "")
