"""`check init FOLDER`: the files that a folder of claims begins with, and an example that holds together."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.articles import Head, read_articles
from checker.model.errors import Unusable
from checker.prose.phrases import count
from checker.workspace import VOCABULARY, begin

_SPEC = "what pip installs the checker from, such as git+https://git.example/NEWSROOM/claims-checker@COMMIT"
_STANDS_FOR = re.compile(r"<.*>|SPEC|.*(\b(HOST|NEWSROOM)/|@COMMIT\b).*")
"""What only stands for something else in help and handbook, and would be installed from nowhere."""
_BARE = re.compile(r"(?!.*\.(?:whl|zip|tar\.gz)$)[A-Za-z0-9][\w.-]*(\[[^\]]*\])?\s*([=<>~!].*)?")
"""A name, perhaps with extras and a version."""
_PLACE = (
    "what pip installs the checker from; write the address of your copy of its repository and the commit that you trust: "
    "git+https://HOST/PATH@COMMIT, or a folder or wheel that the repository holds"
)
_CI = f"--ci: write --install SPEC too: {_SPEC}; the checker is on no package index"


def init(
    folder: Annotated[Path, Parameter(help="The folder to begin.")] = Path("claims"),
    /,
    *,
    ci: Annotated[bool, Parameter(negative=(), help="Write a workflow for GitHub too; it needs --install.")] = False,
    install: Annotated[
        str | None, Parameter(metavar="SPEC", help="With --ci: what pip installs the checker from there; it is on no index.")
    ] = None,
    from_: Annotated[
        tuple[str, ...],
        Parameter(
            name="--from",
            metavar="ARTICLE...",
            consume_multiple=True,
            show_default=False,
            negative=(),
            help="Draft vocabulary and claims of these articles.",
        ),
    ] = (),
    published: Annotated[
        str | None, Parameter(metavar="DATE", help="With --from: when the articles were published, as of check draft.")
    ] = None,
    publisher: Annotated[str | None, Parameter(metavar="NAME", help="With --from: who published them.")] = None,
    language: Annotated[str | None, Parameter(metavar="CODE", help="With --from: in which language they are.")] = None,
) -> int:
    """Begin a folder of claims with a vocabulary, an example that holds together, and settings; what stands there stays."""
    if folder.is_file():
        raise Unusable(f"{folder.as_posix()}: is a file; name the folder to begin: check init {shlex.quote(_beside(folder))}")
    if ci and not (install or "").strip():
        raise Unusable(_CI)
    if install is not None and _STANDS_FOR.fullmatch(install.strip()):
        raise Unusable(f"--install {install.strip()}: that only stands for {_PLACE}")
    if install is not None and not ci:
        raise Unusable("--install: only with --ci, which writes the workflow that installs it")
    if ci and install is not None and _BARE.fullmatch(install.strip()) and not Path(install.strip()).exists():
        screen.complain(
            f"warning: --install {install.strip()}: pip takes a bare name from the package index, where the checker is not"
        )
    if from_:
        return _from_articles(folder, from_, Head(published, publisher, language), install or "")
    if published is not None or publisher is not None or language is not None:
        raise Unusable("--published, --publisher, --language: only with --from, which names articles")
    done = begin(folder, install or "")
    name = shlex.quote(folder.as_posix())
    lines = (
        *(f"{each}: written" for each in done.written),
        *done.left,
        f"next: check {name}",
        "then record an article as the example is: one file for each, one claim for each number",
        f"words that vocabulary.yaml lacks are told then, and written by: check vocabulary add {name}",
    )
    screen.write("\n".join((*lines, "")), None)
    return 0


def _beside(file: Path) -> str:
    """The folder that is meant by a file: the one it lies in; for one in the current folder claims, unless it is that."""
    if file.parent != Path():
        return file.parent.as_posix()
    return "claims" if file.name != "claims" else "FOLDER"


def _from_articles(folder: Path, articles: tuple[str, ...], head: Head, install: str) -> int:
    """Begin the folder with what is drafted of articles."""
    from checker.beginning import begin_from
    from checker.drafting import usual_language

    given = read_articles(articles, head, usual_language(folder))
    if given.refused:
        others = "the other article" if len(given.documents) == 1 else f"the other {len(given.documents):,} articles"
        raise Unusable(
            *given.refused, f"{others} can be read; nothing was begun: mend these, or leave them out and draft them later"
        )
    done = begin_from(folder, given.documents, install)
    name = shlex.quote(folder.as_posix())
    lines = (
        *(f"{each}: written" for each in done.files.written),
        *done.files.left,
        *(f"{each}: no claim was found in it" for each in done.empty),
        f"{count(done.claims, 'claim')} drafted; {done.apart:,} with a scope of their own, as it is a guess what they count",
        f"next: go through {name}/{VOCABULARY}, in which nothing is confirmed; check {name}; check confirm {name}",
    )
    screen.write("\n".join((*lines, "")), None)
    return 0
