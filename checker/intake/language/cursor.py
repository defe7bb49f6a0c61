"""A cursor over the tokens of one wording."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from checker.intake.language.errors import WordingError
from checker.intake.language.figures import LARGEST, Figure, figure_at, magnitude_at
from checker.intake.language.hedges import PLAIN, table
from checker.intake.language.tokens import Token

CURRENCIES = (
    *("$", "us$", "₩", "€", "£", "¥", "₽", "₴"),
    *("r$", "c$", "a$", "nz$", "hk$", "nt$", "₪", "฿", "₫", "₦"),
    *("w", "krw", "usd", "eur", "gbp", "jpy", "cny", "rmb", "rub", "uah"),
    *("chf", "pln", "czk", "huf", "sek", "nok", "dkk", "bgn", "kzt", "ils", "egp", "inr", "pkr", "idr", "thb", "vnd", "myr"),
    *("zar", "ngn", "brl", "mxn", "cad", "aud", "nzd", "hkd", "sgd", "twd"),
)
"""What may stand before an amount of money."""
_JOINTS = ("to", "-", "and", "or")


@dataclass
class Cursor:
    """Where reading stands in a wording; `hedges` are the (row, text) of the hedges met that change a reading."""

    wording: str
    words: tuple[Token, ...]
    at: int = 0
    hedges: list[tuple[str, str]] = field(default_factory=list)

    def peek(self, ahead: int = 0) -> str:
        """The text of a coming token, "" behind the end."""
        at = self.at + ahead
        return self.words[at].text if at < len(self.words) else ""

    def take(self, *texts: str) -> str:
        """Steps over the next token if it is one of these; its text or ""."""
        text = self.peek()
        if text and text in texts:
            self.at += 1
            return text
        return ""

    def phrase(self) -> tuple[str, str, int] | None:
        """The longest phrase of the readings table here: its row, its text, its length in tokens."""
        known = table()
        if self.peek() not in known.firsts:
            return None
        for length in range(min(known.longest, len(self.words) - self.at), 0, -1):
            texts = tuple(word.text for word in self.words[self.at : self.at + length])
            if texts in known.phrases:
                return known.phrases[texts], " ".join(texts), length
        return None

    def take_hedges(self) -> None:
        """Steps over all phrases of the table, remembering those that change the reading."""
        while hedge := self.phrase():
            row, text, length = hedge
            if self.peek(length) == "to" and magnitude_at(self.words, self.at):
                return  # "tens of thousands to 300,000" is a range
            self.at += length
            if row != PLAIN:
                self.hedges.append((row, text))

    def figure(self) -> Figure | None:
        """Steps over the figure here, if any, with a currency sign before it. Raises WordingError beyond all amounts."""
        start = self.at
        self.take(*CURRENCIES)
        if self.at == len(self.words):
            self.at = start
            return None
        magnitude = magnitude_at(self.words, self.at)
        if magnitude:
            value, one = magnitude[0], Fraction(1)
            read: tuple[Figure, int] | None = (Figure(value, one, one, one, "magnitude", self.peek()), magnitude[1])
        else:
            read = figure_at(self.words, self.at)
        self.at = read[1] if read else start
        if read and read[0].value >= LARGEST:
            raise WordingError(f"“{self.wording}” is beyond all amounts", "check the number and its multipliers")
        return read[0] if read else None

    def skip_repeated_unit(self) -> bool:
        """Steps over the first unit of "60% to 70%" and "100 km to 150 km"; whether there is one."""
        for length in (1, 2):
            unit = [self.peek(ahead) for ahead in range(length)]
            last = [word.text for word in self.words[-length:]]
            if unit == last and self.at + length < len(self.words) and self.peek(length) in _JOINTS:
                self.at += length
                return True
        return False
