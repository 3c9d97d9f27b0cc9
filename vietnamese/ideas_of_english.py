"""The ideas of an English question, each with the ways Vietnamese prose may write it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from vietnamese.english import STOP_WORDS, WORD, base_forms, light_words
from vietnamese.lexicon import LONGEST_PHRASE, Entry, Lexicon, load_lexicon
from vietnamese.normalise import fold
from vietnamese.numerals.roman import ordinal_terms
from vietnamese.syllables import is_syllable
from vietnamese.terms import YEAR, Concept, ConceptKind, Field, Rendering, number_term, wording

# How surely the first, second, … rendering of an English word is the one a text uses.
SURENESS = (1.0, 0.8, 0.65, 0.5)
AS_NAME = 0.9  # how surely an English word with a capital stands as it is in Vietnamese
LIGHT_WORD = 0.4
UNKNOWN_WORD = 0.5  # the weight of a lower-case English word that the lexicon does not know

_MEASURES = frozenset("far fast long large big high old often soon deep wide well great".split())
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def english_ideas(text: str) -> list[Concept]:
    """Return the ideas of an English question, in Vietnamese."""
    return [idea for _, _, idea in english_ideas_at(text)]


def english_ideas_at(text: str) -> list[tuple[int, int, Concept]]:
    """Return the ideas of an English text, each with the stretch of the text that names it."""
    lexicon = load_lexicon()
    matches = list(WORD.finditer(text))
    words = [match.group() for match in matches]
    found: list[tuple[int, int, Concept]] = []
    index = 0
    while index < len(words):
        name = _name_length(words, index, lexicon)
        phrase = lexicon.phrase_at(words[index : index + LONGEST_PHRASE])
        ideas: Sequence[Concept] = ()
        length = 1
        if phrase and phrase[0] >= name:
            length, ideas = phrase[0], [_phrase(words[index : index + phrase[0]], phrase[1])]
        elif name:
            length, ideas = name, [_name(words[index : index + name], lexicon)]
        elif not _is_measure(words, index):
            ideas = _single(words[index], first=index == 0)
        start, end = matches[index].start(), matches[index + length - 1].end()
        found.extend((start, end, idea) for idea in ideas)
        index += length
    return found


def _is_measure(words: list[str], index: int) -> bool:
    """Tell whether the word only asks for a measure: "how far", "how long"."""
    return index > 0 and words[index - 1].lower() == "how" and words[index].lower() in _MEASURES


def _name_length(words: list[str], index: int, lexicon: Lexicon) -> int:
    """Return how many words from here on are a name: capitalised or accented, and not English throughout."""
    length = 0
    while index + length < len(words) and _could_be_name(words[index + length]):
        length += 1
    run = words[index : index + length]
    if any(not word.isascii() for word in run):
        return length
    known = sum(1 for word in run if word.lower() in STOP_WORDS or lexicon.word(word))
    return length if length > known and (length > 1 or not words[index].isupper()) else 0


def _could_be_name(word: str) -> bool:
    letters = word.replace("'s", "").replace("’s", "")
    if not letters[0].isalpha():
        return False
    return not letters.isascii() or (letters[0].isupper() and is_syllable(letters))


def _name(words: list[str], lexicon: Lexicon) -> Concept:
    written = " ".join(words).replace("'s", "").replace("’s", "")
    field: Field = "folded" if written.isascii() else "accented"
    is_place = tuple(fold(written).split()) in lexicon.place_names
    return Concept(written, (wording(written, field=field),), kind="name" if is_place else "person")


@lru_cache(maxsize=2**14)
def _single(word: str, *, first: bool) -> tuple[Concept, ...]:
    """Return the ideas of one word, which may be none; ``first`` says that it begins the text."""
    lexicon = load_lexicon()
    if word[0].isdigit():
        return (_number(word),)
    entry = lexicon.word("may") if word == "May" and not first else lexicon.acronym(word)
    if word.lower() in STOP_WORDS and not entry:
        return ()
    entry = entry or lexicon.word(word)
    if entry:
        found = _from_entry(word, entry)
        if word[0].isupper() and not first and not entry.is_name:
            found = _perhaps_name(found)
        light = not entry.is_name and any(form in light_words() for form in base_forms(word))
        return (replace(found, weight=LIGHT_WORD) if light else found,)
    capital = word[0].isupper() and not first
    plain = word.replace("'s", "").replace("’s", "")
    unknown = (wording(plain, field="folded"),)
    if capital:
        return (Concept(word, unknown, kind="code" if plain.isupper() else "person"),)
    return (Concept(word, unknown, UNKNOWN_WORD),)


def _perhaps_name(concept: Concept) -> Concept:
    """Return an idea that is written as a name is (Bean, SAP) so that the name itself finds it, too."""
    plain = concept.source.replace("'s", "").replace("’s", "")
    if is_syllable(plain) and not plain.isupper():
        return concept
    return replace(
        concept, renderings=(*concept.renderings, Rendering((plain.lower(),), "accented", AS_NAME))
    )


def _number(word: str) -> Concept:
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal:
        return Concept(word, tuple(Rendering((one,), "folded", 1.0) for one in ordinal_terms(ordinal[1])))
    term = number_term(word.removesuffix("%").replace(",", ""))
    kind: ConceptKind = "year" if YEAR.fullmatch(term) else "idea"
    return Concept(word, (Rendering((term,), "folded", 1.0),), kind=kind)


def _phrase(words: list[str], entry: Entry) -> Concept:
    whole = _from_entry(" ".join(words), entry)
    if entry.is_name:
        return whole
    if words[0].lower() == "how":  # how far, how tall: it asks for a measure
        return replace(whole, weight=LIGHT_WORD)
    parts = tuple(part for word in words for part in _single(word, first=True))
    return replace(whole, parts=parts)


def _from_entry(source: str, entry: Entry) -> Concept:
    renderings = []
    for place, text in enumerate(entry.renderings):
        one = wording(text, SURENESS[min(place, len(SURENESS) - 1)])
        if entry.is_name and len(one.syllables) == 1:
            one = replace(one, capital=True)
        if one.syllables:
            renderings.append(one)
    return Concept(source, tuple(renderings), kind="name" if entry.is_name else "idea")
