"""Bodies that are named without speaking: members of the Dockers' Union, the airline Norair."""

from __future__ import annotations

from checker.intake.draft.sentences import Sentence
from checker.intake.draft.speakers import LINKS, LONGEST_NAME, Speakers


def note_body(speakers: Speakers, s: Sentence, at: int) -> None:
    """Take note of a body that is named without speaking: members of the Dockers' Union, the airline Norair."""
    if s.is_capital(at):
        start, end = at, at + 1
        while start and end - start < LONGEST_NAME and speakers.belongs(s, start - 1) and s.word(start - 1) not in LINKS:
            start -= 1
        if start == at and s.word(end) == "of" and s.is_capital(end + 1):
            end += 2
            while end < len(s.words) and end - start < LONGEST_NAME and s.words[end].kind == "word" and s.is_capital(end):
                end += 1
        if end - start > 1:
            speakers.bodies.know(" ".join(s.quoted(start, end).split()), s, at, at + 1)
    elif s.is_capital(at + 1) and s.words[at + 1].kind == "word" and not s.language:
        end = at + 1
        while end < len(s.words) and end - at < LONGEST_NAME and s.words[end].kind == "word" and s.is_capital(end):
            end += 1
        speakers.bodies.know(s.quoted(at + 1, end), s, at, at + 1)
