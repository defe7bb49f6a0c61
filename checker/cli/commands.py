"""What `check --help` teaches; and the commands: what each does, an example, and what its exit codes mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from keyword import iskeyword

HELP = """\
Find the numeric claims of articles that cannot hold together, and prove it with a sum.

For example
  check claims/                        check a folder of recorded claims
  check claims/ --as-of 2019-12-31     with what was published by then only
  check claims/ --fail-on tension      be stricter in continuous integration
  check claims/ --against origin/main  only what a change brings is new
  check claims/ --select count-clash   one kind of finding only
  check claims/ --format json          for programs (check schema --of output)
  check --brief                        the findings at a glance, with their ids
  check --fix                          slips in the files mended first
  check show 7cf10b                    a finding, a claim or a file in full
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
_PRINTED = "0  it was printed"
_FAULT = "3  a fault of the checker"


@dataclass(frozen=True, slots=True)
class Manual:
    """What the help of a command tells beside its options: what it `says`, an `example`, and its exit codes but 3."""

    says: str
    example: str
    codes: tuple[str, ...]

    @property
    def epilogue(self) -> str:
        """What stands at the end of its help."""
        codes = "\n".join(f"  {code}" for code in (*self.codes, _FAULT))
        return f"For example\n  {self.example}\n\nExit codes:\n{codes}"


def function_of(command: str) -> str:
    """The name of the function of a command, and of its module; Python has words of its own."""
    return f"{command}_" if iskeyword(command) else command


# Each is the function of the same name in the module of the same name, imported when it is called.
COMMANDS: Mapping[str, Manual] = {
    "bounds": Manual(
        "Print the tightest interval that the claims together allow for a count.",
        "check bounds claims/ --who soldiers --event arrived --period 2014",
        (_PRINTED, "2  a word is in no vocabulary, or a file could not be read"),
    ),
    "completion": Manual(
        "Print the script by which a shell completes commands, options and files.",
        "check completion bash > ~/.local/share/bash-completion/completions/check",
        (_PRINTED, "2  no such shell"),
    ),
    "confirm": Manual(
        "Go through drafted claims at the terminal: confirm, edit or drop each.",
        "check confirm claims/",
        ("0  no draft is left", "1  drafts are left", "2  a file could not be read"),
    ),
    "correct": Manual(
        "Write to the publisher of what a finding accuses: what cannot hold, the sum, and where each figure stands.",
        "check correct 7cf10b",
        (_PRINTED, "2  no finding has that id, or a file could not be read"),
    ),
    "desk": Manual(
        "Record articles, check them and judge findings in the browser, on this machine only.",
        "check desk claims/ --open",
        ("0  ended by Ctrl-C", "2  no such folder, or the address cannot be used"),
    ),
    "draft": Manual(
        "Draft the claims of articles from their text: every number with its period, scope and source, and how sure each is.",
        "check draft article.txt --publisher AsiaNews --published 2018-12-18",
        ("0  the drafts were printed, or written", "2  no date, publisher or figure, or a file could not be read or written"),
    ),
    "explain": Manual(
        "Explain a law, a pattern, a kind of finding, a slip or a word of the report; without a name, list them all.",
        "check explain count-clash",
        (_PRINTED, "2  nothing has that name"),
    ),
    "export": Manual(
        "Write all claims as one table with the fields of a claim as columns: CSV, JSON Lines or Parquet.",
        "check export claims/ --output archive.parquet",
        ("0  it was written", "2  a file could not be read, or the table not be written; the rest is written"),
    ),
    "extract": Manual(
        "Write the fewest claims and lines that show a finding into a folder, and check that it comes out of them.",
        "check extract 7cf10b --into report/ --rename",
        (
            "0  it was written, and the finding comes out of it",
            "2  no such finding, or nothing smaller shows it: nothing was written",
        ),
    ),
    "format": Manual(
        "Put claim files into one order and style; comments stay, and what the claims say.",
        "check format claims/ --diff",
        ("0  done, or nothing to do", "1  with --check: a file is not in order", "2  a file could not be read"),
    ),
    "help": Manual(
        "Show how a command is used, or what a rule means; without a word, everything that can be asked for.",
        "check help judge",
        (_PRINTED, "2  nothing has that name"),
    ),
    "history": Manual(
        "Show when each contradiction could first be seen, and which article it would have stopped.",
        "check history claims/ --fail-on tension",
        ("0  it was printed, whatever it tells", "2  a file could not be read; the rest is told"),
    ),
    "import": Manual(
        "Turn an official series, CSV or XLSX, into a table of claims by a mapping; alone, run all mappings again.",
        "check import series/arrivals.csv --into claims/arrivals.csv",
        (
            "0  it was written, or the mapping was begun",
            "2  something in the series, the mapping or the table is wrong",
        ),
    ),
    "init": Manual(
        "Begin a folder of claims: a vocabulary, an example that holds together, settings; nothing is overwritten.",
        "check init claims/",
        ("0  done, or all stood there already", "2  something could not be written"),
    ),
    "judge": Manual(
        "Put your decision on a finding into judged.yaml: from then on it is known.",
        'check judge record-2010 --verdict wrong --because "2009 had more"',
        (
            "0  it was written, or nothing was to be judged",
            "2  nothing has that id, or the ledger is broken: nothing was written",
        ),
    ),
    "quotes": Manual(
        "Look up the quotes of claims in the texts of their articles.",
        "check quotes claims/ --articles articles/",
        (
            "0  every quote stands in its article word for word",
            "1  a quote does not",
            "2  a text is not there, or cannot be read; the rest is told",
        ),
    ),
    "review": Manual(
        "Judge findings in the browser: the desk, opened there.",
        "check review claims/ --open",
        ("0  ended by Ctrl-C", "2  no such folder, or the address cannot be used"),
    ),
    "schema": Manual(
        "Print the JSON Schema of a claim file, or of the JSON report.",
        "check schema > claim.schema.json",
        (_PRINTED, "2  there is no such schema"),
    ),
    "settings": Manual(
        "Print the settings and options that hold here, and where each comes from.",
        "check settings",
        (_PRINTED, "2  settings.yaml is broken"),
    ),
    "show": Manual(
        "Show a finding in full, how a claim was read and what it is compared with, or what a file holds.",
        "check show 7cf10b",
        ("0  it was printed, whatever it tells", "2  nothing has that name, or a file could not be read"),
    ),
    "upgrade": Manual(
        "Rewrite what goes out of your files as this version writes it.",
        "check upgrade claims/ --dry-run",
        (
            "0  done, or nothing to do",
            "1  with --check: there is something to rewrite",
            "2  something has to be rewritten by hand",
        ),
    ),
    "vocabulary": Manual(
        "Write the names that claims use and vocabulary.yaml lacks into it; comments and order stay.",
        "check vocabulary add claims/",
        ("0  done, or nothing to do", "2  the vocabulary is broken, or cannot be written"),
    ),
}
