"""What the clause of a figure says of it in the article's own words: what was done to so many, and of whom they are some."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from checker.intake.draft.answers import AMONG, FieldAnswer
from checker.intake.draft.cues import ENGLISH
from checker.intake.draft.figures import Written
from checker.intake.draft.korean_nouns import korean_noun
from checker.intake.draft.nouns import noun_words, own_word
from checker.intake.draft.own_words import own_words
from checker.intake.draft.parted import is_whole, part_of_told
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.shares import Dimensions

_WINDOW = 70
_NEAR = 40
"""Characters between a verb and its figure."""
_CUT = re.compile(r"[;:!?()]|[.,](?:\s|$)")
_LONGEST_NAME = 2
_LONGEST_LEAD = _LONGEST_DEED = 3
_SPLIT = " … "
_SOME = "some"
_PASSIVE = ("were ", "ont été ", "fueron ", "sono stat", "foram ", "были ", "було ")
_COPULA = re.compile(r"(?<=[가-힣])(?:이었다|였다|이다)$")


def told_by_clause(
    s: Sentence,
    figure: Written,
    scope: Dimensions,
    figures: Sequence[tuple[Written, Dimensions]],
    earlier: Dimensions | None = None,
    counted: Container[str] = (),
) -> Dimensions:
    """The scope of a figure with what its clause says, where no name of the vocabulary does.

    `figures` are those before it in the sentence, each with its scope, and `earlier` is that of the sentence before. Whom the
    article has `counted` so far, 12 of them are none that are counted again.
    """
    if figure.kind not in ("count", "none"):
        return scope
    who, event = scope.get("who"), scope.get("event")
    before = figures[-1][1] if figures else earlier
    whole = before.get("who") if before is not None else None
    if who is not None and (part := part_of_told(s, figure, who, figures, earlier)) is not None:
        return {**scope, "who": part}
    if who is not None and (some := _some_of_all(s, figure, who) or _some_of_counted(s, figure, who, counted)) is not None:
        return {**scope, "who": some}
    # In English and German a noun is known from an adjective: 12 of them were children.
    named = who is not None and who.rests_on is not None and s.language in ("", "de")
    if (
        who is not None
        and who.sure == "guess"
        and not named
        and whole is not None
        and (some := _some_of(s, figure, whole.text)) is not None
        and (figures or not some.text.startswith(_SOME))
    ):
        return {**scope, "who": some}
    if (
        (event is None or event.rests_on is None)
        and not (_is_whole_of_some(s, figure) or is_whole(s, figure))
        and (deed := _deed(s, figure)) is not None
    ):
        return {**scope, "event": deed}
    return scope


def _deed(s: Sentence, figure: Written) -> FieldAnswer | None:
    """What was done to so many, which is no number of all there are: added 45 beds, baute 400 Stellen ab, 400개를 줄였다."""
    start, stop = s.place(figure.start, figure.stop)
    text = s.own if s.places else s.text
    before = _CUT.split(text[max(s.place(0, 1)[0], start - _WINDOW) : start])[-1]
    behind = _CUT.split(text[stop : stop + _WINDOW])[0][:_NEAR]
    alone, pairs = _flows(s.language)
    if s.language == "ko":
        hit = alone.search(behind)
        return None if hit is None or hit.start() == 0 else FieldAnswer(hit[0], "guess", (stop + hit.start(), stop + hit.end()))
    for first, second in pairs:
        one, other = re.search(rf"\b{first}\b", before, re.IGNORECASE), re.search(rf"\b{second}$", behind)
        if one is not None and other is not None:
            return FieldAnswer(f"{one[0]} {second}", "guess", (stop + other.start(), stop + other.end()))
    hits = [each for each in alone.finditer(before) if len(before) - each.end() <= _NEAR and not _counts(before[each.end() :])]
    if hits:
        begin = start - len(before)
        return FieldAnswer(hits[-1][0], "guess", (begin + hits[-1].start(), begin + hits[-1].end()))
    after = alone.search(behind)
    passive = after is not None and (s.language in ("de", "nl") or after[0].startswith(_PASSIVE))
    if after is None or not passive or _counts(behind[: after.start()]):
        return None
    return FieldAnswer(after[0].removeprefix("were "), "guess", (stop + after.start(), stop + after.end()))


def _some_of(s: Sentence, figure: Written, whole: str) -> FieldAnswer | None:
    """Those who are some of the whole before: davon 214 ökologisch, 214 of them organic; None where that is not told."""
    start, stop = s.place(figure.start, figure.stop)
    text = s.own if s.places else s.text
    before, behind = text[max(s.place(0, 1)[0], start - _NEAR) : start], text[stop : stop + _WINDOW]
    leads = "|".join(map(re.escape, sorted(own_words(s.language, "clauses").get("parts", ()), key=len, reverse=True)))
    led = re.search(rf"(?:^|[\s,(])({leads})[\s,]*(?:[^\W\d]+\s+){{0,2}}$", before, re.IGNORECASE)
    follows = re.match(rf"\s+(?:{leads})\b", behind, re.IGNORECASE)
    if led is None and follows is None:
        return None
    rest = _CUT.split(behind[follows.end() if follows is not None else 0 :])[0]
    name = _name_of_some(s, rest)
    noun = korean_noun(s, figure)
    if noun is not None and noun.rests_on is not None and led is not None and led.end() - led.start() > len(noun.text):
        inside = noun.rests_on[0] >= start - len(before) + led.end(1)
        name = noun.text if inside else name
    return FieldAnswer(f"{name}{AMONG}{whole}", "guess", (start, stop), (whole,))


def _name_of_some(s: Sentence, rest: str, most: int = 1) -> str:
    """What those who are some of others are called, by what is said of them: the first words that say anything."""
    words = noun_words(s.language or ENGLISH)
    empty = words.copulas | words.leads if words is not None else frozenset[str]()
    named = [each for each in rest.split() if each.casefold() not in empty and not _counts(each)][s.language == "ko" :]
    return _COPULA.sub("", " ".join(named[: most if s.language else _LONGEST_NAME])) or _SOME


def _some_of_all(s: Sentence, figure: Written, who: FieldAnswer) -> FieldAnswer | None:
    """Those who may be some of all that the sentence begins with: of last year's passengers, 11.2 million came on weekdays.

    It is a guess: what is told of them behind the figure may make them all there are, as of the 500 who set out 300 landed.
    """
    start, _ = s.place(figure.start, figure.stop)
    begin = s.place(0, 1)[0]
    text = (s.own if s.places else s.text)[begin:start]
    leads = _leads_to_all(s.language)
    inside = who.rests_on is not None and begin <= who.rests_on[0] < start
    if figure.kind != "count" or leads is None or not inside or leads.match(text) is None:
        return None
    return FieldAnswer(who.text, "guess", who.rests_on, (f"{_SOME}{AMONG}{who.text}",))


def _some_of_counted(s: Sentence, figure: Written, who: FieldAnswer, counted: Container[str]) -> FieldAnswer | None:
    """Those who are some of others: 6 of the 12 roads; and of whom the article has counted before: 12 of the ferries sank."""
    led = _led_to_whole(s, figure.stop)
    if figure.kind != "count" or led is None:
        return None
    of_number = led < len(s.words) and s.words[led].kind == "number"
    again = who.rests_on is not None and who.rests_on[0] == s.place(led, led + 1)[0] and who.text.casefold() in counted
    if not (of_number or again):
        return None
    behind = who.rests_on if who.rests_on is not None and who.rests_on[0] >= s.place(led, led + 1)[0] else s.place(led, led + 1)
    name = _name_of_some(s, _CUT.split((s.own if s.places else s.text)[behind[1] : behind[1] + _WINDOW])[0], _LONGEST_DEED)
    return FieldAnswer(f"{name}{AMONG}{who.text}", "guess", who.rests_on or behind, (who.text,))


def _led_to_whole(s: Sentence, at: int) -> int | None:
    """The word that begins whom the ones before a word are some of: behind "of the"; None where no such words follow."""
    at += s.word(at) == "more"  # two more of the 46
    words = [own_word(s, each) for each in range(at, min(at + _LONGEST_LEAD, len(s.words)))]
    for lead in own_words(s.language, "clauses").get("some", ()):
        parts = lead.split()
        if words[: len(parts)] == parts and at + len(parts) < len(s.words):
            return at + len(parts)
    return None


def _is_whole_of_some(s: Sentence, figure: Written) -> bool:
    """Whether a figure counts those of whom others are some: the 12 of 6 of the 12 roads."""
    starts = range(max(0, figure.start - _LONGEST_LEAD), figure.start)
    return any(s.words[at - 1].kind == "number" and _led_to_whole(s, at) == figure.start for at in starts if at)


def _counts(text: str) -> bool:
    """Whether another number stands in between: closed 3 of 12."""
    return any(character.isdigit() for character in text)


@cache
def _leads_to_all(language: str) -> re.Pattern[str] | None:
    """What leads in a language to all of whom some are told: of; None where nothing does."""
    leads = "|".join(map(re.escape, sorted(own_words(language, "clauses").get("of", ()), key=len, reverse=True)))
    return re.compile(rf"(?:{leads})\b", re.IGNORECASE) if leads else None


@cache
def _flows(language: str) -> tuple[re.Pattern[str], tuple[tuple[str, str], ...]]:
    """Verbs that stand alone, and those of which the second word stands at the end of the clause."""
    verbs = own_words(language, "clauses").get("flows", ())
    alone = "|".join(re.escape(each) for each in verbs if _SPLIT not in each)
    pairs = tuple((first, second) for first, _, second in (each.partition(_SPLIT) for each in verbs) if second)
    return re.compile(rf"(?:{alone})(?!로)\w*" if language == "ko" else rf"\b(?:{alone})\b", re.IGNORECASE), pairs
