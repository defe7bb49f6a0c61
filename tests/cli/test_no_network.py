"""No command asks the network: each runs where every way to it is blocked, but for the address of `review` on this machine.

One process runs them all, each in a folder of its own: the block cannot be lifted again, and a process takes a second to start.
A new command needs a line in RUNS; that it has none is a failure too.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from time import sleep
from typing import IO

import pytest

from checker.cli.commands import COMMANDS
from checker.report import formats
from tests.cli.small import HERALD, lay_out
from tests.cli.test_against import git

ROOT = Path(__file__).parents[2]
# What Python itself reports of each try, from whatever library; it cannot be switched off again.
BLOCKED = """\
import sys

ASKS = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto", "socket.sendmsg", "socket.bind")
WEB = ("urllib.Request", "http.client.connect", "ftplib.connect", "webbrowser.open")
SENT = ("fetch", "pull", "push", "clone", "ls-remote", "remote")

def blocked(event, arguments):
    if event.startswith(ASKS):
        told = arguments[0] if event.startswith("socket.get") else arguments[1]
        host = told[0] if isinstance(told, tuple) else told
        if host not in ("127.0.0.1", "::1", None):
            raise RuntimeError(f"NETWORK {event} {host}")
    elif event in WEB:
        raise RuntimeError(f"NETWORK {event}")
    elif event == "subprocess.Popen":
        words = [str(word) for word in arguments[1]]
        if words[0].rpartition("/")[2] != "git" or set(words) & set(SENT):
            raise RuntimeError(f"NETWORK {words}")

sys.addaudithook(blocked)
"""
# Runs each command in its folder; what it tells goes into a file beside it, with the exit codes in the last line.
EACH = """\
import os, sys
from checker.cli import main

for command, runs in {runs!r}.items():
    os.chdir(os.path.join({place!r}, command))
    os.dup2(os.open(f"../{{command}}.txt", os.O_WRONLY | os.O_CREAT), 2)
    codes = [main(words) for words in runs]
    print(*codes, file=sys.stderr, flush=True)
"""
CHECK = BLOCKED + "from checker.cli import main\nsys.exit(main(sys.argv[1:]))\n"
ALL_FORMATS = [word for name in formats.names() for word in ("--report", f"{name}=out.{name}")]
# A page names pictures, frames, styles and a document type that somebody might fetch.
GAZETTE_PAGE = """\
<?xml version="1.0"?><!DOCTYPE html SYSTEM "https://claims.example.org/page.dtd">
<html><head><base href="https://claims.example.org/"><link rel="stylesheet" href="style.css"><link rel="canonical" href="https://g.example/1">
</head><body><article><h1>Many came</h1><p><img src="x.png">The ministry said that 9,999 came to South Korea in the year 2018.</p>
<p>Of those who had left in the same year, the ministry said, 17 went to Japan.</p><iframe src="https://claims.example.org/f"></iframe>
</article></body></html>"""
ARTICLES = {
    "herald.txt": "The year\n\nThe ministry said that 1,137 came in 2018, and 1,047 in 2019.\n",
    "courier.txt": "To Japan\n\nIn the year 2018, as the ministry said, 23 fled to Japan.\n",
    **(
        {"gazette.html": GAZETTE_PAGE}
        if find_spec("trafilatura")
        else {"gazette.txt": "It said that 9,999 came, and 17 went to Japan.\n"}
    ),
}
_KNOWN = ("--publisher", "Gazette", "--published", "2020-02-01")
RUNS: dict[str, list[list[str]]] = {
    "check": [
        *(["claims", "--no-cache", "--format", name] for name in formats.names()),
        ["claims", *ALL_FORMATS],
        ["claims", "--show", "all", "--strict", "--as-of", "2020-02-15"],
        ["claims", "--against", "HEAD"],
        ["claims", "--engine", "dask", "--scheduler", "127.0.0.1:1"],
    ],
    "bounds": [["claims", "--who", "people", "--event", "arrived", "--period", "2018"]],
    "explain": [[], ["count-clash"], ["nothing-of-the-kind"]],
    "help": [[], ["bounds"], ["count-clash"]],
    "history": [["claims"], ["claims", "--format", "json"]],
    "import": [["series.csv"], ["series.csv", "--into", "claims/other.csv"]],
    "init": [
        ["new"],
        ["new", "--ci"],
        ["other", "--ci", "--install", "git+https://claims.example.org/checker@main"],
        ["third", "--from", "articles/herald.txt", *_KNOWN],
    ],
    "judge": [["gazette/in-2018", "--verdict", "wrong", "--because", "No.", "--by", "Ann"], ["--all"], ["--prune"]],
    "desk": [["claims", "--host", "example.org"]],
    "review": [["claims", "--host", "example.org"]],
    "settings": [[]],
    "schema": [[], *(["--of", name] for name in ("vocabulary", "settings", "judged", "output"))],
    "show": [["gazette"], ["gazette/in-2018"], ["nothing-of-the-kind"]],
    "completion": [["bash"], ["csh"]],
    "format": [["claims", "--diff"], ["claims", "--check"], ["claims"]],
    "confirm": [["claims"]],
    "quotes": [["claims", "--articles", "articles"], ["claims", "--articles", "nowhere"]],
    "draft": [[f"articles/{name}", *_KNOWN, *into] for name in ARTICLES for into in ((), ("--into", "claims"))],
    "correct": [["gazette/in-2018"], ["nothing-of-the-kind"]],
    "export": [["claims"], ["claims", "--output", "claims.jsonl"], ["claims", "--output", "claims/all.csv"]],
    "extract": [["gazette/in-2018", "--into", "small"], ["nothing-of-the-kind", "--into", "none"]],
    "upgrade": [["--check"], []],
    "vocabulary": [["add"], ["add", "claims"]],
}
LASTING = {"desk": ["desk", "claims"], "review": ["review", "claims"], "watch": ["claims", "--watch"]}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a folder of claims, which names a remote that must not be asked."""
    place = tmp_path_factory.mktemp("begun")
    lay_out(place / "claims")
    (place / "articles").mkdir()
    for name, text in ARTICLES.items():
        (place / "articles" / name).write_text(text, encoding="utf-8")
    (place / "series.csv").write_text("year,people\n2014,1397\n", encoding="utf-8")
    git(place, "init", "--quiet")
    git(place, "remote", "add", "origin", "https://claims.example.org/claims.git")
    git(place, "add", ".")
    git(place, "commit", "--quiet", "--message", "one")
    return place


