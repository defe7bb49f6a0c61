"""Runs the shell steps of action.yml with the variables that GitHub's runner sets.

Of expressions it knows those that the action may use in `env` and `outputs`; any other is an error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hooks.newsroom import ROOT, Newsroom
from tests.hooks.snippets import parsed

ACTION: Mapping[str, Any] = parsed((ROOT / "action.yml").read_text(encoding="utf-8"))
_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")


@dataclass
class Runner:
    """A machine that runs the action; `told` is what its last step printed, `annotations` what GitHub obeys of it."""

    newsroom: Newsroom
    temp: Path
    known: dict[str, str] = field(default_factory=dict)
    told: str = ""

    def step(self, number: int, **inputs: str) -> int:
        """The exit code of the step; what it puts out can then be had from `output`."""
        for name, given in ACTION["inputs"].items():
            self.known[f"inputs.{name}"] = inputs.get(name.replace("-", "_"), given["default"])
        step = ACTION["runs"]["steps"][number]
        script, output = self.temp / "step.sh", self.temp / "output"
        script.write_text(step["run"], encoding="utf-8")
        output.write_text("", encoding="utf-8")
        variables = {name: self._filled(value) for name, value in step["env"].items()}
        done = self.newsroom.run(*_bash(script), **variables, **self._paths(output))
        self.told = done.stdout + done.stderr
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.known[f"steps.{step['id']}.outputs.{name}"] = value
        return done.returncode

    def output(self, name: str) -> str:
        return self._filled(ACTION["outputs"][name]["value"])

    @property
    def summary(self) -> str:
        return (self.temp / "summary").read_text(encoding="utf-8") if (self.temp / "summary").exists() else ""

    @property
    def obeyed(self) -> list[str]:
        """The lines that the runner takes as commands: between stop-commands and its token it takes none."""
        token, found = "", []
        for line in self.told.splitlines():
            if token:
                token = "" if line == f"::{token}::" else token
            elif line.startswith("::stop-commands::"):
                token = line.removeprefix("::stop-commands::")
            elif line.lstrip().startswith("::") or "##[" in line:
                found.append(line)
        assert not token, "commands stay stopped"
        return found

    def _paths(self, output: Path) -> dict[str, str]:
        own = {"GITHUB_OUTPUT": output, "GITHUB_STEP_SUMMARY": self.temp / "summary", "RUNNER_TEMP": self.temp}
        return {**{name: str(path) for name, path in own.items()}, "GITHUB_ACTION_PATH": str(ROOT)}

    def _filled(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: self._value(found[1]), text)

    def _value(self, expression: str) -> str:
        # GitHub gives nothing for an output that was never set.
        return self.known.get(expression, "") if ".outputs." in expression else self.known[expression]


def _bash(script: Path) -> tuple[str, ...]:
    return ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script))
