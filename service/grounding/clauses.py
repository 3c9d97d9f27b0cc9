"""The part of a quote that says something about what a claim took from it."""

import re

from service.grounding.findings import Anchor

_BREAK = re.compile(r"(?<!\d),|,(?!\d)|[;:()…]|\s[–—-]\s|\.\s|\b(?:nhưng|tuy nhiên|song|trong khi)\b")


def clause_at(anchor: Anchor) -> str:
    """Return the clause of the quote in which the anchor lies."""
    start, end = 0, len(anchor.quote)
    for stop in _BREAK.finditer(anchor.quote):
        if stop.end() <= anchor.start:
            start = stop.end()
        elif stop.start() > anchor.start:
            end = stop.start()
            break
    return anchor.quote[start:end]


def clauses_of(text: str) -> list[str]:
    """Return the clauses of a sentence, without those of one or two words."""
    return [clause for clause in _BREAK.split(text) if len(clause.split()) > 2]
