"""Who speaks in a sentence: the body beside a verb of saying, behind "according to", or before its data."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from checker.intake.draft.bodies import Bodies
from checker.intake.draft.cues import Cues, Phrases
from checker.intake.draft.nouns import is_part_of_noun, is_plural, noun_words, own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.speaker import Speaker, gives, is_initials, is_noun, of_body

LONGEST_NAME = 8
_NAMED = ("ministry", "office", "institute", "army", "government", "police")
_APPOSITION = 12
_TODAY = ("este", "hoy", "ayer", "hier", "во", "в", "у", "hoje", "ontem", "oggi", "ieri", "gisteren", "heute", "gestern")
_SHORTEST = 5
_OWNERS = 5
"""A body is called by fewer words before its own: the city bus drivers' union."""
_WITHOUT_ARTICLES = ("ru", "uk")
_FURTHER = 5
_LONG_NAMES = ("ru", "uk", "fr", "es", "it", "pt")
_NO_NAMES = frozenset(
    ("что", "также", "уже", "в", "во", "на", "що", "також", "у", "a", "ont", "ha", "hanno", "que", "qui", "également", "aussi")
) | frozenset(("ya", "también", "hoy", "ayer", "hier", "già", "anche", "já", "também", "ontem", "lundi", "mardi"))
_FOLLOWS = ("따르", "의하")
_DATA = (
    "자료",
    "통계",
    "조사",
    "보고서",
    "발표",
    "집계",
    "분석",
    "관계자",
    "보도",
    "소식통",
    "결과",
    "이",
    "그",
    "전문가",
    "기록",
    "연구",
)
_KOREAN_NAME = re.compile(r"[가-힣a-z]{2,}")
_OF = ("of", "for")
LINKS = ("of", "in", "for", "and", "'s", "the", "on", "&", "-")


