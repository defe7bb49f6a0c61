"""What comes with a request, up to a length and for so long."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

from checker.desk.folder import Refused

LONGEST = 64 * 1024
"""Bytes of a form that are read, but for that of an article."""
PATIENCE = 30
"""Seconds that the body of a request may take."""


class TooLong(Exception):
    """More was sent than is read."""


async def body_of(request: Request, longest: int) -> bytes:
    """The body of a request. Raises TooLong, and Refused where it does not come."""
    chunks, size = [], 0
    try:
        async with asyncio.timeout(PATIENCE):
            async for chunk in request.stream():
                size += len(chunk)
                if size > longest:
                    raise TooLong
                chunks.append(chunk)
    except TimeoutError:
        raise Refused("the form did not come to its end; send it again") from None
    return b"".join(chunks)
