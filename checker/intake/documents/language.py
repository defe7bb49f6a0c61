"""In which language a text is written, by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

# The commonest words of each, none of which is common in another.
_WORDS = {
    "en": "the of and to that is was for on with as by from said has were have which",
    "de": "der die und das den von zu mit ist auf für dem nicht ein eine wurden sich nach",
    "fr": "le les des et du une est dans qui pour pas sur au plus par avec sont ont",
    "es": "el los las del y que una por con para su al como fueron han más según",
    "it": "il che di della per sono gli dei alla nel più anche ha delle stato secondo è",
    "pt": "o os da do dos das em que uma não com para foram são mais ao pelo segundo",
    "nl": "het een van en dat voor zijn op te met werd niet aan ook door naar volgens bij",
}
_LETTERS = (("ko", re.compile("[가-힣]")), ("uk", re.compile("[іїєґІЇЄҐ]")), ("ru", re.compile("[а-яА-Я]")))
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 2_000
"""Words that are looked at."""
_LEAST = 8
_AHEAD = 2
"""So many common words a text has, and so many times those of any other language, or nobody can tell."""


def language_of(text: str) -> str | None:
    """The code of the language, or None where that is not sure."""
    words = [word.casefold() for word in _WORD.findall(text[: _MOST * 12])][:_MOST]
    letters = "".join(words)
    for code, pattern in _LETTERS:
        share = len(pattern.findall(letters))
        if share * (50 if code == "uk" else 3) > len(letters) > 0:
            return code
    counts = Counter(words)
    scores = sorted(((sum(counts[word] for word in common.split()), code) for code, common in _WORDS.items()), reverse=True)
    best, second = scores[0], scores[1]
    return best[1] if best[0] >= _LEAST and best[0] >= _AHEAD * second[0] else None
