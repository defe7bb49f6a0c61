"""What the desk does with what is sent where claims are recorded: a new article, a figure, a name, what is decided of a claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from checker.desk.article_pages import ArticlePages, to_article
from checker.desk.articles import OpenArticle, place_of
from checker.desk.claim_form import LABELS, plain_words
from checker.desk.entering import MOST_BYTES, Asked, attached, entered, language_names
from checker.desk.folder import Refused
from checker.desk.recording import Meanwhile, NotReadable
from checker.desk.request_body import LONGEST, body_of
from checker.desk.upload import FilledForm, filled_form
from checker.intake.draft.answers import TextPlace
from checker.model.errors import Unusable


class Recorder:
    """The forms of recording, for one folder."""

    def __init__(self, pages: ArticlePages) -> None:
        self._pages, self._recording = pages, pages.recording

    async def enter(self, request: Request) -> Response:
        """An article that is pasted or dropped."""
        form = filled_form(request.headers.get("content-type", ""), await body_of(request, MOST_BYTES))
        return await run_in_threadpool(self._enter, form)

    def _enter(self, form: FilledForm) -> Response:
        self._pages.folder.make_room()
        try:
            path = entered(self._pages.articles, form)
        except Refused as error:
            return self._questions("It could not be taken", error.lines, form.fields, {}, 422)
        if isinstance(path, Asked):
            return self._questions("Before its claims are drafted", (), path.fields, path.questions, 422)
        return to_article(path.as_posix())

    async def claim(self, request: Request) -> Response:
        """What is decided of a claim: confirm, save, drop."""
        return await self._sent(request, self._claim)

    def _claim(self, form: FilledForm) -> Response:
        self._pages.folder.make_room()
        article, key, version = self._pages.opened(form.field("file")), form.field("claim"), form.field("version")
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
            now = self._pages.opened(article.name)
            return self._pages.shown(now, now.claim(key), "Not confirmed yet", lines, fields, 422, needing=error.problems)
        except (Refused, Unusable) as error:
            return self._pages.shown(article, article.claim(key), "Not written", error.lines, fields, 409)
        return to_article(article.name, key, confirmed)

    def _meanwhile(self, article: OpenArticle, key: str, fields: dict[str, str]) -> Response:
        """The editor is told what stands in the file by now, with what was typed kept in the form."""
        now = article.claim(key)
        if now is None:
            gone = f"{article.name}: the claim is not there any more; somebody has renamed or dropped it meanwhile"
            typed = tuple(f"you had {LABELS.get(name, name)}: {text}" for name, text in fields.items() if text)
            return self._pages.shown(article, article.following(""), "Not written", (gone, *typed), None, 409)
        differ = [
            f"{LABELS.get(name, name)}: the file has “{now.filed.field(name)}”, you have “{text}”"
            for name, text in fields.items()
            if now.filed.field(name) != text
        ]
        lines = (
            "somebody has changed this claim meanwhile, here or in the file; send it again, and it is as you have it",
            *differ,
        )
        return self._pages.shown(article, now, "Not written: this has changed meanwhile", lines, fields, 409)

    async def reading(self, request: Request) -> Response:
        """How the claim is read as the form has it by now, in plain words; nothing is written."""
        return await self._sent(request, self._reading)

    def _reading(self, form: FilledForm) -> Response:
        article, key = self._pages.opened(form.field("file")), form.field("claim")
        try:
            claim, problems = self._recording.reading(article, key, _fields(form))
        except Meanwhile:
            # Whoever sends the form is told what the file says by now.
            return Response(status_code=204)
        except (Refused, Unusable) as error:
            return self._pages.page("reading.html", reads="", about="", lines=error.lines)
        reads, about = plain_words(claim)
        lines = tuple(f"{problem.what}; {problem.instead}" for problem in problems)
        return self._pages.page("reading.html", reads=reads, about=about, lines=lines)

    async def add(self, request: Request) -> Response:
        """A figure that was missed."""
        return await self._sent(request, self._add)

    def _add(self, form: FilledForm) -> Response:
        article = self._pages.opened(form.field("file"))
        try:
            return to_article(article.name, self._recording.add(article, _place(article, form)))
        except (Refused, Unusable) as error:
            return self._pages.shown(article, article.following(""), "Not recorded", error.lines, None, 409)

    async def word(self, request: Request) -> Response:
        """A name for the vocabulary."""
        return await self._sent(request, self._word)

    def _word(self, form: FilledForm) -> Response:
        article, key = self._pages.opened(form.field("file")), form.field("claim")
        entry = {name: form.field(name) for name in ("within", "kind", "unit", "of")}
        try:
            self._recording.add_word(article, key, form.field("section"), form.field("name"), entry)
        except (Refused, Unusable) as error:
            return self._pages.shown(article, article.claim(key), "Not added to the vocabulary", error.lines, None, 409)
        return to_article(article.name, key)

    async def step_back(self, request: Request) -> Response:
        """Take the last step back."""
        return await self._sent(request, self._step_back)

    def _step_back(self, form: FilledForm) -> Response:
        path = self._recording.file(form.field("file"))
        try:
            key = self._recording.undo(path)
        except Refused as error:
            article = self._pages.opened(form.field("file"))
            return self._pages.shown(article, article.following(""), "Not undone", error.lines, None, 409)
        return to_article(form.field("file"), key)

    async def text(self, request: Request) -> Response:
        """The text of an article that is on file already."""
        form = filled_form(request.headers.get("content-type", ""), await body_of(request, MOST_BYTES))
        return await run_in_threadpool(self._text, form)

    def _text(self, form: FilledForm) -> Response:
        article = self._pages.opened(form.field("file"))
        try:
            attached(self._pages.folder.path, article.stem, article.head, form)
        except Refused as error:
            return self._pages.shown(article, article.following(""), "It could not be taken", error.lines, None, 422)
        return to_article(article.name)

    async def _sent(self, request: Request, how: Callable[[FilledForm], Response]) -> Response:
        form = filled_form(request.headers.get("content-type", ""), await body_of(request, LONGEST))
        return await run_in_threadpool(how, form)

    def _questions(self, title: str, lines: tuple[str, ...], fields: Any, questions: Any, status: int) -> Response:
        return self._pages.page(
            "ask.html",
            status,
            title=title,
            lines=lines,
            fields=fields,
            questions=questions,
            languages=language_names(),
            publishers=(),
        )


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
