"""The drafts in claim files, and what is decided of one, written into its file at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from checker.intake.files.files import File, claim_files, suffix_of
from checker.intake.files.load import quote_problems, read_rows
from checker.intake.files.problems import Problems, in_lines
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.memory.drafts.drafts import FIELD, DraftClaim, drafts_in
from checker.memory.drafts.edits import confirmed, dropped, with_field
from checker.memory.writing import write_text
from checker.model.errors import Unusable
from checker.model.problem import Problem


@dataclass(frozen=True, slots=True)
class FiledDraft:
    """A draft and the file that it stands in."""

    file: File
    draft: DraftClaim

    @property
    def place(self) -> str:
        """The file and the line."""
        return f"{self.file.name}:{self.draft.line}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines as they stand in the file, but for the mark."""
        return self.draft.lines

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with its quote: it is too long, or does not hold a number of the claim."""
        lines = range(self.draft.line, self.draft.last + 1)
        return tuple(problem for problem in quote_problems([self.file.path]) if problem.location.line in lines)

    def confirm(self) -> None:
        """Take the mark from it. Raises Unusable where that cannot be written, as others do, or its quote says otherwise."""
        now = self.again()
        if now is not None and (wrong := now.problems):
            raise Unusable(*in_lines(wrong))
        self._write(lambda text, number: confirmed(text, number), f"{FIELD}: delete that line by hand")

    def set_field(self, name: str, value: str) -> None:
        """Write a text into one of its fields."""
        self._write(lambda text, number: with_field(text, number, name, value), f"{name}: write it into the file by hand")

    def drop(self) -> None:
        """Take it out of its file."""
        self._write(lambda text, number: dropped(text, number), "delete the claim by hand")

    def again(self) -> FiledDraft | None:
        """The draft as it stands in the file by now, if it is still there."""
        drafts = drafts_in(_text(self.file)[0])
        by_id = [each for each in drafts if self.draft.id and each.id == self.draft.id]
        by_lines = [each for each in drafts if not self.draft.id and each.lines == self.draft.lines]
        by_place = [each for each in drafts if not each.id and each.number == self.draft.number]
        same = next((each[0] for each in (by_id, by_lines, by_place) if len(each) == 1), None)
        return FiledDraft(self.file, same) if same else None

    def _write(self, edit: Callable[[str, int], str | None], by_hand: str) -> None:
        text, before = _text(self.file)
        now = self.again()
        if now is None:
            raise Unusable(f"{self.place}: the draft is not there any more; nothing was written")
        after = edit(text, now.draft.number)
        if after is None:
            raise Unusable(f"{now.place}: cannot be done as the file is written; {by_hand}")
        try:
            write_text(self.file.path, after, before)
        except OSError as error:
            raise Unusable(f"{self.file.name}: cannot be written: {error.strerror}") from error


def filed_drafts(paths: Sequence[Path]) -> tuple[FiledDraft, ...]:
    """All drafts in the claim files below the paths, by file and place.

    Raises Unusable where files cannot be read at all, and for drafts in tables, which are confirmed where they stand.
    """
    problems = Problems()
    files = claim_files(paths, problems)
    lines = list(in_lines(problems.in_order()))
    drafts: list[FiledDraft] = []
    for file in files:
        if suffix_of(file.path) != ".yaml":
            continue
        try:
            drafts += (FiledDraft(file, draft) for draft in drafts_in(_text(file)[0]))
        except Unusable as error:
            lines += error.lines
        except yaml.YAMLError:
            lines += in_lines(read_rows([file.path])[1])
    if lines:
        raise Unusable(*lines)
    return tuple(drafts)


def _text(file: File) -> tuple[str, bytes]:
    """The text of a file, and its bytes. Raises Unusable."""
    try:
        data = bytes_of(file.path)
        return decoded(data), data
    except Unreadable as error:
        raise Unusable(f"{file.name}:{error.line}: {error.what}; {error.instead}") from error
