"""A check that remembers says byte for byte what one without memory says, whatever was edited between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.region import Footing, Region, RegionOutcome
from checker.engine.solve.linear_program import NO_WORK
from checker.memory.cache.archive import OLDEST, Archive
from checker.memory.cache.region_cache import RegionCache
from checker.model.detail import EVERYTHING
from checker.model.errors import Unusable
from checker.model.finding import CheckReport, Coverage, Undecided
from checker.model.problem import Problem
from checker.run import Run
from tests.cli.small import FILES
from tests.tries import tries

pytestmark = pytest.mark.own

Edit = Callable[[Path], object]
LINE = '  - {{id: new-{0}, quote: "{0}", value: "{0}", period: {1}}}\n'
WORDS = {
    "vocabulary.yaml": (
        FILES["vocabulary.yaml"].replace("{kind: flow}", "{kind: flow, begins: 2018-01-01}"),
        FILES["vocabulary.yaml"].replace("trust: 3", "trust: 1/2"),
        FILES["vocabulary.yaml"] + "publishers: {Courier: {also: [Herald]}}\n",
        FILES["vocabulary.yaml"].replace("who:", "who"),
        # Names that no word could have meant, that one may, and that one does.
        FILES["vocabulary.yaml"].replace("who: {", "who: {fishermen: {also: [anglers]}, "),
        FILES["vocabulary.yaml"].replace("who: {", "who: {peoplc: {unit: heads}, "),
        FILES["vocabulary.yaml"].replace("who: {", "who: {peopel: {unit: heads}, "),
        FILES["vocabulary.yaml"].replace("also: [North Koreans]", "also: [North Koreans, peopel]"),
        FILES["vocabulary.yaml"].replace("who: {people: {", "who: {children: {within: people, unit: heads}, people: {"),
        FILES["vocabulary.yaml"].replace("{also: [North Koreans]}", "{also: [North Koreans], unit: heads}"),
        FILES["vocabulary.yaml"].replace("sources: {", "sources: {Minister: {trust: 2}, "),
        FILES["vocabulary.yaml"].replace("trust: 3", "trust: 3, fiscal year begins: April"),
        FILES["vocabulary.yaml"] + "periods: {the flood: 2018}\n",
        FILES["vocabulary.yaml"] + "scopes: {all: {who: people}}\n",
        FILES["vocabulary.yaml"],
    ),
    "settings.yaml": ("immaterial: 90%\n", "saturated: 1%\n", "revised: nothing\n", "# nothing\n"),
}


def write(name: str, text: str) -> Edit:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


def add(name: str, line: str) -> Edit:
    def edit(folder: Path) -> None:
        path = folder / name
        path.write_text((path.read_text(encoding="utf-8") if path.exists() else FILES[name]) + line, encoding="utf-8")

    return edit


def rename(one: str, other: str) -> Edit:
    return lambda folder: (folder / one).rename(folder / other) if (folder / one).exists() else None


def remove(name: str) -> Edit:
    return lambda folder: (folder / name).unlink(missing_ok=True)


ARTICLES = tuple(name for name in FILES if name != "vocabulary.yaml")
EDITS = st.one_of(
    st.builds(
        write, st.sampled_from(ARTICLES), st.sampled_from([FILES[name] for name in ARTICLES] + ["", "claims: [", "a: b\n"])
    ),
    st.builds(
        add,
        st.sampled_from(ARTICLES),
        st.builds(LINE.format, st.sampled_from((3, 1137, 1150, 20000)), st.sampled_from(("2018", "2018-01", "2018/2019", "2O18")))
        | st.sampled_from(
            (
                "# looked at again\n",
                '  - {id: link, quote: "5", value: "5", period: 2018, supersedes: gazette/in-2018}\n',
                '  - {id: again, quote: "9,999", value: "9,999", period: 2018, restates: in-2018}\n',
                "  - {id: some, quote: twice that, value: twice that, that: gazette/in-2018, period: 2018, source: some}\n",
                '  - {id: part, quote: "half", share: half, of: people, period: 2018}\n',
                '  - {id: slip, quote: "9", value: "9", scope: {who: peopel}, period: 2018, source: Ministre}\n',
                '  - {id: every, quote: "9", share: "9%", of: all, period: the flood}\n',
                '  - {id: fiscal, quote: "9,998", value: "9,998", period: FY2018, source: ministry}\n',
            )
        ),
    ),
    st.builds(rename, st.sampled_from(ARTICLES), st.sampled_from(("later.yaml", "gazette.yaml", "herald.txt"))),
    st.builds(remove, st.sampled_from((*ARTICLES, "settings.yaml"))),
    *(st.builds(write, st.just(name), st.sampled_from(texts)) for name, texts in WORDS.items()),
)
DAMAGE: tuple[Callable[[bytes], bytes], ...] = (
    lambda data: data,
    lambda data: data[: len(data) // 2],
    lambda data: data[:-1] + b"?",
    lambda data: b"",
    lambda data: data.replace(b'"', b"'"),
    lambda data: data[:200] + bytes(byte ^ 1 if place % 997 == 0 else byte for place, byte in enumerate(data[200:])),
    lambda data: data[:4096] + data[8192:] + data[4096:8192],
)


def archive(folder: Path, stamp: str = "") -> Archive:
    """What was kept beside the claims in the folder."""
    return Archive(folder / ".check" / "cache", stamp)


def told(folder: Path, archive: Archive | None) -> tuple[CheckReport | None, tuple[Problem, ...], object]:
    """All that a check of the folder gives, and the claims themselves with their places."""
    run = Run((str(folder),), store=archive)
    try:
        loaded = run.loaded
    except Unusable as error:
        return None, error.problems, (error.lines, error.unread)
    return run.report, loaded.problems, (loaded.claims, loaded.articles, loaded.files, loaded.unread)


@tries(20)
@given(st.lists(st.tuples(st.lists(EDITS, min_size=1, max_size=3), st.sampled_from(DAMAGE)), min_size=2, max_size=6))
def test_a_check_that_remembers_says_the_same(rounds: list[tuple[list[Edit], Callable[[bytes], bytes]]]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in FILES.items():
            (folder / file).write_text(text, encoding="utf-8")
        cache = folder / ".check" / "cache"
        for edits, damage in [([], DAMAGE[0]), *rounds]:
            for edit in edits:
                edit(folder)
            if cache.exists():
                cache.write_bytes(damage(cache.read_bytes()))
            kept = archive(folder)
            assert told(folder, kept) == told(folder, None)
            kept.save()
            assert told(folder, archive(folder)) == told(folder, kept)


FORMS = (
    "value: 1,137; period: 2018",
    "value: twice that; that: gazette/in-2018; scope: {where: South Korea}; period: 2018",
    "value: 1,000; each: year; period: 2015/2018",
    "value: 100; average: month; period: 2018",
    "value: over 2,000; until: now; period: 2007",
    "value: below 1,000; since: 2001; period: 2018",
    "change: doubled; from: 2017; period: 2018",
    "change: fell; from: 2017; period: 2018",
    "change: 134 higher; from: 2017; period: 2018",
    "change: from 900 to 1,137; from: 2017; period: 2018",
    "change: doubled; each: year; period: 2015/2018",
    "change: up 4 points; from: 2017; of: people; scope: {who: women}; period: 2018",
    "share: a third; of: people; scope: {who: women}; period: 2018",
    "record: highest; among: 2003/2018; period: 2018",
    "record: second lowest; among: 2003/2018; period: 2018",
    "record: highest; since: 2016; period: 2018",
    "trend: fell for the third year in a row; over: 2015/2018; period: 2018",
)


@pytest.mark.parametrize("form", FORMS)
def test_a_claim_of_any_form_is_remembered(form: str, tmp_path: Path) -> None:
    fields = form.split("; ")
    lines = ["  - id: c", f"quote: {fields[0].partition(': ')[2]}", *fields]
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    vocabulary = FILES["vocabulary.yaml"].replace("who: {", "who: {women: {within: people}, ")
    (tmp_path / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    (tmp_path / "courier.yaml").write_text(FILES["courier.yaml"] + "\n    ".join(lines) + "\n", encoding="utf-8")
    without = told(tmp_path, None)
    assert without[1] == ()
    kept = archive(tmp_path)
    assert told(tmp_path, kept) == without
    kept.save()
    assert told(tmp_path, archive(tmp_path)) == without


def test_what_did_not_change_is_not_worked_out_again(tmp_path: Path) -> None:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    first = archive(tmp_path)
    told(tmp_path, first)
    assert first.news
    first.save()
    again = archive(tmp_path)
    told(tmp_path, again)
    assert not again.news
    add("courier.yaml", "# looked at again\n")(tmp_path)
    edited = Recorded(tmp_path)
    told(tmp_path, edited)
    # The file is read anew, but says what it said.
    assert [key.split(":")[0] for key in edited.new] == ["file", "report"]


def test_what_is_edited_after_it_was_read_is_not_taken_for_what_was_read(tmp_path: Path) -> None:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    for look in (Run.look, lambda run: run.ledgers):
        run = Run((str(tmp_path),), store=archive(tmp_path))
        look(run)
        add("courier.yaml", LINE.format(20_000, 2018))(tmp_path)
        assert run.report.findings
        run.keep()
        assert told(tmp_path, archive(tmp_path)) == told(tmp_path, None)


class Recorded(Archive):
    """An archive that says what was new to it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / ".check" / "cache")
        self.new: list[str] = []

    def keep(self, key: str, text: str) -> None:
        self.new.append(key)
        super().keep(key, text)


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("who: {", "who: {fishermen: {also: [anglers]}, ", 0),
        ("where: {", "where: {China: {}, ", 0),
        ("sources: {", "sources: {diver: {}, ", 0),
        ("also: [North Koreans]", "also: [North Koreans, humans]", 0),
        ("South Korea: {}", "South Korea: {also: [the South]}", 0),
        ("who: {people: {", "who: {men: {within: people}, people: {", 3),
        ("{kind: flow}", "{kind: flow, begins: 2001-01-01}", 3),
        ("trust: 3", "trust: 2", 1),
        ("sources: {", "periods: {the flood: 2018}\nsources: {", 3),
    ],
)
def test_a_file_is_read_again_where_it_might_be_read_otherwise(tmp_path: Path, old: str, new: str, read: int) -> None:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    first = archive(tmp_path)
    told(tmp_path, first)
    first.save()
    assert old in FILES["vocabulary.yaml"]
    (tmp_path / "vocabulary.yaml").write_text(FILES["vocabulary.yaml"].replace(old, new), encoding="utf-8")
    edited = Recorded(tmp_path)
    assert told(tmp_path, edited) == told(tmp_path, None)
    kinds = [key.split(":")[0] for key in edited.new]
    assert kinds.count("file") == read and ("outcome" in kinds) <= (read > 0)


