"""What holds of every draft: it is read without an error of wording, rests on the text, and takes work that grows with it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.documents.document import Document
from checker.intake.draft import whens
from checker.intake.draft.draft import MOST_CLAIMS, Drafter, draft_claims
from checker.intake.files.load import load
from checker.intake.files.problems import Problems
from checker.intake.language.characters import one_spelling
from checker.intake.language.periods import read_period
from checker.memory.drafts.claim_file import claim_file, scalar
from checker.memory.style import styled
from checker.model.errors import Unusable
from tests.benchmarks.drafting import HOSTILE
from tests.draft.newsroom import PUBLISHED, WORDS, draft, drafter, vocabulary

_WORDS = (
    "in",
    "2019",
    "last",
    "year",
    "sailors",
    "landed",
    "1,042",
    "over",
    "about",
    "per",
    "cent",
    "down",
    "from",
    "to",
    "between",
    "and",
    "the",
    "since",
    "June",
    "first",
    "quarter",
    "half",
    "of",
    "a",
    "said",
    "Harbour",
    "Ministry",
    ",",
    ".",
    ";",
    "(",
    ")",
    "-",
    "12",
    "20,000",
    "34-thousand-259",
    "doubled",
    "lowest",
    "record",
    "low",
    "same",
    "period",
    "earlier",
    "by",
    "end",
    "no",
    "one",
    "third",
    "each",
    "month",
    "average",
    "women",
    "are",
    "won",
    "million",
    ":",
    "%",
    "until",
    "this",
    "2008-10",
    "17th",
    "fell",
    "rise",
    "dozens",
    "tens",
    "thousands",
    "times",
    "more",
    "than",
    "\n",
    "\n\n",
)
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join)


@given(TEXTS, st.sampled_from(["2020-07-15", "2020-07", "unknown"]))
def test_a_draft_is_read_without_an_error_of_wording(text: str, published: str) -> None:
    made = drafter().draft(Document(text), None if published == "unknown" else read_period(published))
    for claim in made.claims:
        assert drafter().gate.refusal(claim.written, made.published) == ""


@given(TEXTS)
def test_the_quote_stands_where_it_is_said_to_stand(text: str) -> None:
    for claim in draft(text).claims:
        quoted = " ".join(text[slice(*claim.place)].split())
        first, _, last = claim.quote.partition(" … ")
        assert quoted.startswith(first)
        assert quoted.endswith(last)
        for _, answer in (*claim.fields, *claim.scope):
            assert answer.rests_on is None or text[slice(*answer.rests_on)].strip()


@given(TEXTS)
def test_the_same_text_gives_the_same_draft(text: str) -> None:
    assert draft(text) == draft(text)


def test_the_file_of_a_draft_is_read_and_stands_in_order(tmp_path: Path) -> None:
    text = (
        "Just 12 sailors landed in Norland between April and June, compared with 320 in the same period last year, the Harbour "
        "Ministry said.\n\nAround 80 percent of them were women. Over 20,000 sailors have come ashore since the flood."
    )
    document = Document(text, title="Fewer land: 12", publisher="Norland Post", published=PUBLISHED)
    file = claim_file(drafter().draft(document, read_period(PUBLISHED)))
    problems = Problems()
    assert (styled(file, "a.yaml", problems), problems.in_order()) == (file, ())
    (tmp_path / "a.yaml").write_text(file, encoding="utf-8")
    (tmp_path / "vocabulary.yaml").write_text(WORDS, encoding="utf-8")
    loaded = load([tmp_path])
    assert loaded.problems == ()
    assert [(claim.quote, claim.draft, claim.period.text) for claim in loaded.claims] == [
        ("12 sailors", True, "2020-Q2"),
        ("320", True, "2019-Q2"),
        ("Around 80 percent", True, "2020-Q2"),
        ("Over 20,000 sailors", True, "since the flood"),
    ]
    number = {claim.quote: claim.reading.number for claim in loaded.claims if claim.reading}
    assert number["320"] == Fraction(320)


def test_without_a_claim_there_is_no_file() -> None:
    with pytest.raises(Unusable, match="no claim was found"):
        claim_file(draft("Nothing was counted."))


_ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
_OF_YAML = st.text("a1 ?:,#'\"{}[]&*!%@`|>-", max_size=8)
WRITTEN = (_ANY | _OF_YAML).map(lambda text: one_spelling(text.strip()))


@given(WRITTEN.filter(bool))
def test_every_text_comes_back_from_the_file(text: str) -> None:
    from checker.intake.files.tree import MappingNode, Scalar, parse_yaml

    problems = Problems()
    root = parse_yaml(f"a: {scalar(text)}\nb: {{c: {scalar(text, flow=True)}}}\n", "a.yaml", problems)
    assert isinstance(root, MappingNode)
    own, inner = root.entries[0].value, root.entries[1].value
    assert isinstance(own, Scalar)
    assert isinstance(inner, MappingNode)
    assert (own.text, inner.entries[0].value) == (text, Scalar(text, inner.entries[0].value.location))


@pytest.mark.parametrize("name", HOSTILE)
def test_the_work_grows_with_the_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words looked at for a time, the costliest of all that is done with a word, are counted; not the time that it takes."""
    looked: list[int] = []
    at = whens.WhenReader._at  # noqa: SLF001

    def counted(self: whens.WhenReader, *arguments: object) -> object:
        looked.append(1)
        return at(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(whens.WhenReader, "_at", counted)
    works = []
    for size in (4_000, 8_000):
        looked.clear()
        made = draft_claims(Document(HOSTILE[name](size)), None, read_period(PUBLISHED))
        assert len(made.claims) <= MOST_CLAIMS
        works.append(len(looked))
    assert works[1] <= 2.2 * works[0] + 250


@given(st.lists(TEXTS, min_size=2, max_size=4), st.booleans())
def test_what_was_drafted_before_changes_nothing(texts: list[str], undated: bool) -> None:
    """The desk drafts all articles of a folder by one drafter."""
    published = None if undated else read_period(PUBLISHED)
    documents = [Document(text, published=None if undated else PUBLISHED) for text in texts]
    one = Drafter(vocabulary())
    assert [one.draft(each, published) for each in documents] == [
        Drafter(vocabulary()).draft(each, published) for each in documents
    ]
