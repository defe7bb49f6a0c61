"""Bytes of a text as characters, by what they say of themselves; nothing is guessed."""

from __future__ import annotations

import codecs
import re

from checker.intake.documents.source import refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read under these names, by the Encoding Standard of the WHATWG: supersets of what they stand for.
_WIDER = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "iso8859-1", "us-ascii", "ascii", "iso_8859-1"), "cp1252"),
    **dict.fromkeys(("euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "korean"), "cp949"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11"), "cp874"),
    # Whoever could read such a declaration in ASCII does not have the text in two bytes a letter.
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_HEAD = 4096
_UNDECODED = "�"


def decoded(name: str, data: bytes, declares: bool = False) -> str:
    """The text of a file: by its byte order mark, by what its head declares where it `declares` that, else UTF-8.

    Raises Unusable where neither is right: an editor has to say in which encoding it was saved.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by(name, data[len(mark) :], encoding, f"its byte order mark says {encoding.upper()}, and it is not")
    if b"\0" in data[:_HEAD]:
        raise refused(
            name, "this is no text: it holds zero bytes", "save it as plain text in the encoding UTF-8, as HTML, PDF or .docx"
        )
    declared = _declared(data) if declares else None
    if declared is not None:
        return _by_declaration(name, data, declared)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = f"it is not UTF-8 (line {line})" + (", and its head declares no encoding" if declares else "")
        raise refused(name, what, _SAVE) from error


_SAVE = "open it where it is shown rightly and save it in the encoding UTF-8"


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii", "replace").lower() if match else None


def _by_declaration(name: str, data: bytes, declared: str) -> str:
    encoding = _WIDER.get(declared, declared)
    try:
        codecs.lookup(encoding)
        "".encode(encoding)
    except LookupError as error:
        raise refused(name, f"it declares the encoding “{declared}”, which there is not", _SAVE) from error
    try:
        # Whatever it declares: other texts are no UTF-8 by chance, if they have but a few letters beyond ASCII.
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _by(name, data, encoding, f"it declares the encoding {declared}, and it is not in it")


def _by(name: str, data: bytes, encoding: str, what: str) -> str:
    """The text; a single byte that is none is replaced, as browsers do, but not more than one in a thousand."""
    text = data.decode(encoding, "replace")
    if text.count(_UNDECODED) - data.count(_UNDECODED.encode()) > len(text) // 1000:
        raise refused(name, what, _SAVE)
    return text
