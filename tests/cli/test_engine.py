"""Who compares the claims is told by --engine and --scheduler; what is wrong with that is told with all else that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import engine

Run = Callable[..., tuple[int, str, str]]
NO_ADDRESS = "--engine dask: it needs the address of a scheduler; add --scheduler ADDRESS, such as tcp://10.0.0.5:8786"
NO_ENGINE = "--scheduler: only with --engine dask; add that, or leave --scheduler out"
NO_PACKAGE = "--engine dask: it needs an extra; install it with: pip install 'claims-checker[cluster]'"


@pytest.mark.parametrize("package", [True, False])
@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["--engine", "dask"], [NO_ADDRESS]),
        (["--scheduler", "tcp://10.0.0.5:8786"], [NO_ENGINE]),
        (
            ["--engine", "dask", "--scheduler", "10.0.0.5"],
            ["--scheduler “10.0.0.5”: not the address of a dask scheduler; write host and port, such as tcp://10.0.0.5:8786"],
        ),
    ],
)
def test_what_is_wrong_is_told(
    words: list[str], lines: list[str], package: bool, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "find_spec", lambda name: object() if package else None)
    wanted = [*lines, *([] if package or "dask" not in words else [NO_PACKAGE])]
    assert run("claims", *words, "--select", "nothing")[::2] == (2, "\n".join((*wanted, unknown_kind(run))) + "\n")


def unknown_kind(run: Run) -> str:
    return run("claims", "--select", "nothing")[2].rstrip("\n")


@pytest.mark.parametrize("address", ["tcp://10.0.0.5:8786", "tls://cluster.example:1", "localhost:8786", "[::1]:8786"])
def test_an_address_is_a_host_and_a_port(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "find_spec", lambda name: object())
    assert engine.unfit_engine("dask", address) == ()


def test_a_file_beside_claims_names_no_scheduler(folder: Path, run: Run) -> None:
    (folder / "settings.yaml").write_text(
        "options: {check: {engine: dask, scheduler: 'tcp://10.0.0.5:8786'}}\n", encoding="utf-8"
    )
    code, _, err = run("claims")
    assert code == 2 and "scheduler" in err.splitlines()[0] and "settings.yaml:1" in err
