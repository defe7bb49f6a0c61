"""Words that depend on how many there are: plurals, and lists in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

# Nouns of which the plural is the same, and those whose plural is irregular.
_CURRENCIES = "won yen yuan tenge baht dong ringgit rand naira rupiah"
_SAME = f"{_CURRENCIES} people police cattle sheep fish deer aircraft spacecraft staff personnel livestock troops series species"
_UNCHANGED = frozenset(_SAME.split())
_IRREGULAR = {"child": "children", "man": "men", "woman": "women", "pound sterling": "pounds sterling", "half": "halves"}
_IRREGULAR |= {"zloty": "zlotys", "krona": "kronor", "krone": "kroner", "leu": "lei", "real": "reais"}


def inflected(number: int, noun: str) -> str:
    """The noun for so many: "claim" for 1, else "claims"."""
    return singular(noun) if number == 1 else plural(noun)


def count(number: int, noun: str) -> str:
    """So many of a noun: "1 claim", "2,000 new claims"."""
    return f"{number:,} {inflected(number, noun)}"


def listed(words: Sequence[str], last: str = "or") -> str:
    """The words as a list in a sentence: "a, b or c"; `last` stands before the last of several."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()}
_HISSING = ("s", "x", "ch", "sh")


def plural(noun: str) -> str:
    """The plural of a noun, which may be one already; of "won per dollar" that of the won."""
    counted, per, base = noun.partition(" per ")
    before, space, last = counted.rpartition(" ")
    if counted in _IRREGULAR or counted in _SINGULAR:
        return _IRREGULAR.get(counted, counted) + per + base
    if last in _UNCHANGED or last in _SINGULAR or not last or not last[-1].isalpha():
        return noun
    return f"{before}{space}{_plural(last)}{per}{base}"


def singular(noun: str) -> str:
    """The singular of a noun, which may be one already; of "years per person" that of the years."""
    counted, per, base = noun.partition(" per ")
    before, space, last = counted.rpartition(" ")
    if counted in _IRREGULAR or counted in _SINGULAR:
        return _SINGULAR.get(counted, counted) + per + base
    if last in _UNCHANGED or last in _IRREGULAR:
        return noun
    return f"{before}{space}{_singular(last)}{per}{base}"


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("s") and not word.endswith("ss"):
        return word  # the vocabulary's units are written as they are counted: missions
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSING) else f"{word}s"


def _singular(word: str) -> str:
    if word in _SINGULAR:
        return _SINGULAR[word]
    if not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    stem = word.removesuffix("es")
    return stem if stem != word and stem.endswith(("ss", "x", "ch", "sh")) else word[:-1]
