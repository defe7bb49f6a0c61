"""Numbers of a language in digits and words: 3,4 Mio., zweihundertdreißig, quatre-vingt-dix-sept, полтора миллиона, 3만4천."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from checker.intake.language.figures import LARGEST
from checker.intake.language.lexicon import Lexeme, Lexicon
from checker.intake.language.number_words import power_of_ten
from checker.intake.language.separators import digits_at

_ONE = Fraction(1)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_JOINT = re.compile(r" *(?:-(?=[^\W\d_])(?<=[^\W\d_]-))?")
_GAP = re.compile(" +|-")
_ENGLISH = {12: "trillion", 9: "billion", 6: "million", 3: "thousand"}
_MOST_DECIMALS = 12
_FRACTION = re.compile(r"(?<![\d\n])([1-9]\d?)\u2044([1-9]\d?)(?!\d)")
_EIGHTHS = (2, 4, 8)
"""Of these fractions are decimals."""
_ADDED = ("add", "article", "ordinal")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number of a text, from `start` to `end` of the plain text.

    `lead` is what stands before multipliers that are all powers of ten, with `decimals`, and `power` the sum of their powers; it
    is None of any other number. `kind` is that of the last word: "add", "ordinal", "article", or "part", of which `value` is how
    many.
    """

    value: Fraction
    start: int
    end: int
    kind: str = "add"
    lead: Fraction | None = None
    decimals: int = 0
    power: int = 0
    under: Fraction = _ONE

    @property
    def english(self) -> str:
        """As English writes it, with no more and no fewer decimals."""
        if self.kind == "part":
            return f"{_decimal(self.value, 0)}/{_decimal(self.under, 0)}"
        if self.kind == "ordinal":
            return f"{_decimal(self.value, 0)}th"
        base = next((power for power in _ENGLISH if power <= self.power), 0) if self.lead is not None else 0
        if self.lead is None:
            return _decimal(self.value, 0)
        if not base:
            return _decimal(self.value, self.decimals - self.power)
        shift = self.power - base
        return f"{_decimal(self.lead * 10**shift, self.decimals - shift)} {_ENGLISH[base]}"

    def shared(self, other: Numeral) -> Numeral:
        """This number with the multipliers of the other end of its range: 3 of 3 to 40,000 in 3∼4만."""
        bare = self.kind == other.kind == "add" and not self.power and self.lead is not None and other.lead is not None
        if not bare or other.power < 3 or other.lead is None or self.value >= other.lead:
            return self
        return replace(self, value=self.value * 10**other.power, power=other.power)


def _decimal(value: Fraction, decimals: int) -> str:
    """In digits, with at least so many decimals."""
    places = next((n for n in range(max(decimals, 0), _MOST_DECIMALS) if (value * 10**n).denominator == 1), _MOST_DECIMALS)
    whole, part = divmod(int(value * 10**places), 10**places)
    return f"{whole:,}.{part:0{places}}" if places else f"{whole:,}"


