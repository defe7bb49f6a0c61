"""`check desk FOLDER`: articles recorded, and findings judged, in the browser."""

from __future__ import annotations

import atexit
import errno
import os
import shutil
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter, validators

from checker.cli import screen
from checker.model.errors import Unusable
from checker.workspace import here_or_above, instead_of, is_folder, user

if TYPE_CHECKING:
    import socket

_PORTS = validators.Number(gte=0, lte=65535)
DeskFolder = Annotated[Path, Parameter(help="The folder of the claims.")]
Port = Annotated[int, Parameter(metavar="NUMBER", validator=_PORTS, help="The port; 0 is any that is free.")]
Host = Annotated[str, Parameter(metavar="ADDRESS", help="127.0.0.1 or ::1; no other machine is let in.")]
Editor = Annotated[str | None, Parameter(metavar="NAME", help="Who decides; else git's user.name.")]
Browse = Annotated[bool, Parameter(negative=(), help="Open the browser.")]


def desk(
    folder: DeskFolder = Path("claims"), /, *, port: Port = 0, host: Host = "127.0.0.1", by: Editor = None, open: Browse = False
) -> int:
    """Record articles, check them and judge findings in the browser."""
    return served(folder, port, host, by, open, "check desk claims/", "", empty=True)


def served(folder: Path, port: int, host: str, by: str | None, open: bool, example: str, first: str, empty: bool = False) -> int:
    """Serve the desk, `first` being the page whose address is shown; `empty`: there need not be any claims yet."""
    folder = here_or_above(folder)
    if not is_folder(folder):
        raise Unusable(
            f"{folder}: no such folder; {instead_of(folder, f'name the folder of the claims, for instance: {example}')}"
        )
    editor = (by or "").strip() or user(folder)
    listening = _listening(host, port)
    with listening:
        from checker.desk.aside import FolderAside
        from checker.desk.serve import serve

        place = FolderAside(folder, editor, screen.complain, empty)
        serve(place, listening, lambda address: _shown(address, open), bool(os.environ.get("CHECK_TRACEBACK")), first)
    return 0


def _listening(host: str, port: int) -> socket.socket:
    from checker.desk.serve import NotLocal, listening

    try:
        return listening(host, port)
    except NotLocal:
        raise Unusable(f"--host {host}: others could reach it; write 127.0.0.1 or ::1, or leave it out") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Unusable(f"--port {port}: something else uses it; write another, or leave it out") from error
        raise Unusable(f"--host {host} --port {port}: cannot be used: {error.strerror}") from error


def _shown(address: str, open: bool) -> None:
    screen.write(f"{address}\nOpen this address in a browser on this machine; it is for you alone. Ctrl-C stops.\n", None)
    if open:
        # Some browsers keep whoever starts them waiting.
        Thread(target=_browse, args=(address,), daemon=True).start()


def _browse(address: str) -> None:
    """Open the browser by way of a file that nobody else can read: what a command is given, all users of a machine can see."""
    import tempfile
    import webbrowser

    folder = Path(tempfile.mkdtemp(prefix="check-desk-"))
    page = folder / "open.html"
    page.write_text(f'<!doctype html><meta http-equiv="refresh" content="0; url={address}">', encoding="utf-8")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    webbrowser.open(page.as_uri())
