"""Files of others are sent as they were published; and nothing that a page says is evaluated."""

from __future__ import annotations

import re
import tomllib
from hashlib import sha256
from importlib.resources import files

import pytest

STATIC = files("checker.desk").joinpath("static")
TEMPLATES = files("checker.desk").joinpath("templates")
VENDORED = tomllib.loads(STATIC.joinpath("vendored.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", VENDORED)
def test_each_is_what_its_checksum_says(name: str) -> None:
    record = VENDORED[name]
    text = STATIC.joinpath(name).read_bytes()
    assert sha256(text).hexdigest() == record["sha256"]
    assert f'version:"{record["version"]}"'.encode() in text
    assert "any purpose with or without fee" in STATIC.joinpath(record["licence_file"]).read_text(encoding="utf-8")


def test_every_minified_file_is_on_record() -> None:
    assert {each.name for each in STATIC.iterdir() if ".min." in each.name} == set(VENDORED)


def test_our_own_script_is_short() -> None:
    assert len(STATIC.joinpath("desk.js").read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("name", sorted(each.name for each in TEMPLATES.iterdir()))
def test_no_attribute_is_evaluated(name: str) -> None:
    text = TEMPLATES.joinpath(name).read_text(encoding="utf-8")
    assert not re.search(r"\shx-(on|vals|vars|headers|ext|disinherit)\b|\son\w+=|\bjs:|javascript:|\sstyle=|<style", text)
    assert not re.search(r'hx-trigger="[^"]*\[', text)
    assert not re.search(r"<script(?! src=)", text)