@dataclass(slots=True)
class _Sum:
    """A number as far as it is read: its addends, each with what may still be added below it."""

    addends: list[tuple[Fraction, Fraction]] = field(default_factory=list)
    kind: str = ""
    lead: Fraction | None = None
    decimals: int = 0
    power: int = 0
    times: Fraction = _ONE
    halved: bool = False
    under: Fraction = _ONE
    ordinal_parts: bool = False

    def digits(self, value: Fraction, decimals: int, joined: bool) -> bool:
        """Takes digits: at the start, or behind a multiplier where words are joined (3만4259)."""
        if not self.addends:
            self.addends, self.kind, self.lead, self.decimals = [(value, Fraction(0))], "digits", value, decimals
            return True
        if not joined or self.kind != "times" or decimals or not 0 < value < self.addends[-1][1]:
            return False
        self.addends.append((value, Fraction(0)))
        self.kind, self.lead = "digits", None
        return True

    def take(self, lexeme: Lexeme) -> bool:
        """Takes a word if it can go on with the number."""
        if self.kind in ("ordinal", "part"):
            return False
        match lexeme.kind:
            case "times":
                return self._multiplied(lexeme.value)
            case "half":
                return (not self.addends or self.kind == "article") and self._started(lexeme, Fraction(0), halved=True)
            case "and a half":
                return self._and_a_half()
            case "part":
                return self._part(lexeme.value)
            case "parts":
                return self.kind == "ordinal"
            case "ordinal" if self.ordinal_parts and self.kind == "add" and 2 <= self.value < lexeme.value < 100:
                # vijf achtste are five eighths; vijftig achtste would be no number, and vijfentwintigste is one word
                return len(self.addends) == 1 and self._part(lexeme.value)
        if self.halved or (self.addends and not (self.kind != "digits" and 0 < lexeme.value < self.addends[-1][1])):
            return False
        room = power_of_ten(lexeme.value) if lexeme.value.denominator == 1 else Fraction(0)
        if not self.addends:
            return self._started(lexeme, room)
        self.addends.append((lexeme.value, room))
        self.kind, self.lead = "add" if lexeme.kind == "article" else lexeme.kind, None
        return True

    def _started(self, lexeme: Lexeme, room: Fraction, halved: bool = False) -> bool:
        value = lexeme.value
        self.addends, self.kind, self.lead, self.halved = [(value, room)], lexeme.kind, value, halved
        self.decimals = 0 if value.denominator == 1 else 1
        return True

    def _multiplied(self, times: Fraction) -> bool:
        """Multiplies what stands below it: 230 of two hundred thirty thousand, 4 of 3만4천.

        Digits may be larger, and all numbers of dozens: 1500 тыс., dreißig Dutzend.
        """
        below = len(self.addends)
        while below and self.addends[below - 1][0] < times:
            below -= 1
        larger = self.kind == "digits" or (self.kind == "add" and power_of_ten(times) == 1)
        if larger and below == len(self.addends):
            below -= 1
        factor = sum((value for value, _ in self.addends[below:]), Fraction(0)) if below < len(self.addends) else _ONE
        product, power = factor * times, len(str(times)) - 1
        if below and product >= self.addends[below - 1][1]:
            return False
        lead = self.lead if self.addends else _ONE
        self.lead, self.power = (lead, self.power + power) if below == 0 and times == 10**power else (None, 0)
        self.addends, self.kind, self.times, self.halved = [*self.addends[:below], (product, times)], "times", times, False
        return True

    def _and_a_half(self) -> bool:
        if not self.addends or self.kind == "half" or self.decimals:
            return False
        value, _ = self.addends[-1]
        half = self.times / 2
        self.addends[-1] = (value + half, Fraction(0))
        self.lead = None if self.lead is None else self.lead + half / 10**self.power
        self.kind, self.decimals = "add" if self.kind != "times" else "times", 1
        return True

    def _part(self, under: Fraction) -> bool:
        over = self.value if self.addends else _ONE
        if self.halved or over.denominator != 1 or not 0 < over < 100 or self.kind == "times":
            return False
        self.addends, self.kind, self.under = [(over, Fraction(0))], "part", under
        return True

    @property
    def value(self) -> Fraction:
        """What the number comes to."""
        return sum((value for value, _ in self.addends), Fraction(0))

    def numeral(self, start: int, end: int) -> Numeral:
        """The number that was read."""
        kind = self.kind if self.kind in ("ordinal", "part", "article") else "add"
        return Numeral(self.value, start, end, kind, self.lead, self.decimals, self.power, self.under)


def numeral_at(text: str, at: int, language: Lexicon) -> Numeral | None:
    """The longest number that begins at a place of a plain text, which is no place within a word; None where none does."""
    read = list(_numerals(text, at, language))
    if not read or read[-1].value >= LARGEST:
        return None
    in_words = language.joined and not any(map(str.isdigit, text[at : read[-1].end]))
    if in_words:
        return next((each for each in reversed(read) if _is_counted(text, each, language)), None)
    return read[-1]


def _numerals(text: str, start: int, language: Lexicon) -> Iterator[Numeral]:
    """The numbers that begin here, each longer than the one before, as long as what is read is one."""
    so_far, at, before_and = _Sum(ordinal_parts=language.ordinal_parts), start, None
    while at < len(text):
        joints = _past_joints(text, at, language) if so_far.addends else ((at, ""),)
        further = ((taken, joint) for behind, joint in joints if (taken := _taken(text, behind, so_far, language, joint)))
        taken, joint = next(further, (None, ""))
        if taken is None:
            # "mil y dos mil" are two numbers, though "mil y dos" is one: it ends before the word that joins them
            if before_and is not None and _multiplies(text, joints[0][0], language):
                yield before_and
            return
        if joint in language.ands:
            before_and = so_far.numeral(start, at)
        so_far, at = taken
        if not so_far.halved:
            yield so_far.numeral(start, at)


