"""The command line as cyclopts sees it. Commands are imported only when called."""

from __future__ import annotations

from cyclopts import App, ArgumentCollection
from cyclopts.argument import update_argument_collection

from checker import __version__
from checker.cli.check import check
from checker.cli.commands import COMMANDS, EPILOGUE, HELP, function_of


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
    for name, manual in COMMANDS.items():
        function = function_of(name)
        line.command(f"checker.cli.{function}:{function}", name=name, help=manual.says, help_epilogue=manual.epilogue)
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
    # cyclopts' own Dict would leave out an option that is named as a command is.
    update_argument_collection(
        data, str(configuration.file), arguments, app.app_stack.stack[-1], root_keys=(), allow_unknown=False
    )
