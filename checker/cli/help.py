"""`check help`: a page of the handbook, how a command is used, or what a rule means; without a word, all there is to ask for."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.explain import explain, topic_names
from checker.cli.help_pages import WHOLE, print_page
from checker.cli.hints import choose


def help(
    topic: Annotated[
        str | None, Parameter(help="A page of the handbook, a command, a law, a pattern, a kind of finding, or a slip.")
    ] = None,
    /,
) -> int:
    """Show a page of the handbook, how a command is used, or what a rule means; without a word, all that can be asked for."""
    from checker.cli.commands import COMMANDS
    from checker.report.manual import pages
    from checker.report.render.handbook import page_text, pages_text

    if topic is None:
        print_page(WHOLE)
        screen.write(f"{pages_text(pages())}\n", None)
        return explain()
    known = {page.name: page for page in pages()}
    word = choose("help", topic, (WHOLE, *COMMANDS, *known, *topic_names()))
    if word in known:
        screen.write(page_text(known[word], screen.width(), screen.color()), None)
        return 0
    if word != WHOLE and word not in COMMANDS:
        return explain(word)
    print_page(word)
    return 0
