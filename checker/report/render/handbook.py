"""Pages of the handbook laid out for a terminal: what is to be copied as it stands, tables as wide as they can be read."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.markdown import CodeBlock, Heading, Markdown, MarkdownElement, TableElement
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.report.manual import Page

_INDENT = 2
_BETWEEN = 2
"""Columns between two pairs of a line, and before each line of them but the first."""
_NARROWEST = 30
"""Columns that a cell of many words needs in a table of more than three columns."""
_FEW = 3


def page_text(page: Page, width: int, color: bool) -> str:
    """A page in so many columns. What is to be copied is not broken, however long its lines are."""
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, no_color=not color, highlight=False, emoji=False)
    console.print(_Handbook(page.text, color), crop=False)
    return "".join(f"{line.rstrip()}\n" for line in _spaced(out.getvalue().rstrip().splitlines()))


def pages_text(pages: Sequence[Page]) -> str:
    """The pages that there are, a line each."""
    longest = max(len(page.name) for page in pages)
    return "HANDBOOK  check help NAME shows one\n" + "".join(f"  {page.name:{longest}}  {page.title}\n" for page in pages)


def _spaced(lines: Iterable[str]) -> Iterator[str]:
    """The lines with one empty line where there are several, and none before the first."""
    empty = True
    for line in lines:
        if line.strip() or not empty:
            yield line
        empty = not line.strip()


class _Heading(Heading):
    """A heading without a frame, as some versions of rich draw one."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield Text()
        yield Text.assemble(self.text, justify="center" if self.tag == "h1" else "left")


class _Verbatim(CodeBlock):
    """What stands between fences, to the letter: a line that is copied has to be whole."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield Text(str(self.text).rstrip("\n"), style="cyan", no_wrap=True, overflow="ignore")


class _Table(TableElement):
    """A table, or a list of what each of its rows says where the columns have too little room."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        heads = [cell.content for cell in self.header.row.cells] if self.header and self.header.row else []
        rows = [[cell.content for cell in row.cells] for row in self.body.rows] if self.body else []
        table = Table(box=box.SIMPLE, pad_edge=False, style="cyan", collapse_padding=True)
        for head in heads:
            table.add_column(Text.assemble(head, style="not bold cyan"))
        for row in rows:
            table.add_row(*row)
        if _fits(table, console, options):
            yield table
            return
        for row in rows:
            yield Text()
            yield from _listed(heads, row, options.max_width)


def _fits(table: Table, console: Console, options: ConsoleOptions) -> bool:
    """Whether the table can be read: as wide as it is, with its longest cells alone broken, or as it has few columns."""
    wide = options.update(width=10_000)
    whole = Measurement.get(console, wide, table)
    longest = max(Measurement.get(console, wide, cell).maximum for column in table.columns for cell in column.cells)
    few = len(table.columns) <= _FEW and whole.minimum <= options.max_width
    return few or whole.maximum - max(0, longest - _NARROWEST) <= options.max_width


def _listed(heads: Sequence[Text], row: Sequence[Text], width: int) -> Iterator[RenderableType]:
    """What a row says as pairs of a head and a cell, as many on a line as go there; the first alone."""
    first, *others = [_pair(head, cell) for head, cell in zip(heads, row, strict=True) if cell.plain.strip()]
    yield Text.assemble(first, style="bold")
    line = Text()
    for pair in others:
        joined = Text.assemble(line, " " * _BETWEEN, pair) if line else pair
        if line and cell_len(joined.plain) > width - _INDENT:
            yield Padding(line, (0, 0, 0, _INDENT))
            joined = pair
        line = joined
    if line:
        yield Padding(line, (0, 0, 0, _INDENT))


def _pair(head: Text, cell: Text) -> Text:
    return Text.assemble(head, ": ", cell) if head.plain.strip() else cell


class _Handbook(Markdown):
    """Markdown whose code is left alone, whose tables can be read in any width, and whose links lead to `check help`."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "heading_open": _Heading,
        "fence": _Verbatim,
        "code_block": _Verbatim,
        "table_open": _Table,
    }

    def __init__(self, text: str, color: bool) -> None:
        super().__init__(text, hyperlinks=color)
        for token in self.parsed:
            token.children = list(_at_a_terminal(token.children or (), color)) or token.children


def _at_a_terminal(tokens: Iterable[Any], color: bool) -> Iterator[Any]:
    """The tokens of a paragraph: words of code are marked where no colour does it, and a page is named as it is asked for."""
    page = ""
    for token in tokens:
        address = str(token.attrs.get("href", ""))
        if token.type == "link_open" and "://" not in address:
            # Addresses of files say nothing where the files are not.
            page = address.removesuffix(".md") if address.endswith(".md") else "."
        elif token.type == "link_close" and page:
            if "/" not in page and page != ".":
                code = f"check help {page}" if color else f"`check help {page}`"
                yield token.copy(type="text", nesting=0, content=" (")
                yield token.copy(type="code_inline", tag="code", nesting=0, content=code)
                yield token.copy(type="text", nesting=0, content=")")
            page = ""
        elif token.type == "code_inline" and not color:
            yield token.copy(content=f"`{token.content}`")
        else:
            yield token
