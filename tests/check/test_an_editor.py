"""What an editor meets who records a sixth article beside the five: every slip of the pen has its sentence, and exit code 2."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.cli import main
from checker.intake.files.claims import LEADS
from checker.prose.phrases import listed
from tests.check.recorded import FOLDER

pytestmark = pytest.mark.own

NAME = "harbour-post-2021-03-02.yaml"
GOOD = Path(__file__).with_name(NAME).read_text(encoding="utf-8")
AT = f"claims/{NAME}"

# What is written for what, and the problems that are told.
SLIPS = {
    "a misspelt field": (
        ("quote: just", "qoute: just"),
        ["10:5: unknown field “qoute” in a claim; write quote"],
    ),
    "a misspelt concept": (
        ("{who: women}", "{who: womne}"),
        ["24:18: scope: who: “womne” is no concept of the vocabulary; write women, or add it to vocabulary.yaml under who"],
    ),
    "a date in words": (
        ("published: 2021-03-02", "published: 2 March 2021"),
        [
            "4:14: published: cannot read “2 March 2021” as a date; write it as 2021-03-02",
        ],
    ),
    "a period the wrong way round": (
        ("period: since the war", "period: 2020/2019"),
        ["30:13: period: “2020/2019” ends before it starts; write the earlier date first, such as 2019/2020"],
    ),
    "a period after publication": (
        ("period: since the war", "period: 2022"),
        [
            "30:13: period: “2022” starts after publication (2021-03-02); mend the period or the date of publication, "
            "or write status: forecast"
        ],
    ),
    "an id used twice": (
        ("id: change-2020", "id: arrivals-2020"),
        ["14:9: id: “arrivals-2020” is the id of line 9 too; give each claim an id of its own"],
    ),
    "no source": (
        ("  source: Unification Ministry\n", ""),
        [f"{line}:5: no source; write source, `unnamed` where the article names nobody" for line in (8, 13, 19, 26)],
    ),
    "transposed digits": (
        ("value: just 229", "value: just 292"),
        [
            "11:12: value: 292 is not in the quote “just 229 people last year”; "
            "write the number as the article has it, or mend the quote"
        ],
    ),
    "two forms at once": (
        ("quote: two thirds of them women\n", "quote: 157, two thirds of them women\n    value: 157\n"),
        ["23:12: two forms at once: value and share; keep one here and make a second claim of the other"],
    ),
    "a share of nothing": (
        ("    of: North Koreans\n", ""),
        ["22:12: share without of; write of too, for a part of another scope"],
    ),
    "a sentence quoted": (
        ("two thirds of them women", "two thirds of them were women and the rest were men of all ages"),
        ["21:12: quote: 14 words; keep the numeric phrase, at most 12 words, with … for what you leave out"],
    ),
    "a claim that is not there": (
        ("    from: 2019\n", "    from: 2019\n    restates: arivals-2020\n"),
        ["18:15: restates: “arivals-2020” is no claim; write arrivals-2020, arrivals/men-2020 or arrivals/women-2020"],
    ),
    "a field written twice": (
        ("    from: 2019\n", "    from: 2019\n    from: 2018\n"),
        ["18:5: “from” twice (line 17); keep one of them"],
    ),
    "an anchor": (
        ("    from: 2019\n", "    from: &base 2019\n"),
        ["17:11: the anchor &base; leave it out"],
    ),
    "an id that steers the terminal": (
        ("id: women-2020", 'id: "\\e[2Jwomen"'),
        ["20:9: id: “\\x1b[2Jwomen” does not fit; write small letters a to z, digits and hyphens only"],
    ),
}


# How many claims each keeps from being read, unless it is one.
UNREAD = {"a date in words": 4, "no source": 4}
# Those of which only one thing can have been meant.
MENDED = {"a misspelt field", "a misspelt concept", "transposed digits", "a claim that is not there"}
NEXT = 'next: check judge harbour-post-2021-03-02/total-2020 --verdict VERDICT --because "…"\n'
EARLY = ("--as-of", "2015-12-31")


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sixth article, in a copy of claims/ below the current directory."""
    shutil.copytree(FOLDER, tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / AT
    path.write_text(GOOD, encoding="utf-8")
    return path


def checked(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    code = main(["claims", *options])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def left_out(problems: int, claims: int, mended: int = 0) -> str:
    """The last lines on standard error."""
    problem = f"{problems} problem{'s' * (problems > 1)}"
    left = f"{problem}; {claims} claims were not checked\n" if claims > 1 else f"{problem}; 1 claim was not checked\n"
    return left + (f"check --fix claims mends {mended} of these\n" if mended else "")


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip(slip: str, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written, told = SLIPS[slip]
    assert GOOD.count(written[0]) >= 1
    article.write_text(GOOD.replace(*written, 1), encoding="utf-8")
    code, out, err = checked(capsys, *EARLY)
    unread = UNREAD.get(slip, 1)
    assert code == 2
    assert err == "".join(f"{AT}:{line}\n" for line in told) + left_out(len(told), unread, int(slip in MENDED))
    noun = "claim" if unread == 1 else "claims"
    assert f"; {unread} {noun} could not be read ({len(told)} problem" in " ".join(out.split())


def test_all_slips_of_all_files_are_told_at_once(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ("a misspelt field", "a misspelt concept", "a period the wrong way round", "a sentence quoted")
    text = GOOD
    for slip in chosen:
        text = text.replace(*SLIPS[slip][0], 1)
    article.write_text(text, encoding="utf-8")
    article.with_name("empty.yaml").touch()
    told = sorted((line for slip in chosen for line in SLIPS[slip][1]), key=lambda line: int(line.split(":")[0]))
    code, _, err = checked(capsys, *EARLY)
    assert code == 2
    assert err == (
        "claims/empty.yaml:1:1: the file is empty; record an article in it, or delete it\n"
        + "".join(f"{AT}:{line}\n" for line in told)
        + left_out(5, 3, 2).replace("checked", "checked, and none of claims/empty.yaml", 1)
    )


def test_the_sixth_article_itself(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = checked(capsys)
    assert (code, err) == (1, NEXT)
    counts = "1 contradiction, 0 tensions, 0 notes new, 5 known; 158 claims in 7 articles, 139 compared"
    assert " ".join(out.split()).endswith(counts)


def test_before_the_others_were_out(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = checked(capsys, "--as-of", "2015-12-31")
    assert (code, err) == (0, "")
    assert " ".join(out.split()).endswith(
        "0 contradictions, 0 tensions, 0 notes; 13 claims in 1 article, 7 compared; as of 2015-12-31"
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "1:1: the file is empty; record an article in it, or delete it"),
        (b"\xff\xfe\x00", "1:1: the file is UTF-16, not UTF-8; save it in the encoding UTF-8"),
        (
            GOOD.split("claims:")[0].encode() + b"claims: []\n",
            "8:9: claims must be a list of one entry at least; begin each entry with a hyphen",
        ),
    ],
    ids=["empty", "not UTF-8", "no claims"],
)
def test_a_file_that_is_none(content: bytes, told: str, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_bytes(content)
    code, _, err = checked(capsys, *EARLY)
    assert (code, err) == (2, f"{AT}:{told}\n1 problem; no claim of {AT} was checked\n")


def test_a_hostile_publisher_is_shown_not_obeyed(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = GOOD.replace("publisher: Harbour Post", 'publisher: "\\e]0;owned\\a[bold red]Post[/] \\u202e"')
    article.write_text(hostile, encoding="utf-8")
    code, out, err = checked(capsys, "--select", "total-falls")
    assert (code, err) == (1, NEXT)
    assert "\\x1b]0;owned\\x07[bold red]Post[/] \\u202e" in " ".join(out.split())
    assert all(character.isprintable() for line in out.splitlines() for character in line)


def test_a_number_beyond_all_measure(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = "31" + ",000" * 20
    article.write_text(GOOD.replace("31,000", number), encoding="utf-8")
    code, _, err = checked(capsys, "--format", "json")
    said = f"value: “{number[:60]}…” has 62 digits; write a number of at most 30 digits"
    assert (code, err) == (2, f"{AT}:29:12: {said}\n1 problem; 1 claim was not checked\n")


def test_ten_thousand_lines(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head, first = GOOD.split("claims:\n")[0], GOOD.split("claims:\n")[1].split("\n\n")[0]
    claims = [first.replace("id: arrivals-2020", f"id: arrivals-{number}") for number in range(2500)]
    article.write_text("\n".join([f"{head}claims:", *claims, "  - {id: last, qoute: no}", ""]), encoding="utf-8")
    code, _, err = checked(capsys, *EARLY)
    assert code == 2
    assert err == (
        f"{AT}:10009:5: it claims nothing; write one of {listed(LEADS)}\n"
        f"{AT}:10009:5: no period; write period: 2018, 2018-01/2018-11, ../2015-06-15, …\n"
        f"{AT}:10009:16: unknown field “qoute” in a claim; write quote\n" + left_out(3, 1, 1)
    )
