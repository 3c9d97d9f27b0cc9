"""One claim against the sentences it cites."""

from collections.abc import Sequence

from service.grounding.addresses import check_addresses, check_markup
from service.grounding.answer_words import check_answer_word
from service.grounding.belonging import check_belonging
from service.grounding.binding import check_binding
from service.grounding.compared import compare
from service.grounding.comparisons import check_comparisons
from service.grounding.contrasts import check_contrasts
from service.grounding.counted_twice import check_counted_twice
from service.grounding.crossing import check_crossing
from service.grounding.dated_deeds import check_dated_deeds
from service.grounding.degrees import check_degrees
from service.grounding.denied_and_said import check_denied_and_said
from service.grounding.derived import check_derivation
from service.grounding.derived_things import check_derived_things
from service.grounding.direction import check_direction
from service.grounding.doers import check_doers
from service.grounding.from_to import check_from_to
from service.grounding.grave_words import check_grave_words
from service.grounding.limits import check_language, refusal_of_figures, refusal_of_text
from service.grounding.modality import check_modality, mode_of_claim
from service.grounding.names import check_names
from service.grounding.part_as_whole import check_part_as_whole
from service.grounding.polarity import check_polarity
from service.grounding.reading import read_claim, read_quotes
from service.grounding.relevance import check_relevance
from service.grounding.reply import without_markers
from service.grounding.respective import check_respective
from service.grounding.rivals import check_rivals
from service.grounding.roles import check_roles
from service.grounding.segments import Language
from service.grounding.speakers import check_speakers
from service.grounding.titles import check_titles
from service.grounding.told_from_today import check_told_from_today
from service.grounding.told_to_reader import check_each_sentence, check_told_to_reader
from service.grounding.transfers import check_transfers
from service.grounding.verdict import Checked, ClaimKind, verdict_of
from vectorstore.article import CONTEXT, Sentence

CHECKS = (
    check_binding,
    check_told_from_today,
    check_crossing,
    check_rivals,
    check_respective,
    check_part_as_whole,
    check_roles,
    check_transfers,
    check_belonging,
    check_dated_deeds,
    check_speakers,
    check_doers,
    check_titles,
    check_comparisons,
    check_contrasts,
    check_grave_words,
    check_direction,
    check_from_to,
    check_degrees,
    check_names,
    check_polarity,
    check_modality,
    check_told_to_reader,
    check_each_sentence,
)
CITES_NOTHING = "The claim cites no sentence that was shown."


def check_claim(
    text: str,
    quotes: Sequence[Sentence],
    *,
    language: Language,
    question: str = "",
    expression: str | None = None,
) -> Checked:
    """Return the verdict on a claim by the sentences it cites, and by nothing else.

    A title or a dateline counts beside a sentence of its own article, or alone.
    ``language`` is that of the claim. What the claim denies of the ``question`` need not stand in the quotes (what
    does stand there, it may not deny). A "Yes" or a "No" that begins it is compared with the question.
    With an ``expression`` one figure of the claim may be its result. A claim that goes on and on is withheld unread,
    but for a Vietnamese one that is its quote word for word.
    """
    is_quote = language == "vi" and any(text in (quote.text, without_markers(quote.text)) for quote in quotes)
    refusal = None if is_quote else refusal_of_text(text)
    if refusal is not None:
        return Checked("withheld", (refusal,), "fact")
    read = read_quotes(_in_context(quotes))
    claim = read_claim(text, language=language, question=question, quotes=read)
    refusal = None if is_quote else refusal_of_figures(claim)
    if refusal is not None:
        return Checked("withheld", (refusal,), "fact")
    kind: ClaimKind = "plan" if mode_of_claim(claim.text, language) == "plan" else "fact"
    if not quotes:
        return Checked("withheld", (CITES_NOTHING,), kind)
    findings = list(check_answer_word(claim, read, question))
    derivation = None
    if expression is not None:
        finding, derivation = check_derivation(claim, read, expression)
        findings.append(finding)
        kind = "derived"
    compared = compare(claim, read, derived=None if derivation is None else derivation.figure)
    if derivation is not None:
        findings += check_derived_things(compared, derivation)
    findings += [one.finding for one in (*compared.figures, *compared.dates)]
    findings += [*check_addresses(claim, read), *check_markup(claim, read)]
    findings += () if is_quote else check_language(text, language)
    counted = [*check_denied_and_said(compared), *check_counted_twice(compared)]
    if counted:  # what one value says so often is not worth holding against itself
        return Checked(*verdict_of([*findings, *counted]), kind)
    for check in CHECKS:
        findings += check(compared)
    findings += check_relevance(compared, findings)
    verdict, reasons = verdict_of(findings)
    return Checked(verdict, reasons, kind)


def _in_context(quotes: Sequence[Sentence]) -> list[Sentence]:
    """Leave out the titles and datelines of articles that the claim cites nothing else of."""
    told = {quote.article_id for quote in quotes if quote.kind not in CONTEXT}
    return [quote for quote in quotes if not told or quote.article_id in told]
