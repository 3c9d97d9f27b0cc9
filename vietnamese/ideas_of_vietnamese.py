"""The ideas of a Vietnamese question: known words, names, and what else is said of the same thing."""

from vietnamese.lexicon import Lexicon, load_lexicon
from vietnamese.normalise import fold
from vietnamese.numerals.roman import ordinal_terms
from vietnamese.question_words import question_words
from vietnamese.terms import YEAR, Concept, ConceptKind, Field, Rendering, Term, terms_of, wording

LONGEST_WORD = 6  # syllables
SYNONYM = 0.5  # how surely another rendering of the same English word means the same
MOST_SYNONYMS = 6

_JOINING = frozenset({"của", "có", "ở", "và", "tại"})  # neither begin nor end a word


def vietnamese_ideas(text: str, field: Field) -> list[Concept]:
    """Return the ideas of a Vietnamese question; ``folded`` where it was typed without diacritics."""
    terms = terms_of(text)
    lexicon = load_lexicon()
    stop = question_words(field)
    found: list[Concept] = []
    index = 0
    while index < len(terms):
        length, kind = _word_at(terms, index, lexicon)
        word = terms[index : index + length]
        syllables = tuple(term.accented if field == "accented" else term.folded for term in word)
        if kind in ("name", "person") or syllables not in stop:
            source = text[word[0].start : word[-1].end]
            found.append(Concept(source, _renderings(terms, index, syllables, field, lexicon), kind=kind))
        index += length
    return found


def _renderings(
    terms: list[Term], index: int, syllables: tuple[str, ...], field: Field, lexicon: Lexicon
) -> tuple[Rendering, ...]:
    own = Rendering(syllables, field, 1.0)
    if len(syllables) == 1 and syllables[0].isdigit() and index and terms[index - 1].folded == "thu":
        return tuple(Rendering((one,), "folded", 1.0) for one in ordinal_terms(syllables[0]))
    others = lexicon.synonyms.get(tuple(fold(one) for one in syllables), ()) if len(syllables) > 1 else ()
    same = [wording(one, SYNONYM) for one in others[:MOST_SYNONYMS]]
    return (own, *(one for one in same if one.syllables != syllables))


def _word_at(terms: list[Term], index: int, lexicon: Lexicon) -> tuple[int, ConceptKind]:
    """Return the length of the longest known word or name from here on, and what it is."""
    run = 1
    while run < LONGEST_WORD and index + run < len(terms) and terms[index + run].follows:
        run += 1
    for length in range(run, 1, -1):
        folded = tuple(term.folded for term in terms[index : index + length])
        if folded in lexicon.place_names:
            return length, "name"
        ends = {terms[index].accented, terms[index + length - 1].accented}
        if (folded in lexicon.vietnamese_words and not ends & _JOINING) or folded in question_words("folded"):
            return length, "idea"
    named = _name_length(terms[index : index + run], lexicon)
    if named:
        return named, "person"
    if YEAR.fullmatch(terms[index].folded):
        return 1, "year"
    return 1, "code" if terms[index].acronym else "idea"


def _name_length(run: list[Term], lexicon: Lexicon) -> int:
    """Return how many syllables from here on are a person or an unknown place: capitals, and no known word."""
    capitals = 0
    while capitals < len(run) and run[capitals].capital and not run[capitals].acronym:
        if capitals and _place_at(run, capitals, lexicon):
            break
        capitals += 1
    if capitals < 2 or (run[0].accented,) in question_words("accented"):
        return 0
    starts_a_word = any(
        tuple(term.folded for term in run[place : place + 2]) in lexicon.vietnamese_words
        for place in range(capitals)
        if place + 1 < len(run)
    )
    return 0 if starts_a_word else capitals


def _place_at(run: list[Term], start: int, lexicon: Lexicon) -> bool:
    folded = [term.folded for term in run[start:]]
    return any(tuple(folded[:length]) in lexicon.place_names for length in range(2, len(folded) + 1))
