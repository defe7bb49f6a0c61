"""The fields of a form, and the file with it, out of the body of a request; all of it stays in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from email import policy
from email.parser import BytesParser
from urllib.parse import parse_qsl

from checker.desk.folder import Refused

MOST_FIELDS = 60
_NO_FORM = "this is no form of this page; go back and send it again"


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The fields by name, line ends as one character; and the file that was sent with it, "" and nothing where there was none."""

    fields: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    data: bytes = b""

    def field(self, name: str) -> str:
        """The text of a field, without blanks around it; "" where it was left out."""
        return self.fields.get(name, "").strip()


def filled_form(media: str, body: bytes) -> FilledForm:
    """The form in a body of a media type, as browsers write it. Raises Refused if it is none."""
    if media.partition(";")[0].strip().lower() == "multipart/form-data":
        return _in_parts(media, body)
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:
        raise Refused(_NO_FORM) from error
    return FilledForm({name: _lines(text) for name, text in pairs})


def _in_parts(media: str, body: bytes) -> FilledForm:
    try:
        head = f"Content-Type: {media}\r\nMIME-Version: 1.0\r\n\r\n".encode("ascii")
        message = BytesParser(policy=policy.HTTP).parsebytes(head + body)
        parts = list(message.iter_parts()) if message.is_multipart() else []
        if not parts or len(parts) > MOST_FIELDS:
            raise Refused(_NO_FORM)
        fields: dict[str, str] = {}
        name, data = "", b""
        for part in parts:
            raw = part.get_payload(decode=True)
            content = raw if isinstance(raw, bytes) else b""
            field_name = part.get_param("name", header="content-disposition")
            file_name = part.get_filename()
            if file_name is not None:
                name, data = (str(file_name), content) if content else (name, data)
            elif isinstance(field_name, str):
                fields[field_name] = _lines(content.decode("utf-8"))
        return FilledForm(fields, name, data)
    except (ValueError, LookupError, KeyError, AttributeError, TypeError) as error:
        raise Refused(_NO_FORM) from error


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")
