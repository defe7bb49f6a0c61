"""What an amount in a unit is of: 200 tonnes of rice, 92.300 toneladas de aceitunas, 배추 4200톤, exports fell to 4 tonnes."""

from __future__ import annotations

from checker.intake.draft.figures import Written
from checker.intake.draft.korean_nouns import noun_before
from checker.intake.draft.nouns import is_part_of_noun, noun_at, noun_words, own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import direction_of

_SHORT = 2
_SUBJECT = 6
_NO_STUFF = ("the", "its", "their", "this", "that", "these", "his", "her", "our", "all", "some", "which", "what")
_NO_SUBJECTS = ("it", "they", "he", "she", "that", "which", "who", "this", "number", "total", "figure", "amount", "level")
_WORTH = ("worth", "totalling", "totaling", "of")
_OF = ("de", "d", "d'", "di", "van", "von")
_REACHES = (
    "reached",
    "stood",
    "totalled",
    "exceeded",
    "topped",
    "was",
    "were",
    "averaged",
    "came",
    "amounted",
    "doubled",
    "tripled",
    "trebled",
    "quadrupled",
    "halved",
)
_AUXILIARIES = ("has", "have", "had")


def measured_stuff(s: Sentence, figure: Written) -> str:
    """The word of what is told in a unit; "" where no such word stands beside the figure, or before its verb."""
    if s.language == "ko":
        noun = noun_before(s, figure)
        return "" if noun is None or noun.text.endswith("당") else noun.text  # 1톤당 5100원 is a price
    if s.language:
        return _in_own_language(s, figure.stop)
    behind = figure.stop + (s.word(figure.stop) == "worth")
    if s.word(behind) in ("of", "in") and _is_stuff(s, behind + 1):
        return s.word(behind + 1)
    if s.word(figure.start - 1) in _WORTH and _is_stuff(s, figure.start - 2):
        return s.word(figure.start - 2)
    if s.word(figure.start - 1) == "at" and _is_stuff(s, figure.start - 2):
        near = s.texts[max(0, figure.start - 2 - _SUBJECT) : figure.start - 2]
        if not {"put", "puts", "estimated", "estimates"}.isdisjoint(near):
            return s.word(figure.start - 2)  # put the damage at 310 million euros
    return _subject(s, figure)


def _in_own_language(s: Sentence, at: int) -> str:
    """The noun behind a unit: toneladas de aceitunas, Tonnen Äpfel, тонн яблок."""
    words = noun_words(s.language)
    led = own_word(s, at) in _OF
    hit = noun_at(s, at)
    if hit is not None:
        return " ".join(s.quoted(*hit).split())
    if not led or words is None or not is_part_of_noun(s, at + 1) or len(own_word(s, at + 1)) <= _SHORT:
        return ""
    return "" if s.is_capital(at + 1) else own_word(s, at + 1)


def _subject(s: Sentence, figure: Written) -> str:
    """What rose, fell or came to an amount: exports fell to 4,200 tonnes, the harvest was 92,300 tonnes."""
    near = range(figure.start - 1, max(0, figure.start - _SUBJECT), -1)
    verb = next((at for at in near if direction_of(s.word(at)) is not None or s.word(at) in _REACHES), None)
    if verb is None:
        return ""
    last = verb - 1
    while last and (s.word(last) in (*_AUXILIARIES, "almost", "than", "more") or s.word(last).endswith("ly")):
        last -= 1
    noun = s.word(last)
    return noun if _is_stuff(s, last) and is_part_of_noun(s, last) and noun not in _NO_SUBJECTS else ""


def _is_stuff(s: Sentence, at: int) -> bool:
    if not 0 <= at < len(s.words) or s.words[at].kind != "word" or s.language or (s.is_capital(at) and at > 0):
        return False
    if s.word(at) in _NO_STUFF:
        return False
    return len(s.word(at)) > _SHORT and not s.word(at).startswith("averag") and not s.word(at).endswith("ly")