@pytest.fixture
def folder(begun: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(begun, tmp_path / "folder")


@pytest.fixture(scope="module")
def told(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each command tells on standard error; then its exit codes."""
    place = tmp_path_factory.mktemp("each")
    runs = {each: [words if each == "check" else [each, *words] for words in RUNS[each]] for each in RUNS}
    for command in runs:
        shutil.copytree(begun, place / command)
    process = started(place, BLOCKED + EACH.format(runs=runs, place=str(place)))
    _, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    return {command: (place / f"{command}.txt").read_text(encoding="utf-8") for command in runs}


def started(folder: Path, code: str, *words: str) -> subprocess.Popen[str]:
    variables = {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "GIT_ALLOW_PROTOCOL": "file", "CHECK_TRACEBACK": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=folder,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_every_command_has_a_run() -> None:
    assert set(RUNS) == {"check", *COMMANDS}


TRIES = [
    "import socket; socket.create_connection(('192.0.2.1', 80), 1)",
    "import socket; socket.getaddrinfo('example.org', 80)",
    "import socket; socket.gethostbyname('example.org')",
    "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('192.0.2.1', 53))",
    "import socket; socket.socket().bind(('0.0.0.0', 0))",
    "import urllib.request; urllib.request.urlopen('https://example.org')",
    "import subprocess; subprocess.run(['git', 'fetch'])",
    "import subprocess; subprocess.run(['curl', 'https://example.org'])",
]


TRIED = """
for tried in {tries!r}:
    try:
        exec(tried)
    except RuntimeError as error:
        print(error)
"""


def test_the_block_holds(tmp_path: Path) -> None:
    out, err = started(tmp_path, BLOCKED + TRIED.format(tries=TRIES)).communicate()
    told = [line.split(" ")[0] for line in out.splitlines()]
    assert (told, err) == (["NETWORK"] * len(TRIES), "")


@pytest.mark.parametrize("command", sorted(RUNS))
def test_no_command_asks_the_network(command: str, told: dict[str, str]) -> None:
    err = told[command]
    assert "NETWORK" not in err
    codes = [int(word) for word in err.splitlines()[-1].split()]
    # 2 is for what is asked wrongly on purpose; a try that was blocked would be a fault of the checker, 3.
    assert len(codes) == len(RUNS[command]) and set(codes) <= {0, 1, 2}
    assert command in ("desk", "review") or codes[0] in (0, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
@pytest.mark.parametrize("command", ["desk", "review"])
def test_the_desk_is_asked_on_this_machine_alone(folder: Path, command: str) -> None:
    process = started(folder, CHECK, *LASTING[command])
    assert process.stdout
    address = process.stdout.readline().strip()
    assert re.match(r"http://127\.0\.0\.1:\d+/", address)
    # The first page does not wait for the check.
    assert any("9,999" in page for page in pages(address))
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, "NETWORK" in err) == (0, False)


def pages(address: str) -> Iterator[str]:
    """What stands at an address, again and again, for a while."""
    for _ in range(100):
        with urllib.request.urlopen(address) as page:
            yield page.read().decode()
        sleep(0.1)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
def test_a_watch_asks_nobody(folder: Path) -> None:
    process = started(folder, CHECK, *LASTING["watch"])
    assert process.stderr
    told = until_ready(process.stderr)
    (folder / "claims" / "herald.yaml").write_text(HERALD.replace("1,137", "9,999"), encoding="utf-8")
    told += until_ready(process.stderr)
    process.send_signal(signal.SIGINT)
    told += process.communicate()[1]
    assert (process.returncode, "NETWORK" in told) == (0, False)


def until_ready(lines: IO[str]) -> str:
    """All that is told until the watch waits for the next change."""
    told = ""
    for line in lines:
        told += line
        if "Ctrl-C ends" in line:
            break
    return told
