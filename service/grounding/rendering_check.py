"""One English rendering against the Vietnamese sentence it renders.

It is checked as a claim that cites the sentence, and then the other way round: a claim may leave out what it
likes, a rendering may not.
"""

import re
from collections.abc import Iterator, Sequence

from service.grounding import cues
from service.grounding.claim_check import check_claim
from service.grounding.findings import Finding, Outcome
from service.grounding.limits import LONGEST_CLAIM, TOO_LONG
from service.grounding.reading import read_quotes
from service.grounding.verdict import Checked, Verdict, verdict_of
from vectorstore.article import Sentence
from vietnamese.dates import supporting_dates
from vietnamese.figures import Figure, compare_figures, figures_and_dates, supporting_figures
from vietnamese.gazetteer import entries_in
from vietnamese.language import detect_language
from vietnamese.numerals.roman import read_roman

# Words of an English sentence to syllables of the Vietnamese one: 0.43 to 1.43 in 511 translated pairs.
SHORTEST, LONGEST = 0.3, 3.0
_FEW_WORDS = 6  # up to here the proportion says nothing

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUESTION_VI = re.compile(r"(?:không|chưa)\s*\?")
# "một" and "hai" may be told with a word that is no number.
_ONE_OR_TWO_EN = re.compile(
    r"\b(?:an?|another|once|single|sole|both|twice|double\w*|pair\w*|couple|either|each other|one another)\b",
    re.I,
)
_DEGREE: dict[Verdict, int] = {"verified": 0, "cited": 0, "check": 1, "withheld": 2}


def check_rendering(text: str, sentence: Sentence) -> Checked:
    """Return the verdict on the text as an English rendering of the whole sentence, and of nothing else.

    ``withheld`` too where a figure, a date or every "not" of the sentence is left out, where it is no English, or far
    too short or too long to be its rendering; ``check`` too where it does not use the official name of an office.
    """
    if len(text) > LONGEST_CLAIM:
        return Checked("withheld", (TOO_LONG,), "fact")
    shape = list(_check_shape(text, sentence.text))
    if shape:
        return Checked(*verdict_of(shape), "fact")
    claimed = check_claim(text, [sentence], language="en")
    left_out = [
        *_check_figures_and_dates(text, sentence),
        *_check_negations(text, sentence.text),
        *_check_offices(text, sentence.text),
    ]
    kept = Checked(*verdict_of(left_out), claimed.kind) if left_out else claimed
    worst = max(claimed, kept, key=lambda one: _DEGREE[one.verdict]).verdict
    reasons = [reason for one in (claimed, kept) if one.verdict == worst for reason in one.reasons]
    return Checked(worst, tuple(dict.fromkeys(reasons)), claimed.kind)


def _check_shape(text: str, source: str) -> Iterator[Finding]:
    words, syllables = len(_WORD.findall(text)), len(_WORD.findall(source))
    plain = [word for word in _WORD.findall(text) if word[0].islower()]
    vietnamese = [word for word in plain if not word.isascii() and "’" not in word]
    if not words or (detect_language(text) == "vi" and 3 * len(vietnamese) > len(plain)):
        yield Finding("failed", "The rendering is not in English.")
    elif max(words, syllables) > _FEW_WORDS and not SHORTEST * syllables <= words <= LONGEST * syllables:
        amount = "little" if words < syllables else "much"
        yield Finding("failed", f"The rendering says far too {amount} for the length of the sentence.")


def _check_figures_and_dates(text: str, sentence: Sentence) -> Iterator[Finding]:
    """Yield what the rendering leaves out; a number written in words may be a word that is none: "both".

    The number of an item of a list, at the beginning, may be left out.
    """
    [quote] = read_quotes([sentence])
    figures, dates = figures_and_dates(text, "en")
    for figure in quote.figures:
        is_item_number = figure.kind == "label" and figure.start == 0
        outcome = "found" if is_item_number else _figure_left_out(figure, figures, text)
        if outcome == "failed":
            yield Finding("failed", f"The rendering leaves out {figure.text}.")
        elif outcome == "unsure":
            yield Finding("unsure", f"{figure.text} could not be found in the rendering by machine.")
    for date in quote.dates:
        if not supporting_dates(date, dates):
            unsure = date.ambiguous or any(one.ambiguous for one in dates)
            yield Finding("unsure" if unsure else "failed", f"The rendering leaves out the date {date.text}.")


def _figure_left_out(figure: Figure, rendered: Sequence[Figure], text: str) -> Outcome:
    comparisons = {compare_figures(one, figure) for one in rendered}
    if "same" in comparisons or supporting_figures(figure, rendered):
        return "found"
    numerals = [read_roman(word) for word in _WORD.findall(text)]
    if figure.kind in ("ordinal", "label") and figure.value is not None and figure.value in numerals:
        return "found"
    in_words = not any(sign.isdigit() for sign in figure.text)
    if in_words and figure.value in (1, 2) and _ONE_OR_TWO_EN.search(text):
        return "found"
    return "unsure" if in_words or figure.kind == "vague" or "unclear" in comparisons else "failed"


def _check_negations(text: str, source: str) -> Iterator[Finding]:
    """Yield a failure where every "not" of the sentence is gone, a doubt where there are fewer."""
    source = _QUESTION_VI.sub("?", cues.NO_NEGATION_VI.sub(" ", source))
    said = len(cues.NEGATION_VI.findall(source))
    plain = cues.NO_NEGATION_EN.sub(" ", text)
    kept = len(cues.NEGATION_EN.findall(plain)) + len(cues.NEGATIVE_EN.findall(plain))
    if said and not kept:
        yield Finding("failed", "The sentence says 'not' (không, chưa), and the rendering does not.")
    elif kept < said:
        yield Finding("unsure", "The sentence says 'not' (không, chưa) more often than the rendering.")


def _check_offices(text: str, source: str) -> Iterator[Finding]:
    """Yield a doubt for each office whose official English name the rendering does not use."""
    said = _plain(text)
    for entry in entries_in(source, "office"):
        official = entry.english[0]
        if " " in official and not any(_plain(name) in said for name in entry.english):
            reason = f"The rendering does not use the official name of {entry.vietnamese[0]}: {official}."
            yield Finding("unsure", reason)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("&", "and").split())
