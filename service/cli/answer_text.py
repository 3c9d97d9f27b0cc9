"""Answers and summaries for a person at a terminal: the claims, then the words they rest on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from service.cli.terminal import Colour, day_of, wrapped, write

if TYPE_CHECKING:
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
    if answer.citations:
        write()
        write("Quotes")
    for citation in answer.citations:
        _write_quote(citation)
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


def _write_quote(citation: "Citation") -> None:
    mark = f"[{citation.number}] "
    write(wrapped(f"“{citation.quote}”", first=mark))
    about = [part for part in (citation.title, citation.publisher, day_of(citation.published_at)) if part]
    write(wrapped(" · ".join([*about, citation.article_id]), first=" " * len(mark)), colour="cyan")


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
