"""In German "gut" before a number is a hedge, and "Gut" within a sentence an estate."""

from __future__ import annotations

import pytest

from tests.draft.told import forms


@pytest.mark.parametrize(
    ("text", "wording"),
    (
        ("2019 arbeiteten auf ihrem Gut 17 Helfer.", "17"),
        ("2019 hatte das Gut 17 Helfer.", "17"),
        ("Auf dem Gut siebzehn Kühe, das war 2019.", "siebzehn"),
        ("2019 hatte der Hof gut 17 Helfer.", "gut 17"),
        ("Gut 17 Helfer hatte der Hof 2019.", "Gut 17"),
    ),
)
def test_a_hedge_is_written_small_or_begins_a_sentence(text: str, wording: str) -> None:
    assert forms("de", text) == [f"value {wording}: 2019"]
