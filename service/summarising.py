"""From articles, or from a topic, to a summary: choose sentences, write, check, compose, never over the length."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prompts import load_prompt
from service.answer_events import AnswerEvent, ClaimDocument, Claimed, Done, SearchedDocument, SearchFinished
from service.answering import SOME_OF_THE_QUESTION, Search, describe_search, now, usage_document
from service.answers import (
    ArticleCoverage,
    Coverage,
    Searched,
    SentenceCoverage,
    SkippedArticle,
    Summary,
    SummaryClaim,
)
from service.composing import Composition, PlacedClaim
from service.evidence import Evidence, gather_evidence, neutral, render_articles, render_office_names
from service.facts import entities, key_facts, timeline
from service.grounding import Draft
from service.model_calls import UsageTally
from service.planning import plan_queries
from service.repairing import repaired_claims
from service.requests import Length, SummaryRequest
from service.summary_material import Material, material_of_articles, material_on_topic
from service.writing import (
    LANGUAGE_NAMES,
    Grounds,
    Writer,
    checked_claims,
    drafts_of_model,
    drafts_of_sentences,
)
from vectorstore.article import Article
from vectorstore.passages import CountsTokens

__all__ = ["Summary", "summarise"]

EVIDENCE_TOKENS = 8_000
TOPIC_PASSAGES = 30
MOST_WORDS: dict[Length, int] = {"brief": 90, "standard": 220, "detailed": 500}
MOST_SENTENCES: dict[Length, int] = {"brief": 3, "standard": 8, "detailed": 20}
# What the model is told: a little less, for it counts badly.
_LENGTHS: dict[Length, str] = {
    "brief": "the gist and up to 3 points, at most 75 words in all",
    "standard": "the gist and 5 to 8 points, at most 190 words in all",
    "detailed": "the gist and up to 18 points, at most 430 words in all",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is summarised, and how it was found."""

    material: Material
    title: str
    searched: Searched


def summarise(
    request: SummaryRequest,
    *,
    articles: Sequence[Article],
    search: Search,
    writer: Writer,
    counter: CountsTokens,
) -> Iterator[AnswerEvent]:
    """Yield what was searched, then each claim as it passes its checks, then the whole summary.

    ``articles`` are those that the request names; for a topic they are searched. Without evidence no model is
    asked to write. Raise ModelFailed when a model fails at planning or writing; a repair that fails costs no more
    than that.
    """
    usage = UsageTally()
    if request.about is None:
        subject = _of_articles(articles, request.focus)
    else:
        subject = _on_topic(request, request.about, search, writer, usage)
    yield SearchFinished(SearchedDocument(searched=subject.searched))
    evidence, drafts = _write(request, subject, writer, counter, usage)
    made = Composition(separator="\n")
    room = _Room(request.length, writer)
    grounds = Grounds(evidence, writer.language(request.language))
    for one in repaired_claims(checked_claims(drafts, grounds), grounds, writer=writer, usage=usage):
        if not one.is_shown:
            made.withhold(one.draft, one.checked)
        elif room.takes(one.draft.text):
            placed = made.add(one.draft, one.checked, one.evidence)
            yield Claimed(ClaimDocument(claim=_claim(placed), citations=made.cited_by(placed)))
    yield Done(compose_summary(request, made, subject=subject, writer=writer, usage=usage))


def compose_summary(
    request: SummaryRequest, made: Composition, *, subject: Subject, writer: Writer, usage: UsageTally
) -> Summary:
    """Return the summary that was made, with an id of its own."""
    language = writer.language(request.language)
    return Summary(
        id=f"sum_{secrets.token_hex(10)}",
        created_at=now(),
        question=request.about or request.focus,
        status=made.status(),
        mode=writer.mode,
        language=language,
        requested_language=request.language,
        title=subject.title,
        summary=made.text,
        claims=[_claim(placed) for placed in made.claims],
        citations=made.citations,
        sources=made.sources(),
        withheld=made.withheld,
        searched=subject.searched,
        usage=usage_document(usage),
        model=writer.name,
        prompt=load_prompt("summary").version if writer.chat_model is not None else None,
        prompts=usage.prompts,
        key_facts=key_facts(made.claims, language),
        timeline=timeline(made.claims, language),
        entities=entities(made.citations),
        coverage=_coverage(subject.material, made),
    )


