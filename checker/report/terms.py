"""The words of a report that are neither kinds nor rules, as topics to be explained."""

from __future__ import annotations

from checker.report.explain import Topic

SLIP_IN_RECORD = "slip-in-record"
"""The rule of problems that can be mended in their place."""
_TERMS = (
    (
        "contradiction",
        "The claims cannot all hold, even give or take half a per cent",
        "Read by what their words commit the writers to, and each figure taken half a per cent wider (the setting `immaterial`), "
        "the claims still cannot all be true.",
        "One of them is wrong as printed. It is what check ends with 1 for, unless --fail-on says otherwise.",
        "Look the suspect up at its source; correct the article, or judge the finding: check judge.",
    ),
    (
        "tension",
        "The claims can all hold by the letter or nearly so, but not as readers take them",
        "The gap is immaterial, or one source revised its figure; or only what readers take from the words cannot all be true.",
        "Nobody need have been wrong, yet whoever reads both learns something false from one of them.",
        "Use the exact or the later figure, or the hedge that says what is meant; --fail-on tension makes check end with 1.",
    ),
    (
        "note",
        "Nothing refutes it, but it looks like a slip",
        "A figure fits something else better than what it is said of, or nearly fills what it is part of.",
        "Slips that no sum refutes stay in print longest.",
        "Look it up once; if it is right, judge the finding accepted.",
    ),
    (
        "suspect",
        "A claim that has to be set aside, whichever way is chosen",
        "The checker sets aside as little as possible, by the trust of sources, so that all other claims can hold together. A "
        "suspect is set aside in every such way.",
        "The others together speak against it; it need not be wrong, but if it is right then several others are not.",
        "Look it up first. Where you know better, judge one of the premises wrong: check judge PREMISE --verdict wrong.",
    ),
    (
        "either",
        "One of several claims of which it is open which is wrong",
        "Setting any one of them aside costs the same, by the trust of sources, and is enough for the others to hold.",
        "Which of them to believe is open until somebody has looked, so none of them is safe to repeat.",
        "Look all of them up, and judge the one that is wrong; a disputed count is judged as disputed.",
    ),
    (
        "premise",
        "A claim, or a line of the vocabulary, by which the suspects are refuted",
        "Its figure stands in the sum, or its words make a law hold. This finding holds nothing against it. Where "
        "another one does, it says so.",
        "If it is wrong, the sum proves nothing: the vocabulary too can be wrong, such as parts that are not complete.",
        "Where the suspect turns out to be right, look up the premises; one of them is not.",
    ),
    (
        "undecided",
        "Time was too short to find out whether these claims can hold together",
        "The work that one component may take (the setting `seconds`) was used up. What had been proven by then is told.",
        "It is never to be read as consistent; check ends with 1.",
        "Raise seconds in settings.yaml, or check fewer files.",
    ),
    (
        "known",
        "An editor has judged it",
        "A judgement in judged.yaml settles it as long as the claim says the same. It is told in a line, and does not turn the "
        "exit code red.",
        "What has been decided once need not be looked at again; editing the claim makes it new.",
        "check claims/ --show all tells them in full; check judge --prune removes judgements that settle nothing any more.",
    ),
    (
        SLIP_IN_RECORD,
        "A record is misspelt, and can only mean one thing",
        "It cannot be read as it is written: a value differs from its quote by a digit, or a name from one that is known by a "
        "letter or two.",
        "The claim is not checked until it is mended. What the article asserts is not changed by that.",
        "Let check --fix write it, or accept the change in the editor.",
    ),
)


def terms() -> tuple[Topic, ...]:
    """The severities and roles, and what becomes of findings, in the order in which a reader meets them."""
    return tuple(Topic(name, title, says, why, do, "", "", "") for name, title, says, why, do in _TERMS)
