"""A command on this machine that proposes claims: the article on its standard input, its answer on its standard output."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from contextlib import suppress
from threading import Thread
from time import monotonic

from checker.intake.proposals.request import INSTRUCTIONS, LONGEST_ANSWER, ModelCall
from checker.model.errors import Unusable

_PROMPT = "{prompt}"
"""The argument in whose place the instructions are put."""
_LONGEST_COMPLAINT = 300
_CHUNK = 65_536


def answer_from_command(call: ModelCall, text: str) -> str:
    """What the command writes. No shell sees it: its words are an argument list.

    Raises Unusable where it cannot be run, fails, takes too long or writes too much.
    """
    words = [INSTRUCTIONS if word == _PROMPT else word for word in _words(call.target)]
    name = f"--propose {words[0]}"
    try:
        process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unusable(f"{name}: cannot be run: {why}; name a program with its arguments, or leave --propose out") from error
    output, complaint = _Drain(process.stdout, LONGEST_ANSWER), _Drain(process.stderr, _LONGEST_COMPLAINT)
    feed = Thread(target=_feed, args=(process, text.encode("utf-8", "replace")), daemon=True)
    for thread in (output, complaint, feed):
        thread.start()
    try:
        code = _ended(process, output, call.seconds)
    finally:
        _end(process)
    if output.is_full:
        raise Unusable(f"{name}: it wrote more than {LONGEST_ANSWER:,} bytes; nothing of it was read")
    if code is None:
        raise Unusable(f"{name}: no answer in {call.seconds} seconds; give it more with --propose-seconds")
    complaint.join(1)
    if code:
        last = complaint.text.strip().splitlines()[-1:]
        raise Unusable(f"{name}: it ended with {code}{f': {last[0]}' if last else ''}")
    return output.text


def _words(target: str) -> list[str]:
    try:
        words = shlex.split(target)
    except ValueError as error:
        raise Unusable(f"--propose {target}: {error}; write it as in a shell, such as \"llm -m NAME -s '{_PROMPT}'\"") from error
    if not words:
        raise Unusable(
            "--propose: no command is named; write a program with its arguments, or an address with http:// or https://"
        )
    return words


class _Drain(Thread):
    """Reads a stream up to a number of bytes, and stops there."""

    def __init__(self, stream: object, most: int) -> None:
        super().__init__(daemon=True)
        self._stream, self._most, self._data, self.is_full = stream, most, bytearray(), False

    def run(self) -> None:
        """Read to the end, or to the limit."""
        with suppress(OSError, ValueError):
            while chunk := os.read(self._stream.fileno(), _CHUNK):  # type: ignore[attr-defined]
                room = self._most - len(self._data)
                self._data += chunk[:room]
                if len(chunk) > room:
                    self.is_full = True
                    return

    @property
    def text(self) -> str:
        """What was read."""
        return bytes(self._data).decode("utf-8", "replace")


def _feed(process: subprocess.Popen[bytes], data: bytes) -> None:
    # A program that does not read its input to the end may still have answered.
    with suppress(OSError, ValueError):
        assert process.stdin is not None
        process.stdin.write(data)
    with suppress(OSError, ValueError):
        assert process.stdin is not None
        process.stdin.close()


def _ended(process: subprocess.Popen[bytes], output: _Drain, seconds: float) -> int | None:
    """The code with which it ended, once its output is read; None where it did not end in time."""
    end = monotonic() + seconds
    output.join(max(0, end - monotonic()))
    if output.is_alive() or output.is_full:
        return None
    try:
        return process.wait(max(0, end - monotonic()))
    except subprocess.TimeoutExpired:
        return None


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it, and what it started; what has ended already stays so."""
    if process.poll() is None or hasattr(os, "killpg"):
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
    with suppress(OSError, subprocess.TimeoutExpired):
        process.wait(5)
