"""Where a claim file lies, as machines want it told: relative to the root of the repository, with forward slashes."""

from __future__ import annotations

from dataclasses import replace
from os.path import normpath
from pathlib import PurePath
from urllib.parse import quote

from checker.model.claim import Location


def relative(file: str, root: str = "") -> str:
    """The path relative to `root`, an absolute folder ("" if unknown); a path outside of it stays as it is.

    Dots and doubled slashes are taken out by their spelling alone: no disk is read.
    """
    path = PurePath(normpath(file))
    if not root:
        return path.as_posix()
    base = PurePath(normpath(root))
    whole = PurePath(normpath(base / path))
    return whole.relative_to(base).as_posix() if whole.is_relative_to(base) else path.as_posix()


def spot(place: Location, root: str = "") -> str:
    """A place as file:line:column, or file:sheet!cell, as much of it as there is; "" for what stands in no file."""
    if not place.file:
        return ""
    return str(replace(place, file=relative(place.file, root)))


def uri(file: str, root: str = "") -> str:
    """The same as a reference by RFC 3986, percent-encoded; a file outside of the root has a file:// URI.

    Where the root is unknown, a path that climbs out of it can only stay relative.
    """
    path = PurePath(relative(file, root))
    if root and path.parts[:1] == ("..",):
        path = PurePath(normpath(PurePath(root) / path))
    # Surrogates stand for the bytes of names that are no UTF-8.
    if not path.is_absolute():
        return quote(path.as_posix(), safe="/", errors="surrogatepass")
    named = quote(path.as_posix(), safe="/:", errors="surrogatepass")
    return f"file://{'' if named.startswith('/') else '/'}{named}"
