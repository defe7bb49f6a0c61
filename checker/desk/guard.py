"""Lets in only who knows the address that was shown in the terminal, and only what this page itself sends.

A secret in the path is what another user of the machine lacks; cookies would not do, since browsers send them to every port of
the machine. The host is checked because a hostile name may be made to mean this machine, and the origin because any site may
send a form here. Under no-referrer browsers say "null" for the origin of our own forms; then Sec-Fetch-Site has to vouch for it.
"""

from __future__ import annotations

from secrets import compare_digest

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_READING = ("GET", "HEAD")


class Guard:
    """Wraps an application served at `origin` ("http://127.0.0.1:8000") below the path /token."""

    def __init__(self, app: ASGIApp, origin: str, token: str) -> None:
        self._app, self._origin, self._token = app, origin, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that bears the token, by the application; refuse any other. Only HTTP is answered."""
        if scope["type"] != "http":
            # No start-up work to be done, and no web sockets.
            return

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Content-Security-Policy", POLICY)
            await send(message)

        answer = self._app if (refused := self._refused(scope)) is None else refused
        await answer(scope, receive, protected)

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if headers.getlist("host") != [self._origin.removeprefix("http://")]:
            return PlainTextResponse("This is not the address that was shown in the terminal.\n", 421)
        given = scope["path"].removeprefix("/").partition("/")[0].encode("utf-8", "surrogatepass")
        if not compare_digest(given, self._token.encode("ascii")):
            return PlainTextResponse("There is nothing here. Open the address that was shown in the terminal.\n", 404)
        if scope["method"] not in _READING and not self._our_own(headers):
            return PlainTextResponse("This was sent by another page, so nothing was done.\n", 403)
        return None

    def _our_own(self, headers: Headers) -> bool:
        """Whether a page of ours sent it. Browsers set both headers themselves; a page cannot forge them."""
        origin, site = headers.getlist("origin"), headers.getlist("sec-fetch-site")
        if origin == [self._origin]:
            return site in ([], ["same-origin"])
        return origin in ([], ["null"]) and site == ["same-origin"]
