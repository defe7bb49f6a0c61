"""Where it is open who is off, a claim that another finding suspects is told as such."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
VOCABULARY = "who: {loans: {parts: [{some: [children's books]}]}, children's books: {}}\nevent: {made: {}}\n"
GAZETTE = """\
article: {title: Loans, publisher: Gazette, published: 2024-05-10}
defaults: {scope: {who: loans, event: made}, period: 2023, source: Leeds Libraries}
claims:
  - {id: loans, quote: "1,424,018 loans", value: "1,424,018"}
  - {id: books, quote: "512,033 of them", value: "512,033", scope: {who: children's books, event: made}}
  - {id: half, quote: more than half, share: more than half, of: loans, scope: {who: children's books, event: made}}
"""
OTHER = """\
article: {{title: Loans, publisher: {name}, published: 2024-06-02}}
defaults: {{scope: {{who: loans, event: made}}, period: 2023, source: {name}}}
claims:
  - {{id: loans, quote: "1,180,044 loans", value: "1,180,044"}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The figure of an article is refuted by two others, and does not fit its own, which do not fit that of the others either."""
    monkeypatch.chdir(tmp_path)
    claims = tmp_path / "claims"
    claims.mkdir()
    texts = {
        "vocabulary": VOCABULARY,
        "gazette": GAZETTE,
        "herald": OTHER.format(name="Herald"),
        "post": OTHER.format(name="Post"),
    }
    for name, text in texts.items():
        (claims / f"{name}.yaml").write_text(text, encoding="utf-8")
    return claims


@pytest.mark.usefixtures("folder")
def test_the_open_finding_names_the_one_that_suspects(run: Run) -> None:
    findings = json.loads(run("claims", "--format", "json")[1])["findings"]
    suspecting = next(finding for finding in findings if finding["kind"] == "count-clash")
    (open_,) = (finding for finding in findings if any(each["role"] == "suspect" for each in finding["suspected_in"]))
    name = suspecting["fingerprint"][:6]
    assert [each["claims"][0]["role"] for each in (suspecting, open_)] == ["suspect", "either"]
    # Its own figures would not fit the one that the others want either.
    accusation = {"claim": "gazette/loans", "finding": name, "role": "suspect", "rival": False, "may_settle": False}
    assert accusation in open_["suspected_in"]
    sentence = f"“1,424,018 loans” is the suspect of {name}."
    for format in ("text", "markdown", "junit", "github", "gitlab", "sarif", "html"):
        shown = run("claims", "--format", format)[1].replace("%0A", " ")
        assert sentence in " ".join(shown.split()), format
