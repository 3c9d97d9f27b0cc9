"""The "Yes" or "No" that begins a claim: what it says of the question.

A "No" must correct something: the claim denies, or tells of another figure, name, date or direction than was asked
about, and the quotes do not say what was asked. A "Yes" must not: the figures asked about stand in the claim or in
its quotes, and the claim has no other figure, date or direction in the place of the one asked about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.grounding import cues
from service.grounding.denials import COUNTING, holds, question_language
from service.grounding.findings import Finding
from service.grounding.negations import negations
from service.grounding.reading import ReadClaim, ReadQuote
from service.grounding.segments import Language, bounds_of_segment, segment_at
from vietnamese.dates import StatedDate, supporting_dates, supports
from vietnamese.figures import Figure, figures_and_dates, units_agree
from vietnamese.names import Name, find_names, holds_name
from vietnamese.normalise import fold

NO_CORRECTION = "The claim begins with “{}”, and corrects nothing of the question."
NO_ANSWER = "The claim begins with “{}”, and does not bear out {} of the question."

# With one of these in the question, a "No" may let its figure stand: "Only 940?" "No, 940 and 12 hospitals".
_LIMITS = re.compile(
    r"\b(?:only|just|merely|alone|all|every|each|both|chỉ|mỗi|riêng|tất cả|toàn bộ|mọi|đều)\b", re.IGNORECASE
)
_STARTING_POINT = re.compile(r"\b(?:from|than|since|to|từ|so với|hơn|lên|xuống|đến)\s+$", re.IGNORECASE)
_AT = re.compile(r"(?:^|\b(?:in|on|during|vào|trong))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a question asks about, or a claim tells."""

    text: str
    figures: tuple[Figure, ...]
    dates: tuple[StatedDate, ...]
    names: tuple[Name, ...]
    ways: frozenset[str]


def check_answer_word(claim: ReadClaim, quotes: Sequence[ReadQuote], question: str) -> Iterator[Finding]:
    """Yield a failure where the leading "Yes" or "No" does not fit the question, by the claim and its quotes."""
    word = claim.answer_word
    if word is None or not question:
        return
    asked, said = _told(question, question_language(question)), _told(claim.text, claim.language)
    if word.sense == "no":
        if not _corrects(claim, asked, said) or _stands_as_asked(asked, said, quotes):
            yield Finding("failed", NO_CORRECTION.format(word.text))
    else:
        missing = next(_not_borne_out(asked, said, quotes), None)
        if missing is not None:
            yield Finding("failed", NO_ANSWER.format(word.text, missing))


def _told(text: str, language: Language) -> _Told:
    figures, dates = figures_and_dates(text, language)
    read = [(one.start, one.end) for one in figures] + [(one.start, one.end) for one in dates]
    counting = tuple(one for one in figures if one.kind in COUNTING)
    names = tuple(find_names(text, language, skip=read))
    return _Told(text, counting, tuple(dates), names, frozenset(cues.ways_in(text, language)))


def _corrects(claim: ReadClaim, asked: _Told, said: _Told) -> bool:
    """Tell whether the claim denies something, or tells of something else than was asked about."""
    denied = len(negations(asked.text, question_language(asked.text)))
    if claim.denies_question or len(negations(claim.text, claim.language)) > denied:
        return True
    if _opposed(asked, said) or _another_date(asked, said) or _another_name(asked, said):
        return True
    if not asked.figures and asked.ways and asked.ways == said.ways:
        return False
    missing = [one for one in asked.figures if not any(holds(one, other) for other in said.figures)]
    if missing or not asked.figures or _LIMITS.search(asked.text):
        return any(not any(holds(one, other) for one in asked.figures) for other in said.figures)
    return False


def _opposed(asked: _Told, said: _Told) -> bool:
    return bool(asked.ways and said.ways and not asked.ways & said.ways)


def _another_date(asked: _Told, said: _Told) -> bool:
    missing = [one for one in asked.dates if not supporting_dates(one, said.dates)]
    return bool(missing) and any(not _agree(one, other) for one in missing for other in said.dates)


def _agree(one: StatedDate, other: StatedDate) -> bool:
    return supports(one, other) or supports(other, one)


def _another_name(asked: _Told, said: _Told) -> bool:
    asked_words, said_words = _words(asked), _words(said)
    return any(not _words_of(one) <= said_words for one in asked.names) and any(
        not _words_of(one) <= asked_words for one in said.names
    )


def _words(told: _Told) -> set[str]:
    return set(re.findall(r"\w+", fold(told.text)))


def _words_of(name: Name) -> set[str]:
    return set(re.findall(r"\w+", fold(name.text))) - {"s"}


def _stands_as_asked(asked: _Told, said: _Told, quotes: Sequence[ReadQuote]) -> bool:
    """Tell whether the quotes say what was asked, and the claim leaves it out: the figures, at those dates and names.

    Names that no quote holds are left aside, and so are figures that the claim tells.
    """
    left_out = [one for one in asked.figures if not any(holds(one, other) for other in said.figures)]
    if not left_out or _opposed(asked, said):
        return False
    known = [one for one in asked.names if any(holds_name(quote.text, one) for quote in quotes)]
    return all(any(_says(quote, one, asked, known) for quote in quotes) for one in left_out)


def _says(quote: ReadQuote, figure: Figure, asked: _Told, names: Sequence[Name]) -> bool:
    for held in quote.figures:
        if not holds(figure, held):
            continue
        begins, ends = bounds_of_segment(quote.text, "vi", segment_at(quote.text, "vi", held.start))
        dates = [one for one in quote.dates if begins <= one.start < ends] or list(quote.dates)
        dated = all(any(_agree(one, other) for other in dates) for one in asked.dates)
        part = quote.text[begins:ends]
        if not any(" " in name.text for name in find_names(part, "vi")):
            part = quote.text  # of whom it tells, another part says
        if dated and all(holds_name(part, one) for one in names):
            return True
    return False


def _not_borne_out(asked: _Told, said: _Told, quotes: Sequence[ReadQuote]) -> Iterator[str]:
    """Yield what a "Yes" affirms of the question and neither the claim nor its quotes do."""
    if _opposed(asked, said):
        yield "the rise or fall"
    for figure in asked.figures:
        if any(holds(figure, one) for one in said.figures):
            continue
        in_quotes = any(holds(figure, one) for quote in quotes for one in quote.figures)
        starts = _STARTING_POINT.search(asked.text[: figure.start]) and figure.bound is None
        if not in_quotes or (not starts and _another_in_its_place(figure, asked, said)):
            yield figure.text
    if len(asked.dates) == len(said.dates) == 1 and _AT.search(asked.text[: asked.dates[0].start]):
        mine, other = asked.dates[0], said.dates[0]
        told_alike = mine.granularity == other.granularity or mine.year != other.year
        if told_alike and not _agree(mine, other):
            yield mine.text


def _another_in_its_place(figure: Figure, asked: _Told, said: _Told) -> bool:
    """Tell whether the claim counts the same as the only such figure of the question, and another number of it."""
    alike = [one for one in asked.figures if _counts_the_same(figure, one)]
    return len(alike) == 1 and any(_counts_the_same(figure, one) for one in said.figures)


def _counts_the_same(one: Figure, other: Figure) -> bool:
    if one.kind != other.kind:
        return False
    return units_agree(one, other) is True or (one.unit, one.noun) == (other.unit, other.noun)
