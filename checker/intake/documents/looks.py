"""What a line of a page is by its looks and words: a sentence, or what stands around articles.

No rule leaves out a sentence that it does not know by its words: a figure in a sentence is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.intake.documents.stamps import is_stamp
from checker.intake.documents.words import page_words

_FEW_WORDS, _MOST_OF_A_BYLINE = 12, 10
_LONGEST = 2_000
"""In characters: a longer paragraph is the article's."""
_END = re.compile(r"[.!?…。！？]['\"”’»」』)\]]*\s*$|[다요]\.?[\"”’]?\s*$")
MARKS = " \t\f|·•*#:;,.!?…»«›‹><[](){}–—-“”\"'+"
"""What stands around the words of buttons and headings."""
_WORDS = re.compile(r"\S+")
_CJK = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PHONE = re.compile(
    r"(?:\b(?:tel|telephone|phone|fax|mobile|telefon|teléfono|téléphone|tél|hotline|call us|전화)\b\.?\s*:?\s*)"
    r"[+(]?\d[\d\s()./-]{5,30}\d"
    r"|(?<![\w.,])\+\d{1,3}[\s(./-]{1,2}\d[\d\s()./-]{5,30}\d",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+\.[\w.-]+")
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
_NUMBER = re.compile(r"\d[\d.,]*(?:[km]|mio|mil|tsd|тыс|тис|만|천)?[개건장회명분초]?(?:/\d+)?")
_COUNTER_WORD = re.compile(r"[^\s\-\u2013\u2014|·•:()/%$£€\u2026]+(?:/\d+)?")
_MOST_OF_A_COUNTER = 8
_BYLINE = re.compile(
    r"(?:by|von|por|par|di|text:|words:|author:|reporter:|autor:)\s+\S|.{0,20}\s?(?:기자|특파원)\b|.{0,10}記者", re.IGNORECASE
)
_LINKS_OF_NAMES = frozenset(("and", "und", "y", "et", "for", "in", "at", "de", "von"))
_PARTS = re.compile(r"\s(?:\||›|»|>|/|•|·|::)\s")


def is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do and is not as short as a button."""
    return bool(_END.search(line)) and words_in(line) >= 6


def words_in(line: str) -> int:
    """How many words there are; of writing without spaces, a word for two characters."""
    cjk = len(_CJK.findall(line))
    return len(_WORDS.findall(line)) if cjk < 8 else max(len(_WORDS.findall(line)), cjk // 2)


def why_left_out(line: str) -> str:
    """Why the line is none of the article's by what it says; "" if it may be."""
    bare = line.strip(" \t\f")
    if len(bare) > _LONGEST:
        return ""
    words = words_in(bare)
    for why, applies in _BY_LOOKS:
        if applies(bare, words):
            return why
    plain = " ".join(bare.lower().split())
    button, short = plain.strip(MARKS), words <= _FEW_WORDS
    for rule in page_words().rules:
        if button in rule.whole or (short and plain.startswith(rule.begins)) or any(each in plain for each in rule.holds):
            return rule.why
    return ""


def _has_digits(line: str) -> bool:
    return any(map(str.isdigit, line))


def _is_byline(line: str, words: int) -> bool:
    """A name, or several, behind “By”: capitals throughout, and no sentence."""
    if words > _MOST_OF_A_BYLINE or _END.search(line) or not _BYLINE.match(line):
        return False
    names = [word for word in line.split()[1:] if word[0].isalpha() and word.lower() not in _LINKS_OF_NAMES]
    return not _has_digits(line) and all(not name[0].islower() for name in names)


def _is_counter(line: str) -> bool:
    """Whether a line is a number of readers or pages and nothing else: 37 comments, 3 min read, Foto 1 de 12."""
    if "\t" in line or is_sentence(line):
        return False
    known, words = page_words(), [word.strip(".,!?'’+“”\"").replace("’", "'") for word in _COUNTER_WORD.findall(line.lower())]
    named = [word for word in words if word and not _NUMBER.fullmatch(word)]
    return len(named) < len(words) and any(w in known.counted for w in named) and known.counted | known.fillers >= set(named)


def _is_menu(line: str, words: int) -> bool:
    parts = [part for part in _PARTS.split(f" {line} ") if part.strip()]
    return len(parts) >= 3 and not _has_digits(line) and all(len(part.split()) <= 3 for part in parts) and words > 2


_BY_LOOKS: tuple[tuple[str, Callable[[str, int], bool]], ...] = (
    ("a time stamp", lambda line, words: is_stamp(line)),
    ("an address of the web", lambda line, words: bool(_ADDRESS.fullmatch(line))),
    ("a telephone number", lambda line, words: words <= _FEW_WORDS and _has_digits(line) and bool(_PHONE.search(line))),
    ("an address of e-mail", lambda line, words: words <= _MOST_OF_A_BYLINE and "@" in line and bool(_MAIL.search(line))),
    (
        "a counter of readers",
        lambda line, words: words <= _MOST_OF_A_COUNTER and _has_digits(line) and _is_counter(line),
    ),
    ("a byline", _is_byline),
    ("a menu", _is_menu),
)
