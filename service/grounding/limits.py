"""What no claim is checked beyond: some checks hold every figure and word of a claim against every other.

A claim is one sentence or a few. What goes on and on is a model that lost its thread, and no reader wants it.
"""

import re
from collections import Counter
from collections.abc import Iterator

from service.grounding.findings import Finding
from service.grounding.reading import ReadClaim
from service.grounding.segments import Language
from vietnamese.language import detect_language
from vietnamese.normalise import fold

LONGEST_CLAIM = 1_000  # code points
MOST_FIGURES = 30  # and dates
_RUN = 6  # words one after the other …
_TOO_OFTEN = 3  # … that no claim has so many times
_WORD = re.compile(r"\w+(?:[.,]\d+)*")

TOO_LONG = f"The claim is longer than {LONGEST_CLAIM:,} characters."
TOO_MANY = f"The claim holds more than {MOST_FIGURES} figures and dates."
NOT_IN = "The claim is not in {}, which was asked for."
_NAMES: dict[Language, str] = {"en": "English", "vi": "Vietnamese"}
_SHOWS_LANGUAGE = 4  # words
SAME_AGAIN = "The claim says the same again and again."


def refusal_of_text(text: str) -> str | None:
    """Return why the text is no claim to be checked, before anything is read from it; None where it may be one.

    Takes time in proportion to the longest claim, however long the text is.
    """
    if len(text) > LONGEST_CLAIM:
        return TOO_LONG
    words = [fold(word) for word in _WORD.findall(text)]
    runs = Counter(tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))
    return SAME_AGAIN if max(runs.values(), default=0) >= _TOO_OFTEN else None


def check_language(text: str, language: Language) -> Iterator[Finding]:
    """Yield a failure for a claim that is not in the language that was asked for.

    The checks read it as one of that language, and so does whoever asked. Words with a capital may be names and show
    nothing; so may a few English ones in Vietnamese.
    """
    said = " ".join(word for word in text.split() if word == word.lower())
    found = detect_language(said)
    if found == language or not any(sign.isalpha() for sign in said):
        return
    if language == "en" or len(said.split()) >= _SHOWS_LANGUAGE:
        yield Finding("failed", NOT_IN.format(_NAMES[language]))


def refusal_of_figures(claim: ReadClaim) -> str | None:
    """Return why the claim holds too much to be checked, None where it does not."""
    return TOO_MANY if len(claim.figures) + len(claim.dates) > MOST_FIGURES else None
