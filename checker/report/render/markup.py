"""Text from claim files inside Markdown and HTML: shown as it was written, never obeyed.

Punctuation that could be markup becomes numeric character references, which by CommonMark 2.5 are never read as structure.
Hosts of pages also look for @name, #123, !7, :smile:, www.… and the like in the text that results. They look at each text
node by itself, so the character that sets such a thing off is put into an element of its own.
"""

from __future__ import annotations

import re

from checker.prose.safe import clean

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$#@!{}^]")
# At the beginning of a line these make a list, a heading or a rule.
_LEADING = re.compile(r"(\d*)([-+=:.)])")
# What a host could take for a mention, a reference, a smiley, a formula, an address or the name of a commit.
_TRIGGER = re.compile(
    r"[@#:$!~&%](?=\S)|(?<=[A-Za-z])-(?=\d)|\.(?=[^\W\d])|(?<![0-9A-Za-z])[0-9A-Fa-f]{7,40}(?![0-9A-Za-z])",
)
# Code is left alone, but for addresses, which Markdown itself looks for.
_ADDRESS = re.compile(r"[@:](?=\S)|(?<=[Ww]{3})\.")


def literal(text: str) -> str:
    """Text for Markdown: no character of it is markup, and no element is added."""
    return _referred(clean(text))


def prose(text: str) -> str:
    """Text for Markdown on a host of pull requests: no markup, and nothing that the host turns into a link or a notice."""
    return _apart(clean(text), _TRIGGER)


def code(text: str) -> str:
    """The same in a `code` element, for prose, cells of tables and HTML alike."""
    return f"<code>{_apart(clean(text), _ADDRESS)}</code>"


def fenced(lines: tuple[str, ...]) -> str:
    """Lines, clean already, in a fence longer than any in them."""
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((f"{fence}text", *lines, fence))


def _apart(flat: str, trigger: re.Pattern[str]) -> str:
    """The text with each trigger in an element of its own."""
    pieces: list[str] = []
    done = 0
    for match in trigger.finditer(flat):
        element = "code" if match[0].isalnum() else "span"
        pieces += (_referred(flat[done : match.start()]), f"<{element}>{_referred(match[0])}</{element}>")
        done = match.end()
    return "".join((*pieces, _referred(flat[done:])))


def _referred(flat: str) -> str:
    leading = _LEADING.match(flat)
    head = f"{leading[1]}&#{ord(leading[2])};" if leading else ""
    rest = flat[leading.end() :] if leading else flat
    return head + _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", rest)
