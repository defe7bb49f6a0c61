"""Writes claim files from labelled claims.

usage: python -m tests.convert GOLD.jsonl ARTICLES.csv OUTDIR [--beside FOLDER]

One YAML file for each article, its number the stem, and a vocabulary: that of the folder beside (claims), with the concepts
that the labels need further. The claim files of that folder are copied too, so that OUTDIR can be checked by itself.
What cannot be recorded stands in the files as a comment, and is listed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.convert.convert import convert
from tests.convert.labelled import read_labels, read_papers


def main(arguments: list[str]) -> int:
    beside = Path("claims")
    if "--beside" in arguments:
        at = arguments.index("--beside")
        beside = Path(arguments[at + 1])
        del arguments[at : at + 2]
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    gold, papers, out = (Path(argument) for argument in arguments)
    done = convert(read_labels(gold.read_text(encoding="utf-8")), read_papers(papers), beside)
    out.mkdir(parents=True, exist_ok=True)
    for name, text in done.files.items():
        (out / name).write_text(text, encoding="utf-8")
    print(f"{len(done.files)} files, {len(done.recorded)} claims; not recorded:")
    for label, why in done.left_out:
        print(f"  {label.article}  {label.phrase!r}: {why}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
