"""A chat endpoint in OpenAI's form that proposes claims: one request to one host, which is never left for another."""

from __future__ import annotations

import json
import socket
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Event, Timer
from urllib.parse import SplitResult, urlsplit

from checker.intake.proposals.request import INSTRUCTIONS, LONGEST_ANSWER, ModelCall
from checker.model.errors import Unusable

_PATH = "/chat/completions"
_CHUNK = 65_536
_LONGEST_COMPLAINT = 200


def answer_from_address(call: ModelCall, text: str) -> str:
    """The text of the first choice of the endpoint's answer. No proxy is asked, and no redirect is followed.

    Raises Unusable where the address is none, cannot be reached, answers with an error or a redirect, too late, or without end.
    """
    address = _address(call)
    name = f"--propose {address.scheme}://{address.netloc}"
    body = json.dumps(
        {
            "model": call.model,
            "temperature": 0,
            "messages": [{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": text}],
        }
    ).encode("utf-8")
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if call.key:
        headers["Authorization"] = f"Bearer {call.key}"
    path = address.path.rstrip("/")
    path = path if path.endswith(_PATH) else path + _PATH
    kind = HTTPSConnection if address.scheme.casefold() == "https" else HTTPConnection
    connection = kind(address.hostname or "", address.port, timeout=call.seconds)
    # However slowly it dribbles its bytes, it is cut off at the end of its time.
    late = Event()
    watch = Timer(call.seconds, _cut, (connection, late))
    watch.daemon = True
    watch.start()
    try:
        connection.request("POST", f"{path}?{address.query}" if address.query else path, body, headers)
        response = connection.getresponse()
        data = _read(response)
    except (OSError, HTTPException, ValueError) as error:
        if late.is_set() or isinstance(error, TimeoutError):
            raise Unusable(f"{name}: no answer in {call.seconds} seconds; give it more with --propose-seconds") from error
        raise Unusable(f"{name}: {_why(error)}; see that it is up, and that the address is right") from error
    finally:
        watch.cancel()
        connection.close()
    if late.is_set():
        raise Unusable(f"{name}: no answer in {call.seconds} seconds; give it more with --propose-seconds")
    if 300 <= response.status < 400:
        where = " ".join((response.getheader("Location") or "elsewhere").split())[:_LONGEST_COMPLAINT]
        raise Unusable(f"{name}: it sends on to {where}, which is not asked; give the address that answers itself")
    if data is None:
        raise Unusable(f"{name}: it answered with more than {LONGEST_ANSWER:,} bytes; nothing of it was read")
    if response.status != 200:
        says = " ".join(data[:_LONGEST_COMPLAINT].decode("utf-8", "replace").split())
        raise Unusable(f"{name}: it answered {response.status}{f': {says}' if says else ''}")
    return _content(data, name)


def _address(call: ModelCall) -> SplitResult:
    try:
        address = urlsplit(call.target)
        _ = address.port
    except ValueError as error:
        raise Unusable(f"--propose {call.target}: {error}; write an address such as http://localhost:11434/v1") from error
    if (
        not address.hostname
        or address.username
        or not call.target.isascii()
        or not call.target.isprintable()
        or " " in call.target
    ):
        raise Unusable(f"--propose {call.target}: no address of a host; write one such as http://localhost:11434/v1")
    if not call.model:
        raise Unusable(f"--propose {call.target}: name the model too: --propose-model NAME")
    return address


def _cut(connection: HTTPConnection, late: Event) -> None:
    late.set()
    own = connection.sock
    if own is not None:
        with suppress(OSError):
            own.shutdown(socket.SHUT_RDWR)


def _read(response: HTTPResponse) -> bytes | None:
    """The body; None where it does not end within the limit."""
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > LONGEST_ANSWER:
            return None
    return bytes(data)


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be reached: {error.strerror}"
    return f"answers in no form that is known ({type(error).__name__})"


def _content(data: bytes, name: str) -> str:
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError):
        content = None
    if not isinstance(content, str):
        raise Unusable(f"{name}: its answer is none of a chat endpoint: it lacks choices[0].message.content")
    return content
