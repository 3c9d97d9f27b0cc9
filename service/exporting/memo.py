"""What a memo of an answer or a summary says, before it becomes a file: texts with their footnotes, and tables.

Every text in a memo is one line (``plain_text.one_line``); what a format needs escaped is its own matter.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.answers import Answer, Reply, Statement, Summary
from service.exporting.days import said_day
from service.exporting.first_mentions import Mentions
from service.exporting.notes import Note, NoteNumbers, note_of
from service.exporting.plain_text import one_line
from service.exporting.tables import Table, summary_tables

UNTITLED = "Untitled"
_STATUS = {
    "answered": "answered",
    "partial": "partial; something was withheld or not read",
    "insufficient_evidence": "insufficient evidence; the library does not hold enough to say",
}

_LANGUAGES = {"en": "English", "vi": "Vietnamese"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text, what is said of it in brackets, and the numbers of its footnotes, in order."""

    text: str
    remark: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence that is shown though a machine could not check all of it, and why."""

    text: str
    reasons: str


@dataclass(frozen=True, slots=True)
class Memo:
    """A memo in the order of its parts.

    ``head`` are lines of a name and what it is; ``body`` paragraphs of sentences; ``doubts`` and ``remarks`` say
    what the text does not bear and what is missing from it; ``notes`` are numbered from 1, in that order.
    ``language`` is that of the sentences.
    """

    title: str
    head: tuple[tuple[str, str], ...]
    body: tuple[tuple[Sentence, ...], ...]
    doubts: tuple[Doubt, ...]
    remarks: tuple[str, ...]
    tables: tuple[Table, ...]
    coverage: str | None
    notes: tuple[Note, ...]
    language: str


def memo_of(reply: Answer | Summary) -> Memo:
    """Return what a memo of the answer or summary says.

    Footnotes are numbered as they are first used. In English text a name has its Vietnamese form at its first
    mention only; text in Vietnamese, the title and the question stay as they are.
    """
    mentions = Mentions.of(reply)
    numbers = NoteNumbers(reply.citations)
    body = tuple(
        tuple(_sentence(claim, mentions, numbers) for claim in paragraph) for paragraph in _paragraphs(reply)
    )
    doubts = tuple(_doubt(claim, mentions) for claim in reply.claims if claim.verdict == "check")
    tables = summary_tables(reply, mentions, numbers) if isinstance(reply, Summary) else ()
    return Memo(
        title=one_line(_title(reply)) or UNTITLED,
        head=tuple(_head(reply)),
        body=body,
        doubts=doubts,
        remarks=(*_told_beside(reply, mentions), *_remarks(reply)),
        tables=tables,
        coverage=_coverage(reply) if isinstance(reply, Summary) else None,
        notes=tuple(note_of(citation, mentions) for citation in numbers.used()),
        language=reply.language,
    )


def _title(reply: Answer | Summary) -> str:
    return reply.title if isinstance(reply, Summary) else reply.question or ""


def _paragraphs(reply: Answer | Summary) -> Iterable[Iterable[Statement]]:
    """Return the claims as the text sets them: those of an answer run on, those of a summary stand alone."""
    if isinstance(reply, Summary):
        return [[claim] for claim in reply.claims]
    return [reply.claims] if reply.claims else []


def _sentence(claim: Statement, mentions: Mentions, numbers: NoteNumbers) -> Sentence:
    calculated = f"calculated: {one_line(claim.expression)}" if claim.expression else ""
    doubt = "to be checked" if claim.verdict == "check" else ""
    remark = "; ".join(part for part in (calculated, doubt) if part)
    return Sentence(mentions.told(one_line(claim.text)), remark, numbers.of(claim.citations))


def _doubt(claim: Statement, mentions: Mentions) -> Doubt:
    reasons = "; ".join(reason.rstrip(".") for reason in map(one_line, claim.reasons))
    return Doubt(mentions.told(one_line(claim.text)), reasons or "a machine could not check all of it")


def _head(reply: Answer | Summary) -> Iterator[tuple[str, str]]:
    if isinstance(reply, Summary) and reply.question and reply.question != reply.title:
        yield "About", one_line(reply.question)
    yield "Date", said_day(reply.created_at) or one_line(reply.created_at)
    yield "Status", _STATUS.get(reply.status, reply.status)
    yield from _mode(reply)
    yield "Kept in ViCite as", one_line(reply.id)


def _mode(reply: Reply) -> Iterator[tuple[str, str]]:
    if reply.mode == "model":
        yield "Mode", "model; every statement was checked against its quotes"
        yield "Model", one_line(reply.model)
        return
    wanted = _LANGUAGES[reply.requested_language]
    other = f"; {wanted} was asked for" if reply.language != reply.requested_language else ""
    yield "Mode", f"extractive; the articles' own sentences, no model wrote them{other}"


def _told_beside(reply: Answer | Summary, mentions: Mentions) -> Iterator[str]:
    """Yield what is to be said of statements in which nothing is wrong: by which date a "now" was read, who differs."""
    for claim in reply.claims:
        if claim.reasons and claim.verdict != "check":
            reasons = " ".join(map(one_line, claim.reasons))
            yield f"On “{mentions.told(one_line(claim.text))}”: {reasons}"


def _remarks(reply: Reply) -> Iterator[str]:
    if reply.withheld:
        count = len(reply.withheld)
        what = "1 statement was" if count == 1 else f"{count} statements were"
        yield f"{what} withheld: the checks against the quotes refused what had been written."
    left_out = reply.searched.undated_left_out
    if left_out:
        articles = "1 article was" if left_out == 1 else f"{left_out} articles were"
        yield f"{articles} left out of the search for having no date."


def _coverage(summary: Summary) -> str:
    articles, sentences = summary.coverage.articles, summary.coverage.sentences
    cited = (
        f"This summary cites {articles.used} of {articles.considered} articles and "
        f"{sentences.cited} of {sentences.considered} sentences that were considered."
    )
    return f"{cited} {one_line(summary.coverage.missing)}" if summary.coverage.missing else cited
