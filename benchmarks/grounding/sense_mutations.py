"""Negations, rises, plans, comparisons and scopes turned into their opposite."""

import re

from benchmarks.grounding.english import any_of, both_ways, replacements, spliced
from benchmarks.grounding.verbs import PAST_OF, base_of, past_of

_NO_NEGATION = re.compile(
    r"\bnot only\b|\bno (?:fewer|less|more|later|sooner) than\b|\bnot (?:less|more|fewer) than\b|\bno\. ?\d|\bNo\. ?\d|"
    r"\bwhether or not\b|\bif not\b"
)
_AUX = "(?P<aux>was|were|is|are|has|have|had|will|would|can|could|did|does|do|must|should|may)"
_NEGATIONS = (
    (re.compile(rf"\b{_AUX} not(?: yet)?\b"), r"\g<aux>"),
    (re.compile(rf"\b{_AUX}n['’]t(?: yet)?\b"), r"\g<aux>"),
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r"\b(?:can)['’]t\b"), "can"),
    (re.compile(r"\bno longer "), ""),
    (re.compile(r"\bnever "), ""),
    (re.compile(r"\bnot (?=to\b|by\b|because\b|for\b|in\b|on\b|at\b|a\b|the\b)"), ""),
    (re.compile(r"\bwithout any\b"), "with some"),
    (re.compile(r"\bwithout\b(?! any\b)"), "with"),
    (re.compile(r"\bWithout\b"), "With"),
    (re.compile(r"\b(?:none) of\b"), "all of"),
    (re.compile(r"\bNone of\b"), "All of"),
    (re.compile(r"\bno (?=[a-z])(?!one\b)"), "some "),
    (re.compile(r"^No (?=[a-z])(?!one\b)"), "Some "),
    (re.compile(r"\bnobody\b"), "everybody"),
    (re.compile(r"\b(?:is|are|was|were) yet to be\b"), "has been"),
    (re.compile(r"\b(?:has|have|had) yet to (?=be\b)"), "is to "),
    (re.compile(r"\bunable to\b"), "able to"),
    (re.compile(r"\bfailed to\b"), "managed to"),
    (re.compile(r"\bneither\b"), "both"),
)  # fmt: skip
_NEGATED = re.compile(
    r"\b(?:not|no|never|without|none|nobody|nor|neither|cannot|yet to|fail\w*|unable)\b|n['’]t\b", re.I
)
_BE = re.compile(
    r"\b(?P<aux>was|were|is|are|will|can|must|should)(?= (?!(?:not|only|just|already|still)\b)[a-z])"
)
_HAVE = re.compile(r"(?<!to )\b(?P<aux>has|have|had) (?P<next>[\w,.$]+)")
_RISE = both_ways(
    "rose/fell, risen/fallen, rising/falling, increased/decreased, increases/decreases, increase/decrease, "
    "increasing/decreasing, grew/shrank, growth/decline, climbed/dropped, jumped/plunged, a rise/a fall, "
    "the rise/the fall, surged/slumped, rise/fall"
) | {"reduced": "raised", "declined": "grew", "reduction": "increase", "dropped": "rose"}
_PARTICLE_OF = "set sets setting bring brought cut put take takes took open opened make makes made".split()
_UP = re.compile(
    "".join(rf"(?<!\b{verb} )" for verb in _PARTICLE_OF)
    + r"\b(?P<way>up|down)(?= (?:by |about |nearly |more than |over |almost |some )?(?:VND |USD )?\d)"
)
_COMPARED = both_ways(
    "higher than/lower than, above/below, larger than/smaller than, better than/worse than, faster than/slower than, "
    "longer than/shorter than, ahead of schedule/behind schedule, later than/earlier than, higher/lower, "
    "exceeded/fell short of, surpassed/fell short of"
) | {"exceeding": "falling short of", "more expensive": "cheaper", "cheaper": "more expensive"}
_THAN = re.compile(
    r"\b(?P<word>more|fewer|less)(?P<what>(?: [a-z]+)?) than (?!(?:VND |USD |\$)?\d|half|a |one|two|three|ten)"
)
_SUPERLATIVES = both_ways(
    "highest/lowest, largest/smallest, biggest/smallest, most populous/least populous, best/worst, oldest/youngest, "
    "longest/shortest, fastest/slowest, strongest/weakest, newest/oldest, richest/poorest, busiest/quietest, "
    "heaviest/lightest, deepest/shallowest, cheapest/dearest, the most/the least, maximum/minimum"
)
_FIRST = re.compile(
    r"\b(?P<lead>the |ranked |came |is |was |its )(?P<word>first|last)"
    r"(?= (?!half|quarter|[a-z]+ months|month|week|year|few|day|time|phase|stage|batch)[a-z])"
)
_WIDER = {
    "the province's": "the country's", "the province": "the whole country", "provincial": "national",
    "province-wide": "nationwide", "the district's": "the province's", "the district": "the province",
    "the commune": "the district", "the city": "the whole country",
}  # fmt: skip
_NARROWER = {"the country's": "the province's", "national": "provincial", "nationwide": "in the capital"}
_ALL = re.compile(r"\b(?:all|every|each|entire|whole|none|no)\b|\b100\s?(?:%|per ?cent)", re.I)
_CUES_OF_PLAN = re.compile(
    r"\b(?:will|would|shall|plan\w*|target\w*|goal\w*|expect\w*|aim\w*|inten\w*|propos\w*|forecast\w*|project\w*|"
    r"schedul\w*|objective\w*|recommend\w*|request\w*|ask\w*|call\w*|to be|if|could|should|(?-i:may|might))\b", re.I
)  # fmt: skip
_PLANS = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected|planned|scheduled|projected|forecast|due|set|to be expected|targeted) to"
    r"|(?:is|are) to|plans to|(?<!the )(?<!The )(?<!a )plan to|planned to|aims? to|aimed to|intends? to|"
    r"seeks? to|strives? to|"
    r"(?:is|are) (?:aiming|striving|planning|seeking) to|will|shall) "
    r"(?P<verb>be [a-z]+(?:ed|en|t|wn|ld|de|ut)\b|[a-z]+)"
)
_PASSIVE_DONE = re.compile(
    r"\b(?:was|were|has been|have been) (?=[a-z]+(?:ed|en|ilt|eld|ut)\b)"
    r"(?!(?:located|aged|based|estimated|reported|believed|considered)\b)"
)

