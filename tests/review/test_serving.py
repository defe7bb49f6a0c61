"""The server listens on this machine only, tells a new secret each time, and stops on Ctrl-C."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import signal
import socket
import time
from pathlib import Path

import httpx
import pytest

from checker.cli import main
from checker.desk.serve import NotLocal, listening, origin_of
from tests.review.conftest import judged, served

LIMIT = 120
"""Seconds to wait for an answer before the test is given up; nothing else depends on time."""
ADDRESS = re.compile(r"http://(127\.0\.0\.1|\[::1\]):[0-9]+/[A-Za-z0-9_-]{43}/findings\n")


def test_it_serves_until_it_is_interrupted(folder: Path) -> None:
    with served() as (address, process):
        assert ADDRESS.fullmatch(address)
        with httpx.Client(timeout=LIMIT) as client:
            assert "9,999 came" in client.get(address.strip()).text
            # The connection is still open.
            process.send_signal(signal.SIGINT)
            process.wait(LIMIT)
            assert process.stdout and process.stderr
            out, err = process.stdout.read(), process.stderr.read()
    assert (process.returncode, out, err) == (
        0,
        "Open this address in a browser on this machine; it is for you alone. Ctrl-C stops.\n",
        "",
    )


def test_the_secret_is_new_each_time_and_the_port_is_free_again(folder: Path) -> None:
    with served() as (one, process):
        port = one.split("/")[2].partition(":")[2]
        process.send_signal(signal.SIGINT)
        process.wait(LIMIT)
    with served("--port", port) as (other, _):
        assert other.startswith(f"http://127.0.0.1:{port}/")
        assert other != one


def test_a_port_that_is_taken(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert main(["review", "claims", "--port", str(port)]) == 2
    assert capsys.readouterr() == ("", f"--port {port}: something else uses it; write another, or leave it out\n")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "evil.example", "", "127.0.0.1.evil.example", "::ffff:192.0.2.1"])
def test_others_could_reach_it(folder: Path, capsys: pytest.CaptureFixture[str], host: str) -> None:
    with pytest.raises(NotLocal):
        listening(host, 0)
    assert main(["review", "claims", "--host", host]) == 2
    assert capsys.readouterr().err == f"--host {host}: others could reach it; write 127.0.0.1 or ::1, or leave it out\n"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.8.8.8"])
def test_this_machine(host: str) -> None:
    with listening(host, 0) as found:
        name = "127.0.0.1" if host == "localhost" else host
        assert origin_of(found) == f"http://{name}:{found.getsockname()[1]}"


def test_this_machine_by_its_newer_address() -> None:
    try:
        found = listening("::1", 0)
    except OSError:
        pytest.skip("this machine has no ::1")
    with found:
        assert found.family == socket.AF_INET6
        assert origin_of(found) == f"http://[::1]:{found.getsockname()[1]}"


def test_what_is_sent_waits_for_no_one() -> None:
    """A page is sent in several parts: none of them waits until the browser has told that it has the one before (40 ms)."""

    async def at_once(found: socket.socket) -> int:
        parted: list[int] = []

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            parted.append(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        async with await asyncio.start_server(answer, sock=found):
            reader, writer = await asyncio.open_connection(*found.getsockname()[:2])
            await reader.read()
            writer.close()
        return parted[0]

    assert asyncio.run(at_once(listening("127.0.0.1", 0))) != 0


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_no_port(folder: Path, capsys: pytest.CaptureFixture[str], port: str) -> None:
    assert main(["review", "claims", "--port", port]) == 2
    assert "port" in capsys.readouterr().err


def test_no_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "nowhere"]) == 2
    assert (
        capsys.readouterr().err == "nowhere: no such folder; name the folder of the claims, for instance: check review claims/\n"
    )


def test_files_that_cannot_be_checked_from_the_start(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "judged.yaml").write_text("- claim\n", encoding="utf-8")
    assert main(["review", "claims"]) == 2
    assert "claims/judged.yaml:1:1: the ledger does not end with ..." in capsys.readouterr().err


def test_nobody_to_judge(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("GIT_AUTHOR_NAME")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    assert main(["review", "claims"]) == 2
    assert capsys.readouterr().err.startswith("nobody knows who judges: ")
    assert judged(folder) == ""


def test_the_browser_is_not_given_the_secret_on_its_command_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, seen = tmp_path / "browser", tmp_path / "seen"
    browser.write_text(
        f'#!/bin/sh\nstat -c %a "$(dirname "${{1#file://}}")" > {seen}.new\necho "$1" >> {seen}.new\n'
        f'cat "${{1#file://}}" >> {seen}.new\nmv {seen}.new {seen}\n',
        encoding="utf-8",
    )
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    with served("--open") as (address, process):
        while not seen.exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.wait(LIMIT)
    rights, given, page = seen.read_text(encoding="utf-8").split("\n", 2)
    assert rights == "700"
    assert given.startswith("file:///") and address.strip() not in given
    assert f"url={address.strip()}" in page
    assert not Path(given.removeprefix("file://")).exists()


def test_a_thousand_who_say_nothing_keep_nobody_waiting(folder: Path) -> None:
    with served(command="desk") as (address, _):
        host, port = address.split("/")[2].split(":")
        silent = []
        try:
            for _ in range(1_000):
                one = socket.create_connection((host, int(port)), timeout=LIMIT)
                one.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
                silent.append(one)
        except OSError as error:
            if error.errno != errno.EMFILE:
                raise
        assert len(silent) > 200
        with httpx.Client(timeout=LIMIT) as client:
            assert client.get(address.strip()).status_code == 200
        # After a while they are shown out.
        silent[0].settimeout(LIMIT)
        assert silent[0].recv(1) == b""
        for each in silent:
            each.close()