def _taken(text: str, at: int, so_far: _Sum, language: Lexicon, joint: str = "") -> tuple[_Sum, int] | None:
    """The number with the next digits or words, and where they end; None where they do not go on with it.

    Behind a word that joins, something is added: three and one fifth is not three fifths.
    """
    if not so_far.addends and (part := _FRACTION.match(text, at)) and int(part[2]) not in _EIGHTHS:
        return _Sum([(Fraction(int(part[1])), Fraction(0))], "part", under=Fraction(int(part[2]))), part.end()
    if text[at : at + 1].isdigit():
        digits = digits_at(text, at, language.decimal, language.groups)
        more = _copy(so_far)
        return (more, digits.end) if digits and more.digits(digits.value, digits.decimals, language.joined) else None
    for lexemes, end in _words_at(text, at, language):
        if joint and lexemes[0].kind not in _ADDED:
            continue
        more = _copy(so_far)
        if _parts_of_ordinal(more, lexemes) or all(more.take(lexeme) for lexeme in lexemes):
            return more, end
    return None


def _parts_of_ordinal(so_far: _Sum, lexemes: Sequence[Lexeme]) -> bool:
    """Makes a tenth of the tenth before "часть"."""
    if so_far.kind != "ordinal" or lexemes[0].kind != "parts":
        return False
    so_far.under, so_far.addends, so_far.kind = so_far.value, [(_ONE, Fraction(0))], "part"
    return True


def _copy(so_far: _Sum) -> _Sum:
    return replace(so_far, addends=list(so_far.addends))


def _past_joints(text: str, at: int, language: Lexicon) -> tuple[tuple[int, str], ...]:
    """Behind one space or a hyphen between words, and behind a word that may stand within a number too; each with that word."""
    joint = _JOINT.match(text, at)
    behind = joint.end() if joint else at
    word = _WORD.match(text, behind)
    if word and word[0] in language.ands and (gap := _GAP.match(text, word.end())):
        return (behind, ""), (gap.end(), word[0])
    return ((behind, ""),)


def _multiplies(text: str, at: int, language: Lexicon) -> bool:
    return any(lexemes[-1].kind == "times" for lexemes, _ in _words_at(text, at, language))


def _words_at(text: str, at: int, language: Lexicon) -> Iterator[tuple[tuple[Lexeme, ...], int]]:
    """The number words that begin here, the longest first, and where they end."""
    if language.joined:
        for end in range(min(len(text), at + max(map(len, language.lexemes))), at, -1):
            if (lexeme := language.lexemes.get(text[at:end])) is not None:
                yield (lexeme,), end
        return
    ends = []
    end = at
    for _ in range(language.longest):
        word = _WORD.match(text, end)
        if word is None:
            break
        ends.append(_past_point(text, word.end(), text[at : word.end()], language))
        gap = _GAP.match(text, word.end())
        end = gap.end() if gap else len(text)
    for end in reversed(ends):
        lexeme = language.lexemes.get(" ".join(_GAP.sub(" ", text[at:end]).split()))
        if lexeme is not None:
            yield (lexeme,), end
    word = _WORD.match(text, at)
    if word and language.fused and (parts := _fused(word[0], language)):
        yield parts, word.end()


def _past_point(text: str, end: int, word: str, language: Lexicon) -> int:
    """Behind the point of an abbreviation: тыс., Mio."""
    return end + 1 if text[end : end + 1] == "." and f"{word.replace('-', ' ')}." in language.lexemes else end


def _segments(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """The known words that a word is made of, longer ones first; () where it is made of none."""
    if not word:
        return ("",)
    for end in range(len(word), 0, -1):
        if word[:end] in known and (rest := _segments(word[end:], known)):
            return word[:end], *rest
    return ()


def _fused(word: str, language: Lexicon) -> tuple[Lexeme, ...]:
    """The number words of a word such as zweihundertdreiundzwanzig; () for any other word."""
    segments = _segments(word, language.atoms)[:-1]
    lexemes: list[Lexeme] = []
    at = 0
    while at < len(segments):
        link = segments[at + 1 : at + 2]
        if link and link[0] in language.ones_before_tens and at + 2 < len(segments):
            one, tens = (language.lexemes.get(segments[place]) for place in (at, at + 2))
            if one is None or tens is None or not one.value < 10 <= tens.value < 100:
                return ()
            lexemes.append(Lexeme("ordinal" if tens.kind == "ordinal" else "add", one.value + tens.value))
            at += 3
        elif (lexeme := language.lexemes.get(segments[at])) is not None:
            lexemes.append(lexeme)
            at += 1
        else:
            return ()
    return tuple(lexemes)


def _is_counted(text: str, number: Numeral, language: Lexicon) -> bool:
    """Whether a number in words of a language that joins them is one: behind a space, and before what is counted."""
    before, behind = text[: number.start], text[number.end :].lstrip()
    return not (before[-1:].isalpha()) and (not behind or behind.startswith(language.counters))