_NO_PARTICIPLE = "".join(
    rf"(?<!\b{word} )" for word in "was were been be being is are has have had to not get by as".split()
)
_THINGS = (
    r"\d|[A-Z]|(?:to|at|by|from) \d|(?:an?|the|its|their|about|more|over|only|just|nearly|some|almost|around|at least|"
    r"two|three|four|five|six|seven|eight|nine|ten)\b"
)


def negation_dropped(claim: str) -> list[str]:
    """Leave out a negation."""
    kept = [found.span() for found in _NO_NEGATION.finditer(claim)]
    mutants: list[str] = []
    for pattern, positive in _NEGATIONS:
        for found in pattern.finditer(claim):
            if not any(start < found.end() and found.start() < end for start, end in kept):
                mutants.append(spliced(claim, *found.span(), found.expand(positive)))
    return mutants


def negation_added(claim: str) -> list[str]:
    """Deny what the claim says; of a claim that denies something already, nothing is made."""
    if _NEGATED.search(claim):
        return []
    if found := _BE.search(claim):
        return [spliced(claim, found.end(), found.end(), " not")]
    if found := _HAVE.search(claim):
        if re.fullmatch(r"been|so|already|also|now|just|recently|[a-z]+(?:ed|en)", found["next"]):
            return [spliced(claim, found.end("aux"), found.end("aux"), " not")]
        did = {"has": "does", "have": "do", "had": "did"}[found["aux"]]
        return [spliced(claim, *found.span("aux"), f"{did} not have")]
    verb = _first_past(claim)
    return [] if verb is None else [spliced(claim, *verb.span(), f"did not {base_of(verb[0])}")]


def direction(claim: str) -> list[str]:
    """Tell a rise as a fall, and a fall as a rise."""
    turned = [
        spliced(claim, *found.span("way"), "down" if found["way"] == "up" else "up")
        for found in _UP.finditer(claim)
    ]
    return [*replacements(claim, any_of(_RISE), _RISE), *turned]


def comparison(claim: str) -> list[str]:
    """Turn a comparison round."""
    turned = [
        spliced(
            claim,
            *found.span("word"),
            ("fewer" if found["what"] else "less") if found["word"] == "more" else "more",
        )
        for found in _THAN.finditer(claim)
    ]
    return [*replacements(claim, any_of(_COMPARED), _COMPARED), *turned]


def superlative(claim: str) -> list[str]:
    """Tell the highest as the lowest, the first as the last."""
    turned = [
        spliced(claim, *found.span("word"), "last" if found["word"] == "first" else "first")
        for found in _FIRST.finditer(claim)
    ]
    return [*replacements(claim, any_of(_SUPERLATIVES), _SUPERLATIVES), *turned]


def scope(claim: str) -> list[str]:
    """Tell of the country what was told of the province, and the like; what holds for all is not narrowed."""
    wider = list(replacements(claim, any_of(_WIDER), _WIDER))
    return wider if _ALL.search(claim) else wider + list(replacements(claim, any_of(_NARROWER), _NARROWER))


def plan_as_done(claim: str) -> list[str]:
    """Tell a plan as done."""
    mutants: list[str] = []
    for found in _PLANS.finditer(claim):
        verb = found["verb"]
        is_aim = re.search(r"\b(?:aim|target|goal|objective|plan|task)s? $", claim[: found.start()])
        if is_aim or past_of(verb) == verb or verb in ("not", "continue", "also", "still", "only", "have"):
            continue
        if verb.startswith("be "):
            done = "were " if re.search(r"s (?:\S+ )?$", claim[: found.start()]) else "was "
            mutants.append(spliced(claim, *found.span(), done + verb.removeprefix("be ")))
        elif verb != "be":
            mutants.append(spliced(claim, *found.span(), past_of(verb)))
    return mutants


def done_as_plan(claim: str) -> list[str]:
    """Tell what was done as a plan; of a claim that tells of a plan already, nothing is made."""
    if _CUES_OF_PLAN.search(claim) or _NEGATED.search(claim):
        return []
    mutants: list[str] = []
    if found := _PASSIVE_DONE.search(claim):
        mutants.append(spliced(claim, *found.span(), "will be "))
    elif verb := _first_past(claim):
        mutants.append(spliced(claim, *verb.span(), f"planned to {base_of(verb[0])}"))
        mutants.append(spliced(claim, *verb.span(), f"will {base_of(verb[0])}"))
    return mutants


def _first_past(claim: str) -> re.Match[str] | None:
    """Return the first verb in the past that stands behind its subject."""
    past = "|".join(sorted((verb for verb in PAST_OF.values() if verb not in PAST_OF), key=len, reverse=True))
    return re.search(rf"(?<=[\w%)] ){_NO_PARTICIPLE}\b(?:{past})\b(?= (?:{_THINGS}))", claim)
