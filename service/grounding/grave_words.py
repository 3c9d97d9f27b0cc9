"""Whether a claim tells of a harm or a fault that its quotes do not tell of: died, arrested, stole, collapsed."""

import re
from collections.abc import Iterator

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.polarity import negations
from service.grounding.segments import bounds_of_segment, segment_at
from vietnamese.grave_words import GraveWord, grave_words_in, only_looks_like, tells_of

UNTOLD = "The claim says “{}”, and the cited sentences tell of nothing of the kind."
# "Did not fail" may tell of a success, "to avoid delays" of haste: none of it need stand in the quotes.
_AVERTED = re.compile(
    r"(?<!\w)(?:avoid\w*|prevent\w*|avert\w*|surviv\w*|free (?:of|from)|rather than|instead of|zero|hardly|"
    r"barely|scarcely|withstand|withstood|resist\w*|proof against|immun\w* (?:to|from)|safe from)(?!\w)",
    re.IGNORECASE,
)
_SCOPE = 8  # words behind a "not", as far as it is taken to reach


def check_grave_words(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each grave word of an English claim that no quote says in any of its forms.

    None for a word in a name, for one that the claim denies, or for one the lexicon finds in a quote.
    """
    if compared.claim.language != "en":
        return
    text = compared.claim.text
    for one in grave_words_in(text):
        if _is_in_a_name(text, one) or _is_denied(text, one) or _is_told(compared, one):
            continue
        yield Finding("failed", UNTOLD.format(text[one.start : one.end]))


def _is_told(compared: Compared, one: GraveWord) -> bool:
    places = (
        at for word in compared.words if word.start < one.end and one.start < word.end for at in word.places
    )
    if any(
        not all(only_looks_like(compared.text_at(at), sense, at.start) for sense in one.senses)
        for at in places
    ):
        return True
    return any(tells_of(quote.text, sense) for quote in compared.quotes for sense in one.senses)


def _is_in_a_name(text: str, one: GraveWord) -> bool:
    return one.start > 0 and text[one.start].isupper()


def _is_denied(text: str, one: GraveWord) -> bool:
    begins, _ = bounds_of_segment(text, "en", segment_at(text, "en", one.start))
    denials = [end for _, end in negations(text, "en")]
    denials += [match.end() for match in _AVERTED.finditer(text)]
    return any(begins < end <= one.start and len(text[end : one.start].split()) <= _SCOPE for end in denials)
