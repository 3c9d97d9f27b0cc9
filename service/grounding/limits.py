"""What no claim is checked beyond: some checks hold every figure and word of a claim against every other.

A claim is one sentence or a few. What goes on and on is a model that lost its thread, and no reader wants it.
"""

import re
from collections import Counter

from service.grounding.reading import ReadClaim
from vietnamese.normalise import fold

LONGEST_CLAIM = 1_000  # code points
MOST_FIGURES = 30  # and dates
_RUN = 6  # words one after the other …
_TOO_OFTEN = 3  # … that no claim has so many times
_WORD = re.compile(r"\w+(?:[.,]\d+)*")

TOO_LONG = f"The claim is longer than {LONGEST_CLAIM:,} characters."
TOO_MANY = f"The claim holds more than {MOST_FIGURES} figures and dates."
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


def refusal_of_figures(claim: ReadClaim) -> str | None:
    """Return why the claim holds too much to be checked, None where it does not."""
    return TOO_MANY if len(claim.figures) + len(claim.dates) > MOST_FIGURES else None
