"""What a wrong command line is told: what is wrong, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import Run

REFUSED = [
    (("--verison",), "check: there is no option --verison; did you mean --version?"),
    (("--fial-on", "note"), "check: there is no option --fial-on; did you mean --fail-on?"),
    (("format", "--in", "claims"), "check format: there is no option --in; write the folder itself: check format FOLDER"),
    (("bounds", "--year", "2014"), "check bounds: there is no option --year; did you mean --period?"),
    (("bounds", "--place", "Seoul"), "check bounds: there is no option --place; did you mean --where?"),
    (("judge", "123456", "--reason", "old"), "check judge: there is no option --reason; did you mean --because?"),
    (("show", "123456", "--folder", "claims"), "check show: there is no option --folder; did you mean --in?"),
    (("fomat", "claims"), "fomat: no command, and no file or folder; did you mean check format?"),
    (("chekc",), "chekc: no command, and no file or folder; to check claims, write no more than check and a path"),
    (("check", "claims"), "check: no command, and no file or folder; to check claims, write no more than check and a path"),
    (("settings", "nowhere"), "check settings: nothing is done with “nowhere”; leave it out"),
    (("desk", "claims", "--port", "abc"), "check desk: --port abc: is no whole number; write digits alone"),
    (("extract", "123456"), "check extract: --into is missing; write it too"),
    (("extract", "123456", "--into"), "check extract: --into: nothing stands behind it; write what is meant"),
    (("claims", "--show", "nwe"), "check: --show nwe: unknown; did you mean new? Known: new, known, all"),
    (("claims", "--engine", "spark"), "check: --engine spark: unknown; known: processes, dask"),
    (
        ("judge", "123456", "--verdict", "wrongly"),
        "check judge: --verdict wrongly: unknown; did you mean wrong? Known: wrong, superseded, disputed, accepted",
    ),
    (("completion", "klingon"), "check completion: SHELL klingon: unknown; known: bash, zsh, fish, powershell"),
    (("claims", "--width", "10"), "check: --width 10: too small; write 40 or more"),
    (("desk", "claims", "--port", "99999"), "check desk: --port 99999: too great; write 65535 or less"),
    (("claims", "--fix=maybe"), "check: --fix: takes no value; write --fix alone"),
    (("vocabulary",), "check vocabulary: what to do is missing; write check vocabulary add"),
    (("init", "claims/asianews.yaml"), "claims/asianews.yaml: is a file; name the folder to begin: check init claims"),
    (("init", "asianews.yaml"), "asianews.yaml: is a file; name the folder to begin: check init claims"),
    (
        ("import", "claims"),
        "claims: no mapping *.import.yaml is there; begin one: check import SERIES.csv --into FOLDER/NAME.csv; "
        "--in FOLDER names the folder of the claims",
    ),
    (
        ("import", "--in", "elsewhere"),
        "elsewhere: no mapping *.import.yaml is there; begin one: check import SERIES.csv --into FOLDER/NAME.csv; "
        "--in FOLDER names the folder of the claims",
    ),
    (
        ("claims", "--as-of", "03/04/2024"),
        "--as-of 03/04/2024: “03/04/2024” may be two days; write 2024-04-03 if the day stands before the month, "
        "2024-03-04 if behind it",
    ),
]


@pytest.mark.parametrize(("line", "says"), REFUSED, ids=[" ".join(line) for line, _ in REFUSED])
def test_a_wrong_command_line_is_told_what_to_write(line: tuple[str, ...], says: str, claims: Path, run: Run) -> None:
    (claims.parent / "elsewhere").mkdir()
    (claims.parent / "asianews.yaml").write_text("")
    code, out, err = run(*line)
    assert (code, out, err.splitlines()[0]) == (2, "", says)


def test_series_are_imported_in_whatever_folder_they_lie(claims: Path, run: Run) -> None:
    folder = claims.parent / "newsroom"
    folder.mkdir()
    (folder / "arrivals.csv").write_text("year,people\n2017,1127\n2018,1137\n")
    (folder / "vocabulary.yaml").write_text("who: {people: {}}\nevent: {}\n")
    (claims.parent / "series.csv").write_text("year,people\n2017,1127\n2018,1137\n")
    assert run("import", "series.csv", "--in", "newsroom")[0] == 0
    assert (folder / "series.import.yaml").exists() and not (claims / "series.import.yaml").exists()
    mapping = folder / "series.import.yaml"
    by_folder = run("import", "newsroom")
    assert (
        by_folder[1:] == run("import", "--in", "newsroom")[1:] == run("import", mapping.relative_to(claims.parent).as_posix())[1:]
    )


@pytest.mark.parametrize("line", [("bounds", "--who", "people", "--period", "2018"), ("history",), ("export",)])
def test_the_folder_of_the_claims_is_named_as_with_other_commands(line: tuple[str, ...], claims: Path, run: Run) -> None:
    (claims.parent / "newsroom").symlink_to(claims)
    command, *options = line
    in_folder = run(command, "--in", "newsroom", *options)
    assert in_folder[0] == 0
    assert in_folder == run(command, "newsroom", *options)
