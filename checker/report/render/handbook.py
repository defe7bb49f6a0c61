"""Pages of the handbook laid out for a terminal."""

from __future__ import annotations

import io
from collections.abc import Sequence

from checker.report.manual import Page


def page_text(page: Page, width: int, color: bool) -> str:
    """A page in so many columns."""
    from rich.console import Console
    from rich.markdown import Markdown

    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, no_color=not color, highlight=False, emoji=False)
    # Addresses of files say nothing where the files are not.
    console.print(Markdown(page.text, hyperlinks=color, code_theme="ansi_dark"))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def pages_text(pages: Sequence[Page]) -> str:
    """The pages that there are, a line each."""
    longest = max(len(page.name) for page in pages)
    return "HANDBOOK  check help NAME shows one\n" + "".join(f"  {page.name:{longest}}  {page.title}\n" for page in pages)
