"""Headlines of lists: 5 things to know, the 7 best beaches; how long such a list is is no claim."""

from __future__ import annotations

from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import own_word
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence

_FEWEST, _MOST = 2, 101
_LEADS = 2
"""Words that may stand before its number: the top 10 tips."""
_NEAR = 2
_ENDS = (".", "!", ";")


def heads_list(s: Sentence, figure: Written) -> bool:
    """Whether a figure tells, at the beginning of a headline, of how many entries a list is."""
    if figure.kind != "count" or len(figure.numbers) != 1 or not _FEWEST <= figure.numbers[0] <= _MOST:
        return False
    if figure.start > _LEADS and s.language != "ko":
        return False
    text = s.own if s.places else s.text
    if text[s.start : s.end].rstrip().endswith(_ENDS):
        return False
    entries = own_words(s.language, "lists").get("entries", ())
    return any(own_word(s, at) in entries for at in range(figure.stop, figure.stop + _NEAR))
