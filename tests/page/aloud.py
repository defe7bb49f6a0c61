"""A page as it is read aloud: its words in order, a line for each block, without style, script and pictures."""

from __future__ import annotations

from html.parser import HTMLParser

_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BEGINS = {"li": "- ", "option": "- ", "summary": "> ", "caption": "Table: ", "figcaption": "Picture: ", **_HEADINGS}
_ENDS = {*_BEGINS, "p", "tr", "dd", "div", "section", "article", "form", "table", "br", "label", "title"}
_STARTS = _ENDS - {"dd", "form", "table"} | {"dt"}
_BETWEEN = {"td": " | ", "th": " | ", "dd": ": "}
_MARKS = {"b": "**", "strong": "**", "mark": "**", "code": "``", "q": "“”", "button": "[]"}
_VOID = {"br", "hr", "img", "input", "link", "meta"}

Attributes = dict[str, str | None]


class _Voice(HTMLParser):
    """`silent` is the element whose words are not read, and `deep` how many of its kind are open."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.line = ""
        self.silent, self.deep = "", 0
        self.leads: list[str | None] = []

    def end_line(self) -> None:
        if text := " ".join(self.line.split()):
            self.lines.append(text)
        self.line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.silent:
            self.deep += tag == self.silent
            return
        attributes = dict(attrs)
        if tag in ("section", "article"):
            self.end_line()
            self.lines.append("")
        # What begins within an item or a summary stands in its line.
        if tag in _STARTS and self.line not in ("- ", "> "):
            self.end_line()
        if tag == "dd":
            self.line = self.line.rstrip()
        self.line += _BEGINS.get(tag, "") + (_BETWEEN.get(tag, "") if self.line.strip() else "") + _MARKS.get(tag, "")[:1]
        if tag == "article":
            self.line += ", ".join(f"{name[5:]} {value}" for name, value in attributes.items() if name.startswith("data-"))
        if tag == "a":
            self.leads.append(attributes.get("href"))
        self._label(tag, attributes)

    def _label(self, tag: str, attributes: Attributes) -> None:
        """Read a label: of a link or a sign in the place of its words, of all else before them."""
        label, instead = attributes.get("aria-label"), tag == "a" or attributes.get("role") == "img"
        if label:
            self.line += label if instead else f"({label}) "
        unseen = tag in ("style", "script") or attributes.get("aria-hidden") == "true"
        if tag not in _VOID and (unseen or (label and instead)):
            self.silent, self.deep = tag, 1

    def handle_endtag(self, tag: str) -> None:
        self.deep -= tag == self.silent
        if self.silent and self.deep:
            return
        self.silent = ""
        if tag in _MARKS:
            self.line = self.line.rstrip() + _MARKS[tag][1]
        if tag == "a" and (address := self.leads.pop()):
            self.line += f" <{address}>"
        if tag in _ENDS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.line += data if data.strip() or self.line.strip() not in ("-", ">") else ""


def aloud(markup: str) -> str:
    """All that is read aloud of the markup, each link with where it leads."""
    voice = _Voice()
    voice.feed(markup)
    voice.close()
    voice.end_line()
    return "\n".join(voice.lines).strip() + "\n"
