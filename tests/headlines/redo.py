"""Does a clash again from its headline alone: reads the numbers out of the sentence and shows that they cannot hold together.

It knows English months and the sentences of headlines, and nothing of the checker. What a sentence works out itself (a sum, a
per cent) is worked out again, and must come to what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_NAMES = "January February March April May June July August September October November December"
_MONTH = f"(?:{'|'.join((*_NAMES.split(), *(name[:3] for name in _NAMES.split())))})"
_PART = r"(?:first|second|third|fourth)"
_TO = rf"to(?= (?:the {_PART}|end|{_MONTH}|\d{{4}}(?!\d|[,.]\d)|\d{{1,2}} {_MONTH}))"
_DAY = rf"\d{{1,2}}(?= {_MONTH}| to \d{{1,2}} {_MONTH})"
_TOKEN = rf"(?:the\b|end(?: of)?|{_PART}|quarter of|half of|Q\d|H\d|{_MONTH}\b|\d{{4}}(?!\d|,\d)|{_DAY}|{_TO}|–)"
_TIME = re.compile(rf" (?:in|on|by|from|since) {_TOKEN}(?:[ ]?{_TOKEN})*")
_CITED = re.compile(r" \((?:suspect: )?[^()\d+]*[^()]*\)")
_OPEN = re.compile(r" (?:One figure of|Either) .* is off\.$")
_SUM = re.compile(r" \((-?[\d,.]+(?: [×+-] [\d,.]+)+)\)")
_WORDED = re.compile(r"“[^”]*”, (?=(?:up |down )?(?:at least|at most|more than|less than|\d))")
_GREAT = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?"
_BOUND = rf"(?:(at least|at most|more than|less than) )?({_NUMBER})(?: to (less than )?({_NUMBER}))?"
_OF_MEAN = re.compile(
    rf"(?:(at least|at most) )?({_NUMBER})\b(?:(?:(?! to )|(?<=\d{{4}})(?= to \d{{4}})).)*?(?: in|,) ({_NUMBER}) (\w+)s "
    rf"(?:at|with) ([a-z ]*)({_NUMBER})(?: [a-z]+)? a \4$"
)
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}


class NotRedone(AssertionError):
    """The sentence is of no known shape, or what it says can hold."""


@dataclass(frozen=True)
class Range:
    """From lo to hi, None without an end; `open_`: the ends are left out."""

    lo: Fraction | None
    hi: Fraction | None
    open_: bool = False

    def around(self, room: Fraction) -> Range:
        return Range(None if self.lo is None else self.lo - room, None if self.hi is None else self.hi + room, self.open_)

    def misses(self, other: Range) -> bool:
        return self.above(other) or other.above(self)

    def above(self, other: Range) -> bool:
        if self.lo is None or other.hi is None:
            return False
        return self.lo > other.hi or (self.lo == other.hi and (self.open_ or other.open_))


def redone(headline: str) -> frozenset[Fraction]:
    """The numbers that the sentence works out; raises NotRedone where it does not show that something cannot hold."""
    text = _OPEN.sub("", headline).removesuffix(" It is open which is off.").removesuffix(" One is off.").removesuffix(".")
    if (numbers := _than(text)) is not None:
        return numbers
    text = _WORDED.sub("", _bare(text)).removeprefix("even ")
    for shape in (_order, _rank, _points, _ratio, _moved, _quotient, _between, _law, _words, _but, _disputed):
        if (numbers := shape(text)) is not None:
            return numbers
    raise NotRedone(f"of no known shape: {text}")


def numbers_in(headline: str) -> tuple[Fraction, ...]:
    """All numbers that a headline gives, without those of dates and of words between quotation marks."""
    text = re.sub(r"“[^”]*”", "“”", _bare(headline))
    text = text.replace("(", "").replace(")", "")
    text = re.sub(rf"({_NUMBER}) to (?={_NUMBER.removesuffix('?')})", _shared, text)
    return tuple(number(found) for found in re.findall(rf"(?<![\w.–]){_NUMBER}(?![\w–])", text))


def _shared(match: re.Match[str]) -> str:
    """ "31.15 to 31.25 billion" with its billion at both ends."""
    great = next((name for name in _GREAT if match.string[match.end() :].split(" ")[1].rstrip(".") == name), "")
    return match[0] if match[1].split(" ")[-1] in _GREAT else f"{match[1]} {great} to "


def number(text: str) -> Fraction:
    """A number as printed."""
    digits, _, great = text.replace(",", "").partition(" ")
    return Fraction(digits) * _GREAT.get(great, 1)


def _bare(text: str) -> str:
    """The sentence without who says it, and without its times."""
    text = re.sub(r"“[^”]*”", lambda quote: quote[0].replace("(", "[").replace(")", "]"), text)
    head = _SUM.sub(lambda sum_: f" ⟨{sum_[1]}⟩", text)
    text = _CITED.sub("", head).replace("⟨", "(").replace("⟩", ")")
    return _TIME.sub("", f" {text}").strip().replace(" as readers take it", "")


def _need(holds: bool, why: str) -> frozenset[Fraction]:
    if not holds:
        raise NotRedone(why)
    return frozenset()


def _side(text: str) -> tuple[Range, frozenset[Fraction]]:
    """What one side of a sentence comes to, and what it works out for that."""
    if match := re.match(rf"{_NUMBER} figures add up to (?:(at least|at most) )?({_NUMBER})", text):
        return _range(match[1], number(match[2]), None), frozenset({number(match[2]), Fraction(text.split()[0])})
    if match := re.match(rf"(?:another figure makes|({_NUMBER}) other figures make) it (.*)", text):
        return _side(match[2])[0], frozenset({number(match[1])} if match[1] else ())
    if match := _OF_MEAN.match(text):
        return _whole_of_mean(match)
    sum_, equals, total = text.rpartition(" = ")
    if not equals and (match := re.match(rf"({_NUMBER}) × (?=(?:at |more|less|\d))(.*)", text)):
        times, (each, worked) = number(match[1]), _side(match[2])
        ends = (None if end is None else times * end for end in (each.lo, each.hi))
        return Range(*ends, each.open_), worked | {times}
    if not equals:
        match = re.match(_BOUND, text)
        if match is None or text.startswith("“"):
            raise NotRedone(f"no number: {text}")
        end = number(match[4]) if match[4] else None
        # "31.15 to 31.25 billion"
        great = next((size for name, size in _GREAT.items() if match[4] and name in match[4] and name not in match[2]), 1)
        return _range(match[1], number(match[2]) * great, end), frozenset()
    bound = re.match(r"(at least|at most) ", sum_) or re.match(r"(at least|at most) ", total)
    terms = [_term(term) for term in re.sub(r"^(?:at least|at most) ", "", sum_).split(" + ")]
    found = re.match(_NUMBER, total.removeprefix(bound[0] if bound else ""))
    if found is None or sum(terms) != number(found[0]):
        raise NotRedone(f"it does not add up: {text}")
    often = (number(times) for times in re.findall(rf"({_NUMBER}) ×", sum_))
    return _range(bound[1] if bound else None, sum(terms, Fraction(0)), None), frozenset({sum(terms, Fraction(0)), *often})


def _whole_of_mean(match: re.Match[str]) -> tuple[Range, frozenset[Fraction]]:
    """ "at most 2,902 in 5 years at 580.2 a year": so many times the mean, give or take its last digit, in whole numbers.

    Where it is no bound it is just so many times the mean.
    """
    shown, times, mean = map(number, match.group(2, 3, 6))
    near = abs(shown - times * mean) <= ((0 if match[5] else times * _grain(match[6])) + 1 if match[1] else 0)
    _need((shown.denominator == 1 or not match[1]) and near, f"that is another mean: {match[0]}")
    return _range(match[1], shown, None), frozenset({shown, times})


def _term(text: str) -> Fraction:
    if match := re.match(rf"({_NUMBER}) × ({_NUMBER})", text):
        return number(match[1]) * number(match[2])
    if match := re.match(_NUMBER, text):
        return number(match[0])
    raise NotRedone(f"no number: {text}")


def _range(bound: str | None, first: Fraction, last: Fraction | None) -> Range:
    if last is not None:
        return Range(first, last, bound == "more than")
    if bound in ("at least", "more than"):
        return Range(first, None, bound == "more than")
    if bound in ("at most", "less than"):
        return Range(None, first, bound == "less than")
    return Range(first, first)


def _order(text: str) -> frozenset[Fraction] | None:
    match = re.fullmatch(r"(.*) is (more|no less) than (.*), but “.*”.*", text)
    if match is None:
        return None
    parted = re.match(r"(half|a third|a quarter) of (.*)", match[3])
    times = {"half": 2, "a third": 3, "a quarter": 4}[parted[1]] if parted else 1
    (first, worked), (second, too) = _side(match[1]), _side(parted[2] if parted else match[3])
    if parted and second.hi is not None:
        second = Range(second.lo, second.hi / times)
    low, high = first.lo, second.hi
    holds = low is not None and high is not None and (low > high if match[2] == "more" else low >= high)
    _need(holds, f"the order is not so: {text}")
    return worked | too


def _than(text: str) -> frozenset[Fraction] | None:
    """What nobody counts: as many periods lie beyond one as its rank denies, or one is more than another and ranked below it."""
    count = rf"(?!{_NUMBER} (?:per cent|times))"
    match = re.fullmatch(rf"[^“]*: (?:(.*) )?(more|fewer|less) than {count}(.*?)(?: \([^()]*\))?, but “(.*)”.*", text)
    if match is None:
        return None
    beyond = re.split(r", | and ", re.sub(r" \(by [^()]*\)", "", match[3]))
    rank = next((rank for word, rank in _ORDINALS.items() if word in match[4].lower()), 1)
    _need("”" in match[4] or len(beyond) >= rank, f"too few lie beyond: {text}")
    return _printed("; ".join((match[1] or "", *re.findall(r"\(by ([^()]*)\)", match[3]))))


def _rank(text: str) -> frozenset[Fraction] | None:
    if match := re.fullmatch(rf"({_NUMBER}) of ({_NUMBER}) other \S+ do not lie (?:above|below) .*, but “(.*)”.*", text):
        rank = next((rank for word, rank in _ORDINALS.items() if word in match[3].lower()), None)
        left = number(match[2]) - number(match[1])
        return _need(rank is None or left < rank - 1, f"there are enough: {text}") | {number(match[1]), number(match[2])}
    if match := re.fullmatch(rf"({_NUMBER}) \S+ with ({_NUMBER}) or (more|fewer) lie (above|below) (.*), but “.*”.*", text):
        edge, own = number(match[2]), _side(match[5])[0]
        beyond = own.hi is not None and edge > own.hi if match[4] == "above" else own.lo is not None and edge < own.lo
        return _need(beyond, f"they do not lie beyond: {text}") | {number(match[1]), edge}
    match = re.fullmatch(r"(.*) lies? (above|below) (.*), but “.*”.*", text)
    if match is None:
        return None
    own = _side(match[3])[0]
    beyond = [_side(each)[0] for each in re.split(r", | and ", match[1])]
    return _need(all(each.above(own) if match[2] == "above" else own.above(each) for each in beyond), f"not beyond: {text}")


def _points(text: str) -> frozenset[Fraction] | None:
    share = rf"(?:at least |at most )?({_NUMBER})"
    match = re.fullmatch(rf".*: {share} per cent of .*?, {share}: (up|down) (.*) points, not (.*)", text)
    if match is None:
        return None
    moved = _signed(f"{match[3]} {match[4]}", "")[0]
    by = number(match[2]) - number(match[1])
    _need(by in (moved.lo, moved.hi), f"that is no such change: {text}")
    return _apart(moved, _signed(match[5], match[3])) | {by, -by}


_STILL = {"unchanged": "up 0", "no lower": "up at least 0", "no higher": "up at most 0"}


def _moving(text: str) -> str:
    """A headline of what did not change as one of what did, by nothing."""
    still = re.fullmatch(rf"(.*) is ({'|'.join(_STILL)}), not (.*?)( per cent| points)?", text)
    return text if still is None else f"{still[1]} is {_STILL[still[2]]}{still[4] or ''}, not {still[3]}"


def _ratio(text: str) -> frozenset[Fraction] | None:
    text = _moving(text)
    match = re.fullmatch(r"(.*?) is ((?:up |down )?[^“]*?) (per cent|times as many|each), not (.*)", text)
    if match is None:
        return None
    moves = match[2].startswith(("up ", "down "))
    word = "for" if match[3] == "each" else "to" if moves or match[3] != "per cent" else "of"
    for split in _splits(match[1], word):
        first, second = (_net(side) for side in split)
        if first is None or second is None:
            continue
        base, what = (first[0], second[0]) if word == "to" else (second[0], first[0])
        shown, _ = _signed(match[2], "")
        steps = [_step(side) if _is_bound(match[2]) else Fraction(0) for side in split]
        wide = [side[0].around(step) for side, step in zip((first, second), steps, strict=True)]
        wide_base, wide_what = wide if word == "to" else wide[::-1]
        room = max((abs(ratio) for ratio in _quotients(wide_what, wide_base)), default=Fraction(0))
        for ratio in _quotients(what, base):
            result = (ratio * 100 if match[3] == "per cent" else ratio) - (100 if moves else 0)
            printed = shown.lo if shown.lo is not None else shown.hi
            assert printed is not None
            bound = _is_bound(match[2])
            # What is divided is rounded as everyone rounds; of a bound the figures themselves, or the last digit, may be cut.
            near = abs(room - abs(ratio)) * (100 if match[3] == "per cent" else 1) + _grain(match[2]) if bound else Fraction(0)
            if abs(result - printed) <= _grain(match[2]) + near:
                return _apart(shown, _signed(match[4], match[2].split()[0])) | {abs(printed)} | first[1] | second[1]
    raise NotRedone(f"that is another ratio: {text}")


def _is_bound(text: str) -> bool:
    """Whether it is at least or at most so much, for which figures may stand for a little more or less than is printed."""
    return re.match(r"(?:up |down )?(?:at |more|less)", text) is not None


def _step(text: str) -> Fraction:
    """Half the step to which the first number is given: of its last digit that is not 0."""
    found = re.search(_NUMBER, text)
    assert found is not None
    shown, _, great = found[0].replace(",", "").partition(" ")
    digits, _, decimals = shown.partition(".")
    noughts = len(digits) - len(digits.rstrip("0")) if not decimals else 0
    return Fraction(10**noughts, 2 * 10 ** len(decimals)) * _GREAT.get(great, 1)


def _quotients(what: Range, base: Range) -> Iterator[Fraction]:
    """The least and the most that a ratio can be."""
    if what.lo is not None and base.hi:
        yield what.lo / base.hi
    if what.hi is not None and base.lo:
        yield what.hi / base.lo


def _splits(text: str, word: str) -> Iterator[tuple[str, str]]:
    parts = text.split(f" {word} ")
    for at in range(1, len(parts)):
        yield f" {word} ".join(parts[:at]), f" {word} ".join(parts[at:])


def _net(text: str) -> tuple[Range, frozenset[Fraction]] | None:
    """A figure, and the sum behind it in brackets, if there is one."""
    if not re.match(_BOUND, text):
        return None
    if match := re.search(r"\(([^()]*)\)", text):
        adds, _, less = match[1].partition(" - ")
        total = sum(map(_term, adds.split(" + "))) - sum(map(_term, less.split(" - ") if less else ()))
        found = re.search(_NUMBER, text)
        if found is None or number(found[0]) != total:
            raise NotRedone(f"it does not add up: {text}")
        return _side(text)[0], frozenset({Fraction(total)})
    return _side(text)


def _moved(text: str) -> frozenset[Fraction] | None:
    text = _moving(text)
    match = re.fullmatch(r"(.*) is ((?:up|down) .*), not (.*)", text)
    if match is None or "per cent, not" in text:
        return None
    shown = _signed(match[2], "")[0]
    for first, second in _splits(match[1], "to"):
        old, new = _net(first), _net(second)
        if old is None or new is None:
            continue
        ends = [(new[0].lo, old[0].hi), (new[0].hi, old[0].lo)]
        by = [b - a for b, a in ends if a is not None and b is not None]
        room = _step(first) + _step(second) if _is_bound(match[2]) else Fraction(0)
        least = any(shown.lo is not None and each - room <= shown.lo <= each for each in by)
        if least or any(shown.hi is not None and each <= shown.hi <= each + room for each in by):
            worked = {abs(each) for each in by} | _printed(match[2]) | old[1] | new[1]
            return _apart(shown, _signed(match[3], match[2].split()[0])) | worked
    raise NotRedone(f"that is another change: {text}")


def _quotient(text: str) -> frozenset[Fraction] | None:
    match = (
        re.fullmatch(r".*: (.*?) (?:per cent|times as many).*, but (.*)", text)
        or re.fullmatch(r".*: ((?:up|down) .*?)(?: points)?(?: on .*)?, but (.*)", text)
        or re.fullmatch(r"(.*?) per cent of .*?, but (.*?): .*", text)
    )
    if match is None:
        return None
    own, way = _signed(match[1], "")[0], re.fullmatch(r"“(rose|fell|highest|lowest)(?: every year)?”", match[2])
    if way is not None:
        # Another may be as high as the highest.
        moved = way[1] in ("rose", "fell")
        none = Range(Fraction(0), None, moved) if way[1] in ("rose", "highest") else Range(None, Fraction(0), moved)
        return _need(own.misses(none), f"both can hold: {text}") | _printed(match[1])
    # What moves the same way need not say so twice.
    return _apart(own, _signed(match[2], match[1].split()[0])) | _printed(match[1])


def _printed(text: str) -> frozenset[Fraction]:
    return frozenset(map(number, re.findall(_NUMBER, text)))


def _signed(text: str, lead: str) -> tuple[Range, Fraction]:
    """What is told of a change or a ratio, a fall below 0, and half the step of its last digit if it was rounded."""
    own = re.match(r"(up|down) ", text)
    sign = -1 if (own[1] if own else lead) == "down" else 1
    plain = text[own.end() :] if own else text
    range_ = _side(plain)[0]
    grain = Fraction(0) if re.match(r"at |more|less", plain) or " to " in plain else _grain(plain)
    if sign < 0:
        range_ = Range(None if range_.hi is None else -range_.hi, None if range_.lo is None else -range_.lo, range_.open_)
    return range_, grain


def _grain(text: str) -> Fraction:
    """Half the step of the last digit of a number."""
    found = re.search(_NUMBER, text)
    assert found is not None
    return Fraction(1, 2 * 10 ** len(found[0].partition(".")[2]))


def _apart(shown: Range, stated: tuple[Range, Fraction]) -> frozenset[Fraction]:
    range_, grain = stated
    wide = Range(None if range_.lo is None else range_.lo - grain, None if range_.hi is None else range_.hi + grain, range_.open_)
    return _need(shown.misses(wide), f"both can hold: {shown}, {wide}")


def _between(text: str) -> frozenset[Fraction] | None:
    match = re.fullmatch(r"(.*), but each part (less|more): (.*)", text)
    if match is None:
        return None
    whole, parts = _side(match[1])[0], [_side(part)[0] for part in re.split(r", | and ", match[3])]
    beyond = all(whole.above(part) if match[2] == "less" else part.above(whole) for part in parts)
    return _need(beyond, f"it lies between its parts: {text}")


def _law(text: str) -> frozenset[Fraction] | None:
    """What a law denies of one claim."""
    if re.fullmatch(r"“.*” cannot be: .*", text):
        return _printed(text.partition(": ")[2])
    match = re.fullmatch(rf"(.*), but ((?:at least|at most) {_NUMBER}): .*", text)
    if match is None:
        return None
    (own, worked), limit = _side(match[1]), _side(match[2])[0]
    return (
        _need(own.misses(limit), f"the law allows it: {text}") | worked | _printed(match[2]) | _printed(text.partition(": ")[2])
    )


def _words(text: str) -> frozenset[Fraction] | None:
    """Two that say the contrary of one another, or several that do not go together."""
    return frozenset() if re.fullmatch(r"(?:[^“]*: )?“.*”, but “.*”|“.*” cannot (?:both|all) hold", text) else None


def _but(text: str) -> frozenset[Fraction] | None:
    first, but, second = text.partition(", but ")
    if not but:
        return None
    (one, worked), (other, too) = _side(first), _side(second)
    return _need(one.misses(other), f"both can hold: {text}") | worked | too


def _disputed(text: str) -> frozenset[Fraction] | None:
    """Several values of one count side by side, each of which cannot hold beside some other."""
    values = text.rpartition(": ")[2].split(", ")
    if len(values) < 2:
        return None
    sides = [_side(value)[0] for value in values]
    apart = all(any(one.misses(other) for other in sides) for one in sides)
    return _need(apart, f"one can hold beside all others: {text}") | _printed(text.rpartition(": ")[2])
