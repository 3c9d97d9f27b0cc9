"""Answers and summaries as they are returned and stored: the shapes of the public contract."""

from typing import Literal

from pydantic import Field

from service.answer_settings import AnswerSettings
from service.documents import Document, QueryDocument
from service.grounding import ClaimKind, Verdict
from service.requests import Language

Status = Literal["answered", "partial", "insufficient_evidence"]
Mode = Literal["model", "extractive"]
FactKind = Literal["fact", "plan"]
EntityType = Literal["place", "office", "person"]


class Citation(Document):
    """A sentence that a claim rests on; ``quote`` is always ``text[start_char:end_char]`` of that version.

    ``quote_en`` is its English rendering where one was asked for and passed its checks; ``quote_en_reasons`` say
    why there is none, or what in it could not be checked. When its article has been deleted since, the quote is
    empty and it says so. ``retrieved_at`` is when that version was taken into the library, None in answers from
    before it was kept.
    """

    number: int
    article_id: str
    version: int
    sentence_id: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    start_char: int
    end_char: int
    quote: str
    quote_en: str | None = None
    quote_en_reasons: list[str] = Field(default_factory=list)
    deleted: bool = False
    retrieved_at: str | None = None


class Statement(Document):
    """What a claim of an answer and a claim of a summary have in common."""

    text: str
    kind: ClaimKind
    expression: str | None
    verdict: Verdict
    reasons: list[str]
    citations: list[int]


class Claim(Statement):
    """One statement of an answer: ``answer[answer_start:answer_end]`` is its text."""

    answer_start: int
    answer_end: int


class SummaryClaim(Statement):
    """One statement of a summary: ``summary[summary_start:summary_end]`` is its text.

    ``independent_sources`` counts the articles that bear it out, each alone, reprints of one text as one;
    ``printed_by`` counts who prints them.
    """

    summary_start: int
    summary_end: int
    independent_sources: int = 1
    printed_by: int = 1


class SourceArticle(Document):
    """An article that is cited."""

    article_id: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None


class Withheld(Document):
    """What the model wrote and the checks refused; never part of the answer."""

    text: str
    reasons: list[str]


class Searched(Document):
    """What was searched, how many passages were found, how many undated articles a date filter left out."""

    queries: list[QueryDocument]
    passages: int
    undated_left_out: int


class Usage(Document):
    """What the models cost."""

    prompt_tokens: int
    completion_tokens: int
    model_calls: int


class Reply(Document):
    """What answers and summaries have in common."""

    id: str
    object: Literal["answer", "summary"]
    created_at: str
    question: str | None
    status: Status
    mode: Mode
    language: Language
    requested_language: Language
    citations: list[Citation]
    sources: list[SourceArticle]
    withheld: list[Withheld]
    searched: Searched
    usage: Usage
    model: str
    prompt: str | None
    prompts: list[str] = Field(default_factory=list)  # that a model was shown in making it, in that order
    settings: AnswerSettings | None = None  # None: made before they were kept


class Answer(Reply):
    """The answer to a question: only claims that survived their checks, with markers naming their citations."""

    object: Literal["answer"] = "answer"
    answer: str
    claims: list[Claim]


class KeyFact(Document):
    """A figure of a claim: what it is told of, its value in plain digits, its unit, the time it holds for.

    ``bound`` is what limits the value ("more than", "about"); ``kind`` says whether it was reached or is planned.
    The citations are those that hold the figure. A Vietnamese ``what`` has its English in brackets where it is sure.
    """

    what: str
    value: str
    unit: str | None
    period: str | None
    kind: FactKind = "fact"
    bound: str | None = None
    citations: list[int]


class TimelineEntry(Document):
    """What a claim, or its clause, says of a time; ``date`` after ISO 8601, as fine as it was stated."""

    date: str
    text: str
    kind: FactKind = "fact"
    citations: list[int]


class Entity(Document):
    """A place, an office or a person that the cited sentences name; ``role`` is the post a person is named with."""

    name_vi: str
    name_en: str
    type: EntityType
    role: str | None = None
    role_en: str | None = None
    citations: list[int]


class SkippedArticle(Document):
    """An article that was considered and is not cited, and why."""

    article_id: str
    reason: str


class ArticleCoverage(Document):
    """How many articles were looked at, and how many are cited."""

    considered: int
    used: int
    skipped: list[SkippedArticle]


class SentenceCoverage(Document):
    """How many sentences of the articles could have been cited, how many were read, and how many are cited."""

    considered: int
    cited: int
    read: int | None = None  # None: made before it was counted


class Coverage(Document):
    """What a summary rests on, and what it leaves out; ``missing`` says what was not read, and why."""

    articles: ArticleCoverage
    sentences: SentenceCoverage
    missing: str | None = None


class Summary(Reply):
    """A summary: only claims that survived their checks, one a line, with what stands in them as data."""

    object: Literal["summary"] = "summary"
    title: str
    summary: str
    claims: list[SummaryClaim]
    key_facts: list[KeyFact]
    timeline: list[TimelineEntry]
    entities: list[Entity]
    coverage: Coverage


class Estimate(Document):
    """What a summary will cost at most, before it starts: model calls and tokens of both kinds.

    ``sentences_left_out`` are those that no call is shown because a cap is too low for all of them.
    """

    object: Literal["estimate"] = "estimate"
    articles: int
    sentences: int
    sentences_left_out: int
    parts: int
    model_calls: int
    prompt_tokens: int
    completion_tokens: int


class AnswerList(Document):
    """A page of stored answers and summaries; ``next_cursor`` fetches the next one, None on the last."""

    items: list[Answer | Summary]
    next_cursor: str | None
