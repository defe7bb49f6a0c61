"""A chat endpoint on this machine that answers as it is told, hostile answers included."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Stub(ThreadingHTTPServer):
    """`answer` is the body, `status` the code, `location` where it sends on to; `endless` is a body without end."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer, self.status, self.location, self.endless, self.slow = "", 200, "", False, threading.Event()
        self.is_slow = False
        self.asked: list[tuple[str, str, dict[str, object]]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def says(self, content: object) -> None:
        text = content if isinstance(content, str) else json.dumps(content)
        self.answer = json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]})

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever is cut off is not complained about."""


class _Handler(BaseHTTPRequestHandler):
    server: Stub

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, self.headers.get("Authorization", ""), json.loads(body)))
        if self.server.is_slow:
            self.server.slow.wait(20)
        self.send_response(self.server.status)
        if self.server.location:
            self.send_header("Location", self.server.location)
        self.end_headers()
        self.wfile.write(self.server.answer.encode())
        while self.server.endless:
            self.wfile.write(b"x" * 65_536)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


@contextmanager
def stub() -> Iterator[Stub]:
    """A running one."""
    server = Stub()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.slow.set()
        server.shutdown()
        server.server_close()
