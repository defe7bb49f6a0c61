"""The whole page as text."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from checker.model.finding import CheckReport, Finding
from checker.prose.phrases import inflected
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.overview.model import Overview
from checker.report.overview.part import part_of
from checker.report.render.alike import alike, each_alone
from checker.report.render.other_portions import other_portions
from checker.report.render.page.cards import cards
from checker.report.render.page.direction import isolated
from checker.report.render.page.filing import facets, filed
from checker.report.render.page.sections import sections
from checker.report.render.page.state import nothing_found, state
from checker.report.render.page.topics import topics_of

if TYPE_CHECKING:
    from jinja2 import Environment

_PLACE, _LEADS = re.compile(' id="?([^"\\s>]+)'), re.compile('href="?#([^"\\s>]+)"?')
_SCRIPTS = ("script.js", "places.js", "keys.js")


@dataclass(frozen=True, slots=True)
class Review:
    """What `check review` adds to the page; all of it is HTML, CSS or JavaScript that stands there as it is.

    `banner` comes first in the page; `forms` come last in the cards, by the anchors of `finding_anchors`. `style` and `script`
    follow the page's own. `policy` are further directives of its Content-Security-Policy, by name.
    """

    banner: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    style: str = ""
    script: str = ""
    policy: Mapping[str, str] = field(default_factory=dict)


def page(report: CheckReport, context: Context, overview: Overview | None, review: Review | None = None) -> str:
    """The page, one self-contained document that asks nothing of any host. Without an overview it has no pictures."""
    adding, portion = review or Review(), context.portion
    if portion is not None and overview is not None:
        overview = part_of(overview, report.findings, with_records=portion.is_first)
    topics = topics_of(report.findings)
    # In a review each is judged by itself.
    together = alike(report.findings) if review is None else each_alone(report.findings)
    shown = cards(together, overview.axes if overview else (), topics, context.root)
    ways = facets(shown)
    style = _asset("style.css") + adding.style
    script = "".join(map(_asset, _SCRIPTS)) + adding.script
    text: str = (
        _environment()
        .get_template("page.html")
        .render(
            report=report,
            context=context,
            cards=shown,
            facets=ways,
            filed=filed(shown, ways),
            nothing_found=nothing_found(report, context),
            state=state(portion.whole if portion else report, context, bool(overview and overview.articles)),
            portion=portion,
            others=other_portions(portion) if portion else "",
            review=adding,
            style=style,
            script=script,
            policy=policy((style,), (script,), adding.policy),
            **sections(report, context, overview, shown, topics),
        )
    )
    return text if portion is None else _leading_somewhere(text, {card.anchor for card in shown})


def _leading_somewhere(text: str, cards: Set[str]) -> str:
    """What leads to a claim on another page leads to the list of articles; `cards` are the places that are no ids in the text."""
    places = {*_PLACE.findall(text), *cards}
    return _LEADS.sub(lambda leads: leads[0] if leads[1] in places else 'href="#articles"', text)


def card_alone(finding: Finding, context: Context, form: str, report: str) -> str:
    """One unfolded card, to stand on another page; `form` comes first in it, links lead to the page at the address `report`."""
    (shown,) = cards(each_alone((finding,)), (), topics_of((finding,)), context.root)
    module: Any = _environment().get_template("card.html").module
    return str(module.card_of(shown, (), form, True, False, context.digits, report))


def policy(styles: Sequence[str], scripts: Sequence[str], further: Mapping[str, str]) -> str:
    """A Content-Security-Policy by which only these styles and scripts count, and nothing is fetched or sent."""
    directives = {
        "default-src": "'none'",
        "style-src": " ".join(map(_digest, styles)),
        "script-src": " ".join(map(_digest, scripts)),
        "base-uri": "'none'",
        "form-action": "'none'",
        **further,
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _asset(name: str) -> str:
    return files("checker.report.render.page").joinpath("templates", name).read_text(encoding="utf-8")


def _shown(value: Any) -> Any:
    """Text of others is made harmless wherever a template shows it; HTML of our own stays."""
    return clean(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("checker.report.render.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters["as_it_is"] = Markup
    environment.filters["harmless"] = clean
    environment.filters["isolated"] = isolated
    environment.filters["inflected"] = inflected
    environment.filters["grouped"] = lambda number: f"{number:,}"
    return environment
