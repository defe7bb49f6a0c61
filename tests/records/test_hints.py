"""What a message says to write is taken when it is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.intake.files.load import Loaded

VOCABULARY = """\
who: {bikes: {parts: [{complete: [e-bikes, racers]}]}, turnover: {unit: won}, classes: {unit: classes}}
event: {sold: {}, earned: {}}
where: {Holland: {parts: [{complete: [Utrecht, Breda]}]}}
scopes: {bikes: {who: bikes, event: sold, where: Holland}}
"""
Load = Callable[[dict[str, str]], Loaded]

HINTS = [
    # a claim that is refused; what the message says to write; the claim with that
    (
        "quote: a record this year, record: record high, among: .., period: 2025",
        "write 2025/2025-08-01, what was over of it, or write status: forecast",
        "quote: a record this year, record: record high, among: .., period: 2025/2025-08-01",
    ),
    (
        "quote: a record this year, record: record high, among: .., period: 2025-01/2025-07",
        "of a year that was not over, 2025/2025-07-31",
        "quote: a record this year, record: record high, among: .., period: 2025/2025-07-31",
    ),
    (
        "quote: a record, record: record high, among: .., period: 2023-01/2023-07",
        "write the unit that holds the record as the period: 2020-Q2",
        "quote: a record, record: record high, among: .., period: 2023-Q2",
    ),
    (
        "quote: a record, record: record high, among: .., period: 2025-01/2025-07",
        "of a year that was not over, 2025/2025-07-31",
        "quote: a record, record: record high, among: .., period: 2025/2025-07-31",
    ),
    (
        "quote: a record, record: record high, among: .., period: 2023/2023-07-31",
        "write 2023, which was over when the article was published (2025-08-01)",
        "quote: a record, record: record high, among: .., period: 2023",
    ),
    (
        "quote: below 10, value: below 10, since: 2024, period: 2024",
        "write the last period before it that had it, such as 2022, or ever",
        "quote: below 10, value: below 10, since: 2022, period: 2024",
    ),
    (
        "quote: the most, record: highest, since: 2023, period: 2024",
        "write an earlier period, such as 2022",
        "quote: the most, record: highest, since: 2022, period: 2024",
    ),
    (
        "quote: the second most, record: second highest, since: 2003, period: 2024",
        "leave since out, and write all that it is ranked among, such as among: 2003/2024",
        "quote: the second most, record: second highest, among: 2003/2024, period: 2024",
    ),
    (
        "quote: over 12, value: over 12, until: 2020, period: 2020",
        "write the last period that is told not to have had it, such as 2021, or now",
        "quote: over 12, value: over 12, until: 2021, period: 2020",
    ),
    (
        "quote: low thousands, value: low thousands, period: 2024",
        "write `value: thousands`, and who or what is counted in `scope`",
        "quote: low thousands, value: thousands, period: 2024",
    ),
    (
        "quote: the high hundreds, value: the high hundreds, period: 2024",
        "write `value: hundreds`, and who or what is counted in `scope`",
        "quote: the high hundreds, value: hundreds, period: 2024",
    ),
    (
        "quote: 12 on 12 March 2024, value: 12 March 2024, period: 2024",
        "write `period: 2024-03-12`, and as `value` what was counted then",
        "quote: 12 on 12 March 2024, value: 12, period: 2024-03-12",
    ),
    (
        "quote: 12 on 2024-03-12, value: 2024-03-12, period: 2024",
        "write `period: 2024-03-12`, and as `value` what was counted then",
        "quote: 12 on 2024-03-12, value: 12, period: 2024-03-12",
    ),
    (
        "quote: 30%, share: 30%, scope: {who: e-bikes, event: earned}, of: {who: bikes, event: sold}, period: 2024",
        "part and whole have to share event, or the one has to lie within the other: where all of the one is of the other, "
        "declare in vocabulary.yaml that “earned” lies within “sold”, by `within: sold`; where the share is of that alone, "
        "write event: earned in both",
        "quote: 30%, share: 30%, scope: {who: e-bikes, event: earned}, of: {who: bikes, event: earned}, period: 2024",
    ),
    (
        "quote: 30%, share: 30%, of: e-bikes, period: 2024",
        "write the narrower of the two as scope, and the broader as of",
        "quote: 30%, share: 30%, scope: {who: e-bikes}, of: {who: bikes}, period: 2024",
    ),
    (
        "quote: 2 to 1, share: 2 to 1, scope: {who: e-bikes}, of: racers, period: 2024",
        "where the share is of both together, write of: {who: bikes}; else leave the claim out",
        "quote: 2 to 1, share: 2 to 1, scope: {who: e-bikes}, of: {who: bikes}, period: 2024",
    ),
    (
        "quote: 2 to 1, share: 2 to 1, scope: {who: e-bikes, event: sold, where: Holland}, of: racers, period: 2024",
        "where the share is of both together, write of: bikes; else leave the claim out",
        "quote: 2 to 1, share: 2 to 1, scope: {who: e-bikes, event: sold, where: Holland}, of: bikes, period: 2024",
    ),
    (
        "quote: 30%, share: 30%, of: {where: Breda}, period: 2024",
        "where the share is of both together, write of: {where: Holland}; else leave the claim out",
        "quote: 30%, share: 30%, of: {where: Holland}, period: 2024",
    ),
    (
        "quote: up 2 points, change: up 2 points, from: 2023, scope: {who: e-bikes}, of: racers, period: 2024",
        "where the share is of both together, write of: {who: bikes}; else leave the claim out",
        "quote: up 2 points, change: up 2 points, from: 2023, scope: {who: e-bikes}, of: {who: bikes}, period: 2024",
    ),
    (
        "quote: 30%, share: 30%, scope: {who: e-bikes, event: sold}, of: {who: racers, event: earned}, period: 2024",
        "where the share is of that alone, write event: sold in both",
        "quote: 30%, share: 30%, scope: {who: e-bikes, event: sold}, of: {who: bikes, event: sold}, period: 2024",
    ),
]


def claim(text: str, published: str = "2025-08-01") -> dict[str, str]:
    article = f"article: {{title: T, publisher: P, published: {published}}}\n"
    defaults = "defaults: {source: unnamed, scope: {who: bikes, event: sold, where: Utrecht}}\n"
    return {"a.yaml": f"{article}{defaults}claims:\n  - {{id: a, {text}}}\n", "vocabulary.yaml": VOCABULARY}


@pytest.mark.parametrize(("refused", "hint", "taken"), HINTS, ids=[refused for refused, _, _ in HINTS])
def test_a_hint_leads_to_what_is_taken(refused: str, hint: str, taken: str, load_files: Load) -> None:
    (problem,) = load_files(claim(refused)).problems
    assert str(problem).endswith(hint)
    loaded = load_files(claim(taken))
    assert (loaded.problems, len(loaded.claims)) == ((), 1)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        # The second would follow from the first.
        (
            "quote: most in ten years, record: highest, among: 10 years, period: 2026",
            [
                "period: “2026” starts after publication (2025-08-01); mend the period or the date of publication, "
                "or write status: forecast"
            ],
        ),
        (
            "quote: '-5', value: -5, period: 2024",
            ["value: “-5” is below 0, and no count is; write a fall as `change: down 5`, with `from`"],
        ),
        (
            "quote: '12', value: 12, scope: {event: solt}, period: 2024",
            ["scope: event: “solt” is no concept of the vocabulary; write sold, or add it to vocabulary.yaml under event"],
        ),
    ],
)
def test_nothing_is_told_that_misleads(text: str, messages: list[str], load_files: Load) -> None:
    assert [str(problem).split(": ", 1)[1] for problem in load_files(claim(text)).problems] == messages


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "quote: a record this year, record: record high, among: ../2025, period: 2025/2025-08-01",
            "of one that was not over nobody can tell without the date on which the article was published",
        ),
        (
            "quote: over 12, value: over 12, until: now, period: 2020",
            "“now” is no day, as nobody knows when the article was published; "
            "write the last period that is told not to have had it, such as 2021",
        ),
    ],
)
def test_without_a_date_nothing_is_offered_that_needs_one(text: str, message: str, load_files: Load) -> None:
    (problem,) = load_files(claim(text, "unknown")).problems
    assert str(problem).endswith(message)


def test_a_range_whose_first_end_leaves_out_its_thousands(load_files: Load) -> None:
    for value in ("100- to 300,000", "100,000 to 300,000"):
        (read,) = load_files(claim(f'quote: "100- to 300,000", value: "{value}", period: 2024')).claims
        assert read.reading is not None and read.reading.literal.lo is not None and read.reading.literal.lo > 10_000


def test_a_name_of_a_period_is_told_where_it_belongs(load_files: Load) -> None:
    (problem,) = load_files(claim("quote: 12, value: 12, period: since the reform")).problems
    assert "add it to vocabulary.yaml under periods, with its days, such as {since the reform: 2003-05-01/..}" in str(problem)
    files = claim("quote: 12, value: 12, period: since the reform")
    files["vocabulary.yaml"] += "periods: {since the reform: 2003-05-01/..}\n"
    assert load_files(files).problems == ()


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("value", "write 567: what follows a bare # is a comment"),
        ("quote", 'write "#567", in quotation marks: what follows a bare # is a comment'),
    ],
)
def test_a_number_sign_is_a_comment(field: str, hint: str, load_files: Load) -> None:
    files = claim("quote: 567, value: 567, period: 2024")
    head, _, _ = files["a.yaml"].partition("  - ")
    lines = {"id": "a", "quote": "567 bikes", "value": "567", "period": "2024", field: "#567"}
    files["a.yaml"] = head + "  - " + "\n    ".join(f"{name}: {text}" for name, text in lines.items()) + "\n"
    (problem,) = load_files(files).problems
    assert problem.instead == hint


MONEY = ["W3 million", "3 million W", "₩3 million", "KRW 3 million", "3 million KRW", "RMB 3 million", "3 million yuan"]
MONEY += ["3 million rubles", "₽3 million", "3 million roubles", "3 million hryvnias", "₴3 million", "UAH 3 million", "1 dollar"]
MONEY += [
    "3 million Swiss francs",
    "CHF 3 million",
    "SEK 3 million",
    "3 million Swedish kronor",
    "3 million zlotys",
    "3 million złoty",
    "3 million rand",
]


@pytest.mark.parametrize("text", MONEY)
def test_money_is_read(text: str, load_files: Load) -> None:
    loaded = load_files(claim(f"quote: {text}, value: {text}, scope: {{who: turnover, event: earned}}, period: 2024"))
    assert (loaded.problems, loaded.warnings, len(loaded.claims)) == ((), (), 1)


@pytest.mark.parametrize("text", ["1 class", "12 classes", "12"])
def test_a_noun_is_read_in_singular_and_plural(text: str, load_files: Load) -> None:
    loaded = load_files(claim(f"quote: {text}, value: {text}, scope: {{who: classes}}, period: 2024"))
    assert (loaded.problems, loaded.claims[0].unit) == ((), "classes")


def test_a_unit_that_what_is_counted_does_not_have_is_remarked(load_files: Load) -> None:
    loaded = load_files(claim("quote: 3 million euros, value: 3 million euros, period: 2024"))
    assert (loaded.problems, len(loaded.claims)) == ((), 1)
    (warning,) = loaded.warnings
    assert str(warning) == (
        "claims/a.yaml:4:44: “3 million euros” is an amount in euro, but “bikes” has the unit people; "
        "give it `unit: euro` in vocabulary.yaml, or name what is counted in that unit as who; "
        "if “sold” is a price or a mean, write `measure: mean` under it"
    )


MIXED = """\
article: {title: t, publisher: Post, published: 2025-08-01}
defaults: {scope: {who: turnover, event: earned}, period: 2024, source: unnamed}
claims:
  - {id: won, quote: 3 million won, value: 3 million won}
