"""The index of an archive: it follows the files, can be done without, and is never believed where it is not ours."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from checker.cli import main
from checker.intake.files import source
from checker.memory.archived import filing, index, load
from checker.memory.cache.archive import Archive
from checker.model.errors import Unusable
from checker.model.finding import CheckReport
from checker.run import Run
from tests.cache.test_faults import DAMAGE, put
from tests.cli.small import lay_out
from tests.records.test_writing import in_a_process_of_its_own, killed_at

NEW = """\
article: {title: New, publisher: Courier, published: 2020-04-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2018, quote: "1,138", value: "1,138", period: 2018}
"""
ECHO = """\
article: {title: Echo, publisher: Echo, published: 2020-05-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2018, quote: "1,239", value: "1,239", period: 2018}
"""
ARTICLE, ARCHIVE = Path("new.yaml"), Path("archive")
INDEX = ARCHIVE / ".check" / "index"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article and an archive in the current folder; what has changed before this moment is settled."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHECK_FORGET", raising=False)
    monkeypatch.setattr(index, "SETTLED", 0)
    lay_out(ARCHIVE)
    ARTICLE.write_text(NEW, encoding="utf-8")


def of_both() -> CheckReport:
    """What a check of both finds, without any index or cache: of equal files that is worked out once."""
    files = (ARTICLE, *sorted(ARCHIVE.rglob("*")))
    return _of_both(frozenset((str(path), path.read_bytes()) for path in files if path.is_file() and ".check" not in path.parts))


@cache
def _of_both(files: frozenset[tuple[str, bytes]]) -> CheckReport:
    return Run((str(ARTICLE), str(ARCHIVE))).report


def found() -> tuple[object, ...]:
    """What a check against the archive finds, with an index; it must be that of a check of both."""
    run = Run((str(ARTICLE),), archive=str(ARCHIVE), store=Archive())
    both = of_both()
    wanted = tuple(finding for finding in both.findings if "new" in finding.articles)
    assert run.report.findings == wanted
    assert run.report.problems == both.problems
    assert run.report.unread == both.unread
    return wanted


def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files of claims in the archive that are opened from now on by a check against it."""
    names: list[str] = []
    open_file = source.opened_file

    def noted(path: Path) -> object:
        if path.parent == ARCHIVE and path.name != "vocabulary.yaml":
            names.append(path.name)
        return open_file(path)

    monkeypatch.setattr(source, "opened_file", noted)
    return names


def against() -> None:
    Run((str(ARTICLE),), archive=str(ARCHIVE), store=Archive()).look()


def test_of_an_archive_that_did_not_change_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found()
    names = opened(monkeypatch)
    against()
    assert names == []


def change(text: str) -> None:
    path = ARCHIVE / "herald.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1,137", text), encoding="utf-8")


def unseen() -> None:
    """As long as before, and with the time that it had: only the file system knows."""
    path = ARCHIVE / "herald.yaml"
    state = path.stat()
    change("1,337")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


CHANGES: dict[str, Callable[[], object]] = {
    "changed": lambda: change("2,222"),
    "changed unseen": unseen,
    "added": lambda: (ARCHIVE / "echo.yaml").write_text(ECHO, encoding="utf-8"),
    "removed": lambda: (ARCHIVE / "gazette.yaml").unlink(),
    "renamed": lambda: (ARCHIVE / "gazette.yaml").rename(ARCHIVE / "news.yaml"),
    "moved down": lambda: [(ARCHIVE / "y").mkdir(), (ARCHIVE / "gazette.yaml").rename(ARCHIVE / "y" / "gazette.yaml")],
    "broken": lambda: (ARCHIVE / "gazette.yaml").write_text("claims: [", encoding="utf-8"),
    "a bad claim": lambda: change("many"),
    "another unit": lambda: change("1,137 boats"),
    "a table": lambda: (ARCHIVE / "more.csv").write_text(
        "id,title,publisher,published,value,who,event,where,period,source\n"
        "a,T,Echo,2020-01-01,2300,people,arrived,South Korea,2018,unnamed\nb,T,Echo,2020-01-01,x,people,arrived,,2018,unnamed\n",
        encoding="utf-8",
    ),
    "corrected": lambda: (ARCHIVE / "echo.yaml").write_text(
        ECHO.replace("2018}", "2018, supersedes: new/in-2018}"), encoding="utf-8"
    ),
    "another alias": lambda: vocabulary("also: [North Koreans]", "also: [North Koreans, defectors]"),
    "another concept": lambda: vocabulary("who: {", "who: {boats: {unit: boats}, "),
    "a part": lambda: vocabulary("South Korea: {}", "South Korea: {within: Asia}, Asia: {}"),
    "less trust": lambda: vocabulary("{trust: 3}", "{trust: 0.2}"),
    "no such name": lambda: vocabulary("Japan: {}", "Nippon: {}"),
    "one more name": lambda: vocabulary("Japan: {}", "Nippon: {also: [Japan]}"),
    "settings": lambda: (ARCHIVE / "settings.yaml").write_text("rounding: sharp\n", encoding="utf-8"),
}


