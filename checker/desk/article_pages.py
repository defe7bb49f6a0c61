"""The page of an article with one of its claims open, and what all pages of recording have in common."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, RedirectResponse, Response

from checker.desk.actions import NotWritten
from checker.desk.articles import STANDINGS, Articles, OpenArticle, OpenClaim
from checker.desk.beside import card_beside
from checker.desk.claim_form import LABELS, STATUS_WORDS, claim_form
from checker.desk.folder import Folder, Refused
from checker.desk.highlights import TextPiece, paragraphs
from checker.desk.page import render
from checker.desk.recording import Recording
from checker.desk.submission import Submission
from checker.memory.words.needed import needed
from checker.model.errors import Unusable

OURS = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; \
frame-ancestors 'none'; base-uri 'none'"
"""The policy of all pages of the desk but the report."""
_MOST_OFFERS = 400


class ArticlePages:
    """The pages of the articles of one folder."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.articles = Articles(folder.path)
        self.recording = Recording(folder.path, self.articles)

    def opened(self, name: str) -> OpenArticle:
        """The article whose file has this name. Raises Refused where there is none, or it cannot be read."""
        try:
            return self.articles.open(self.recording.file(name))
        except Unusable as error:
            raise Refused(*error.lines) from error

    def shown(
        self,
        article: OpenArticle,
        claim: OpenClaim | None,
        title: str = "",
        lines: tuple[str, ...] = (),
        typed: dict[str, str] | None = None,
        status: int = 200,
        at: TextPiece | None = None,
        needing: tuple[Any, ...] = (),
        after: str = "",
        again: tuple[str, ...] = (),
    ) -> Response:
        """An article with this claim open; `typed` is kept in its form, `lines` say why nothing was written."""
        keys = [each.key for each in article.claims]
        number = keys.index(claim.key) if claim is not None else 0
        offers = {name: texts[:_MOST_OFFERS] for name, texts in article.names.items()} | {"status": STATUS_WORDS}
        form = claim_form(article, claim, typed) if claim is not None else None
        wanted = {field.offers for field in form.fields} if form is not None else set()
        sections = needed((*(claim.problems if claim is not None else ()), *needing))
        return self.page(
            "article.html",
            status,
            article=article,
            claim=claim,
            number=number + 1,
            next=keys[(number + 1) % len(keys)] if keys else "",
            before=keys[number - 1] if keys else "",
            form=form,
            typed=typed,
            at=at,
            title=title,
            lines=lines,
            after=after,
            again=again,
            drafts=len(article.unconfirmed),
            undo=self.recording.last(article.path),
            paragraphs=paragraphs(article),
            stamp=digest(article.path),
            standings=STANDINGS,
            labels=LABELS,
            offers={name: texts for name, texts in offers.items() if name in wanted},
            words=[
                {"section": section, "name": name, "unit": entry[7:-1] if entry.startswith("{unit: ") else ""}
                for section, entries in sections.items()
                for name, entry in entries.items()
            ],
        )

    def judged_again(self, reply: NotWritten, sent: Submission) -> Response:
        """The article again, with why nothing was judged, and the findings to judge instead; what was typed is kept."""
        article = self.opened(sent.file)
        again = tuple(card_beside(each, reply.state, self.folder.editor, sent) for each in reply.findings)
        lines = reply.lines if again else (*reply.lines, *filter(None, (f"you had: {sent.verdict}, {sent.because}",)))
        claim = article.claim(sent.at) or article.following("")
        return self.shown(article, claim, reply.title, lines, None, reply.status, again=again)

    def page(self, name: str, status: int = 200, **fields: Any) -> Response:
        """A page by its template, under the policy of the desk."""
        html = render(name, editor=self.folder.editor, **fields)
        return HTMLResponse(html, status, headers={"Content-Security-Policy": OURS})


def to_article(name: str, key: str = "", after: str = "") -> Response:
    """To an article and its claim; `after` is the claim that was confirmed."""
    query = {"file": name} | ({"claim": key} if key else {}) | ({"after": after} if after else {})
    return RedirectResponse(f"article?{urlencode(query)}", 303)


def digest(path: Path) -> str:
    """16 hex digits of what a file holds."""
    try:
        return sha256(path.read_bytes()).hexdigest()[:16]
    except OSError:
        return ""
