"""What the desk shows when an address is asked for: home, an article, what it clashes with, a card, bounds."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from checker.desk.article_pages import ArticlePages, digest
from checker.desk.articles import OpenArticle
from checker.desk.beside import card_beside
from checker.desk.clashes import bounds, clash_panel, first_panel, is_bounded
from checker.desk.entering import language_names
from checker.desk.folder import Refused
from checker.desk.highlights import TextPiece
from checker.desk.home import home_of
from checker.desk.submission import Submission
from checker.model.finding import Finding

_MOST_SHOWN = 8


class Lookups:
    """What is read of one folder; nothing is written."""

    def __init__(self, pages: ArticlePages) -> None:
        self._pages, self._folder = pages, pages.folder

    def home(self, request: Request) -> Response:
        """Articles with what is unconfirmed, findings that are new, judgements that ran out.

        Nothing where all is still being checked when asked again.
        """
        checked = self._folder.refresh()
        if not checked and request.query_params.get("again"):
            return Response(status_code=204)
        state = self._folder.at_once()
        publishers = sorted({claim.article.publisher for claim in state.claims})
        return self._pages.page(
            "home.html",
            folder=self._folder.path.as_posix(),
            home=home_of(state),
            problems=state.problems,
            checked=checked,
            compared=bool(state.stamp),
            languages=language_names(),
            publishers=publishers,
            most=_MOST_SHOWN,
        )

    def article(self, request: Request) -> Response:
        """An article, with one of its claims open: the one that is named, or else the first draft."""
        query = request.query_params
        article = self._pages.opened(query.get("file", ""))
        claim = article.claim(query.get("claim", "")) or article.following("")
        if query.get("claim") and claim is None and article.claims:
            claim = article.claims[0]
        return self._pages.shown(article, claim, at=_piece(query.get("at", ""), article), after=query.get("after", ""))

    def clashes(self, request: Request) -> Response:
        """What an article clashes with, as a piece of its page: at first glance, and once all is checked.

        As a page of its own for who comes without scripts, and waits. Nothing where all is still being checked when asked again.
        """
        query = request.query_params
        is_piece = "hx-request" in request.headers
        checked = not is_piece or self._folder.refresh()
        if not checked and query.get("again"):
            return Response(status_code=204)
        article = self._pages.opened(query.get("file", ""))
        claim = article.claim(query.get("claim", ""))
        panel = clash_panel(self._folder, article, claim) if checked else first_panel(self._folder, article, claim)
        after = query.get("after", "")
        opened = panel.opened(f"{article.stem}/{after}" if after else "")
        card = self._card(opened.finding, article, query.get("claim", ""), panel.settled) if opened is not None else ""
        return self._pages.page(
            "clashes.html" if is_piece else "clash_page.html",
            panel=panel,
            article=article,
            key=query.get("claim", ""),
            after=after,
            claim=claim,
            bounded=is_bounded(claim),
            card=card,
            opened=opened,
        )

    def card(self, request: Request) -> Response:
        """The card of a finding beside an article, as a piece of its page or as a page of its own, with the forms to judge it."""
        query = request.query_params
        article = self._pages.opened(query.get("file", ""))
        wanted = query.get("finding", "")
        finding = next((each for each in self._folder.state().report.findings if each.fingerprint == wanted), None)
        if finding is None:
            raise Refused("this finding is no more: its claims have been changed, or somebody else is blamed by now")
        card = self._card(finding, article, query.get("claim", ""))
        name = "card.html" if "hx-request" in request.headers else "clash_page.html"
        return self._pages.page(name, article=article, key=query.get("claim", ""), panel=None, bounds="", card=card)

    def _card(self, finding: Finding, article: OpenArticle, key: str, is_settled: bool = True) -> str:
        at = Submission(file=article.name, at=key)
        return card_beside(finding, self._folder.known(), self._folder.editor, at, is_settled)

    def bounds(self, request: Request) -> Response:
        """What may be written for a claim by what all others allow; much work, so that it comes apart."""
        query = request.query_params
        article = self._pages.opened(query.get("file", ""))
        shown = bounds(self._folder, article.claim(query.get("claim", "")))
        name = "bounds.html" if "hx-request" in request.headers else "clash_page.html"
        return self._pages.page(name, bounds=shown, article=article, key=query.get("claim", ""), panel=None, card="")

    def version(self, request: Request) -> Response:
        """A digest of the file of an article, by which a page knows that it has changed."""
        return PlainTextResponse(digest(self._pages.recording.file(request.query_params.get("file", ""))))


def _piece(text: str, article: OpenArticle) -> TextPiece | None:
    """The figure that was passed over at a place of the text, as `12-34`."""
    start, _, end = text.partition("-")
    if article.document is None or not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit()):
        return None
    place = int(start[:9]), int(end[:9])
    over = next((each for each in article.passed if each.place == place), None)
    return TextPiece(over.text, *place, "passed", why=over.why) if over is not None else None
