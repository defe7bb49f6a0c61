"""The commands and what `check --help` teaches. Commands are imported only when called."""

from __future__ import annotations

from cyclopts import App, ArgumentCollection
from cyclopts.config import Dict

from checker import __version__
from checker.cli.check import check

HELP = """\
Find the numeric claims of articles that cannot hold together, and prove it with a sum.

For example
  check claims/                        check a folder of recorded claims
  check claims/ --as-of 2019-12-31     with what was published by then only
  check claims/ --fail-on tension      be stricter in continuous integration
  check claims/ --against origin/main  only what a change brings is new
  check claims/ --select count-clash   one kind of finding only
  check claims/ --format json          for programs (check schema --of output)
  check explain count-clash            what a kind of finding means
  check bounds claims/ --who soldiers --event arrived --period 2014
  check history claims/                when each contradiction became visible
  check judge record-2010 --verdict wrong --because "2009 had more"

A path that is named like a command is written with ./ before it, or after --."""

EPILOGUE = """\
Exit codes:
  0  no new finding as severe as --fail-on
  1  new findings, claims left undecided, or with --strict a stale judgement
  2  something could not be read; every reason is on standard error, and in
     every report that was asked for
  3  a fault of the checker"""

# Each is the function of the same name in the module of the same name, imported when it is called.
COMMANDS = {
    "bounds": "Print the tightest interval that the claims together allow for a count.",
    "explain": "Explain a law, a pattern, a kind of finding or a slip; without a name, list them all.",
    "help": "Show how a command is used, or what a rule means; without a word, everything that can be asked for.",
    "history": "Show when each contradiction could first be seen, and which article it would have stopped.",
    "judge": "Put your decision on a finding into judged.yaml: from then on it is known.",
    "review": "Look at the findings in the browser, on this machine only, and judge them there.",
    "schema": "Print the JSON Schema of a claim file, or of the JSON report.",
    "settings": "Print the settings and options that hold here, and where each comes from.",
    "upgrade": "Rewrite what goes out of your files as this version writes it.",
}


def app() -> App:
    """The command line as cyclopts sees it; commands return their exit code."""
    line = App(
        name="check",
        help=HELP,
        help_format="plaintext",
        help_epilogue=EPILOGUE,
        usage="check PATH... [OPTIONS]\n       check COMMAND [ARGS]",
        version=f"claims-checker {__version__}",
        default_command=check,
        result_action="return_value",
        suppress_keyboard_interrupt=False,
        print_error=False,
        exit_on_error=False,
        config=_from_settings,
    )
    for name, says in COMMANDS.items():
        line.command(f"checker.cli.{name}:{name}", name=name, help=says)
    return line


def _from_settings(app: App, commands: tuple[str, ...], arguments: ArgumentCollection) -> None:
    """Options of settings.yaml, for cyclopts; those of the command line come first."""
    from checker.workspace import configured, is_switch

    command = commands[0] if commands else "check"
    configuration = configured()
    options = configuration.options.get(command, {})
    data: dict[str, object] = {}
    for name, option in options.items():
        if is_switch(command, name):
            data[name] = option.texts == ("yes",)
        else:
            data[name] = list(option.texts) if len(option.texts) != 1 else option.texts[0]
    Dict(data, use_commands_as_keys=False, source=configuration.file)(app, commands, arguments)
