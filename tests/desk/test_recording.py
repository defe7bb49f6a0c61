"""What is recorded at the desk stands on file as it would by hand, a step at a time; nothing is lost and nothing overwritten."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
import yaml

from checker.cli.screen import complain
from checker.desk.app import app
from checker.desk.folder import Folder
from checker.intake.files.load import load
from tests.desk.conftest import Desk, file_of, hidden, key_of, quote_of
from tests.desk.papers import HARBOUR
from tests.review.conftest import ORIGIN, TOKEN, Client

POST = "claims/harbour-post-2020-07-15.yaml"


def on_file(folder: Path, name: str = "harbour-post-2020-07-15.yaml") -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_an_empty_folder_is_a_desk_too(desk: Desk) -> None:
    page = desk.get()
    assert page.status_code == 200
    assert "None is on file yet" in page.text
    assert page.text.count('role="alert"') == page.text.count('role="alert" hidden')
    assert desk.get("findings").status_code == 200


def test_an_article_is_drafted_and_its_first_draft_is_open(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    assert (page.status_code, file_of(page), quote_of(page)) == (200, POST, "1,042 sailors")
    assert "5 of 5 to confirm" in page.text
    assert on_file(folder).count("draft: true") == 5
    # What stood around the article is left out, and the figures that are none are passed over with why.
    assert "Read also" not in page.text
    assert (
        'class="passed" draggable="false" href="article?file=claims%2Fharbour-post-2020-07-15.yaml&amp;at=228-230"' in page.text
    )
    assert desk.enter("harbour").status_code == 200
    assert sorted(path.name for path in folder.iterdir() if path.suffix == ".yaml") == [
        POST.removeprefix("claims/"),
        "vocabulary.yaml",
    ]


def settled(text: str) -> str:
    """A drafted text without its marks and what drafting said of its fields."""
    lines = (re.sub(r"  # (?:who )?(?:sure|likely|guess).*", "", line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line != "    draft: true" and "# In the article: " not in line)


def test_confirmed_one_by_one_the_file_is_the_drafted_one_without_the_marks(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    drafted = on_file(folder)
    for number in range(5):
        assert f"{number + 1} of 5" in page.text
        page = desk.decide(page, "confirm")
        assert page.status_code == 200
    assert "all 5 claims are confirmed" in page.text
    # The first line says that nobody has confirmed it.
    assert on_file(folder) == settled(drafted.partition("\n")[2])


def test_every_step_is_undone_to_the_byte(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    texts = [on_file(folder)]
    for do, fields in (
        ("confirm", {}),
        ("save", {"scope__who": "women", "period": "2018", "note": "as told"}),
        ("drop", {}),
        ("confirm", {"value": "about 112", "scope__where": ""}),
    ):
        page = desk.decide(page, do, **fields)
        assert page.status_code == 200
        texts.append(on_file(folder))
    assert len(set(texts)) == 5
    for before in reversed(texts[:-1]):
        page = desk.send("step-back", hidden(page, "step-back"))
        assert on_file(folder) == before
    assert "<form" in page.text and 'action="step-back"' not in page.text


def test_fields_are_changed_where_they_stand(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    path = folder / "harbour-post-2020-07-15.yaml"
    path.write_text(on_file(folder).replace("  - id: 1042-sailors", "  # seen by Bo\n  - id: 1042-sailors"), encoding="utf-8")
    before = on_file(folder)
    page = desk.get(f"article?file={POST}")
    desk.decide(page, "confirm", period="2020-01/2020-04", scope__event="", source="unnamed")
    first, others = before.split("\n\n", 1)
    after = f"{settled(first)}\n\n{others}".replace("period: 2020-01/2020-05", "period: 2020-01/2020-04", 1)
    after = after.replace("{who: sailors, event: landed, where: Norland}", "{who: sailors, where: Norland}", 1)
    after = after.replace("source: Harbour Ministry", "source: unnamed", 1)
    assert on_file(folder) == after


def test_what_cannot_be_read_is_not_confirmed_and_what_was_typed_stays(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    before = on_file(folder)
    page = desk.decide(page, "confirm", value="1.042", period="Tuesday")
    assert page.status_code == 422
    assert "Not confirmed yet" in page.text and 'value="1.042"' in page.text and 'value="Tuesday"' in page.text
    assert on_file(folder) == before


def test_the_second_of_two_tabs_is_told_and_then_may(desk: Desk, folder: Path) -> None:
    one = desk.enter("harbour")
    other = desk.get(f"article?file={POST}")
    desk.decide(other, "save", period="2020-01/2020-04")
    before = on_file(folder)
    told = desk.decide(one, "confirm", period="2020-01/2020-03")
    assert told.status_code == 409
    assert "When: the file has “2020-01/2020-04”, you have “2020-01/2020-03”" in told.text
    assert 'value="2020-01/2020-03"' in told.text
    assert on_file(folder) == before
    assert desk.decide(told, "confirm", period="2020-01/2020-03").status_code == 200
    assert "period: 2020-01/2020-03" in on_file(folder)


def test_a_claim_that_is_gone_meanwhile(desk: Desk, folder: Path) -> None:
    one = desk.enter("harbour")
    desk.decide(desk.get(f"article?file={POST}"), "drop")
    before = on_file(folder)
    told = desk.decide(one, "confirm", value="1,044")
    assert told.status_code == 409
    assert "the claim is not there any more" in told.text and "you had Figure: 1,044" in told.text
    assert on_file(folder) == before


def test_another_claim_that_was_changed_meanwhile_does_not_matter(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    path = folder / "harbour-post-2020-07-15.yaml"
    path.write_text(
        on_file(folder).replace("value: 70", "value: 71").replace("share: 70 percent", "share: 71 percent"), encoding="utf-8"
    )
    assert desk.decide(page, "confirm").status_code == 200
    assert "share: 71 percent" in on_file(folder) and on_file(folder).count("draft: true") == 4


def test_steps_are_undone_after_a_restart_too(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    path = folder / "harbour-post-2020-07-15.yaml"
    texts = []
    for do in ("confirm", "drop", "confirm"):
        texts.append(path.read_bytes())
        page = desk.decide(page, do)
    again = Desk(Client(app(Folder(Path("claims"), "Ann Editor", complain, empty=True), ORIGIN, TOKEN)))
    page = again.get(f"article?file={file_of(page)}")
    for before in reversed(texts):
        page = again.send("step-back", hidden(page, "step-back"))
        assert path.read_bytes() == before
    assert 'action="step-back"' not in page.text
    for log in (folder / ".check" / "steps").glob("*"):
        log.write_text("{", encoding="utf-8")
    assert Desk(Client(app(Folder(Path("claims"), "Ann Editor", complain), ORIGIN, TOKEN))).get().status_code == 200


def test_what_is_typed_is_read_before_it_is_sent(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    path = folder / "harbour-post-2020-07-15.yaml"
    before = path.read_bytes()

    def read(**fields: str) -> str:
        typed = {f"f.{name}": text for name, text in fields.items()}
        return html.unescape(desk.send("reading", {**hidden(page, "claim"), **typed}).text)

    assert "1,042" in read(value="1,042")
    about = read(value="about 1,000", quote="about 1,000 sailors")
    assert "literally" in about and "as readers take it" in about
    assert "“many”" in read(value="many") and "literally" not in read(value="many")
    assert path.read_bytes() == before


def test_nothing_is_undone_that_somebody_else_wrote_over(desk: Desk, folder: Path) -> None:
    page = desk.decide(desk.enter("harbour"), "confirm")
    path = folder / "harbour-post-2020-07-15.yaml"
    path.write_text(on_file(folder) + "# mine\n", encoding="utf-8")
    told = desk.send("step-back", hidden(page, "step-back"))
    assert told.status_code == 409 and "has been changed since by somebody else" in told.text
    assert on_file(folder).endswith("# mine\n")


def test_a_figure_that_was_passed_over_becomes_a_whole_claim(desk: Desk, folder: Path) -> None:
    page = desk.enter("ferry")
    asked = desk.get(f"article?file={file_of(page)}&at=265-268")
    assert "It was passed over: a fixed phrase that counts nothing" in asked.text
    page = desk.send("add", {"file": file_of(page), "start": "265", "end": "268"})
    assert quote_of(page) == "one"
    added = yaml.safe_load(on_file(folder, "ferry-herald-2019-03-02.yaml"))["claims"][-1]
    assert added == {
        "id": "one",
        "quote": "one",
        "value": "one",
        "scope": {"who": "sailors", "event": "landed", "where": "Norland"},
        "period": 1997,
        "source": "Harbour Ministry",
        "draft": True,
    }
    page = desk.send("step-back", hidden(page, "step-back"))
    assert "id: one\n" not in on_file(folder, "ferry-herald-2019-03-02.yaml")


def test_words_that_are_not_in_the_text(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    before = on_file(folder)
    told = desk.send("add", {"file": file_of(page), "words": "2,000 whales"})
    assert told.status_code == 409 and "“2,000 whales” does not stand in the text" in told.text
    for start, end in (("-1", "5"), ("5", "5"), ("0", "999999999"), ("x", "y"), ("10", "900")):
        assert desk.send("add", {"file": file_of(page), "start": start, "end": end}).status_code == 409
    assert on_file(folder) == before


def test_a_name_goes_into_the_vocabulary_in_place(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    told = desk.decide(page, "confirm", scope__who="pilots")
    assert told.status_code == 422
    assert "“pilots” is not in the vocabulary" in told.text
    before = (folder / "vocabulary.yaml").read_text(encoding="utf-8")
    # A draft keeps what was typed; the claim is confirmed once the name is known.
    assert "{who: pilots, " in on_file(folder) and on_file(folder).count("draft: true") == 5
    page = desk.send("word", {**hidden(told, "word"), "within": "sailors"})
    assert (folder / "vocabulary.yaml").read_text(encoding="utf-8") == before.replace(
        "event:\n", "  pilots: {within: sailors}\nevent:\n", 1
    )
    page = desk.decide(page, "confirm")
    assert page.status_code == 200 and on_file(folder).count("draft: true") == 4
    for _ in range(3):
        page = desk.send("step-back", hidden(page, "step-back"))
    assert (folder / "vocabulary.yaml").read_text(encoding="utf-8") == before


def test_what_is_not_sure_is_asked_for(desk: Desk, folder: Path) -> None:
    told = desk.send("articles", {"text": "12 sailors landed.\n\nFair winds."})
    assert told.status_code == 422
    for question in ("who published it?", "when was it published?", "in which language is it written?"):
        assert question in told.text
    assert "12 sailors landed." in told.text
    assert [path.name for path in folder.iterdir()] == ["vocabulary.yaml"]
    answers = {"text": "12 sailors landed.\n\nFair winds.", "publisher": "Post", "published": "2020-05", "language": "en"}
    page = desk.send("articles", {**answers, "title": "Twelve"})
    assert quote_of(page) == "12 sailors"


def test_an_article_in_korean_is_drafted_and_recorded(desk: Desk, folder: Path) -> None:
    text = "북쪽에서 온 선원\n\n2019년에 선원 1,047명이 노를란드에 도착했다고 항만부가 밝혔다. 2020년에는 229명이 도착했다.\n"
    page = desk.send("articles", {"text": text, "title": "선원", "publisher": "항구신문", "published": "2021-01-05"})
    assert page.status_code == 200
    quotes = []
    for period in ("2019", "2020"):
        quotes.append(quote_of(page))
        page = desk.decide(
            page,
            "confirm",
            period=period,
            source="Harbour Ministry",
            scope__who="sailors",
            scope__event="landed",
            scope__where="Norland",
        )
        assert page.status_code == 200, page.text
    written = on_file(folder, "2021-01-05.yaml")
    assert (quotes, "language: ko" in written, "draft: true" in written) == (["1,047", "229"], True, False)
    loaded = load([folder])
    claims = {claim.quote: (str(claim.reading and claim.reading.number), claim.period.text) for claim in loaded.claims}
    assert (loaded.problems, claims) == ((), {"1,047": ("1047", "2019"), "229": ("229", "2020")})


@pytest.mark.parametrize(
    "name", ["../outside.yaml", "/etc/passwd", "claims/vocabulary.yaml", "claims/none.yaml", "", "claims/../x.yaml"]
)
def test_no_other_file_is_opened(desk: Desk, folder: Path, name: str) -> None:
    (folder.parent / "outside.yaml").write_text("claims: []\n", encoding="utf-8")
    assert desk.get(f"article?file={name}").status_code == 400
    assert desk.send("claim", {"file": name, "claim": "x", "version": "y", "do": "drop"}).status_code == 400
    assert (folder.parent / "outside.yaml").read_text(encoding="utf-8") == "claims: []\n"


def test_a_link_that_leads_out_of_the_folder_is_not_written_through(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    path = folder / "harbour-post-2020-07-15.yaml"
    path.rename(folder.parent / "elsewhere.yaml")
    path.symlink_to(folder.parent / "elsewhere.yaml")
    before = on_file(folder)
    told = desk.decide(page, "confirm")
    assert told.status_code == 409 and "leads out of the folder" in told.text
    assert on_file(folder) == before


def test_a_hostile_article_is_text(desk: Desk, folder: Path) -> None:
    hostile = HARBOUR.replace(
        "Mr Reed", "<script>alert(1)</script> <img src=x onerror=alert(1)> \"'> {{ folder }} \u202e hx-on:click=x"
    )
    page = desk.enter("harbour", text=hostile, title='"><script>alert(2)</script>')
    assert page.status_code == 200
    assert "<script>alert" not in page.text and "<img" not in page.text and "\u202e" not in page.text
    assert "{{ folder }}" in page.text
    home = desk.get()
    assert "<script>alert" not in home.text


def test_an_article_has_a_greatest_size(desk: Desk, folder: Path) -> None:
    answer = desk.send("articles", {"text": "1 " * 11_000_000})
    assert (answer.status_code, answer.text) == (413, "This is too long.\n")
    assert [path.name for path in folder.iterdir()] == ["vocabulary.yaml"]


@pytest.mark.parametrize("action", ["articles", "claim", "add", "word", "step-back", "text"])
def test_another_page_sends_nothing(desk: Desk, folder: Path, action: str) -> None:
    page = desk.enter("harbour")
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    fields = {**hidden(page, "claim"), "do": "drop", "words": "61", "section": "who", "name": "x", "text": "1 came"}
    answer = desk.client.post(f"/a-secret-that-nobody-guesses/{action}", data=fields, headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert key_of(page) == "1042-sailors"


def test_a_field_that_is_not_sure_is_offered_what_was_confirmed_beside_it(desk: Desk, folder: Path) -> None:
    page = desk.enter("harbour")
    assert "of-where" in page.text and 'data-into="f-scope.where"' not in page.text
    assert 'data-into="f-source" data-text="unnamed"' not in page.text  # its source is sure
    page = desk.decide(page, "confirm", scope__where="Southland", source="Ministry of Ports")
    page = desk.send("word", {**hidden(page, "word"), "within": ""})
    desk.decide(page, "confirm", scope__where="Southland", source="Harbour Ministry")
    page = desk.get(f"article?file={POST}&claim=112-sailors")
    # What is drafted otherwise comes first, and so have the keys that drafting gives.
    assert re.findall(r'data-into="f-scope.where" data-text="(.*?)" data-key="(\d)"', page.text) == [("Southland", "1")]
    assert 'data-into="f-source"' not in page.text