@dataclass
class Speakers:
    """Finds who speaks; `names` are those of the vocabulary, and `bodies` knows how those that were named are named again."""

    cues: Cues
    names: Phrases
    bodies: Bodies

    @cached_property
    def leads(self) -> frozenset[str]:
        """The words at which somebody may be named: looked at first, since most words are not such."""
        return frozenset(
            word for name in ("before", "before-bodies", "verbs", "behind") for word in self.cues["says", name].by_first
        )

    def at(self, s: Sentence, at: int) -> Speaker | None:
        """Who speaks by a word that tells so; None where nobody does."""
        lead = self.cues["says", "before"].length(s.words, at)
        if lead:
            return self._behind(s, at + lead) or self._called(s, at + lead)
        lead = self.cues["says", "before-bodies"].length(s.words, at)
        if lead:
            return of_body(self._behind(s, at + lead))
        if self.cues.has("says", "verbs", s.words, at) and not s.is_capital(at) and not is_noun(s, at):
            voice = self._before(s, at)
            if voice is not None and self._is_carrier(s, voice):
                return None
            if voice is not None and self.cues.has("says", "tallies", s.words, at):
                return None if gives(s, at) else of_body(voice)
            voice = voice or _korean_called(s, at)
            return voice or self._inverted(s, at) or (self._distant(s, at) if s.language else None)
        silent = not s.language and self.cues.has("says", "persons", s.words, at)
        if at and not silent and self.cues.has("says", "behind", s.words, at):
            return of_body(self._before(s, at))
        return None

    def _is_carrier(self, s: Sentence, voice: Speaker) -> bool:
        """Whether it only passes on what another says: ministry data reported by Yonhap show."""
        return s.word(voice.at - 1) == "by" and self.cues.has("says", "carried", s.words, voice.at - 2)

    def _behind(self, s: Sentence, at: int) -> Speaker | None:
        start = at + (s.word(at) in ("the", "a", "an"))
        sign = (at for at in range(start + 1, start + _OWNERS) if self._is_owned(s, at))
        known = self.names.at(s.words, start)
        if known is not None:
            return self.named(s, start, known[1])
        end = next((at + 1 for at in sign if all(s.words[step].kind == "word" for step in range(start, at))), start)
        while end < len(s.words) and end - start < LONGEST_NAME and self.belongs(s, end):
            end += 1
        return self.named(s, start, end)

    def _called(self, s: Sentence, at: int) -> Speaker | None:
        """Who is called by a noun alone: según la consejería, according to the harbourmaster; its word, as a guess."""
        lead = s.word(at) == "the" or (bool(s.language) and s.language in _WITHOUT_ARTICLES)
        noun = at + (s.word(at) == "the")
        first = noun
        while not s.language and noun - first < _FURTHER - 2 and is_part_of_noun(s, noun) and s.words[noun + 1 : noun + 2]:
            if s.word(noun + 1) == "," or s.words[noun + 1].kind != "word" or not is_part_of_noun(s, noun + 1):
                break
            noun += 1  # according to the national library,
        if (
            not lead
            or s.words[noun : noun + 1] == ()
            or s.words[noun].kind != "word"
            or (not s.language and is_plural(s.word(noun)))
        ):
            return None
        lists = ("behind", "nobody", "persons", "prepositions", "verbs", "titles")
        if any(self.cues.has("says", name, s.words, noun) for name in lists) or len(s.word(noun)) < _SHORTEST:
            return None
        if s.words[noun + 1 : noun + 2] and s.word(noun + 1) != ",":
            return None
        name = " ".join(s.quoted(first, noun + 1).split())
        return Speaker(name, first, noun + 1, doubtful=True)

    def _before(self, s: Sentence, at: int) -> Speaker | None:
        """The name right before a verb; what is set off by commas in between says who that is."""
        end = at
        while end and s.word(end - 1) in ("has", "have", "had", "also", "on", "earlier", "later"):
            end -= 1
        if end and self.cues.has("time", "weekdays", s.words, end - 1):
            end -= 1
        behind, end = end, self._before_apposition(s, end)
        start = end
        while start and end - start < LONGEST_NAME and self.belongs(s, start - 1):
            start -= 1
            if s.word(start) == "the" and s.word(start - 1) not in _OF:
                break  # not in the Ministry of the Interior
        start = self._lower_name(s, start, end)
        while start < end and s.word(start) in LINKS:
            start += 1
        voice = self.named(s, start, end)
        if voice is not None and behind > end:
            self.bodies.know(voice.name, s, end, behind)
        return voice

    def _before_apposition(self, s: Sentence, end: int) -> int:
        """Where a name ends behind which it is told who that is: Harbour Ferries, the operator, said."""
        if s.word(end - 1) != "," or s.word(end - 2) in (",", ")"):
            return end
        comma = next((at for at in range(end - 2, max(0, end - _APPOSITION), -1) if s.word(at) == ","), None)
        apposed = comma is not None and s.word(comma + 1) in ("the", "a", "an", "which", "who", "whose", "its", "their")
        named = apposed and comma is not None and s.is_capital(comma - 1)
        return comma if named and comma is not None else end

    def _lower_name(self, s: Sentence, start: int, end: int) -> int:
        """Where "the unification ministry" begins, of which only the last word is known for a body; the drivers' union too."""
        owned = self._is_owned(s, start)
        if start < end and (owned or (self.bodies.is_at(s, start) and not s.is_capital(start))):
            for at in range(start - 1, max(-1, start - _OWNERS), -1):
                if s.word(at) in ("the", "a", "s", "'s") or s.word(at).endswith("'s"):
                    return at + 1
                if s.words[at].kind != "word":
                    break
        return start - owned

    def _is_owned(self, s: Sentence, at: int) -> bool:
        """Whether the sign of a plural stands at a word, and a body is theirs: the drivers' union."""
        return not s.language and _is_plural_sign(s, at) and any(self.bodies.is_at(s, step) for step in (at + 1, at + 2))

    def _inverted(self, s: Sentence, at: int) -> Speaker | None:
        """Says the ministry; said Kim; informó este martes la Autoridad Portuaria."""
        while s.language and at < len(s.words) and self._dates(s, at + 1):
            at += 1
        if s.word(at + 1) not in ("the", "a") and not s.is_capital(at + 1):
            return None
        return self._behind(s, at + 1)

    def _dates(self, s: Sentence, at: int) -> bool:
        return self.cues.has("time", "weekdays", s.words, at) or s.word(at) in ("on", "this", "in") or own_word(s, at) in _TODAY

    def _distant(self, s: Sentence, at: int) -> Speaker | None:
        """The body before a verb that stands at the end of its sentence."""
        for step in range(at - 1, -1, -1):
            if self.names.at(s.words, step) is not None or self.bodies.is_at(s, step):
                start = step
                while start and s.is_capital(start - 1) and self.belongs(s, start - 1):
                    start -= 1
                voice = self.named(s, start, step + 1)
                return voice if voice is None else self._up_to_verb(s, voice, at)
        return None

    def _up_to_verb(self, s: Sentence, voice: Speaker, verb: int) -> Speaker:
        """The whole name of a body, of which the further words have small letters: Министерство транспорта сообщило."""
        further = range(voice.to, verb)
        plain = all(s.words[at].kind == "word" and own_word(s, at) not in _NO_NAMES for at in further)
        if not plain or not 0 < len(further) <= _FURTHER or not s.is_capital(voice.at) or s.language not in _LONG_NAMES:
            return voice
        name = " ".join(s.quoted(voice.at, verb).split())
        self.bodies.know(name, s, voice.at, voice.at + 1)
        return replace(voice, name=name, to=verb, doubtful=False, others=())

    def belongs(self, s: Sentence, at: int) -> bool:
        """Whether a word may be one of a name."""
        word = s.words[at]
        if word.kind == "symbol":
            return (
                _is_plural_sign(s, at)
                or (word.text in ("&", "-") and s.touches(at))
                or (word.text == "." and s.touches(at) and len(s.word(at - 1)) == 1)
            )
        if word.kind == "number" or self.cues.has("time", "weekdays", s.words, at):
            return False
        if s.language and s.is_capital(at) and s.quoted(at, at + 1).casefold() != word.text and not self._speaks(s, at):
            return False  # a word that tells a time or a total, not a name
        if self.cues.has("says", "verbs", s.words, at) and not s.is_capital(at):
            return False
        return s.is_capital(at) or self.bodies.is_at(s, at) or self.cues.has("says", "behind", s.words, at) or word.text in LINKS

    def named(self, s: Sentence, start: int, end: int) -> Speaker | None:
        """Who is named from one word up to another; None where nobody is."""
        while end > start and s.word(end - 1) in LINKS:
            end -= 1
        while start < end and (
            s.word(start) in LINKS
            or self.cues.has("says", "nobody", s.words, start)
            or self.cues.has("says", "prepositions", s.words, start)
        ):
            start += 1
        if start >= end:
            return None
        named = ((at, self.names.at(s.words, at)) for at in range(start, end))
        known = [(hit[1] - at, at, str(hit[0])) for at, hit in named if hit is not None and not self._goes_on(s, hit[1], end)]
        if known:
            length, at, name = max(known, key=lambda each: (each[0], -each[1]))
            self.bodies.know(name, s, at, at + length)
            return Speaker(name, at, at + length)
        bodies = [at for at in range(start, end) if self.bodies.is_at(s, at)]
        trimmed = end
        if not bodies and not any(s.is_capital(at) for at in range(start, end)):
            return None
        while trimmed > start + 1 and self.cues.has("says", "behind", s.words, trimmed - 1):
            trimmed -= 1
        if bodies:
            trimmed = max(trimmed, bodies[-1] + 1) if bodies[-1] >= trimmed else trimmed
        if bodies and trimmed == start + 1 and self._is_common(s, start):
            return self.bodies.again(s, start)
        if bodies[:1] == [start] and not s.is_capital(start) and s.is_capital(start + 1) and not s.language:
            start += 1  # the union Seamen United
            self.bodies.know(s.quoted(start, trimmed), s, start - 1, start)
        name = " ".join(s.quoted(start, trimmed).split()).removesuffix("\u2019s").removesuffix("'s")
        if self.cues["time", "months"].at(s.words, start) or self.cues["time", "weekdays"].at(s.words, start):
            return None
        self.bodies.know(name, s, start, trimmed)
        return Speaker(name, start, trimmed, bool(bodies) or is_initials(s, trimmed - 1))

    def _is_common(self, s: Sentence, at: int) -> bool:
        """Whether the word of a body is no name: the union, which in German has a capital letter too."""
        own = s.quoted(at, at + 1)
        if own == own.upper() == own.lower():  # Korean has no small letters, and its offices are names
            return s.word(at) not in _NAMED
        words = noun_words(s.language) if s.language else None
        return not s.is_capital(at) or (words is not None and words.capital) or s.word(at) in self.bodies.known

    def _speaks(self, s: Sentence, at: int) -> bool:
        return self.bodies.is_at(s, at) or self.cues.has("says", "behind", s.words, at) or s.word(at) in LINKS

    def _goes_on(self, s: Sentence, at: int, end: int) -> bool:
        """Whether a name is but the first word of another's: the Washington of the Washington Post."""
        last = end
        while last > at and not s.is_capital(last - 1):
            last -= 1
        titled = any(self.cues.has("says", name, s.words, step) for name in ("behind", "titles") for step in range(at, end))
        return not s.language and at < last and s.is_capital(at) and not titled


def _is_plural_sign(s: Sentence, at: int) -> bool:
    """Whether the sign behind the Dockers of the Dockers' Union stands at a word."""
    return s.word(at) == "'" and s.touches(at) and s.word(at - 1).endswith("s")


def _korean_called(s: Sentence, at: int) -> Speaker | None:
    """Who stands before "according to" in Korean, as a guess: 해수부에 따르면, 해수부 자료에 따르면."""
    if s.language != "ko" or not own_word(s, at).startswith(_FOLLOWS):
        return None
    word, own = at - 1, own_word(s, at - 1).removesuffix("에")
    if own in _DATA and word:
        word, own = word - 1, own_word(s, word - 1).removesuffix("의")
    if word < 0 or own in _DATA or not _KOREAN_NAME.fullmatch(own):
        return None
    return Speaker(s.quoted(word, word + 1)[: len(own)], word, at, doubtful=True)
