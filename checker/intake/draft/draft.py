"""An article's text to its claims: `draft_claims`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.intake.documents.document import Document
from checker.intake.draft.answers import FieldAnswer, TextPlace
from checker.intake.draft.attribution import SourceFinder, Speaker, source_names
from checker.intake.draft.cues import ENGLISH, Cues, Phrases, cues, phrases
from checker.intake.draft.figures import Written, written_figures
from checker.intake.draft.gate import DraftedValue, Gate
from checker.intake.draft.passing import FigurePlace, begins_links, is_furniture, passed_over
from checker.intake.draft.periods import Dated, DatedLine, Periods, answer, newest_of
from checker.intake.draft.records import EVER, Superlative, superlatives
from checker.intake.draft.scopes import Named, Scopes, named_in, names_of, usual_names
from checker.intake.draft.sentences import Sentence, sentences
from checker.intake.draft.shapes import ClaimShape, in_line, shape_of
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.stretches import TimeStretch
from checker.intake.draft.tongues import tongue_of
from checker.intake.draft.trends import ToldTrend, told_trends
from checker.intake.draft.whens import When, WhenReader
from checker.intake.language.periods import read_period
from checker.intake.language.tokens import tokens
from checker.model.calendar import after, unit_start
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary

MOST_WORDS = 12
MOST_FIGURES = 50
"""A sentence of more is a table."""
MOST_CHARACTERS = 200_000
MOST_CLAIMS = 2_000
"""No article has more; what is longer is none, and is not read to its end."""
UNKNOWN_DATE = "unknown"
_NEAR_PART = 6


@dataclass(frozen=True, slots=True)
class DraftedClaim:
    """A claim proposed from an article's text; `quote` stands in the text at `place`.

    `fields` are those of a claim file in their order but for the scope, of which `scope` and, for the whole of a share, `whole`
    have the dimensions.
    """

    id: str
    quote: str
    place: TextPlace
    figure: TextPlace
    fields: tuple[tuple[str, FieldAnswer], ...]
    scope: tuple[tuple[str, FieldAnswer], ...]
    whole: tuple[tuple[str, FieldAnswer], ...] = ()

    def field(self, name: str) -> FieldAnswer | None:
        """A field by its name; None where it has none."""
        return dict(self.fields).get(name)

    @property
    def written(self) -> dict[str, DraftedValue]:
        """The fields as a claim file has them."""
        written: dict[str, DraftedValue] = {"id": self.id, "quote": self.quote}
        written |= {name: each.text for name, each in self.fields if name != "source" and each.text}
        if self.whole:
            written["of"] = {name: each.text for name, each in self.whole}
        written["scope"] = {name: each.text for name, each in self.scope}
        written |= {name: each.text for name, each in self.fields if name == "source"}
        return written


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A figure, or a line, that is no claim, where it stands, and why."""

    text: str
    place: TextPlace
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The claims proposed from an article, in the order of its text, and what was passed over; `language` is "" for English."""

    document: Document
    claims: tuple[DraftedClaim, ...]
    passed_over: tuple[PassedOver, ...]
    published: str
    language: str = ""


def draft_claims(document: Document, vocabulary: Vocabulary | None = None, published: Period | None = None) -> Draft:
    """The claims that an article's text makes, filled as far as its words allow; every wording is one that is read.

    `published` is its day, or a longer time of which the last day counts; None where nobody knows.
    """
    return Drafter(vocabulary).draft(document, published)


class Drafter:
    """Drafts the claims of articles by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        self.vocabulary = vocabulary
        self.names = {dimension: names_of(vocabulary, dimension) for dimension in DIMENSIONS[:3]}
        self.sources = source_names(vocabulary)
        self.words = _names(vocabulary)
        self.gate = Gate(vocabulary)
        self.days = {name: period.days for name, period in vocabulary.periods.items()} if vocabulary is not None else {}
        self.periods = phrases({name: name for name in self.days})

    def draft(self, document: Document, published: Period | None) -> Draft:
        """The draft of one article; see `draft_claims`."""
        return _Drafting(document, self, published).draft()

    def named(self, names: Phrases, words: str) -> str:
        """What the vocabulary calls something that has just these words; "" where it has no such name."""
        read = tokens(words)
        hit = names.at(read, 0)
        return str(hit[0]) if hit is not None and hit[1] == len(read) else ""

    def period_in(self, words: str, published: str) -> str:
        """The period that words tell, of an article published on a day; "" where they tell none."""
        day = None if published == UNKNOWN_DATE else read_period(published).end
        reader = WhenReader(cues(ENGLISH), None if day is None else day - 1, self.periods, self.days)
        for sentence in sentences(words, cues(ENGLISH)):
            for when in reader.of(sentence):
                span = span_of(when.stretch)
                return when.name or span.text
        return ""