def test_another_checker_begins_anew_and_old_entries_go(tmp_path: Path) -> None:
    one = archive(tmp_path, "one")
    one.keep("file:a", "1")
    one.save()
    assert archive(tmp_path, "one").recall("file:a") == "1"
    assert archive(tmp_path, "other").recall("file:a") is None
    for number in range(OLDEST + 1):
        assert archive(tmp_path, "one").recall("file:a") == "1"
        later = archive(tmp_path, "one")
        later.keep("file:b", str(number))
        later.save()
    last = archive(tmp_path, "one")
    assert (last.recall("file:a"), last.recall("file:b")) == (None, str(OLDEST))


def test_what_a_run_wants_stays(tmp_path: Path) -> None:
    first = archive(tmp_path)
    first.keep("file:a", "1")
    first.save()
    for number in range(2 * OLDEST):
        later = archive(tmp_path)
        assert later.recall("file:a") == "1"
        later.keep("file:b", str(number))
        later.save()


def test_what_stayed_undecided_is_not_tried_again(tmp_path: Path) -> None:
    """Work is counted: the next run would come no further."""
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    loaded = Run((str(tmp_path),)).loaded
    region = Region(loaded.claims, loaded.vocabulary, loaded.settings, EVERYTHING)
    report = CheckReport((), (Undecided(loaded.claims[:2], why_statement=NO_WORK()),), Coverage(0, 0, 0, (), 2))
    tries: list[CheckReport] = []

    def check() -> RegionOutcome:
        tries.append(report)
        return RegionOutcome(report, Footing(frozenset(), frozenset(), decided=False))

    for _ in range(2):
        kept = archive(tmp_path)
        assert RegionCache(kept, loaded.vocabulary).report(region, check) == report
        kept.save()
    assert len(tries) == 1
