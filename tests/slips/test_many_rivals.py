"""Of very many figures one of which is off no slip is looked for in each: some would fit by chance."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.small import checked


@pytest.mark.parametrize(("parts", "explained"), [(12, True), (30, False)])
def test_a_part_is_explained_among_a_few(tmp_path: Path, parts: int, explained: bool) -> None:
    """The last part is 5,321, and was written down as 3,521."""
    names = [f"district {number}" for number in range(parts)]
    vocabulary = f"who: {{voters: {{parts: [{{complete: [{', '.join(names)}]}}]}}}}\nevent: {{came: {{}}}}\n"
    head = "article: {{title: Vote, publisher: {}, published: 2021-03-03}}\n"
    head += "defaults: {{scope: {{who: voters, event: came}}, source: unnamed, period: 2020}}\nclaims:\n"
    figures = [*(1_111 + 17 * number for number in range(parts - 1)), 3_521]
    told = "".join(
        f'- {{id: d{number}, quote: "{figure:,}", value: "{figure:,}", scope: {{who: {name}}}}}\n'
        for number, (name, figure) in enumerate(zip(names, figures, strict=True))
    )
    whole = sum(figures) + 1_800
    total = f'- {{id: all, quote: "{whole:,}", value: "{whole:,}"}}\n'
    (finding,) = checked(tmp_path, vocabulary, post=head.format("Post") + told, herald=head.format("Herald") + total).findings
    assert len(finding.accused) == parts + 1
    assert any("5,321" in slip.text for slip in finding.diagnosis) is explained