class _Room:
    """How much more may be written: words, or sentences where these are repeated word for word."""

    def __init__(self, length: Length, writer: Writer) -> None:
        self._left = MOST_WORDS[length] if writer.chat_model else MOST_SENTENCES[length]
        self._counts_words = writer.chat_model is not None
        self._began = False
        self._closed = False

    def takes(self, text: str) -> bool:
        """Tell whether the claim still fits, and take its room; after the first that doesn't, none does."""
        size = len(text.split()) + 1 if self._counts_words else 1  # the markers stand as one word
        if self._closed or size > self._left:
            self._closed = self._began
            return False
        self._began = True
        self._left -= size
        return True


def _of_articles(articles: Sequence[Article], focus: str | None) -> Subject:
    title = articles[0].title or articles[0].id if len(articles) == 1 else f"{len(articles)} articles"
    nothing = Searched(queries=[], passages=0, undated_left_out=0)
    return Subject(material_of_articles(articles, focus), title, nothing)


def _on_topic(
    request: SummaryRequest, about: str, search: Search, writer: Writer, usage: UsageTally
) -> Subject:
    queries = plan_queries(about, writer, usage)
    found = search(queries, top_k=TOPIC_PASSAGES, filters=request.filters.to_filters())
    on_topic = found.coverage >= SOME_OF_THE_QUESTION and writer.chat_model is not None
    relevant = found.relevant or on_topic
    material = material_on_topic(found) if relevant else Material((), {})
    return Subject(material, about, describe_search(queries, found))


def _write(
    request: SummaryRequest, subject: Subject, writer: Writer, counter: CountsTokens, usage: UsageTally
) -> tuple[tuple[Evidence, ...], Iterator[Draft]]:
    if writer.chat_model is None:
        chosen = subject.material.best(MOST_SENTENCES[request.length])
        evidence = gather_evidence(chosen, counter=counter, tokens=EVIDENCE_TOKENS)
        return evidence, drafts_of_sentences([one for one in evidence if one.sentence.kind == "body"])
    chosen = subject.material.within(EVIDENCE_TOKENS, counter)
    evidence = gather_evidence(chosen, counter=counter, tokens=2 * EVIDENCE_TOKENS)
    if not evidence:
        return evidence, iter(())
    prompt = load_prompt("summary").fill(
        articles=render_articles(evidence),
        office_names=render_office_names(evidence),
        task=_task(request, len(subject.material.articles)),
        language=LANGUAGE_NAMES[request.language],
        length=_LENGTHS[request.length],
    )
    return evidence, drafts_of_model(writer, prompt, usage)


def _task(request: SummaryRequest, articles: int) -> str:
    if request.about is not None:
        task = (
            "Summarise what the sentences say on the following topic, and leave out what is not about it.\n\n"
            f"<topic>\n{neutral(request.about)}\n</topic>"
        )
    else:
        task = (
            "Summarise this article." if articles == 1 else f"Summarise these {articles} articles together."
        )
    if request.focus:
        task += f"\n\nThe reader cares most about:\n<focus>\n{neutral(request.focus)}\n</focus>"
    return task


def _coverage(material: Material, made: Composition) -> Coverage:
    used = {citation.article_id for citation in made.citations}
    skipped = [
        SkippedArticle(
            article_id=article.id,
            reason="None of its sentences was chosen." if sentences else "It holds no sentence to summarise.",
        )
        for article, sentences in material.articles
        if article.id not in used
    ]
    return Coverage(
        articles=ArticleCoverage(considered=len(material.articles), used=len(used), skipped=skipped),
        sentences=SentenceCoverage(considered=len(material.sentences), cited=len(made.citations)),
    )


def _claim(placed: PlacedClaim) -> SummaryClaim:
    return SummaryClaim(
        text=placed.draft.text,
        kind=placed.checked.kind,
        expression=placed.draft.expression if placed.checked.kind == "derived" else None,
        verdict=placed.checked.verdict,
        reasons=list(placed.checked.reasons),
        citations=list(placed.citations),
        summary_start=placed.start,
        summary_end=placed.end,
    )
