"""English words as a question writes them, and the base forms a lexicon may hold them under."""

import re
from functools import cache

from vietnamese.data_files import table

WORD = re.compile(r"\d+(?:[.,]\d+)*(?:%|st\b|nd\b|rd\b|th\b)?|[^\W\d_]+(?:['’][^\W\d_]+)?")

STOP_WORDS = frozenset(
    """a an the and or but if of to in on at by for from with within into onto upon about as than then
    that this these those there here it its itself they them their theirs he him his she her hers
    we us our ours you your yours i me my mine one ones is am are was were be been being do does
    did done doing has have had having will would shall should can could may might must not no nor
    so such very just only also too even ever yet still what which who whom whose when where why
    how much many any some each every all both either neither other another same own more most less
    least few several give tell show list name describe explain say said says mention mentioned
    state stated according article articles text source please report reported compare compared
    between during after before since until while over under up down out off again once s t d ll re
    ve get got become became make made take took let go went come came happen happened exactly
    currently there's what's who's it's don't didn't doesn't isn't aren't wasn't weren't hasn't
    haven't hadn't like although though however therefore whether something someone anything
    everyone sure maybe perhaps rather quite towards toward via unless otherwise instead meanwhile
    whereas thus indeed thank himself herself themselves myself getting letting lot soon cannot etc
    through around along across above below behind beyond despite except without per because almost
    nearly among going want wants wanted told using used use""".split()
)

_BRITISH = (
    ("our", "or"), ("re", "er"), ("ise", "ize"), ("isation", "ization"), ("yse", "yze"), ("ence", "ense"),
    ("ogue", "og"), ("programme", "program"), ("centre", "center"), ("lled", "led"), ("lling", "ling"),
)  # fmt: skip


@cache
def light_words() -> frozenset[str]:
    """Return the words, in base form, that say little of what a question is about."""
    return frozenset(word for (word,) in table("light_words.tsv"))


@cache
def irregular_forms() -> dict[str, str]:
    """Return the base form of each irregular form."""
    return dict(table("irregular.tsv"))


def base_forms(word: str) -> list[str]:
    """Return the word and the forms it may be an inflection of, the likeliest first; lower case."""
    word = word.lower().replace("’", "'")
    forms = [word]
    if word.endswith("'s") or word.endswith("s'"):
        word = word[:-2]
        forms.append(word)
    if word in irregular_forms():
        forms.append(irregular_forms()[word])
    forms.extend(_uninflected(word))
    return list(dict.fromkeys([*forms, *(other for form in forms for other in _other_spelling(form))]))


def _uninflected(word: str) -> list[str]:
    rules = (
        ("ies", ("y",)), ("sses", ("ss",)), ("xes", ("x",)), ("ches", ("ch",)), ("shes", ("sh",)),
        ("oes", ("o",)),
        ("ves", ("f", "fe", "ve")), ("ses", ("se", "sis", "s")), ("s", ("",)),
        ("ied", ("y",)), ("ed", ("", "e")), ("ying", ("y", "ie")), ("ing", ("", "e")),
        ("ily", ("y",)), ("ally", ("al", "")), ("ly", ("", "le")), ("ier", ("y",)), ("iest", ("y",)),
        ("er", ("", "e")), ("est", ("", "e")),
    )  # fmt: skip
    forms: list[str] = []
    for ending, replacements in rules:
        if word.endswith(ending) and len(word) - len(ending) >= 2 and not word.endswith("ss"):
            stem = word[: -len(ending)]
            if ending in ("ed", "ing", "er", "est") and len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
            forms.extend(stem + replacement for replacement in replacements)
    return forms


def _other_spelling(word: str) -> list[str]:
    found = []
    for british, american in _BRITISH:
        for one, other in ((british, american), (american, british)):
            if word.endswith(one) and len(word) > len(one):
                found.append(word[: -len(one)] + other)
            elif word == one:
                found.append(other)
    return found
