from __future__ import annotations

import pytest

from checker.report import formats


def test_the_formats_there_are() -> None:
    assert formats.names() == (*("claimreview", "csv", "github", "gitlab", "html", "json", "junit", "markdown", "sarif", "text"),)


@pytest.mark.parametrize("name", formats.names())
def test_a_format_is_called_as_its_file(name: str) -> None:
    module = formats.load(name)
    assert name == module.NAME
    assert module.DESCRIPTION
    assert callable(module.render)


def test_there_is_no_other() -> None:
    with pytest.raises(KeyError):
        formats.load("show")
