"""Whether the verbs of a claim, done or planned by their own auxiliary, are so where the quotes say them."""

import re
from typing import Literal

from service.grounding import cues
from service.grounding.compared import Compared, Word
from service.grounding.findings import Place
from service.grounding.segments import bounds_of_segment, segment_at
from vietnamese.english import irregular_forms

Tense = Literal["done", "planned"]

_ADVERBS = r"(?: (?:now|since|also|both|all|even|just|already|finally|\w+ly))*"
_IS = r"(?:is|are|was|were)"
_BEFORE_DONE = re.compile(
    rf"(?<!\w)(?:(?:has|have|had){_ADVERBS}(?: been)?|(?:was|were)|(?:is|are) now){_ADVERBS} $", re.IGNORECASE
)
_BEFORE_PLANNED = re.compile(
    rf"(?<!\w)(?:(?:will|shall){_ADVERBS}(?: be)?|"
    rf"(?:{_IS} (?:due|set|planned|scheduled|expected|going)|{_IS}|plans?|aims?|intends?) to{_ADVERBS}(?: be)?)"
    rf"{_ADVERBS} $",
    re.IGNORECASE,
)
# In a clause that begins with one of these a perfect tells of no past: "once it has been built".
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:once|when|after|until|till|if|unless|before|by the time|as soon as)(?!\w)", re.I
)
_BEHIND = 6  # words, the verb among them, in which a plan may be named that was made: "has set a target"
_UNCHANGED = frozenset({"put", "set", "cut", "shut", "hit", "let", "spread", "split", "read"})
_REACH = 3  # words between a Vietnamese cue and the verb that it governs


def verbs_told(compared: Compared) -> set[tuple[Tense, Tense]]:
    """Return for each verb of an English claim how it is told there and how in the quotes, where both are plain.

    In the quotes a verb is plain where each of its places stands right behind a cue; a verb that is said there in both
    ways fits either.
    """
    pairs: set[tuple[Tense, Tense]] = set()
    for word in compared.words:
        said = None if word.is_name or not word.places else _tense_in_claim(compared.claim.text, word)
        if said is None:
            continue
        told = {tense_at(compared.text_at(at), at) for at in word.places}
        if said in told:
            pairs.add((said, said))
        elif len(told) == 1:
            pairs.update((said, one) for one in told if one is not None)
    return pairs


def _tense_in_claim(text: str, verb: Word) -> Tense | None:
    before = text[: verb.start]
    if _BEFORE_PLANNED.search(before):
        return "planned"
    begins, _ = bounds_of_segment(text, "en", segment_at(text, "en", verb.start))
    if not _BEFORE_DONE.search(before) or _SUBORDINATE.search(text, begins, verb.start):
        return None
    if not _is_past(verb.text):
        return None
    behind = " ".join(text[verb.start :].split()[:_BEHIND])
    return None if cues.PLAN_EN.search(behind) or cues.NAMES_PLAN_EN.search(behind) else "done"


def _is_past(word: str) -> bool:
    first = word.partition(" ")[0].lower()
    return first.endswith("ed") or first in irregular_forms() or first in _UNCHANGED


def tense_at(text: str, at: Place) -> Tense | None:
    """Return the tense that a quote gives what stands at the place.

    That is the last cue's before it in its segment, if it is near enough to govern the verb.
    """
    begins, _ = bounds_of_segment(text, "vi", at.segment)
    last: tuple[Tense, int] | None = None
    for match in cues.GOVERNS_VERB_VI.finditer(text, begins, at.start):
        if cues.begins_name(text, match):
            continue
        last = ("planned" if match.lastgroup == "will_vi" else "done"), match.end()
    if last is None or len(text[last[1] : at.start].split()) > _REACH:
        return None
    return last[0]