def vocabulary(old: str, new: str) -> None:
    path = ARCHIVE / "vocabulary.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_of_two_files_of_one_name_the_second_is_refused() -> None:
    found()
    (ARCHIVE / "new.yaml").write_text(ECHO, encoding="utf-8")
    with pytest.raises(Unusable, match=r"new.yaml: the name “new” belongs to archive/new.yaml already"):
        against()


@pytest.mark.own
@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_is_noticed(name: str) -> None:
    found()
    CHANGES[name]()
    found()
    found()


def test_only_what_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    found()
    change("2,222")
    names = opened(monkeypatch)
    against()
    assert set(names) == {"herald.yaml"}


@pytest.mark.parametrize("name", ["another alias", "another concept"])
def test_words_that_say_the_same_of_the_archive_do_not_let_it_be_read_again(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found()
    CHANGES[name]()
    names = opened(monkeypatch)
    against()
    assert names == []
    monkeypatch.undo()


def test_of_another_version_it_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    found()
    monkeypatch.setattr(load, "stamp", lambda: "another")
    names = opened(monkeypatch)
    against()
    assert set(names) == {"herald.yaml", "gazette.yaml", "courier.yaml"}


def test_it_may_be_deleted_and_the_archive_moved(tmp_path: Path) -> None:
    before = found()
    shutil.rmtree(ARCHIVE / ".check")
    assert found() == before
    Path(ARCHIVE).replace("elsewhere")
    Path(ARCHIVE).symlink_to("elsewhere")
    assert found() == before


def altered(statement: str) -> Callable[[Path], object]:
    def alter(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database:
            database.execute(statement)
            database.commit()

    return alter


ALTERED = {
    "a figure": altered("UPDATE row SET line=replace(line, '1,137', '1,138')"),
    "a shared text": altered("UPDATE text SET content=replace(content, '1137', '1138')"),
    "a tie": altered("UPDATE row SET tie=1-tie"),
    "a component": altered("UPDATE tie SET component=component+1"),
    "a row less": altered("DELETE FROM row WHERE name='herald/in-2018'"),
    "a line": altered("UPDATE row SET line='[]', sum=0"),
    "nothing shared": altered("DELETE FROM text"),
    "numbers for words": altered("UPDATE held SET content=7"),
    "problems": altered("UPDATE file SET problems='[[1]]'"),
    "no list": altered("UPDATE tie SET words='{}' WHERE number=1"),
}


@pytest.mark.own
@pytest.mark.parametrize("name", [*DAMAGE, *ALTERED])
def test_a_damaged_or_foreign_index_is_made_anew(name: str) -> None:
    before = found()
    {**DAMAGE, "trigger": altered("CREATE TRIGGER w AFTER INSERT ON row BEGIN DELETE FROM row; END"), **ALTERED}[name](INDEX) if (
        name != "other table"
    ) else altered("DROP TABLE kin")(INDEX)
    assert found() == before
    assert found() == before


@pytest.mark.parametrize("name", ["a folder", "a link", "a file in the way", "nothing may be written"])
def test_where_it_cannot_be_kept_it_is_done_without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "a folder":
        INDEX.mkdir(parents=True)
    elif name == "a link":
        INDEX.parent.mkdir()
        INDEX.symlink_to("nowhere")
    elif name == "a file in the way":
        put(b"")(INDEX.parent)
    else:
        monkeypatch.setattr(load, "to_write", lambda *_: (_ for _ in ()).throw(PermissionError()))
    assert found()


def test_nothing_is_kept_that_is_not_to_be() -> None:
    assert main([str(ARTICLE), "--against-archive", str(ARCHIVE), "--no-cache"]) == 1
    assert not INDEX.exists()


@pytest.mark.own
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a child of its own")
def test_killed_at_any_moment_the_next_check_says_the_same() -> None:
    before, line, codes = found(), 1, set[int]()
    while 0 not in codes:
        shutil.rmtree(ARCHIVE / ".check")
        found()
        change("2,222" if line % 2 else "1,137")
        (ARCHIVE / "herald.yaml").write_text((ARCHIVE / "herald.yaml").read_text().replace("2,222", "1,137"))

        def work(line: int = line) -> None:
            killed_at(line, index, filing)
            against()

        codes.add(in_a_process_of_its_own(work))
        assert found() == before
        line += 37
    assert codes == {0, -signal.SIGKILL}


def test_two_checks_at_once_both_end() -> None:
    command = (sys.executable, "-m", "checker", str(ARTICLE), "--against-archive", str(ARCHIVE))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    both = [subprocess.Popen(command, env=environment, text=True, **pipes) for _ in range(3)]
    texts = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [1, 1, 1], texts
    assert len({out for out, _ in texts}) == 1
    found()
