"""Several reports of one run, each whole or not at all; and exit codes that depend on none of them."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import __version__
from checker.cli import main
from checker.memory.ledger.files import Ledgers
from checker.model.claim import Location
from checker.model.finding import CheckReport, Stale
from checker.report.formats import Context, load, names
from checker.report.overview.model import Overview
from tests.cli.conftest import ARTICLE, VOCABULARY
from tests.cli.small import lay_out
from tests.formats.sample import ACCEPTED, BROKEN, COVERAGE, REPORT, SATURATED, STALE, WRONG
from tests.tries import tries

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]
LEVELS = ("contradiction", "tension", "note")
KNOWN = ", ".join(names())


def test_every_format_at_once(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)
    seen = Overview((), (), (), (), (), (), (), (), ("All that there is.",))
    monkeypatch.setattr("checker.run.overview", lambda *_: seen)
    wanted = [f"--report={name}=report of {name}" for name in names()]
    context = Context(version=__version__, root=str(Path.cwd()), overview=seen, command="check claims")
    assert run("claims", *wanted)[:2] == (1, load("text").render(REPORT, context))
    written = {name: Path(f"report of {name}").read_text(encoding="utf-8") for name in names()}
    assert written == {name: load(name).render(REPORT, context) for name in names()}


def test_the_page_tells_what_was_checked(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    options = ("--as-of", "2020-12-31", "--ignore", "stale-figure")
    run(str(claims.absolute()), *options, "--report", "html=page.html")
    assert f"<code>check {claims.name} {' '.join(options)}</code>" in Path("page.html").read_text(encoding="utf-8")
    run(*["claims"] * 5, "--report", "html=page.html")
    assert "<code>check claims (4 more)</code>" in Path("page.html").read_text(encoding="utf-8")


def test_the_page_says_of_which_revision_it_is(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    run("claims", "--revision", "4f2a<9c", "--report", "html=page.html")
    assert "<code>check claims</code> · revision <code>4f2a&lt;9c</code>" in Path("page.html").read_text(encoding="utf-8")
    run("claims", "--report", "html=page.html")
    assert "revision" not in Path("page.html").read_text(encoding="utf-8").partition("<h1")[2].partition("<h2")[0]


def test_colour_stays_on_the_screen(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("claims", "--report", "text=report.txt")[1]
    assert "\x1b[" not in Path("report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "problems"),
    [
        (["--report", "sarf=a"], [f"--report sarf: unknown; did you mean sarif? Known: {KNOWN}"]),
        (["--report", "sarif"], ["--report sarif: no file named; write NAME=FILE, for instance sarif=report.sarif"]),
        (["--report", "sarif="], ["--report sarif=: no file named; write NAME=FILE, for instance sarif=report.sarif"]),
        (
            ["--report", "json=no/such/a"],
            ["--report json=no/such/a: there is no folder no/such; make it first, or write elsewhere"],
        ),
        (["--output", "claims"], ["--output claims: claims is a folder; name a file in it"]),
        (
            ["--report", "json=a", "--report", "csv=./a"],
            ["--report csv=./a: --report json=a is written to the same file; give each report a file of its own"],
        ),
        (
            ["--output", "a", "--report", "csv=link"],
            ["--report csv=link: --output a is written to the same file; give each report a file of its own"],
        ),
        (
            ["--format", "jsn", "--report", "???=a", "--report", "json=claims", "--report", "csv=b", "--report", "csv=b"],
            [
                f"--format jsn: unknown; did you mean json? Known: {KNOWN}",
                f"--report ???: unknown; known: {KNOWN}",
                "--report json=claims: claims is a folder; name a file in it",
                "--report csv=b: --report csv=b is written to the same file; give each report a file of its own",
            ],
        ),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_done(
    options: list[str], problems: list[str], claims: Path, run: Run, gives: Gives
) -> None:
    asked = gives(REPORT)
    Path("link").symlink_to("a")
    before = sorted(Path().rglob("*"))
    assert run("claims", *options) == (2, "", "".join(f"{line}\n" for line in problems))
    assert (asked, sorted(Path().rglob("*"))) == ([], before)


def test_a_report_that_cannot_be_written(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)

    def refuse(path: Path, *_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    Path("report.json").write_text("the last report", encoding="utf-8")
    monkeypatch.setattr("checker.workspace.write_whole", refuse)
    message = "--report json=report.json: cannot be written: No space left on device\n"
    shown = load("text").render(REPORT, Context(version=__version__, root=str(Path.cwd())))
    assert run("claims", "--report", "json=report.json") == (2, shown, message)
    assert Path("report.json").read_text(encoding="utf-8") == "the last report"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_screen_that_takes_nothing(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert run("claims")[0::2] == (2, "standard output: cannot be written: No space left on device\n")


def test_absolute_paths_are_told_from_the_current_folder(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = lay_out(tmp_path / "news" / "claims")
    places = ("news/claims", str(folder))
    for name in ("github", "gitlab", "sarif"):
        near, far = (run(place, "--format", name)[1] for place in places)
        assert near == far and "news/claims/gazette.yaml" in near and str(tmp_path) not in near.replace(tmp_path.as_uri(), "")


def test_the_settings_say_who_publishes_reviews(claims: Path, run: Run, gives: Gives) -> None:
    (claims / "settings.yaml").write_text("publisher: Harbour Post\npage: https://harbour.example/checks\n", encoding="utf-8")
    gives(replace(REPORT, findings=(WRONG,)))
    (review,) = json.loads(run("claims", "--format", "claimreview")[1])["@graph"]
    assert (review["author"], review["url"]) == (
        {"@type": "Organization", "name": "Harbour Post", "url": "https://harbour.example/checks"},
        f"https://harbour.example/checks#{WRONG.fingerprint}",
    )


stale = Stale(("a/b",), "“9”", "wrong", "the claim says something else now", Location("claims/judged.yaml", 1))
reports = st.builds(
    lambda findings, undecided, stale: CheckReport(tuple(findings), undecided, COVERAGE, stale=stale),
    st.lists(st.sampled_from((BROKEN, STALE, SATURATED, WRONG, ACCEPTED)), unique=True),
    st.sampled_from(((), REPORT.undecided)),
    st.sampled_from(((), (stale,))),
)
outputs = [("--output", "a"), *(each for name in names() for each in (("--format", name), ("--report", f"{name}=b")))]
levels = st.sampled_from(("contradiction", "tension", "note", "never"))
# The first article alone, or one more of which a claim cannot be read.
texts = st.sampled_from((ARTICLE, f"{ARTICLE}  - {{id: bad, quote: umpteen, value: umpteen, period: 2017}}\n"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exit") / "claims"
    folder.mkdir()
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return folder


@tries(40)
@given(report=reports, text=texts, more=st.sampled_from(outputs), level=levels, strict=st.booleans())
def test_exit_codes_never_depend_on_the_format(
    folder: Path, report: CheckReport, text: str, more: tuple[str, ...], level: str, strict: bool
) -> None:
    (folder / "asianews.yaml").write_text(text, encoding="utf-8")
    options = ["claims", "--fail-on", level, *(["--strict"] if strict else [])]
    unread, new = text != ARTICLE, [f.severity for f in report.findings if f.status == "new"]
    fails = level != "never" and (report.undecided or {*new} & {*LEVELS[: LEVELS.index(level) + 1]})
    expected = 2 if unread else int(bool(fails or (strict and report.stale)))
    with chdir(folder.parent), pytest.MonkeyPatch.context() as patch:
        patch.setattr("checker.engine.check.check_claims", lambda *_: report)
        patch.setattr(Ledgers, "applied", lambda _, found: found)
        patch.setenv("CHECK_FORGET", "1")
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            assert main([*options, *more]) == expected
