"""Who or what a figure counts, what they did and where, by the names of the vocabulary that stand nearest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from checker.intake.draft.answers import AMONG, FieldAnswer, Sureness, TextPlace
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.counted_nouns import ANY, ANYBODY, CountedNouns, counted
from checker.intake.draft.cues import ENGLISH, Phrases, cues
from checker.intake.draft.figures import Written
from checker.intake.draft.korean_nouns import korean_noun
from checker.intake.draft.name_places import behind_share, goes_on, is_at, is_cut, is_part_of
from checker.intake.draft.names import named_in
from checker.intake.draft.nouns import PAST, is_part_of_noun, is_surely_noun, noun_at, own_word
from checker.intake.draft.parted import is_whole
from checker.intake.draft.respective_names import respective_name
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.subjects import subject_before
from checker.intake.draft.told_names import Doers, Named, doers
from checker.intake.language.directions import direction_of
from checker.intake.language.tokens import tokens
from checker.model.vocabulary import DIMENSIONS, Vocabulary

_RECENT = 2
"""Paragraphs over which what was spoken of last is handed down; beyond them it is what the article is about."""
_BEHIND = 5
_BEFORE = 25
_FAR = 14
_VERB = 7
_PARTED = ("ging", "gingen", "nahm", "nahmen", "legte", "legten")
_ARTICLES = frozenset("der die das el la los las le les il lo i gli o a os as de het".split())  # noqa: SIM905
_CLAUSES = ("and", "but", "while", "whereas")


@dataclass
class Scopes:
    """Fills scopes figure by figure; what was spoken of last is handed down."""

    vocabulary: Vocabulary | None
    names: Mapping[str, Phrases]
    usual: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    paragraphs: dict[str, int] = field(default_factory=dict)
    nouns: CountedNouns = field(default_factory=CountedNouns)
    _paragraph: int = 0
    _named: dict[tuple[int, str], tuple[Sentence, tuple[Named, ...]]] = field(default_factory=dict)

    def of(
        self, s: Sentence, figure: Written, figures: Sequence[Written], source: TextPlace | None = None
    ) -> dict[str, FieldAnswer]:
        """The scope of a figure by dimension; who is named at the place of its `source` is not counted."""
        answers: dict[str, FieldAnswer] = {}
        self.nouns.enter(s)
        self._paragraph = s.paragraph
        for dimension in DIMENSIONS[:3]:
            answer = self._in_sentence(s, dimension, figure, figures, source)
            if dimension == "who":
                answer = self._over(s, figure, answer)
            if dimension == "event" and answer is None:
                answer = self._own_deed(s, answers.get("who"))
            if dimension != "event" or not is_whole(s, figure):  # of the 500 who set out, 300 landed
                answer = answer or self._handed_down(dimension)
            if answer is not None:
                answers[dimension] = answer
        if "who" not in answers:
            who = (
                counted(s, figure, figures)
                or korean_noun(s, figure)
                or self._of_event(answers.get("event"))
                or _moved_abroad(s, figure)
                or self.nouns.before(s, figure)
                or _moved(s, figure)
            )
            if who is not None:
                answers["who"] = who
        if (own := answers.get("who", FieldAnswer(ANYBODY, "guess"))).sure == "guess":
            self.nouns.remember(s, own, figure)
            if own.rests_on is not None and figure.kind == "count":
                self.last.pop("who", None)  # 48 roads after 61: what is counted by a noun of its own is what is spoken of
        if not answers:
            answers["who"] = FieldAnswer(ANYBODY, "guess")
        self._drop_foreign(answers)
        self._of_known_scope(answers)
        somebody = s.word(figure.stop) == "of" and s.word(figure.stop + 1) in ("his", "her")  # two of his superiors
        for dimension, answer in () if somebody else answers.items():
            if answer.rests_on is not None and answer.sure != "guess" and (dimension != "who" or self._hands_down(answer.text)):
                self.last[dimension], self.paragraphs[dimension] = answer.text, s.paragraph
        return answers

    def _over(self, s: Sentence, figure: Written, named: FieldAnswer | None) -> FieldAnswer | None:
        """Who is named behind a figure; its own noun, which the vocabulary lacks, over whoever else is named before it."""
        if named is not None and named.rests_on is not None and named.rests_on[0] >= s.place(figure.start, figure.stop)[0]:
            return named
        own = self._noun_of_its_own(s, figure)
        if own is not None and named is not None and not is_surely_noun(s, figure.stop):
            return named
        if own is None and figure.kind == "count":
            subject = self.nouns.subject(s, figure, near=True)
            own = subject if subject is not None and not self._is_known(s, subject) else None
        if own is None or (named is not None and own.sure != "guess"):
            return named if named is not None else own
        if own.sure != "guess" or self.vocabulary is None:
            return own
        others = (named.text, *named.others)[:3] if named is not None else own.others
        return replace(own, others=others, assumed="which vocabulary.yaml lacks")

    def _own_deed(self, s: Sentence, who: FieldAnswer | None) -> FieldAnswer | None:
        """What those did who are named, by a verb right behind them that is no event of the vocabulary: visitors attended."""
        declared = self.vocabulary is not None and bool(self.vocabulary.concepts.get("event"))
        if not declared or who is None or who.rests_on is None or s.language:
            return None
        at = next((at for at, each in enumerate(s.words) if each.start >= who.rests_on[1]), len(s.words))
        if s.word(at) in ("have", "had", "has"):
            at += 1
        word = s.word(at)
        if word.endswith("ed") or word in PAST:
            return FieldAnswer(word, "guess", s.place(at, at + 1))
        return None

    def _is_known(self, s: Sentence, noun: FieldAnswer) -> bool:
        """Whether a noun is part of a name of the vocabulary."""
        places = (s.place(at, to) for name in ("who", "event") for _, at, to in self.named(s, name))
        return noun.rests_on is None or any(start < noun.rests_on[1] and noun.rests_on[0] < end for start, end in places)

    @cached_property
    def _doers(self) -> Doers:
        concepts = self.vocabulary.concepts.get("who", {}).values() if self.vocabulary is not None else ()
        return doers((name, each.name) for each in concepts for name in (each.name, *each.also))

    def _in_sentence(
        self, s: Sentence, dimension: str, figure: Written, figures: Sequence[Written], source: TextPlace | None
    ) -> FieldAnswer | None:
        named = [each for each in self.named(s, dimension) if not figure.at <= each[1] < figure.to]
        if dimension == "where":
            named = [each for each in named if not any(is_part_of(each, who) for who in self.named(s, "who"))]
            named = [each for each in named if not goes_on(s, each)]
        if dimension == "event":
            named = [each for each in named if s.word(each[1]) not in ("aged", "age", "ages")]
            named = [each for each in named if not _is_of_another(s, each, figure, figures)]
        if dimension == "who":
            named = [each for each in named if not self._is_other(s, each, figure, figures) and not is_at(s, each, source)]
        if not named:
            return None
        if (one_for_one := respective_name(s, named, figure, figures)) is not None:
            return _answer(s, one_for_one, "likely", ())
        stop = behind_share(s, figure, figures)
        following = min((other.start for other in figures if other.start >= stop), default=len(s.words))
        behind = [each for each in named if stop <= each[1] < following]
        if dimension == "who":
            near = [each for each in behind if each[1] - stop <= _BEHIND and not is_cut(s, stop, each[1])]
            if near:
                return _answer(s, near[0], "sure" if near[0][1] - figure.stop <= 1 else "likely", named)
            before = [each for each in named if each[2] <= figure.start and figure.start - each[2] <= _BEFORE]
            if before:
                return _answer(s, before[-1], "likely", named)
            return None
        nearest = min(named, key=lambda each: each[1] - figure.stop if each[1] >= figure.stop else 2 + figure.start - each[2])
        far = min(abs(nearest[1] - figure.stop), abs(figure.start - nearest[2])) > _FAR
        return _answer(s, nearest, "guess" if far else "likely", named)

    def called(self, words: str) -> str:
        """The concept of who that just these words name; "" where the vocabulary has none."""
        read = tokens(words)
        hit = self.names["who"].at(read, 0)
        return str(hit[0]) if hit is not None and hit[1] == len(read) else ""

    def headed(self, who: FieldAnswer, where: FieldAnswer | None) -> FieldAnswer:
        """Who is counted by the head of a column, and by the label of a row, as the vocabulary calls them.

        A label that names the place of the figure names nobody.
        """
        label, among, head = who.text.rpartition(AMONG)
        known = self.called(head)
        if not among or (where is not None and where.rests_on is not None and where.rests_on == who.rests_on):
            return replace(who, text=known or head, others=(), sure="likely" if known else "guess")
        if own := self.called(label):
            return replace(who, text=own, sure="likely")
        return replace(who, text=f"{label}{AMONG}{known or head}", others=(known or head,))

    def named(self, s: Sentence, dimension: str) -> tuple[Named, ...]:
        """The names in a sentence of the article, which is asked for each of its figures."""
        key = id(s), dimension
        if key not in self._named:
            self._named[key] = s, named_in(s, self.names[dimension])
        return self._named[key][1]

    def _is_other(self, s: Sentence, named: Named, figure: Written, figures: Sequence[Written]) -> bool:
        """Whether a name is one part of a whole that another figure counts: 12 men and 64 women, 76 in all."""
        if self.vocabulary is None or not self.vocabulary.divisions("who", named[0]):
            return False
        return any(other is not figure and 0 <= named[1] - _behind_them(s, other) <= 1 for other in figures)

    def _noun_of_its_own(self, s: Sentence, figure: Written) -> FieldAnswer | None:
        """A noun right behind a figure that is no name of the vocabulary: more than 50 countries; 50 people may be anybody."""
        hit = noun_at(s, figure.stop) if figure.kind in ("count", "ordinal", "none") else None
        of_them = hit is not None and s.word(figure.stop) == "of" and not s.language  # 312 of the ships
        if hit is None or (hit[0] != figure.stop and not of_them) or s.word(hit[1] - 1) in ANY:
            return None
        doer = self._doers.at(s, *hit)
        if doer is not None:
            return FieldAnswer(doer[0], "likely", s.place(*hit))
        if any(self.names[dimension].at(s.words, at) for dimension in ("who", "event") for at in range(*hit)):
            return None
        return FieldAnswer(" ".join(s.quoted(*hit).split()), "guess", s.place(*hit))

    def _of_event(self, event: FieldAnswer | None) -> FieldAnswer | None:
        """Whom the vocabulary knows to do what is told, or the whole of all such: arrivals."""
        if self.vocabulary is None or event is None:
            return None
        who = {scope.who for scope in self.vocabulary.scopes.values() if scope.event == event.text and scope.who}
        whole = next((each for each in sorted(who) if all(each in self._broader(other) for other in who)), "")
        return FieldAnswer(whole, "guess") if whole else None

    def _broader(self, name: str) -> Sequence[str]:
        """A concept of who, and all that it lies within."""
        wholes = self.vocabulary.broader("who", name) if self.vocabulary is not None else ()
        return (name, *(whole for whole in wholes if whole not in ("", name)))

    def _hands_down(self, name: str) -> bool:
        return self.vocabulary is None or not self.vocabulary.divisions("who", name)

    def _drop_foreign(self, answers: dict[str, FieldAnswer]) -> None:
        """What others did is not handed down: three officials have not landed because 1,042 sailors did."""
        who, event = answers.get("who"), answers.get("event")
        if who is None or event is None or who.rests_on is None or event.rests_on is not None:
            return
        spoken = {name for name in (self.last.get("who"), self.usual.get("who")) if name}
        kin = set(self._broader(who.text))
        if spoken and not any(kin.intersection(self._broader(name)) for name in spoken):
            del answers["event"]

    def _handed_down(self, dimension: str) -> FieldAnswer | None:
        recent = self._paragraph - self.paragraphs.get(dimension, -_RECENT) < _RECENT
        name = (self.last.get(dimension) if recent else "") or (self.usual.get(dimension) if dimension != "event" else "")
        return FieldAnswer(name, "guess") if name else None

    def _of_known_scope(self, answers: dict[str, FieldAnswer]) -> None:
        """Where a named scope has the same who and event, and no place is told nearby, it gives the place."""
        who, event = answers.get("who"), answers.get("event")
        if self.vocabulary is None or who is None or event is None:
            return
        where = answers.get("where")
        fitting = [
            scope
            for scope in self.vocabulary.scopes.values()
            if scope.who in self._broader(who.text) and scope.event == event.text and scope.where
        ]
        if len({scope.where for scope in fitting}) == 1 and (where is None or where.rests_on is None):
            answers["where"] = FieldAnswer(fitting[0].where, "guess")


def _moved_abroad(s: Sentence, figure: Written) -> FieldAnswer | None:
    """What rose or fell by a share in another language, right before its verb: der Umsatz ging um 5 Prozent zurück."""
    level = s.word(figure.start - 1) in ("to", "until", "at")  # a taxa caiu para 7%
    if not s.language or s.language == "ko" or figure.kind not in ("per cent", "part", "multiple") or level:
        return None
    verbs = (at for at in range(figure.start - 1, max(0, figure.start - _VERB), -1) if s.words[at].kind == "word")
    verb = next((at for at in verbs if direction_of(s.word(at)) is not None or own_word(s, at) in _PARTED), None)
    if verb is None or not is_part_of_noun(s, verb - 1) or own_word(s, verb - 2) not in _ARTICLES:
        return None
    return FieldAnswer(in_line(s, verb - 1, verb), "guess", s.place(verb - 1, verb))


def _moved(s: Sentence, figure: Written) -> FieldAnswer | None:
    """What rose or fell by a share, or doubled, where one word names it: cargo fell by 5 per cent, the price doubled."""
    if s.language or figure.kind not in ("per cent", "part", "multiple"):
        return None
    by = s.word(figure.start - 1) == "by" and direction_of(s.word(figure.start - 2)) is not None
    moves = figure.kind == "multiple" or by or direction_of(s.word(figure.start - 1)) is not None
    hit = subject_before(s, figure.start, cues(ENGLISH)) if moves else None
    return None if hit is None else FieldAnswer(in_line(s, *hit), "guess", s.place(*hit))


def _is_of_another(s: Sentence, named: Named, figure: Written, figures: Sequence[Written]) -> bool:
    """Whether what is told behind another figure, in a clause of its own, is what those did: 412 sank, and 30 drowned."""
    following = [other for other in figures if figure.stop <= other.start < named[1]]
    if following and is_whole(s, figure):
        return True  # of the 500 who set out, 300 landed
    return any(s.word(at) == "," and s.word(at + 1) in _CLAUSES for other in following for at in range(figure.stop, other.start))


def _behind_them(s: Sentence, figure: Written) -> int:
    """The word behind a figure, or behind "of them" where that follows: 12 of them women."""
    return figure.stop + 2 * (s.word(figure.stop) == "of" and s.word(figure.stop + 1) in ("them", "whom", "those", "these"))


def _answer(s: Sentence, named: Named, sure: Sureness, all_named: Sequence[Named]) -> FieldAnswer:
    name, at, to = named
    others = tuple(dict.fromkeys(other for other, _, _ in all_named if other != name))
    return FieldAnswer(name, sure, s.place(at, to), others[:3])
