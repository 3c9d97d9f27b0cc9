"""From a question to its answer: plan, search, show sentences, write, check, compose."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Protocol

from prompts import load_prompt
from service.answer_events import AnswerEvent, ClaimDocument, Claimed, Done, SearchedDocument, SearchFinished
from service.answers import Answer, AnswerList, Citation, Claim, Searched, Usage, Withheld
from service.composing import Composition, PlacedClaim
from service.documents import QueryDocument
from service.evidence import Evidence, gather_evidence, neutral, render_articles, render_office_names
from service.extractive import choose_sentences
from service.grounding import Draft
from service.model_calls import UsageTally
from service.planning import plan_queries
from service.quote_translation import with_renderings
from service.repairing import repaired_claims
from service.requests import AskRequest
from service.writing import (
    LANGUAGE_NAMES,
    Grounds,
    Writer,
    checked_claims,
    drafts_of_model,
    drafts_of_sentences,
)
from vectorstore.article import Article, Sentence
from vectorstore.filters import Filters
from vectorstore.gathering import Gathered
from vectorstore.passages import CountsTokens
from vectorstore.retrieval import Query

__all__ = [
    "Answer",
    "AnswerEvent",
    "AnswerList",
    "Citation",
    "Claim",
    "Claimed",
    "Done",
    "SearchFinished",
    "Searched",
    "Withheld",
    "answer_question",
]

EVIDENCE_TOKENS = 6_000
# Below it nothing that was found has to do with the question, in its own words or in the planned ones: no model
# is asked to answer.
SOME_OF_THE_QUESTION = 0.15


class Search(Protocol):
    """Searching the library and reading what was found, as answering needs it."""

    def __call__(self, queries: Sequence[Query], *, top_k: int, filters: Filters) -> Gathered: ...


def answer_question(
    request: AskRequest, *, search: Search, writer: Writer, counter: CountsTokens
) -> Iterator[AnswerEvent]:
    """Yield what was searched, then each claim as it passes its checks, then the whole answer.

    Without evidence no model is asked to write. Raise ModelFailed when a model fails at planning or writing; at what
    comes after (repairing, rendering quotes) it costs no more than that.
    """
    usage = UsageTally()
    queries = plan_queries(request.question, writer, usage)
    found = search(queries, top_k=request.top_k, filters=request.filters.to_filters())
    searched = describe_search(queries, found)
    yield SearchFinished(SearchedDocument(searched=searched))
    evidence, drafts = _write(request, found, writer, counter, usage)
    grounds = Grounds(evidence, writer.language(request.language), request.question)
    made = Composition(separator=" ")
    for one in repaired_claims(checked_claims(drafts, grounds), grounds, writer=writer, usage=usage):
        if one.is_shown:
            placed = made.add(one.draft, one.checked, one.evidence)
            yield Claimed(ClaimDocument(claim=_claim(placed), citations=made.cited_by(placed)))
        else:
            made.withhold(one.draft, one.checked)
    if request.translate_quotes:
        made.citations = with_renderings(
            made.citations, made.cited, writer=writer, counter=counter, usage=usage
        )
    yield Done(compose_answer(request, made, writer=writer, searched=searched, usage=usage))


def describe_search(queries: Sequence[Query], found: Gathered) -> Searched:
    """Return what a reader is told of a search."""
    return Searched(
        queries=[
            QueryDocument(language=one.language, text=one.text)
            for query in queries
            for one in query.searched()
        ],
        passages=len(found.hits),
        undated_left_out=found.undated_left_out,
    )


def passages_by_article(found: Gathered) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
    """Yield the sentences of each passage that was found, the best passage first."""
    for hit in found.hits:
        yield found.articles[hit.article.id], found.sentences_of(hit)


def now() -> str:
    """Return this instant in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _write(
    request: AskRequest, found: Gathered, writer: Writer, counter: CountsTokens, usage: UsageTally
) -> tuple[tuple[Evidence, ...], Iterator[Draft]]:
    if writer.chat_model is None:
        chosen = choose_sentences(found.answering)
        evidence = gather_evidence(
            ((one.article, [one.sentence]) for one in chosen), counter=counter, tokens=EVIDENCE_TOKENS
        )
        wanted = {one.sentence.sentence_id for one in chosen}
        return evidence, drafts_of_sentences([one for one in evidence if one.sentence.sentence_id in wanted])
    nearby = passages_by_article(found) if found.coverage >= SOME_OF_THE_QUESTION else iter(())
    evidence = gather_evidence(nearby, counter=counter, tokens=EVIDENCE_TOKENS)
    if not evidence:
        return evidence, iter(())
    prompt = load_prompt("answer").fill(
        articles=render_articles(evidence),
        office_names=render_office_names(evidence),
        question=neutral(request.question),
        language=LANGUAGE_NAMES[request.language],
    )
    return evidence, drafts_of_model(writer, prompt, usage)


def compose_answer(
    request: AskRequest, made: Composition, *, writer: Writer, searched: Searched, usage: UsageTally
) -> Answer:
    """Return the answer that was made, with an id of its own."""
    return Answer(
        id=f"ans_{secrets.token_hex(10)}",
        created_at=now(),
        question=request.question,
        status=made.status(),
        mode=writer.mode,
        language=writer.language(request.language),
        requested_language=request.language,
        answer=made.text,
        claims=[_claim(placed) for placed in made.claims],
        citations=made.citations,
        sources=made.sources(),
        withheld=made.withheld,
        searched=searched,
        usage=usage_document(usage),
        model=writer.name,
        prompt=load_prompt("answer").version if writer.chat_model is not None else None,
        prompts=usage.prompts,
    )


def usage_document(usage: UsageTally) -> Usage:
    """Return what was spent so far."""
    return Usage(
        prompt_tokens=usage.prompt_tokens,
        completion_tokens=usage.completion_tokens,
        model_calls=usage.model_calls,
    )


def _claim(placed: PlacedClaim) -> Claim:
    return Claim(
        text=placed.draft.text,
        kind=placed.checked.kind,
        expression=placed.draft.expression if placed.checked.kind == "derived" else None,
        verdict=placed.checked.verdict,
        reasons=list(placed.checked.reasons),
        citations=list(placed.citations),
        answer_start=placed.start,
        answer_end=placed.end,
    )