class _Drafting:
    """One article on its way to claims."""

    def __init__(self, document: Document, drafter: Drafter, published: Period | None) -> None:
        self._document, self._drafter, self._vocabulary = document, drafter, drafter.vocabulary
        self._cues: Cues = cues(ENGLISH)
        self._tongue = tongue_of(document.language, drafter.words)
        self._language = "" if self._tongue is None else self._tongue.code
        self._published_text = published.text if published is not None else UNKNOWN_DATE
        self._day = published.end - 1 if published is not None and published.end is not None else None
        self._passed: list[PassedOver] = []
        self._ids: dict[str, int] = {}
        self._names = drafter.names
        self._scopes = Scopes(self._vocabulary, self._names)
        self._attribution = SourceFinder(self._cues, drafter.sources)

    def draft(self) -> Draft:
        reader = self._reader()
        lines = list(self._lines(reader))
        periods = Periods(self._cues, self._day, newest_of(lines, self._day))
        self._attribution.read_ahead([sentence for sentence, _ in lines])
        self._scopes.usual = usual_names([sentence for sentence, _ in lines], self._names, self._vocabulary)
        claims: list[DraftedClaim] = []
        for sentence, whens in lines:
            if len(claims) >= MOST_CLAIMS:
                place = sentence.start, len(self._document.text)
                self._pass(self._document.text[place[0] :], place, f"the article makes {MOST_CLAIMS:,} claims before it")
                break
            claims += self._of(sentence, whens, periods)
        passed = tuple(sorted(self._passed, key=lambda each: (each.place, each.why)))
        return Draft(self._document, tuple(claims), passed, self._published_text, self._language)

    def _sentences(self) -> Iterator[Sentence]:
        links = False
        text, stop = self._document.text, _readable(self._document.text)
        if text[stop:].strip():
            self._pass(text[stop:], (stop, len(text)), f"{MOST_CHARACTERS:,} characters stand before it")
        for sentence in sentences(text[:stop], self._cues, self._tongue):
            text = self._document.text[sentence.start : sentence.end]
            if sum(word.kind == "number" for word in sentence.words) > MOST_FIGURES:
                self._pass(text, (sentence.start, sentence.end), f"more than {MOST_FIGURES} figures in a sentence: a table")
                continue
            links = links or begins_links(text, self._cues)
            if links or is_furniture(text, self._cues):
                if any(map(str.isdigit, text)):
                    self._pass(text, (sentence.start, sentence.end), "a line of the page, not of the article")
                continue
            yield sentence

    def _lines(self, reader: WhenReader) -> Iterator[tuple[Sentence, tuple[When, ...]]]:
        """The sentences with their expressions of time; a year that is over is handed on within a paragraph."""
        year: TimeStretch | None = None
        paragraph, day = -1, self._day or 0
        for sentence in self._sentences():
            year = year if sentence.paragraph == paragraph else None
            whens = reader.of(sentence, year)
            years = (when.stretch for when in whens if when.form == "plain" and when.stretch.grain == "year")
            year = next((each for each in years if each.end is not None and each.end <= day), year)
            paragraph = sentence.paragraph
            yield sentence, whens

    def _pass(self, text: str, place: TextPlace, why: str) -> None:
        self._passed.append(PassedOver(" ".join(text[:200].split()), place, why))

    def _reader(self) -> WhenReader:
        return WhenReader(self._cues, self._day, self._drafter.periods, self._drafter.days)

    def _of(self, s: Sentence, whens: tuple[When, ...], periods: Periods) -> Iterator[DraftedClaim]:
        voices = self._attribution.voices(s)
        shaped: list[tuple[Written, ClaimShape, dict[str, FieldAnswer]]] = []
        hit = list(written_figures(s, whens, self._cues))
        for figure in hit:
            why = passed_over(FigurePlace(s, figure, self._cues, self._names["who"]))
            if why:
                self._pass(in_line(s, figure.start, figure.stop), s.place(figure.start, figure.stop), why)
                continue
            scope = self._of_amount(s, figure, self._scopes.of(s, figure, hit))
            shape = shape_of(s, figure, self._cues, self._noun(scope), self._drafter.gate.wordings)
            if shape is None:
                self._pass(
                    in_line(s, figure.start, figure.stop), s.place(figure.start, figure.stop), "no wording of it can be read"
                )
                continue
            shaped.append((figure, shape, scope))
        line = DatedLine(s, whens, tuple(figure for figure, _, _ in shaped))
        changes = {number: shape.lead == "change" for number, (_, shape, _) in enumerate(shaped)}
        stocks = {number: self._is_stock(s, figure, scope) for number, (figure, _, scope) in enumerate(shaped)}
        dated = periods.of(line, changes, stocks)
        before: tuple[Written, DraftedClaim] | None = None
        for (figure, shape, scope), when in zip(shaped, dated, strict=True):
            source = self._attribution.of(s, figure, voices)
            claim = self._claim(s, figure, shape, scope, when, source)
            if before is not None and _is_restated(s, before[0], figure):
                claim = _restating(claim, before[1])
            gated = self._gated(claim, s, figure)
            if gated is not None:
                yield gated
                before = figure, gated
        trends = [self._trend(s, trend, periods, voices) for trend in told_trends(s, whens, self._cues)]
        records = [self._record(s, each, line, dated, whens, periods, voices) for each in superlatives(s, whens, self._cues)]
        yield from (each for each in (*trends, *records) if each is not None)

    def _of_amount(self, s: Sentence, figure: Written, scope: dict[str, FieldAnswer]) -> dict[str, FieldAnswer]:
        """An amount in a unit is none of people: its scope is what the vocabulary counts in that unit."""
        if figure.kind != "measure":
            return scope
        concepts = self._vocabulary.concepts.get("who", {}).values() if self._vocabulary is not None else ()
        if any(scope["who"].text == each.name and figure.unit in (each.unit, each.base) for each in concepts if "who" in scope):
            return scope
        fitting = [each.name for each in concepts if figure.unit in (each.unit, each.base)]
        name = fitting[0] if len(fitting) == 1 else f"amounts in {figure.unit}"
        own = FieldAnswer(name, "guess", s.place(figure.at, figure.to), tuple(fitting[1:3]))
        return {**{dimension: answer for dimension, answer in scope.items() if dimension == "where"}, "who": own}

    def _noun(self, scope: Mapping[str, FieldAnswer]) -> str:
        who = scope.get("who")
        concept = self._vocabulary.concept("who", who.text) if self._vocabulary is not None and who is not None else None
        return concept.unit if concept is not None else "people"

    def _is_stock(self, s: Sentence, figure: Written, scope: Mapping[str, FieldAnswer]) -> bool:
        event = scope.get("event")
        if event is not None and event.rests_on is not None and self._vocabulary is not None:
            concept = self._vocabulary.concept("event", event.text)
            if concept is not None and concept.kind == "state":
                return True
        near = range(max(0, figure.start - 4), min(figure.stop + 6, len(s.words)))
        return any(self._cues.has("counts", "stock", s.words, at) for at in near)

    def _claim(
        self, s: Sentence, figure: Written, shape: ClaimShape, scope: dict[str, FieldAnswer], dated: Dated, source: FieldAnswer
    ) -> DraftedClaim:
        quote, place = self._quote(s, shape)
        lead = FieldAnswer(shape.wording, "sure", s.place(shape.start, shape.stop))
        fields: list[tuple[str, FieldAnswer]] = [(shape.lead, lead)]
        period = answer(self._long_enough(shape, dated), s)
        whole: tuple[tuple[str, FieldAnswer], ...] = ()
        if shape.rate is not None:
            fields.append((shape.rate[0], FieldAnswer(shape.rate[1], "sure", s.place(figure.stop, max(shape.stop, figure.stop)))))
        if shape.lead == "change" and dated.base is not None:
            fields.append(("from", FieldAnswer(dated.base.text, dated.base_sure)))
        if shape.lead == "share" or figure.kind == "points":
            scope, whole = self._whole(s, figure, scope)
        fields.append(("period", period))
        fields += [("status", each) for each in self._status(s, figure, dated)]
        fields.append(("source", source))
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return DraftedClaim(self._id(quote), quote, place, s.place(figure.at, figure.to), tuple(fields), in_order, whole)

    def _long_enough(self, shape: ClaimShape, dated: Dated) -> Dated:
        """A rate of no told time is that of the year before publication, and since."""
        if shape.rate is None or dated.when is not None or self._day is None:
            return dated
        return replace(dated, span=DaySpan(after(unit_start(self._day, "year"), "year", -1), self._day + 1), sure="guess")

    def _status(self, s: Sentence, figure: Written, dated: Dated) -> Iterator[FieldAnswer]:
        if dated.span.is_later(self._day):
            yield FieldAnswer("forecast", "likely")
            return
        near = range(max(0, figure.start - 3), figure.start)
        at = next((at for at in near if self._cues.has("counts", "estimates", s.words, at)), None)
        if at is not None:
            yield FieldAnswer("estimate", "likely", s.place(at, at + 1))

    def _whole(
        self, s: Sentence, figure: Written, scope: dict[str, FieldAnswer]
    ) -> tuple[dict[str, FieldAnswer], tuple[tuple[str, FieldAnswer], ...]]:
        """The part and the whole of a share: 80 percent of them are women."""
        who = scope.get("who")
        named = [each for each in named_in(s, self._names["who"]) if each[1] >= figure.stop and each[1] - figure.stop <= 10]
        usual = self._scopes.usual.get("who", "")
        part = named[-1] if named else self._part_before(s, figure)
        if self._vocabulary is not None and part is not None:
            wholes = [name for name, _, _ in named[:-1]] + [usual, *self._vocabulary.broader("who", part[0])]
            whole = next(
                (name for name in wholes if name and name != part[0] and name in self._vocabulary.broader("who", part[0])), None
            )
            if whole is None:
                whole = next(
                    (
                        w.name
                        for w in self._vocabulary.concepts.get("who", {}).values()
                        for p in w.partitions
                        if part[0] in p.parts
                    ),
                    None,
                )
            if whole is not None:
                mine = FieldAnswer(part[0], "likely", s.place(part[1], part[2]))
                return {**scope, "who": mine}, (("who", FieldAnswer(whole, "guess")),)
        whole_name = who.text if who is not None else "all"
        words = in_line(s, figure.stop, min(figure.stop + 4, len(s.words)))
        words = " ".join(re.findall(r"[^\W_]+", words)) or "part"
        mine = FieldAnswer(f"{words} among {whole_name}", "guess", s.place(figure.start, figure.stop))
        return {**scope, "who": mine}, (("who", FieldAnswer(whole_name, "guess")),)

    def _part_before(self, s: Sentence, figure: Written) -> Named | None:
        """The part of a whole that is named right before its share: the share of women was 40 percent."""
        if self._vocabulary is None:
            return None
        near = [
            each for each in named_in(s, self._names["who"]) if each[2] <= figure.start and figure.start - each[2] <= _NEAR_PART
        ]
        return near[-1] if near and self._vocabulary.divisions("who", near[-1][0]) else None

    def _record(
        self,
        s: Sentence,
        hit: Superlative,
        line: DatedLine,
        dated: Sequence[Dated],
        whens: tuple[When, ...],
        periods: Periods,
        voices: tuple[Speaker, ...],
    ) -> DraftedClaim | None:
        figure = Written(hit.start, hit.start, hit.stop, hit.stop, "count", ())
        rest = DatedLine(s, tuple(when for when in whens if when is not hit.since), (*line.figures, figure))
        nearest = min(
            (
                (abs(each.at - hit.start), when)
                for each, when in zip(line.figures, dated, strict=True)
                if not when.total and when.span.first is not None
            ),
            key=lambda pair: pair[0],
            default=None,
        )
        subject, since = periods.subject, periods.since
        own = periods.of(DatedLine(s, rest.whens, (figure,)), {}, {})[0]
        periods.subject, periods.since = subject, since
        when = nearest[1] if nearest is not None and nearest[0] < 15 and own.sure == "guess" else own
        quote, place = in_line(s, hit.start, hit.stop), s.place(hit.start, hit.stop)
        range_ = ("since", "ever") if self._day is None and (hit.field, hit.text) == EVER else (hit.field, hit.text)
        fields = (
            ("record", FieldAnswer(hit.wording, "sure", place)),
            (range_[0], FieldAnswer(range_[1], "likely" if hit.explicit else "guess", place)),
            ("period", answer(when, s)),
            ("source", self._attribution.of(s, figure, voices)),
        )
        scope = self._scopes.of(s, figure, ())
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return self._gated(DraftedClaim(self._id(quote), quote, place, place, fields, in_order), s, figure)

    def _trend(self, s: Sentence, hit: ToldTrend, periods: Periods, voices: tuple[Speaker, ...]) -> DraftedClaim | None:
        """A fall or a rise in every unit of a range."""
        spans = hit.spans(self._day, periods.subject)
        quote, place = in_line(s, hit.start, hit.stop), s.place(hit.start, hit.stop)
        if spans is None:
            self._pass(quote, place, "nobody can tell over which range it goes")
            return None
        figure = Written(hit.start, hit.start, hit.stop, hit.stop, "count", ())
        fields = (
            ("trend", FieldAnswer(hit.wording, "sure", place)),
            ("over", FieldAnswer(spans[0].text, "likely", place)),
            ("period", FieldAnswer(spans[1].text, "guess")),
            ("source", self._attribution.of(s, figure, voices)),
        )
        scope = self._scopes.of(s, figure, ())
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return self._gated(DraftedClaim(self._id(quote), quote, place, place, fields, in_order), s, figure)

    def _gated(self, claim: DraftedClaim, s: Sentence, figure: Written) -> DraftedClaim | None:
        why = self._drafter.gate.refusal(claim.written, self._published_text, self._language)
        if not why:
            return claim
        bare = tuple(each for each in claim.fields if each[0] not in ("each", "average"))
        if len(bare) < len(claim.fields):
            again = DraftedClaim(claim.id, claim.quote, claim.place, claim.figure, bare, claim.scope, claim.whole)
            if not self._drafter.gate.refusal(again.written, self._published_text, self._language):
                return again
        self._pass(claim.quote, claim.place, f"it cannot be read as a claim: {why}")
        return None

    def _quote(self, s: Sentence, shape: ClaimShape) -> tuple[str, TextPlace]:
        """The words of the figure and, where they fit, who is counted behind them."""
        stop = shape.stop
        for at in range(shape.stop, min(shape.stop + 3, len(s.words))):
            hit = self._names["who"].at(s.words, at)
            if hit and hit[1] - shape.start <= MOST_WORDS:
                stop = hit[1]
                break
            if s.words[at].kind != "word":
                break
        if shape.elided is not None:
            quote = f"{in_line(s, shape.start, shape.elided[0])} … {in_line(s, shape.elided[1], shape.stop)}"
            return quote, s.place(shape.start, shape.stop)
        quote = in_line(s, shape.start, stop)
        if len(quote.split()) > MOST_WORDS:
            stop, quote = shape.stop, in_line(s, shape.start, shape.stop)
        return quote, s.place(shape.start, stop)

    def _id(self, quote: str) -> str:
        slug = (
            re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=\d)[,.](?=\d)", "", quote.lower()).replace("%", " per cent"))
            .strip("-")[:50]
            .strip("-")
            or "claim"
        )
        many = self._ids[slug] = self._ids.get(slug, 0) + 1
        return slug if many == 1 else self._id(f"{slug}-{many}")


