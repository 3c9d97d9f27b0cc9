"""The words that make a statement a negation, a rise, a fall, a plan or something done, in both languages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from service.grounding.segments import Language
from vietnamese.cues import cue_pattern
from vietnamese.dates import find_relative_times

Way = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of some groups of the tables; their pattern is made when it is first used."""

    groups: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The one pattern of all of them."""
        return cue_pattern(*self.groups)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first cue in the text."""
        return self.pattern.search(text)

    def finditer(self, text: str, begins: int = 0, ends: int | None = None) -> Iterator[re.Match[str]]:
        """Return the cues in the text, or in ``text[begins:ends]``, in order."""
        return self.pattern.finditer(text, begins, len(text) if ends is None else ends)

    def findall(self, text: str) -> list[str]:
        """Return the words of the cues in the text."""
        return [match[0] for match in self.pattern.finditer(text)]

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with each cue replaced."""
        return self.pattern.sub(replacement, text)


NO_NEGATION_EN = Cues(("no negation en",))
NEGATION_EN = Cues(("negation en",))
NEGATIVE_EN = Cues(("negative en",))
AGAINST_EN = Cues(("against en",))
NO_NEGATION_VI = Cues(("no negation vi",))
NEGATION_VI = Cues(("negation vi",))
NEGATIVE_VI = Cues(("negative vi",))
LOOSE_NEGATIVE_VI = Cues(("loose negative vi",))
UNDER_WAY_VI = Cues(("under way vi",))
NO_PART_VI = Cues(("no part vi",))
SOME_VI = Cues(("some vi",))
UNTIL_EN = Cues(("until en",))
NOT_UNTIL_VI = Cues(("not until vi",))
TARGET_MET_EN = Cues(("target met en",))
MISSED_TARGET_EN = Cues(("missed target en",))
A_PLAN_EN = Cues(("a plan en",))
DONE_NOW_EN = Cues(("done now en",))
HAS_DONE_EN = Cues(("has done en",))
INTENDS_EN = Cues(("intends en",))
PLAN_EN = Cues(("plan en",))
DONE_EN = Cues(("done en",))
PERHAPS_PLAN_EN = Cues(("perhaps plan en",))
NAMES_PLAN_EN = Cues(("names plan en",))
HINTS_AT_PLAN_VI = Cues(("hints at plan vi",))
NAMES_PLAN_VI = Cues(("names plan vi",))
GOVERNS_VERB_VI = Cues(("will vi", "did vi"))
PLAN_OR_DONE_VI = Cues(("neither vi", "intends vi", "done vi"))
_NAMES_ON = re.compile(r" [^\W\d_][^\W\dA-Z_]")
# What stands right behind one of these is denied.
DENIES_NEXT_VI = re.compile(r"(?<!\w)(?:thiếu|trái|phi|bất|vô) $", re.IGNORECASE)
# Between a "not" and a figure: with it they make the figure's bound.
BOUND_AFTER_NOT_EN = re.compile(
    r"\s(?:even|quite|(?:more|less|fewer|higher|lower|later|earlier) than|exceeding|over|under)\s",
    re.IGNORECASE,
)
_DENIED_EN = re.compile(r"(?:\bnot|\bnever|n['’]t)(?: \w+ly)? \w+", re.IGNORECASE)
_RELATIVE_EN = Cues(("relative time en",))


def begins_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a Vietnamese cue is a name or begins one: "Cần Thơ" needs nothing, nor does "ông Cần"."""
    if not match[0].istitle() or " " in match[0]:
        return False
    behind = _NAMES_ON.match(text, match.end())
    is_within = text[: match.start()].endswith(" ") and text[match.start() - 2].isalpha()
    return is_within or (behind is not None and behind[0][1].isupper())


def relative_times(text: str, language: Language) -> list[tuple[int, int]]:
    """Return where the text tells a time from the day of publication."""
    if language == "en":
        return [match.span() for match in _RELATIVE_EN.finditer(text)]
    return [(one.start, one.end) for one in find_relative_times(text)]


_WAYS: dict[Language, tuple[tuple[Way, Cues], ...]] = {
    "en": (("up", Cues(("up en",))), ("down", Cues(("down en",)))),
    "vi": (("up", Cues(("up vi",))), ("down", Cues(("down vi",)))),
}
_TRENDS: dict[Language, tuple[tuple[Way, Cues], ...]] = {
    "en": (("up", Cues(("trend up en",))), ("down", Cues(("trend down en",)))),
    "vi": (("up", Cues(("trend up vi",))), ("down", Cues(("trend down vi",)))),
}


@lru_cache(maxsize=4096)
def ways_in(text: str, language: Language) -> tuple[Way, ...]:
    """Return the rises and falls that the text tells of, in its order."""
    found = [(match.start(), way) for way, cues in _WAYS[language] for match in cues.finditer(text)]
    return tuple(way for _, way in sorted(found))


def trends_in(text: str, language: Language) -> set[Way]:
    """Return the ways that the text plainly speaks of, in any of its parts; "did not fall" tells of none."""
    if language == "en":
        text = _DENIED_EN.sub(" ", text)
    return {way for way, cues in _TRENDS[language] if cues.search(text)}


def tells_a_way(text: str) -> bool:
    """Tell whether the English text tells of a rise or a fall."""
    return bool(ways_in(text, "en"))