"""
OTHERS = "others of “turnover” “earned” are in won; it is compared with none of these; "
MEND = "write the id of the one that it tells again as `restates`, or name what is told in that unit as who of its own"


def mixed(*claims: str) -> dict[str, str]:
    """The amount in won, and others."""
    return {"vocabulary.yaml": VOCABULARY, "a.yaml": MIXED + "".join(f"  - {{{claim}}}\n" for claim in claims)}


@pytest.mark.parametrize(
    ("text", "unit"),
    [("$9 million", "dollar"), ("9m rubles", "ruble"), ("€9 million", "euro"), ("£9 million", "pound sterling"), ("¥9m", "yen")],
)
def test_another_currency_beside_that_of_the_scope_is_remarked(text: str, unit: str, load_files: Load) -> None:
    loaded = load_files(mixed(f"id: other, quote: {text}, value: {text}"))
    assert (loaded.problems, len(loaded.claims)) == ((), 2)
    assert list(map(str, loaded.warnings)) == [f"claims/a.yaml:5:5: an amount in {unit}, but {OTHERS}{MEND}"]


def test_a_currency_is_remarked_once_in_a_file(load_files: Load) -> None:
    loaded = load_files(mixed(*(f"id: in-{year}, quote: $9m, value: $9m, period: {year}" for year in (2021, 2022, 2023))))
    assert [str(warning).partition(" an amount")[0] for warning in loaded.warnings] == ["claims/a.yaml:5:5:"]


@pytest.mark.parametrize(
    "claims",
    [
        ("id: told-again, quote: $2.65, value: $2.65, restates: won",),
        ("id: dollars, quote: $2.65, value: $2.65", "id: again, quote: 3 million won, value: 3 million won, restates: dollars"),
        ("id: planned, quote: $9 million, value: $9 million, scope: {who: turnover, event: sold}",),
    ],
    ids=["restates", "is restated", "nothing in its own currency"],
)
def test_what_is_told_in_two_currencies_on_purpose_is_not_remarked(claims: tuple[str, ...], load_files: Load) -> None:
    loaded = load_files(mixed(*claims))
    assert (loaded.problems, loaded.warnings) == ((), ())


def test_of_a_measure_the_unit_of_most_is_the_one(load_files: Load) -> None:
    wages = (("a", "€3,100", 2022), ("b", "€3,150", 2023), ("c", "$3,300", 2024), ("d", "5.2 tonnes", 2021))
    claims = (
        f'id: {id_}, quote: "{text}", value: "{text}", scope: {{who: bikes, event: wage}}, period: {when}'
        for id_, text, when in wages
    )
    files = mixed(*claims)
    files["vocabulary.yaml"] = VOCABULARY.replace("earned: {}", "earned: {}, wage: {measure: mean}")
    loaded = load_files(files)
    assert [str(warning).partition("; ")[0] for warning in loaded.warnings] == [
        f"claims/a.yaml:{line}:5: an amount in {unit}, but others of “bikes” “wage” are in euro"
        for line, unit in ((7, "dollar"), (8, "kilogram"))
    ]


def test_a_merge_conflict_is_told_as_one(problems_of: Callable[[dict[str, str]], list[str]]) -> None:
    sides = "<<<<<<< HEAD\n  - {id: a}\n=======\n  - {id: b}\n>>>>>>> other\n"
    files = {"vocabulary.yaml": VOCABULARY, "a.yaml": f"article: {{title: t, publisher: Post}}\nclaims:\n{sides}"}
    assert problems_of(files) == [
        "claims/a.yaml:3:1: a merge conflict that nobody has resolved; "
        "keep what is right of both sides, and delete the lines <<<<<<<, ======= and >>>>>>>"
    ]


VOCABULARY_OF_FIRES = "who: {{fires: {{unit: fires}}, arson fires: {}, bikes: {{}}}}\nevent: {{broke out: {{}}}}\n"


def test_a_part_that_is_not_declared_yet_gets_the_unit_of_its_whole(load_files: Load) -> None:
    text = "quote: a third, share: a third, of: fires, scope: {who: arson fires, event: broke out}, period: 2024, source: unnamed"
    article = f"article: {{title: T, publisher: P, published: 2025-08-01}}\nclaims: [{{id: a, {text}}}]\n"
    (problem,) = load_files({"a.yaml": article, "vocabulary.yaml": VOCABULARY_OF_FIRES.format("{}")}).problems
    inner = "“arson fires” lies within “fires”, by `within: fires, unit: fires`"
    assert problem.instead == f"declare in vocabulary.yaml that {inner}; or write another whole"
    for mended in ("{within: fires, unit: fires}", "{within: fires}"):
        loaded = load_files({"a.yaml": article, "vocabulary.yaml": VOCABULARY_OF_FIRES.format(mended)})
        assert (loaded.problems, loaded.vocabulary.concepts["who"]["arson fires"].unit) == ((), "fires")


def test_where_no_unit_is_told_a_part_counts_in_that_of_the_nearest_whole(load_files: Load) -> None:
    who = """\
who:
  fires: {unit: fires, parts: [{complete: [by day, by night]}]}
  by day: {}
  alarms: {unit: alarms}
  arson: {within: by night}
  false alarms: {within: [fires, alarms]}
  crews: {}
"""
    concepts = load_files({"vocabulary.yaml": who}).vocabulary.concepts["who"]
    units = {"by day": "fires", "by night": "fires", "arson": "fires", "false alarms": "people", "crews": "people"}
    assert {name: concepts[name].unit for name in units} == units
