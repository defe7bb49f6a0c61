"""Examples: a few claims in the words of an editor, checked as a folder of their own."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from checker.check import check_claims
from checker.model.finding import Report
from checker.records.load import load

_WORDINGS = ("value", "change", "share", "record")
_ARTICLE = {"title": "Example", "publisher": "Example News"}


def check_example(text: str) -> Report:
    """Check a list of claims, each written as in a claim file, with the vocabulary of the examples.

    What an example leaves out is filled in: an id, the wording as quote, no source, the end of 2025 as date. Claims of
    different dates (`published`) stand in different articles. Raises ValueError for an example that is refused.
    """
    with TemporaryDirectory() as folder:
        place = Path(folder)
        vocabulary = files("checker").joinpath("data/examples.yaml").read_text(encoding="utf-8")
        place.joinpath("vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
        for name, article in _articles(text).items():
            place.joinpath(name).write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
        loaded = load([place])
    if loaded.problems:
        raise ValueError("\n".join(map(str, loaded.problems)))
    return check_claims(loaded.claims, loaded.vocabulary, loaded.settings)


def _articles(text: str) -> dict[str, dict[str, object]]:
    """The claims of an example by file name, as article files."""
    found: dict[str, dict[str, object]] = {}
    for number, claim in enumerate(yaml.load(text, Loader=yaml.BaseLoader), 1):
        published = claim.pop("published", "2025-12-31")
        wording = next(str(claim[field]) for field in _WORDINGS if field in claim)
        whole = {"id": f"claim-{number}", "quote": wording, "source": "unnamed", **claim}
        article = found.setdefault(f"example-{published}.yaml", {"article": {**_ARTICLE, "published": published}, "claims": []})
        claims = article["claims"]
        assert isinstance(claims, list)
        claims.append(whole)
    return found
