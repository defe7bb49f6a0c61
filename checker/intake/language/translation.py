"""Wordings of a language in the English wording that says the same, so that one reader reads them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from checker.intake.language.characters import Plain, plain
from checker.intake.language.lexicon import NUMBERS, Lexicon, WordOrder, lexicon
from checker.intake.language.numerals import Numeral, numeral_at
from checker.intake.language.separators import row_end

_FIRST, _LAST = ord(NUMBERS[0]), ord(NUMBERS[-1])
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_NUMBER = re.compile(f"[{NUMBERS}]")
_FIELD = re.compile(r"\{([a-z])\}")
_SPACE = re.compile(r"\s+")
_JOINTS = ("-", "~", "to", "and", "or")
_THOUSAND = 1000
_SHARE = re.compile(r"\{(?P<part>\w)\} in \{(?P<whole>\w)\}")
_NOTHING = ";"
"""What stands for an unknown word where only numbers are asked for: it joins nothing."""


class _Piece(NamedTuple):
    """A piece of the English wording, and where in the text it comes from; a word that is not `known` as it stands there.

    Of words that come from an order of words, nothing in the text is theirs alone: `order` is where all of that stands.
    """

    english: str
    start: int
    end: int
    known: bool = True
    number: Numeral | None = None
    order: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Translation:
    """The English wording of a text. `unknown` are words that are none of figures.

    `pointed` is a number with a decimal mark before exactly three digits, `doubtful` one with such a multiplier behind it
    that they may well be thousands.
    `places` says of each character of the wording where it comes from in the text as given.
    """

    english: str
    unknown: tuple[str, ...]
    pointed: str
    doubtful: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the English wording comes from in the text as given."""
        places = [place for place in self.places[start:end] if place[1] > place[0]]
        return (min(place[0] for place in places), max(place[1] for place in places)) if places else (0, 0)


@lru_cache(maxsize=4096)
def translated(text: str, code: str, *, numbers_only: bool = False) -> Translation:
    """A text of the language of a code in English; with `numbers_only` its other unknown words left out."""
    return translation_by(text, lexicon(code), numbers_only=numbers_only)


def translation_by(text: str, language: Lexicon, *, numbers_only: bool = False) -> Translation:
    """A text in English by a lexicon, which may have more words than those of figures; see `translated`."""
    flat = plain(text)
    marked, numbers = _marked(flat.text, language)
    pieces = tuple(_shared(_pieces(marked.text, 0, numbers, language)))
    return _joined(pieces, marked, flat, text, numbers_only, language)


class _Marked(NamedTuple):
    """A plain text with each number as one character; `places` says where each character comes from in the plain text."""

    text: str
    places: tuple[tuple[int, int], ...]


def _marked(text: str, language: Lexicon) -> tuple[_Marked, tuple[Numeral, ...]]:
    """The text with its numbers marked, but for those in phrases that say more (decenas de miles)."""
    characters: list[str] = []
    places: list[tuple[int, int]] = []
    numbers: list[Numeral] = []
    at, hedged = 0, False
    while at < len(text):
        end, inner = at + 1, text[at].isalpha() and not language.joined and at and text[at - 1].isalpha()
        number = None if inner else numeral_at(text, at, language)
        phrase = None if inner else language.phrase_at(text, at)
        led = hedged or (number is not None and bool(language.leads) and text[:at].rstrip().endswith(language.leads))
        if number is not None and _is_number(number, phrase, led) and _FIRST + len(numbers) <= _LAST:
            characters.append(chr(_FIRST + len(numbers)))
            places.append((at, number.end))
            numbers.append(number)
            at, hedged = number.end, False
            continue
        if not text[at].isspace():
            hedged = phrase is not None and language.is_hedge(phrase[0])
        if phrase is not None:
            end = phrase.end()
        elif text[at].isdigit():
            end = row_end(text, at)
        elif (word := _WORD.match(text, at)) and not language.joined:
            end = word.end()
        characters += _NUMBER.sub("\ufffd", text[at:end])
        places += [(each, each + 1) for each in range(at, end)]
        at = end
    return _Marked("".join(characters), tuple(places)), tuple(numbers)


def _is_number(number: Numeral, phrase: re.Match[str] | None, hedged: bool) -> bool:
    """Whether a number is meant, where a phrase may begin too: the longer of both, and behind a hedge the number.

    тысячи are thousands, but более тысячи is more than one thousand. An article by itself is none.
    """
    if number.kind == "article":
        return False
    return phrase is None or phrase.end() < number.end or (hedged and phrase.end() == number.end)


def _pieces(text: str, offset: int, numbers: tuple[Numeral, ...], language: Lexicon) -> Iterator[_Piece]:
    """The pieces of a marked text, which begins `offset` characters behind the start of all of it."""
    bare = text.strip()
    for pattern in language.patterns if _SPACE.sub(" ", bare) not in language.phrases else ():
        if pattern.whole and pattern.mark in bare and (match := pattern.own.fullmatch(bare)):
            yield from _ordered(pattern, match, offset + text.index(bare), numbers, language)
            return
    local = [pattern for pattern in language.patterns if not pattern.whole and pattern.mark in text]
    at = 0
    while at < len(text):
        hits = ((pattern, match) for pattern in local if (match := pattern.own.match(text, at)) and match.end() > at)
        order = next((hit for hit in hits if not _is_no_share(*hit, numbers)), None)
        if order is not None:
            yield from _ordered(*order, offset, numbers, language)
            at = order[1].end()
            continue
        piece = _piece(text, at, offset, numbers, language)
        if piece.english.strip() or not piece.known:
            yield piece
        at = piece.end - offset


