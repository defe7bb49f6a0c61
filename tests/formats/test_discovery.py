from __future__ import annotations

from pathlib import Path

import pytest

from checker.report import formats


def test_the_formats_there_are() -> None:
    files = Path(str(formats.__file__)).parent.glob("[a-z]*.py")
    assert formats.names() == tuple(sorted(path.stem.replace("_", "-") for path in files))
    assert "text" in formats.names()


@pytest.mark.parametrize("name", formats.names())
def test_a_format_is_called_as_its_file(name: str) -> None:
    module = formats.load(name)
    assert name == module.NAME
    assert module.DESCRIPTION
    assert callable(module.render)


def test_there_is_no_other() -> None:
    with pytest.raises(KeyError):
        formats.load("show")
