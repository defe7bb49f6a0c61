"""What figures without a name of the vocabulary count: the noun behind them, before their verb, or of the figures before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import ENGLISH, cues
from checker.intake.draft.figures import Written
from checker.intake.draft.lone_persons import person_at
from checker.intake.draft.nouns import is_part_of_noun, is_plural, is_predicate, noun_at, own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import compares, direction_of
from checker.prose.phrases import plural

ANYBODY = "people"
ANY = ("people", "persons", "individuals", "others", "cases", "arrivals", "newcomers", "entrants", "entries")
"""Nouns that say nothing of who is counted."""
_REACHES = ("reached", "stood", "totalled", "numbered", "exceeded", "topped")
_NUMBERS = (
    "numbers",
    "figures",
    "totals",
    "levels",
    "inflows",
    "outflows",
    "statistics",
    "records",
    "rates",
    "his",
    "theirs",
    "tens",
    "hundreds",
    "thousands",
    "dozens",
)
"""Plurals that say nothing of what is counted, or are no nouns."""
_WENT = ("went", "gone", "moved", "from")
_LENGTHS = ("years", "quarters", "months", "weeks", "days", "hours", "minutes", "decades", "seasons")
"""Plurals that tell for how long: books lent in nine months fell to 612."""
_VERB = 5
_SUBJECT = 9
_NUMBER_OF = frozenset(
    (
        "number",
        "zahl",
        "anzahl",
        "n\u00famero",
        "nombre",
        "numero",
        "aantal",
        "\u0447\u0438\u0441\u043b\u043e",
        "\u043a\u043e\u043b\u0438\u0447\u0435\u0441\u0442\u0432\u043e",
        "\u043a\u0456\u043b\u044c\u043a\u0456\u0441\u0442\u044c",
    )
)
"""What stands in the languages before the noun of a number that moves: die Zahl der F\u00e4hren."""
_ARTICLES = frozenset(
    ("the", "of", "der", "des", "de", "d'", "delle", "dei", "degli", "di", "dos", "das", "do", "da", "los", "las", "les", "van")
)
_SHORTEST = 3
_LAST_JOINTS = ("and", "or", "respectively")
_JOINTS = (",", *_LAST_JOINTS)


@dataclass
class CountedNouns:
    """Remembers the nouns of a paragraph, to which figures that have none come back."""

    _noun: str = ""
    _nearest: str = ""
    _noun_of: Sentence | None = None
    _persons: bool = True
    _paragraph: int = 0

    def enter(self, s: Sentence) -> None:
        """Begin a sentence: what another paragraph counted is forgotten."""
        if self._paragraph != s.paragraph:
            self._noun = self._nearest = ""
            self._paragraph = s.paragraph

    def before(self, s: Sentence, figure: Written) -> FieldAnswer | None:
        """The subject of a number that has no noun behind it: thefts fell to 41,203; or what the figures before it counted."""
        if figure.kind == "measure":
            return None
        if (subject := self.subject(s, figure)) is not None:
            return subject
        if s.word(figure.stop) == ANYBODY and s.language != "ko":
            return None  # insgesamt 143 Personen
        if s.language and (counted := _number_of(s, figure.start)) is not None:
            return counted
        # 5.2 million tickets, 3 per cent fewer; 14 ships with 352 sailors, 12 more than in 2018; 352 sailors, 30 per ship
        if s.language == "ko" and _counts_persons(s, figure) and not self._persons:
            return None  # 사고 98건으로 23명이
        near = figure.kind == "per cent" or compares(s.word(figure.stop)) or s.word(figure.stop) == "per"
        noun = self._nearest if near else self._noun
        return FieldAnswer(noun, "guess") if noun else None

    def subject(self, s: Sentence, figure: Written, near: bool = False) -> FieldAnswer | None:
        """The noun before a verb that tells to what number it came: thefts fell to 41,203.

        With `near`, only one right before it, or one whose number is told.
        """
        verb = next((at for at in range(figure.start - 1, max(-1, figure.start - _VERB), -1) if _moves(s, at)), None)
        verb = figure.start if figure.kind == "multiple" else verb
        if verb is None or s.language or (near and s.word(verb) in ("up", "down")):
            return None  # it breaks down to 9
        if s.word(verb) in ("up", "down") and s.word(verb - 1) == "," and s.word(verb + 1) == "from":
            return None  # 212 assaults on staff in 2021, up from 154
        for at in range(verb - 1, max(-1, verb - _SUBJECT), -1):
            saying = cues(ENGLISH).has("says", "verbs", s.words, at) or cues(ENGLISH).has("counts", "forecasts", s.words, at)
            if is_plural(s.word(at)) and s.word(at) not in (*ANY, *_LENGTHS) and not saying and s.word(at) != "compares":
                right = at >= verb - 1 - (s.word(verb - 1) in ("has", "have", "had")) or s.word(at - 1) == "of"
                led = (
                    right
                    and s.words[at].kind == "word"
                    and s.word(at) not in _NUMBERS
                    and (s.word(at - 1) != "of" or s.word(at - 2) == "number")
                )
                return FieldAnswer(s.quoted(at, at + 1).casefold(), "guess", s.place(at, at + 1)) if led or not near else None
        return None

    def remember(self, s: Sentence, who: FieldAnswer, figure: Written) -> None:
        """The first noun of a sentence is what its other figures count, and those of the next sentences of its paragraph.

        What some of them are said to be is none: 612 of them were children.
        """
        own = who.rests_on is not None or s.word(figure.stop) == ANYBODY
        of_them = s.word(figure.stop) == "of" and s.word(figure.stop + 1) in ("them", "those", "these", "whom")
        is_said = of_them or s.word(figure.stop) in ("them", "were", "are") or is_predicate(s, figure.stop)
        if is_said:
            self._noun_of = s
        if not own or is_said or figure.kind not in ("count", "multiple", "ordinal"):
            return
        if figure.kind == "count":
            self._nearest = who.text
            self._persons = _counts_persons(s, figure)
        if self._noun_of is not s:
            self._noun, self._noun_of = who.text, s


def counted(s: Sentence, figure: Written, figures: Sequence[Written]) -> FieldAnswer | None:
    """The words behind a figure up to a plural, where no vocabulary tells who is counted; those behind the last of a list."""
    hit = noun_at(s, figure.stop)
    if hit is not None:
        return FieldAnswer(" ".join(s.quoted(*hit).split()), "guess", s.place(*hit))
    if (single := _single(s, figure)) is not None:
        return single
    last = _last_of_list(s, figure, figures)
    return None if last is None else counted(s, last, ())


def _single(s: Sentence, figure: Written) -> FieldAnswer | None:
    """The noun of one person, or of the last of a row, as that of several: a man, one officer, the 20,000th refugee."""
    if s.language or figure.start != figure.at or len(figure.numbers) != 1:
        return None
    if figure.kind == "ordinal":
        end = figure.stop + 1 if is_part_of_noun(s, figure.stop) else None
    else:
        end = person_at(s, figure.at, cues(ENGLISH)) if figure.numbers[0] == 1 and figure.kind == "count" else None
    if end is None or is_plural(s.word(end - 1)):
        return None
    return FieldAnswer(plural(in_line(s, figure.stop, end)), "guess", s.place(figure.stop, end))


def _last_of_list(s: Sentence, figure: Written, figures: Sequence[Written]) -> Written | None:
    """The last of the figures that stand in a list with nothing but its joints in between: 412, 312 and 98 ships."""
    if figure.kind != "count":
        return None
    last, joined = figure, False
    for other in figures:
        if other.start != last.stop + 1 or other.kind != "count" or s.word(last.stop) not in _JOINTS:
            continue
        last, joined = other, s.word(last.stop) in _LAST_JOINTS
    return last if joined else None


def _number_of(s: Sentence, stop: int) -> FieldAnswer | None:
    """The noun whose number is told in another language; None where none is before a word."""
    for at in range(stop - 1, max(-1, stop - 2 * _SUBJECT), -1):
        if own_word(s, at) in _NUMBER_OF or s.word(at) == "number":
            noun = next(
                (each for each in range(at + 1, stop) if own_word(s, each) not in _ARTICLES and s.word(each) not in _ARTICLES),
                stop,
            )
            if noun < stop and (direction_of(s.word(noun)) is not None or s.word(noun) in _WENT):
                return None  # the number rose
            if noun < stop and s.words[noun].kind == "word" and len(s.word(noun)) > _SHORTEST:
                return FieldAnswer(s.quoted(noun, noun + 1), "guess", s.place(noun, noun + 1))
            return None
    return None


def _counts_persons(s: Sentence, figure: Written) -> bool:
    """Whether the counter of persons stands behind a number in Korean: 23명."""
    stop = s.place(figure.start, figure.stop)[1]
    return s.own[stop : stop + 2].lstrip()[:1] == "명" or s.own[max(0, stop - 1) : stop] == "명"


def _moves(s: Sentence, at: int) -> bool:
    """Whether a word tells to what number something came."""
    return direction_of(s.word(at)) is not None or s.word(at) in _REACHES