def _is_no_share(pattern: WordOrder, match: re.Match[str], numbers: tuple[Numeral, ...]) -> bool:
    """Whether a number is no part of the other: 1인당 2.5권 is for each one, 2019 von 25 begins with a year."""
    share = _SHARE.fullmatch(pattern.english)
    if share is None:
        return False
    part, whole = (_NUMBER.search(match[share[field]]) for field in ("part", "whole"))
    if part is None or whole is None:
        return False
    values = [numbers[ord(each[0]) - _FIRST].value for each in (part, whole)]
    return values[1] == 1 or values[0] > values[1]


def _piece(text: str, at: int, offset: int, numbers: tuple[Numeral, ...], language: Lexicon) -> _Piece:
    """What begins at a place: a number, a phrase, an unknown word, a row of digits that is no number, or a sign."""
    start = offset + at
    if _NUMBER.match(text, at):
        number = numbers[ord(text[at]) - _FIRST]
        return _Piece(number.english, start, start + 1, number=number)
    inner = not language.joined and text[at].isalpha() and at and text[at - 1].isalpha()
    phrase = None if inner else language.phrase_at(text, at)
    if phrase is not None:
        return _Piece(language.phrases[_SPACE.sub(" ", phrase[0])], start, offset + phrase.end())
    word = _WORD.match(text, at)
    if word and (lexeme := language.lexemes.get(word[0])) and lexeme.kind == "article":
        return _Piece("a", start, offset + word.end())
    if word:
        return _Piece(word[0], start, offset + word.end(), known=False)
    if text[at].isdigit():
        end = row_end(text, at)
        return _Piece(text[at:end], start, offset + end, known=False)
    return _Piece(text[at], start, start + 1)


def _ordered(
    pattern: WordOrder, match: re.Match[str], offset: int, numbers: tuple[Numeral, ...], language: Lexicon
) -> Iterator[_Piece]:
    """The pieces of a pattern in the order of English, with those of its fields."""
    for at, piece in enumerate(_FIELD.split(pattern.english)):
        if at % 2:
            pieces = _pieces(match[piece], offset + match.start(piece), numbers, language)
            yield from map(_in_order, pieces) if piece == "o" else pieces
        elif piece.strip():
            place = (offset + match.start(), offset + match.end())
            yield _Piece(piece.strip(), place[0], place[0], order=place)


def _in_order(piece: _Piece) -> _Piece:
    """A number as one that counts in order: the fifth of quinto, which is a fifth part too."""
    if piece.number is None:
        return piece
    number = replace(
        piece.number, kind="ordinal", value=piece.number.under if piece.number.kind == "part" else piece.number.value
    )
    return piece._replace(number=number, english=number.english)


def _shared(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """The pieces with a multiplier at the first end of a range too (3∼4만)."""
    listed = list(pieces)
    for at, piece in enumerate(listed):
        if piece.number is not None and at + 2 < len(listed) and listed[at + 1].english in _JOINTS:
            other = listed[at + 2].number
            if other is not None:
                number = piece.number.shared(other)
                listed[at] = piece._replace(number=number, english=number.english)
    yield from listed


def _joined(
    pieces: tuple[_Piece, ...], marked: _Marked, flat: Plain, text: str, numbers_only: bool, language: Lexicon
) -> Translation:
    english = ""
    places: list[tuple[int, int]] = []
    before: _Piece | None = None
    for piece in pieces:
        if before is not None and _apart(before, piece):
            english += " "
            places.append((0, 0))
        at = (piece.start, piece.end) if piece.end > piece.start else piece.order
        place = _place(at, marked, flat) if at[1] > at[0] else (0, 0)
        shown = _NOTHING if numbers_only and not piece.known else piece.english
        english += shown
        places += [place] * len(shown)
        before = piece

    def text_of(piece: _Piece) -> str:
        return text[slice(*_place((piece.start, piece.end), marked, flat))]

    pointed = [piece for piece in pieces if piece.number and _is_pointed(piece.number)]
    doubtful = [piece for piece in pointed if piece.number and piece.number.power in language.thousands_of]
    pointed = [piece for piece in pointed if piece.number and not piece.number.power]
    first, second = (next(map(text_of, each), "") for each in (pointed, doubtful))
    return Translation(english, tuple(text_of(piece) for piece in pieces if not piece.known), first, second, tuple(places))


def _place(at: tuple[int, int], marked: _Marked, flat: Plain) -> tuple[int, int]:
    return flat.span(marked.places[at[0]][0], marked.places[at[1] - 1][1])


def _apart(before: _Piece, piece: _Piece) -> bool:
    """Whether a space stands between two pieces: but where a sign stands beside something, as in 20-30 or 5%."""
    signs = [each for each in (before, piece) if len(each.english) == 1 and not each.english.isalnum()]
    return not any(before.end == piece.start or sign.start == sign.end for sign in signs)


def _is_pointed(number: Numeral) -> bool:
    return number.decimals == 3 and number.lead is not None and 1 <= number.lead < _THOUSAND
