"""Serves on an address of this machine that no other machine can reach."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_address
from secrets import token_urlsafe

from checker.desk.folder import Folder

_PATIENCE = 2
"""Seconds that requests under way may still take once it is to stop."""
PATIENCE = 10
"""Seconds within which a connection has to tell what it asks."""
MOST_CONNECTIONS = 16_384
"""Files that the process may have open, which connections are."""


class NotLocal(ValueError):
    """Others could reach this address."""


def listening(host: str, port: int) -> socket.socket:
    """A socket on the address; port 0 is any that is free. Raises NotLocal, or OSError if the port is taken."""
    try:
        address = ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        raise NotLocal(host) from None
    if not address.is_loopback:
        raise NotLocal(host)
    # Of a socket that says it is TCP asyncio sends each part at once: else a page waits 40 ms for its reader to ask for the rest.
    listener = socket.socket(socket.AF_INET if address.version == 4 else socket.AF_INET6, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            # The port can be taken again at once after a stop; elsewhere this would let others take it too.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((str(address), port))
        listener.listen()
    except BaseException:
        listener.close()
        raise
    return listener


def origin_of(listener: socket.socket) -> str:
    """The address of the socket as browsers write it."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _patient() -> type[asyncio.Protocol]:
    """A connection that has to tell what it asks within `PATIENCE` seconds, so that those who say nothing keep nobody waiting."""
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class Patient(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._deadline = self.loop.call_later(PATIENCE, self._give_up)

        def connection_lost(self, exc: Exception | None) -> None:
            self._deadline.cancel()
            super().connection_lost(exc)

        def _give_up(self) -> None:
            if getattr(self, "cycle", None) is None and not self.transport.is_closing():
                self.transport.close()

    return Patient


def _room() -> None:
    """Let this process hold as many connections as the system allows it, where it has such a limit."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, MOST_CONNECTIONS), most))


def serve(folder: Folder, listener: socket.socket, tell: Callable[[str], None], traces: bool = False, first: str = "") -> None:
    """Serve until Ctrl-C. `tell` is given the address to open, that of the page `first`; it holds a new secret.

    With `traces` faults leave theirs.
    """
    import uvicorn

    from checker.desk.app import app

    origin, token = origin_of(listener), token_urlsafe(32)
    config = uvicorn.Config(
        app(folder, origin, token),
        lifespan="off",
        log_config=None,
        log_level="error" if traces else "critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        http=_patient(),
        timeout_graceful_shutdown=_PATIENCE,
    )
    _room()
    with suppress(KeyboardInterrupt):
        tell(f"{origin}/{token}/{first}")
        uvicorn.Server(config).run(sockets=[listener])
