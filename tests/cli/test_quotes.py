"""`check quotes`: each quote is looked up in its article's text, found by name, address or headline; what has no text is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
CLAIMS = """\
article: {title: "Fewer came", publisher: Herald, published: 2020-01-01, url: "https://herald.example/fewer"}
defaults: {source: ministry, scope: {who: nobody knows them, event: arrived}}
claims:
  - {id: in-2018, quote: "1,137 … in 2018", value: "1,137", period: 2018}
  - id: in-2019
    quote: 1,074 came
    value: "1,074"
    period: 2019
  - {id: in-2017, quote: "70,000 were displaced there", value: "70,000", period: 2017}
"""
TEXT = "Fewer came\n\nThe ministry said that 1,137 people had come in 2018, and that 1,047 came in 2019.\n"
WRONG = """\
claims/fewer.yaml:6:12: quote: “1,074 came” is not in articles/{0}, which has “1,047 came” (-1,074 +1,047); 1,074 is not there; \
write the text's own words, with … for what you leave out
claims/fewer.yaml:9:26: quote: “70,000 were displaced there” is not in articles/{0}; \
write the text's own words, with … for what you leave out
claims/fewer.yaml: 3 quotes in articles/{0} (known by its {1}): 1 word for word, 1 nearly, 1 not
3 quotes looked up, 2 not word for word
"""


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("claims", "articles"):
        (tmp_path / name).mkdir()
    (tmp_path / "claims" / "fewer.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path / "articles"


@pytest.mark.parametrize(
    "name, text, by",
    (
        ("Fewer.txt", TEXT, "name"),
        ("x.txt", f"Another headline\nhttp://www.herald.example/fewer/\n\n{TEXT[12:]}", "address"),
        ("x.txt", TEXT.replace("Fewer came", "fewer came", 1), "headline"),
    ),
)
def test_the_text_is_found_and_what_is_wrong_is_told(name: str, text: str, by: str, articles: Path, run: Run) -> None:
    (articles / name).write_text(text, encoding="utf-8")
    (articles / "other.txt").write_text("Something else\n\nNobody came in 2016, as the ministry said then.\n", encoding="utf-8")
    assert run("quotes", "claims", "--articles", "articles") == (1, WRONG.format(name, by), "")


def test_all_stand_there(articles: Path, run: Run) -> None:
    (articles / "fewer.txt").write_text(TEXT.replace("1,047 came", "1,074 came; 70,000 were displaced there"), encoding="utf-8")
    code, out, err = run("quotes", "claims", "--articles", "articles")
    assert (code, err) == (0, "") and out.endswith("3 word for word\n3 quotes looked up, 0 not word for word\n")


def test_an_article_without_a_text_is_told(articles: Path, run: Run) -> None:
    assert run("quotes", "claims", "--articles", "articles") == (
        2,
        "0 quotes looked up, 0 not word for word\n",
        "claims/fewer.yaml: “Fewer came” has no text in articles: its quotes were not looked up; "
        "save the article there as fewer.txt, .html, .pdf or .docx\n",
    )


def test_a_text_that_cannot_be_read_is_told(articles: Path, run: Run) -> None:
    (articles / "fewer.txt").write_bytes(b"caf\xe9 \xff")
    code, out, err = run("quotes", "claims", "--articles", "articles")
    assert (code, out) == (2, "0 quotes looked up, 0 not word for word\n")
    assert (
        err
        == "articles/fewer.txt: it is not UTF-8 (line 1); open it where it is shown rightly and save it in the encoding UTF-8\n"
    )


def test_claims_without_quotes_are_told(articles: Path, run: Run) -> None:
    (articles.parent / "claims" / "fewer.yaml").unlink()
    table = "id,title,publisher,published,source,who,event,period,value\na,T,P,2020-01-01,unnamed,x,y,2019,12\n"
    (articles.parent / "claims" / "t.csv").write_text(table, encoding="utf-8")
    assert run("quotes", "claims", "--articles", "articles") == (
        2,
        "claims/t.csv: no quotes\n0 quotes looked up, 0 not word for word\n",
        "no quote was looked up: these claims have none\n",
    )


def test_what_is_not_there_is_told(articles: Path, run: Run) -> None:
    assert run("quotes", "claims", "--articles", "texts") == (
        2,
        "",
        "--articles texts: no such folder; name the folder of the articles as texts\n",
    )
    code, _, err = run("quotes", "nowhere", "--articles", "articles")
    assert code == 2 and "no such" in err
