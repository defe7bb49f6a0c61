"""The application: the report with forms, what the forms send, and whether the files have changed."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from checker.desk import deal
from checker.desk.deal import Again
from checker.desk.folder import Folder
from checker.desk.forms import form, render
from checker.desk.guard import Guard
from checker.desk.page import POLICY, page, static, style
from checker.desk.state import Refused
from checker.desk.wish import Wish, read_wish
from checker.model.problem import visible

LONGEST = 64 * 1024
"""Bytes of a form that are read."""
OURS = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; \
frame-ancestors 'none'; base-uri 'none'"
_ANCHOR = re.compile(r"[A-Za-z0-9_./-]+")
_QUERY = re.compile(r"\?[!-~]*")


def app(folder: Folder, origin: str, token: str) -> ASGIApp:
    """The application for one folder, reached at `origin`/`token`/ only."""
    routes = [
        Route("/", _Desk(folder).report),
        Route("/stamp", _Desk(folder).stamp),
        Route("/form", _Desk(folder).form),
        Route("/judge", _Desk(folder).judge, methods=["POST"]),
        Route("/undo", _Desk(folder).undo, methods=["POST"]),
        Route("/review.css", _fixed(style() + static("review.css"), "text/css")),
        Route("/review.js", _fixed(static("review.js"), "text/javascript")),
    ]
    return Guard(Starlette(routes=[Mount(f"/{token}", routes=routes)], exception_handlers={Exception: _fault}), origin, token)


class _Desk:
    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def report(self, request: Request) -> Response:
        html = page(self._folder.state(), self._folder.editor)
        return HTMLResponse(html, headers={"Content-Security-Policy": POLICY})

    def stamp(self, request: Request) -> Response:
        return PlainTextResponse(self._folder.stamp())

    def form(self, request: Request) -> Response:
        try:
            wish = read_wish(request.scope["query_string"])
        except Refused as error:
            return PlainTextResponse("\n".join([*error.lines, ""]), 400)
        return self._again(deal.look(self._folder, wish), wish)

    async def judge(self, request: Request) -> Response:
        return await self._dealt(request, deal.judge)

    async def undo(self, request: Request) -> Response:
        return await self._dealt(request, deal.undo)

    async def _dealt(self, request: Request, how: Callable[[Folder, Wish], Again | None]) -> Response:
        body = await _body(request)
        if body is None:
            return PlainTextResponse("This is too long for a judgement.\n", 413)
        try:
            wish = read_wish(body)
        except Refused as error:
            return PlainTextResponse("\n".join([*error.lines, ""]), 400)
        again = await run_in_threadpool(how, self._folder, wish)
        return _back(request, wish) if again is None else self._again(again, wish)

    def _again(self, again: Again, wish: Wish) -> Response:
        forms = [
            {
                "finding": finding,
                "html": form(finding, _anchor(wish) or finding.fingerprint, again.state, self._folder.editor, wish),
            }
            for finding in again.findings
        ]
        html = render("again.html", title=again.title, lines=again.lines, forms=forms, told=wish)
        return HTMLResponse(html, again.status, headers={"Content-Security-Policy": OURS})


def _back(request: Request, wish: Wish) -> Response:
    """To the card again, with the filters that the address had."""
    home = request.url.path.rpartition("/")[0] + "/"
    query = wish.query if _QUERY.fullmatch(wish.query) else ""
    anchor = f"#{_anchor(wish)}" if _anchor(wish) else ""
    return RedirectResponse(f"{home}{query}{anchor}", 303)


def _anchor(wish: Wish) -> str:
    return wish.anchor if _ANCHOR.fullmatch(wish.anchor) else ""


async def _body(request: Request) -> bytes | None:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST:
            return None
    return body


def _fault(request: Request, error: Exception) -> Response:
    lines = (
        f"internal error: {type(error).__name__}: {visible(str(error))}",
        "This is a fault of the checker, not of your claims. Go back: what you typed is still there.",
        "Please report it, with the command and the claim files. CHECK_TRACEBACK=1 check review ... shows where it happened.",
    )
    return PlainTextResponse("\n".join([*lines, ""]), 500)


def _fixed(text: str, media: str) -> Callable[[Request], Response]:
    return lambda request: Response(text, media_type=media)
