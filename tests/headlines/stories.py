"""Stories as newspapers told them, six real and the others made up: a file holds the vocabulary and the articles by stem."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from checker.model.finding import Finding
from checker.run import Run

_FOLDER = Path(__file__).parent / "folders"
STORIES = tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def story(name: str) -> tuple[Finding, ...]:
    """The findings on a story."""
    files = yaml.load((_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    with TemporaryDirectory() as folder:
        for stem, content in files.items():
            text = yaml.dump(content, allow_unicode=True, sort_keys=False)
            (Path(folder) / f"{stem}.yaml").write_text(text, encoding="utf-8")
        return Run((folder,), in_part=False, unjudged=True).before_judging.findings
