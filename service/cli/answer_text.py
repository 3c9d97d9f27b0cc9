"""Answers and summaries for a person at a terminal: the claims, then the words they rest on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from service.cli.terminal import Colour, day_of, wrapped, write

if TYPE_CHECKING:
    from service.answer_settings import AnswerSettings
    from service.answers import Answer, Citation, Searched, Statement, Summary, Withheld

_COLOURS: dict[str, Colour] = {"verified": "green", "cited": "cyan", "check": "yellow"}
_LANGUAGES = {"vi": "Vietnamese", "en": "English"}


def write_claim(claim: "Statement") -> None:
    """Print one claim with the numbers of its quotes, and under it its verdict and the reasons."""
    numbers = "".join(f"[{number}]" for number in claim.citations)
    write(wrapped(f"{claim.text} {numbers}"))
    derived = f" ({claim.expression})" if claim.expression else ""
    reasons = f": {'; '.join(claim.reasons)}" if claim.reasons else ""
    write(wrapped(f"{claim.verdict}{derived}{reasons}", first="  "), colour=_COLOURS.get(claim.verdict))


def write_rest(answer: "Answer | Summary", *, shown: int) -> None:
    """Print what comes after the first ``shown`` claims: the others, the quotes, and what is missing."""
    for claim in answer.claims[shown:]:
        write_claim(claim)
    if answer.status == "insufficient_evidence":
        write("The library does not hold enough to say.")
    _write_quotes(answer.citations)
    _write_withheld(answer.withheld)
    write()
    _write_searched(answer.searched)
    if answer.object == "summary":
        _write_coverage(answer)


def write_making(answer: "Answer | Summary") -> None:
    """Print who wrote it and under which id it is kept."""
    if answer.mode == "model":
        write(wrapped(f"Written by {answer.model}, every claim checked against its quotes."))
    elif answer.language == answer.requested_language:
        write("The articles' own sentences: no model is set.")
    else:
        wanted = _LANGUAGES[answer.requested_language]
        write(wrapped(f"The articles' own sentences: no model is set that could write {wanted}."))
    write(f"Kept as {answer.id}.")


def _write_quotes(citations: "Sequence[Citation]") -> None:
    if citations:
        write()
        write("Quotes")
    shared = _shared_reasons(citations)
    for citation in citations:
        _write_quote(citation, with_reasons=not shared)
    if shared:
        write(wrapped("; ".join(shared), first="Not in English: "), colour="yellow")


def _shared_reasons(citations: "Sequence[Citation]") -> list[str]:
    """Return why no quote is in English where it is the same for all of them, so that it is said once."""
    reasons = [one.quote_en_reasons for one in citations]
    alike = bool(reasons) and all(one == reasons[0] for one in reasons)
    return reasons[0] if alike and all(one.quote_en is None for one in citations) else []


def write_settings(settings: "AnswerSettings | None") -> None:
    """Print what the answer was made with; the JSON of it says more."""
    if settings is None:
        return
    reranker = f" and {settings.reranker}" if settings.reranker else ""
    made = f"Made by ViCite {settings.vicite} with {settings.embedding_model}{reranker}, {settings.lexicon}."
    write(wrapped(made))


def _write_quote(citation: "Citation", *, with_reasons: bool) -> None:
    mark = f"[{citation.number}] "
    indent = " " * len(mark)
    write(wrapped(f"“{citation.quote}”", first=mark))
    if citation.quote_en is not None:
        write(wrapped(f"In English: {citation.quote_en}", first=indent))
    if citation.quote_en_reasons and with_reasons:
        what = "Not in English" if citation.quote_en is None else "check"
        write(wrapped(f"{what}: {'; '.join(citation.quote_en_reasons)}", first=indent), colour="yellow")
    about = [part for part in (citation.title, citation.publisher, day_of(citation.published_at)) if part]
    write(wrapped(" · ".join([*about, citation.article_id]), first=indent), colour="cyan")


def _write_withheld(withheld: "Sequence[Withheld]") -> None:
    if not withheld:
        return
    write()
    write("1 statement withheld:" if len(withheld) == 1 else f"{len(withheld)} statements withheld:")
    for one in withheld:
        write(wrapped("; ".join(one.reasons), first="  - "), colour="yellow")


def _write_searched(searched: "Searched") -> None:
    if searched.queries:
        write(wrapped("; ".join(query.text for query in searched.queries), first="Searched: "))
    if searched.undated_left_out:
        write(f"Left out for having no date: {searched.undated_left_out}.")


def _write_coverage(summary: "Summary") -> None:
    articles, sentences = summary.coverage.articles, summary.coverage.sentences
    write(
        f"Cited {articles.used} of {articles.considered} articles, "
        f"{sentences.cited} of {sentences.considered} sentences."
    )
    for skipped in articles.skipped:
        write(wrapped(f"{skipped.article_id}: {skipped.reason}", first="  not cited: "))
    if summary.coverage.missing:
        write(wrapped(summary.coverage.missing), colour="yellow")
