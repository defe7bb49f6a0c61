"""In which language a text is written, by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

# The commonest words of each; what two of them share counts for both, and what is common in most stands in none.
_WORDS = {
    "en": "the of and to that is was for on with as by from said has were have which it its at an be been are this more than who "
    "they their he she last year after about people there had would will but into between some other all",
    "de": "der die und das den von zu mit ist auf für dem nicht ein eine wurden sich nach im des wie als auch bei aus sind einer "
    "einem einen wurde vor zum zur über noch nur rund mehr waren kamen seit jahr laut oder aber es",
    "fr": "le les des et du une est dans qui pour pas sur au plus par avec sont ont été aux ce cette selon après depuis leur ses "
    "ces elle ils entre près moins était étaient ainsi contre deux",
    "es": "el los las del y que una por con para su al como fueron han más según se ha fue desde entre sobre este esta hasta "
    "año años llegaron unos unas pero sus también eran hubo está",
    "it": "il che di della per sono gli dei alla nel più anche ha delle stato secondo è dal dalla nella al del una lo ed circa "
    "anni con degli hanno questo stati state erano era",
    "pt": "o os da do dos das em que uma não com para foram são mais ao pelo segundo na no nas nos pela até sobre desde ano anos "
    "entre cerca eram foi à às seu sua",
    "nl": "het een van en dat voor zijn op te met werd niet aan ook door naar volgens bij de er om uit als tot meer dan "
    "waren werden jaar hebben heeft ongeveer maar sinds hun",
}
_LETTERS = (("ko", re.compile("[가-힣]")), ("uk", re.compile("[іїєґІЇЄҐ]")), ("ru", re.compile("[а-яА-Я]")))
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 2_000
"""Words that are looked at."""
_LEAST = 3
_AHEAD = 3, 2
"""So many common words a text has, and in this proportion to those of any other language, or nobody can tell."""


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
    return best[1] if best[0] >= _LEAST and _AHEAD[1] * best[0] >= _AHEAD[0] * second[0] else None