def _is_restated(s: Sentence, one: Written, other: Written) -> bool:
    """Whether a figure in brackets gives the one before it in another unit: 100 kilometers (62 miles)."""
    both = one.kind == other.kind == "measure"
    return both and s.word(one.stop) == "(" and other.start == one.stop + 1 and s.word(other.stop) == ")"


def _restating(claim: DraftedClaim, before: DraftedClaim) -> DraftedClaim:
    """A claim that gives the quantity of another in another unit: of the same time, from the same source."""
    same = {name: answer for name, answer in before.fields if name in ("period", "source", "status")}
    fields = [(name, same.get(name, answer)) for name, answer in claim.fields]
    fields.insert(len(fields) - 1, ("restates", FieldAnswer(before.id, "likely")))
    return replace(claim, fields=tuple(fields), scope=before.scope)


def _readable(text: str) -> int:
    """Up to where a text is read: between two words."""
    if len(text) <= MOST_CHARACTERS:
        return len(text)
    near = range(MOST_CHARACTERS, MOST_CHARACTERS // 2, -1)
    return next((at for at in near if text[at - 1].isspace()), MOST_CHARACTERS)


def _names(vocabulary: Vocabulary | None) -> tuple[str, ...]:
    """All names of a vocabulary, which mean the same in every language."""
    if vocabulary is None:
        return ()
    concepts = {name for named in vocabulary.concepts.values() for each in named.values() for name in (each.name, *each.also)}
    sources = {name for each in vocabulary.sources.values() for name in (each.name, *each.also)}
    return tuple(sorted(concepts | sources | set(vocabulary.periods)))
