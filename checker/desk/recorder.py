"""What the desk answers where claims are recorded: home, a new article, its claims, and what is decided of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from checker.desk.actions import NotWritten
from checker.desk.articles import STANDINGS, Articles, OpenArticle, OpenClaim, place_of
from checker.desk.beside import card_beside
from checker.desk.claim_form import LABELS, STATUS_WORDS, claim_form, plain_words
from checker.desk.clashes import bounds, clash_panel, first_panel, is_bounded
from checker.desk.entering import MOST_BYTES, Asked, attached, entered, language_names
from checker.desk.folder import Folder, Refused
from checker.desk.highlights import TextPiece, paragraphs
from checker.desk.home import home_of
from checker.desk.page import render
from checker.desk.recording import Meanwhile, NotReadable, Recording
from checker.desk.submission import Submission
from checker.desk.upload import FilledForm, filled_form
from checker.intake.draft.answers import TextPlace
from checker.memory.words.needed import needed
from checker.model.errors import Unusable
from checker.model.finding import Finding

OURS = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; \
frame-ancestors 'none'; base-uri 'none'"
"""The policy of all pages of the desk but the report."""
LONGEST = 64 * 1024
"""Bytes of a form that are read, but for that of an article."""
PATIENCE = 30
"""Seconds that the body of a request may take."""
MOST_SHOWN = 8
_MOST_OFFERS = 400


class TooLong(Exception):
    """More was sent than is read."""


class Recorder:
    """The pages and forms of recording, for one folder."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._articles = Articles(folder.path)
        self._recording = Recording(folder.path, self._articles)

    def home(self, request: Request) -> Response:
        """Articles with what is unconfirmed, findings that are new, judgements that ran out.

        Nothing where all is still being checked when asked again.
        """
        checked = self._folder.refresh()
        if not checked and request.query_params.get("again"):
            return Response(status_code=204)
        state = self._folder.at_once()
        publishers = sorted({claim.article.publisher for claim in state.claims})
        return self._page(
            "home.html",
            folder=self._folder.path.as_posix(),
            home=home_of(state),
            problems=state.problems,
            checked=checked,
            compared=bool(state.stamp),
            languages=language_names(),
            publishers=publishers,
            most=MOST_SHOWN,
        )

    async def enter(self, request: Request) -> Response:
        """An article that is pasted or dropped."""
        form = filled_form(request.headers.get("content-type", ""), await body_of(request, MOST_BYTES))
        return await run_in_threadpool(self._enter, form)

    def _enter(self, form: FilledForm) -> Response:
        try:
            path = entered(self._articles, form)
        except Refused as error:
            return self._questions("It could not be taken", error.lines, form.fields, {}, 422)
        if isinstance(path, Asked):
            return self._questions("Before its claims are drafted", (), path.fields, path.questions, 422)
        return to_article(path.as_posix())

    def article(self, request: Request) -> Response:
        """An article, with one of its claims open: the one that is named, or else the first draft."""
        query = request.query_params
        article = self._open(query.get("file", ""))
        claim = article.claim(query.get("claim", "")) or article.following("")
        if query.get("claim") and claim is None and article.claims:
            claim = article.claims[0]
        return self._article(article, claim, at=_piece(query.get("at", ""), article), after=query.get("after", ""))

    def clashes(self, request: Request) -> Response:
        """What an article clashes with, as a piece of its page: at first glance, and once all is checked.

        As a page of its own for who comes without scripts, and waits. Nothing where all is still being checked when asked again.
        """
        query = request.query_params
        is_piece = "hx-request" in request.headers
        checked = not is_piece or self._folder.refresh()
        if not checked and query.get("again"):
            return Response(status_code=204)
        article = self._open(query.get("file", ""))
        claim = article.claim(query.get("claim", ""))
        panel = clash_panel(self._folder, article, claim) if checked else first_panel(self._folder, article, claim)
        after = query.get("after", "")
        opened = panel.opened(f"{article.stem}/{after}" if after else "")
        card = self._card(opened.finding, article, query.get("claim", ""), panel.settled) if opened is not None else ""
        return self._page(
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
        article = self._open(query.get("file", ""))
        wanted = query.get("finding", "")
        finding = next((each for each in self._folder.state().report.findings if each.fingerprint == wanted), None)
        if finding is None:
            raise Refused("this finding is no more: its claims have been changed, or somebody else is blamed by now")
        card = self._card(finding, article, query.get("claim", ""))
        name = "card.html" if "hx-request" in request.headers else "clash_page.html"
        return self._page(name, article=article, key=query.get("claim", ""), panel=None, bounds="", card=card)

    def _card(self, finding: Finding, article: OpenArticle, key: str, is_settled: bool = True) -> str:
        at = Submission(file=article.name, at=key)
        return card_beside(finding, self._folder.known(), self._folder.editor, at, is_settled)

    def judged_again(self, reply: NotWritten, sent: Submission) -> Response:
        """The article again, with why nothing was judged, and the findings to judge instead; what was typed is kept."""
        article = self._open(sent.file)
        again = tuple(card_beside(each, reply.state, self._folder.editor, sent) for each in reply.findings)
        lines = reply.lines if again else (*reply.lines, *filter(None, (f"you had: {sent.verdict}, {sent.because}",)))
        claim = article.claim(sent.at) or article.following("")
        return self._article(article, claim, reply.title, lines, None, reply.status, again=again)

    def bounds(self, request: Request) -> Response:
        """What may be written for a claim by what all others allow; much work, so that it comes apart."""
        query = request.query_params
        article = self._open(query.get("file", ""))
        shown = bounds(self._folder, article.claim(query.get("claim", "")))
        name = "bounds.html" if "hx-request" in request.headers else "clash_page.html"
        return self._page(name, bounds=shown, article=article, key=query.get("claim", ""), panel=None, card="")

    def version(self, request: Request) -> Response:
        """A digest of the file of an article, by which a page knows that it has changed."""
        return PlainTextResponse(_digest(self._recording.file(request.query_params.get("file", ""))))

    async def claim(self, request: Request) -> Response:
        """What is decided of a claim: confirm, save, drop."""
        return await self._sent(request, self._claim)

    async def reading(self, request: Request) -> Response:
        """How the claim is read as the form has it by now, in plain words; nothing is written."""
        return await self._sent(request, self._reading)

    def _reading(self, form: FilledForm) -> Response:
        article, key = self._open(form.field("file")), form.field("claim")
        try:
            claim, problems = self._recording.reading(article, key, _fields(form))
        except Meanwhile:
            # Whoever sends the form is told what the file says by now.
            return Response(status_code=204)
        except (Refused, Unusable) as error:
            return self._page("reading.html", reads="", about="", lines=error.lines)
        reads, about = plain_words(claim)
        lines = tuple(f"{problem.what}; {problem.instead}" for problem in problems)
        return self._page("reading.html", reads=reads, about=about, lines=lines)

    async def add(self, request: Request) -> Response:
        """A figure that was missed."""
        return await self._sent(request, self._add)

    async def word(self, request: Request) -> Response:
        """A name for the vocabulary."""
        return await self._sent(request, self._word)

    async def step_back(self, request: Request) -> Response:
        """Take the last step back."""
        return await self._sent(request, self._step_back)

    async def text(self, request: Request) -> Response:
        """The text of an article that is on file already."""
        form = filled_form(request.headers.get("content-type", ""), await body_of(request, MOST_BYTES))
        return await run_in_threadpool(self._text, form)

    async def _sent(self, request: Request, how: Callable[[FilledForm], Response]) -> Response:
        form = filled_form(request.headers.get("content-type", ""), await body_of(request, LONGEST))
        return await run_in_threadpool(how, form)

    def _claim(self, form: FilledForm) -> Response:
        article, key, version = self._open(form.field("file")), form.field("claim"), form.field("version")
        fields, confirmed = _fields(form), ""
        try:
            match form.field("do"):
                case "confirm":
                    confirmed, key = key, self._recording.confirm(article, key, version, fields)
                case "save":
                    self._recording.save(article, key, version, fields)
                case "drop":
                    key = self._recording.drop(article, key, version)
                case _:
                    raise Refused("this is no form of this page; go back and send it again")
        except Meanwhile:
            return self._meanwhile(article, key, fields)
        except NotReadable as error:
            lines = tuple(f"{problem.what}; {problem.instead}" for problem in error.problems)
            now = self._open(article.name)
            return self._article(now, now.claim(key), "Not confirmed yet", lines, fields, 422, needing=error.problems)
        except (Refused, Unusable) as error:
            return self._article(article, article.claim(key), "Not written", error.lines, fields, 409)
        return to_article(article.name, key, confirmed)

    def _meanwhile(self, article: OpenArticle, key: str, fields: dict[str, str]) -> Response:
        """The editor is told what stands in the file by now, with what was typed kept in the form."""
        now = article.claim(key)
        if now is None:
            gone = f"{article.name}: the claim is not there any more; somebody has renamed or dropped it meanwhile"
            typed = tuple(f"you had {LABELS.get(name, name)}: {text}" for name, text in fields.items() if text)
            return self._article(article, article.following(""), "Not written", (gone, *typed), None, 409)
        differ = [
            f"{LABELS.get(name, name)}: the file has “{now.filed.field(name)}”, you have “{text}”"
            for name, text in fields.items()
            if now.filed.field(name) != text
        ]
        lines = (
            "somebody has changed this claim meanwhile, here or in the file; send it again, and it is as you have it",
            *differ,
        )
        return self._article(article, now, "Not written: this has changed meanwhile", lines, fields, 409)

    def _add(self, form: FilledForm) -> Response:
        article = self._open(form.field("file"))
        try:
            return to_article(article.name, self._recording.add(article, _place(article, form)))
        except (Refused, Unusable) as error:
            return self._article(article, article.following(""), "Not recorded", error.lines, None, 409)

    def _word(self, form: FilledForm) -> Response:
        article, key = self._open(form.field("file")), form.field("claim")
        entry = {name: form.field(name) for name in ("within", "kind", "unit", "of")}
        try:
            self._recording.add_word(article, key, form.field("section"), form.field("name"), entry)
        except (Refused, Unusable) as error:
            return self._article(article, article.claim(key), "Not added to the vocabulary", error.lines, None, 409)
        return to_article(article.name, key)

    def _step_back(self, form: FilledForm) -> Response:
        path = self._recording.file(form.field("file"))
        try:
            key = self._recording.undo(path)
        except Refused as error:
            article = self._open(form.field("file"))
            return self._article(article, article.following(""), "Not undone", error.lines, None, 409)
        return to_article(form.field("file"), key)

    def _text(self, form: FilledForm) -> Response:
        article = self._open(form.field("file"))
        try:
            attached(self._folder.path, article.stem, article.head, form)
        except Refused as error:
            return self._article(article, article.following(""), "It could not be taken", error.lines, None, 422)
        return to_article(article.name)

    def _open(self, name: str) -> OpenArticle:
        try:
            return self._articles.open(self._recording.file(name))
        except Unusable as error:
            raise Refused(*error.lines) from error

    def _article(
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
        keys = [each.key for each in article.claims]
        number = keys.index(claim.key) if claim is not None else 0
        offers = {name: texts[:_MOST_OFFERS] for name, texts in article.names.items()} | {"status": STATUS_WORDS}
        form = claim_form(article, claim, typed) if claim is not None else None
        wanted = {field.offers for field in form.fields} if form is not None else set()
        sections = needed((*(claim.problems if claim is not None else ()), *needing))
        return self._page(
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
            undo=self._recording.last(article.path),
            paragraphs=paragraphs(article),
            stamp=_digest(article.path),
            standings=STANDINGS,
            labels=LABELS,
            offers={name: texts for name, texts in offers.items() if name in wanted},
            words=[
                {"section": section, "name": name, "unit": entry[7:-1] if entry.startswith("{unit: ") else ""}
                for section, entries in sections.items()
                for name, entry in entries.items()
            ],
        )

    def _questions(self, title: str, lines: tuple[str, ...], fields: Any, questions: Any, status: int) -> Response:
        return self._page(
            "ask.html",
            status,
            title=title,
            lines=lines,
            fields=fields,
            questions=questions,
            languages=language_names(),
            publishers=(),
        )

    def _page(self, name: str, status: int = 200, **fields: Any) -> Response:
        html = render(name, editor=self._folder.editor, **fields)
        return HTMLResponse(html, status, headers={"Content-Security-Policy": OURS})


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


def to_article(name: str, key: str = "", after: str = "") -> Response:
    """To an article and its claim; `after` is the claim that was confirmed."""
    query = {"file": name} | ({"claim": key} if key else {}) | ({"after": after} if after else {})
    return RedirectResponse(f"article?{urlencode(query)}", 303)


def _digest(path: Path) -> str:
    """16 hex digits of what a file holds."""
    try:
        return sha256(path.read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


def _fields(form: FilledForm) -> dict[str, str]:
    """The fields of the claim in its form."""
    fields = {name.removeprefix("f."): text for name, text in form.fields.items() if name.startswith("f.")}
    if form.field("more") and form.field("more-text"):
        fields[form.field("more")] = form.field("more-text")
    return fields


def _place(article: OpenArticle, form: FilledForm) -> TextPlace:
    """The place in the text that was selected, or that of words that were named. Raises Refused."""
    if words := form.field("words"):
        place = place_of(words, article.document, [each.place for each in article.claims if each.place])
        if place is None:
            raise Refused(f"“{words}” does not stand in the text; write the words as the text has them")
        return place
    try:
        return int(form.field("start")[:9]), int(form.field("end")[:9])
    except ValueError:
        raise Refused("select the words of one figure in the text") from None


def _piece(text: str, article: OpenArticle) -> TextPiece | None:
    """The figure that was passed over at a place of the text, as `12-34`."""
    start, _, end = text.partition("-")
    if article.document is None or not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit()):
        return None
    place = int(start[:9]), int(end[:9])
    over = next((each for each in article.passed if each.place == place), None)
    return TextPiece(over.text, *place, "passed", why=over.why) if over is not None else None
