"""The application: the report with forms, what the forms send, and whether the files have changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from checker.desk import actions
from checker.desk.actions import NotWritten
from checker.desk.article_pages import OURS, ArticlePages, to_article
from checker.desk.folder import Folder, Refused
from checker.desk.guard import Guard
from checker.desk.lookups import Lookups
from checker.desk.page import POLICY, form, page, render, static, style
from checker.desk.recorder import Recorder
from checker.desk.request_body import LONGEST, TooLong, body_of
from checker.desk.submission import Submission, read_submission
from checker.model.problem import visible

_ANCHOR = re.compile(r"[A-Za-z0-9_./-]+")
_QUERY = re.compile(r"\?[!-~]*")


def app(folder: Folder, origin: str, token: str) -> ASGIApp:
    """The application for one folder, reached at `origin`/`token`/ only."""
    pages = ArticlePages(folder)
    lookups, recorder, judging = Lookups(pages), Recorder(pages), _Endpoints(pages)
    routes = [
        Route("/", lookups.home),
        Route("/articles", recorder.enter, methods=["POST"]),
        Route("/article", lookups.article),
        Route("/clashes", lookups.clashes),
        Route("/bounds", lookups.bounds),
        Route("/card", lookups.card),
        Route("/version", lookups.version),
        Route("/claim", recorder.claim, methods=["POST"]),
        Route("/reading", recorder.reading, methods=["POST"]),
        Route("/add", recorder.add, methods=["POST"]),
        Route("/word", recorder.word, methods=["POST"]),
        Route("/step-back", recorder.step_back, methods=["POST"]),
        Route("/text", recorder.text, methods=["POST"]),
        Route("/desk.css", _fixed(style() + static("review.css") + static("desk.css"), "text/css")),
        Route("/desk.js", _fixed(static("desk.js"), "text/javascript")),
        Route("/htmx.js", _fixed(static("htmx.min.js"), "text/javascript")),
        Route("/findings", judging.report),
        Route("/stamp", judging.stamp),
        Route("/form", judging.form),
        Route("/judge", judging.judge, methods=["POST"]),
        Route("/undo", judging.undo, methods=["POST"]),
        Route("/review.css", _fixed(style() + static("review.css"), "text/css")),
        Route("/review.js", _fixed(static("review.js"), "text/javascript")),
    ]
    return Guard(Starlette(routes=[Mount(f"/{token}", routes=routes)], exception_handlers=_HANDLERS), origin, token)


class _Endpoints:
    def __init__(self, pages: ArticlePages) -> None:
        self._folder, self._pages = pages.folder, pages

    def report(self, request: Request) -> Response:
        html = page(self._folder.whole(), self._folder.editor)
        return HTMLResponse(html, headers={"Content-Security-Policy": POLICY})

    def stamp(self, request: Request) -> Response:
        return PlainTextResponse(self._folder.stamp())

    def form(self, request: Request) -> Response:
        try:
            submission = read_submission(request.scope["query_string"])
        except Refused as error:
            return PlainTextResponse("\n".join([*error.lines, ""]), 400)
        return self._not_written(actions.look(self._folder, submission), submission)

    async def judge(self, request: Request) -> Response:
        return await self._done(request, actions.judge)

    async def undo(self, request: Request) -> Response:
        return await self._done(request, actions.undo)

    async def _done(self, request: Request, how: Callable[[Folder, Submission], NotWritten | None]) -> Response:
        submission = read_submission(await body_of(request, LONGEST))
        reply = await run_in_threadpool(how, self._folder, submission)
        if reply is None:
            return _back(request, submission)
        if submission.file:
            return await run_in_threadpool(self._pages.judged_again, reply, submission)
        return self._not_written(reply, submission)

    def _not_written(self, reply: NotWritten, submission: Submission) -> Response:
        forms = [
            {
                "finding": finding,
                "html": form(finding, _anchor(submission) or finding.fingerprint, reply.state, self._folder.editor, submission),
            }
            for finding in reply.findings
        ]
        html = render("again.html", title=reply.title, lines=reply.lines, forms=forms, told=submission)
        return HTMLResponse(html, reply.status, headers={"Content-Security-Policy": OURS})


def _back(request: Request, submission: Submission) -> Response:
    """To the article beside which the card stood; else to the card again, with the filters that the address had."""
    if submission.file:
        return to_article(submission.file, submission.at)
    home = request.url.path.rpartition("/")[0] + "/findings"
    query = submission.query if _QUERY.fullmatch(submission.query) else ""
    anchor = f"#{_anchor(submission)}" if _anchor(submission) else ""
    return RedirectResponse(f"{home}{query}{anchor}", 303)


def _anchor(submission: Submission) -> str:
    return submission.anchor if _ANCHOR.fullmatch(submission.anchor) else ""


def _fault(request: Request, error: Exception) -> Response:
    lines = (
        f"internal error: {type(error).__name__}: {visible(str(error))}",
        "This is a fault of the checker, not of your claims. Go back: what you typed is still there.",
        "Please report it, with the command and the claim files. CHECK_TRACEBACK=1 check desk ... shows where it happened.",
    )
    return _answer(request, lines, 500)


def _too_long(request: Request, error: Exception) -> Response:
    return _answer(request, ("This is too long.",), 413)


def _refused(request: Request, error: Exception) -> Response:
    lines = error.lines if isinstance(error, Refused) else (str(error),)
    return _answer(request, tuple(map(visible, lines)), 400)


def _answer(request: Request, lines: tuple[str, ...], status: int) -> Response:
    """Lines of text; as a page where a page of ours is to show it in itself."""
    if "hx-request" in request.headers:
        html = render("refused.html", editor="", lines=lines)
        return HTMLResponse(html, status, headers={"Content-Security-Policy": OURS})
    return PlainTextResponse("\n".join([*lines, ""]), status)


_HANDLERS: dict[Any, Any] = {Exception: _fault, TooLong: _too_long, Refused: _refused}


def _fixed(text: str, media: str) -> Callable[[Request], Response]:
    return lambda request: Response(text, media_type=media)
