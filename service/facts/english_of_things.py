"""The lexicon's English for a Vietnamese thing, only where it is sure."""

from functools import cache

from vietnamese.data_files import table
from vietnamese.normalise import normalise


def english_of(thing: str) -> str | None:
    """Return the English of exactly this phrase: its likeliest rendering, of two syllables or more."""
    words = normalise(thing).removeprefix("số ")
    english = _english().get(words.lower()) if " " in words else None
    if english is None:
        return None
    written = {word.lower(): word for word in words.split() if not word.islower() and word.isascii()}
    return " ".join(written.get(word.lower(), word) for word in english.split())


@cache
def _english() -> dict[str, str]:
    """Return the English by its first Vietnamese rendering; of several phrases the first listed."""
    found: dict[str, str] = {}
    several: set[str] = set()
    for name in ("phrases.tsv", "lexicon.tsv"):
        for english, renderings, *_ in table(name):
            vietnamese = renderings.split("|")[0].lower()
            if (
                name == "lexicon.tsv"
                and found.get(vietnamese, english) != english
                and vietnamese not in _phrases()
            ):
                several.add(vietnamese)
            found.setdefault(vietnamese, english.split("|")[0])
    return {vietnamese: english for vietnamese, english in found.items() if vietnamese not in several}


@cache
def _phrases() -> frozenset[str]:
    return frozenset(renderings.split("|")[0].lower() for _, renderings, *_ in table("phrases.tsv"))
