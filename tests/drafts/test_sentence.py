"""The sentence beside a draft: the figure between marks, in one line of a length that can be read."""

from __future__ import annotations

import pytest

from checker.memory.drafts.sentence import marked_sentence

LONG = "word " * 60


@pytest.mark.parametrize(
    ("text", "figure", "shown"),
    (
        ("Ships came. In 2019 12 sank! Then none.", "12", "In 2019 **12** sank!"),
        ("A headline of 5\n\nThe port\nof 12 ships", "12", "of **12** ships"),
        ("12 ships", "12", "**12** ships"),
        (f"{'word ' * 12}\nand 12 ships\n\nNext.", "12", f"{'word ' * 12}and **12** ships"),
        ("It cost 1.5 million. So it was.", "1.5 million", "It cost **1.5 million**."),
        ("2024년에 300척이 왔다. 그리고 갔다.", "300", "2024년에 **300**척이 왔다."),
        (f"{LONG}12 {LONG}", "12", f"… {'word ' * 23}**12** {'word ' * 23}…"),
    ),
)
def test_it_is_shown(text: str, figure: str, shown: str) -> None:
    start = text.index(figure)
    assert marked_sentence(text, (start, start + len(figure))) == shown
