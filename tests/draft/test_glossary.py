"""The vocabulary that is drafted of articles: whole glossaries of texts of our own."""

from __future__ import annotations

import pytest

from checker.intake.documents.document import Document
from checker.intake.draft.glossary import Glossary, Term, glossary_of

GLOSSARIES: tuple[tuple[str, Glossary], ...] = (
    (
        "In 2019, 412 Norlanders crossed into Sudland, and 12 Norlander nationals crossed back. In Sudland live 30 Norlanders.",
        Glossary((Term("Norlanders", ("Norlander nationals",)),), (Term("crossed"),), (Term("Sudland"),)),
    ),
    (
        "Some 40 sailors managed to arrive. One sailor said that 12 boats arrived, and 3 of his superiors tried to flee.",
        Glossary(
            (Term("sailors", ("sailor",)), Term("boats"), Term("superiors")),
            (Term("arrived", ("arrive",)), Term("tried to flee")),
            (),
        ),
    ),
    (
        "At a Norlandian checkpoint 14 separate missions and 9 Norlandian soldiers landed; a Norlandian guard stood "
        "near Norlandian waters.",
        Glossary((Term("missions"), Term("Norlandian soldiers")), (Term("landed"),), ()),
    ),
    (
        "Rovers drew 412,000 spectators, and United had 398,000 and Rovers 20,000 guests.",
        Glossary((Term("spectators"), Term("guests")), (), ()),
    ),
)


@pytest.mark.parametrize(("text", "glossary"), GLOSSARIES)
def test_what_is_named_beside_figures(text: str, glossary: Glossary) -> None:
    assert glossary_of([Document(text)]) == glossary
