"""From articles, or from a topic, to a summary: read, note, merge, write, check, compose, never over the length."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from prompts import FilledPrompt, load_prompt
from service.answer_events import (
    AnswerEvent,
    ClaimDocument,
    Claimed,
    Done,
    ProgressDocument,
    Progressed,
    SearchedDocument,
    SearchFinished,
)
from service.answering import Search
from service.answers import Estimate
from service.composing import Composition
from service.evidence import Evidence, neutral, render_articles, render_office_names
from service.grounding import Draft
from service.model_calls import UsageTally
from service.repairing import repaired_claims
from service.requests import SummaryRequest
from service.summarising.calls import KeptReplies, Reader
from service.summarising.caps import Caps
from service.summarising.composed import Reading, composed_summary, summary_claim
from service.summarising.disagreeing import Disagreements
from service.summarising.extracts import extracts
from service.summarising.lengths import LENGTHS, Room
from service.summarising.merging import evidence_of, fitting_notes, merge_prompt
from service.summarising.notes import Assignment, read_parts
from service.summarising.planned import Planned, planned_reading
from service.summarising.reading_plan import EVIDENCE_TOKENS
from service.summarising.standing import Standing, standing_of
from service.summarising.subjects import (
    StoriesOf,
    Subject,
    no_stories,
    subject_of_articles,
    subject_on_topic,
)
from service.writing import LANGUAGE_NAMES, CheckedClaim, Grounds, Writer, checked_claims, drafts_of_model
from vectorstore.article import Article
from vectorstore.passages import CountsTokens

__all__ = ["EVIDENCE_TOKENS", "estimate_summary", "summarise"]


@dataclass(slots=True)
class Making:
    """A summary being made: what it needs, and what it has cost by now."""

    request: SummaryRequest
    search: Search
    writer: Writer
    counter: CountsTokens
    stories_of: StoriesOf = no_stories
    kept: KeptReplies | None = None
    usage: UsageTally = field(default_factory=UsageTally)

    @property
    def caps(self) -> Caps:
        return Caps.of(self.request)

    def subject(self, articles: Sequence[Article], *, may_call: bool) -> Subject:
        """Return what is to be summarised; a topic is searched."""
        if self.request.about is None:
            return subject_of_articles(articles, self.request.focus, self.stories_of)
        return subject_on_topic(
            self.request,
            self.request.about,
            search=self.search,
            writer=self.writer,
            usage=self.usage,
            stories_of=self.stories_of,
            may_plan=may_call and (self.caps.calls is None or self.caps.calls > 1),
        )

    def planned(self, subject: Subject) -> Planned:
        """Return how it is read within the caps. Raise CapTooLow."""
        return planned_reading(subject.material, self.counter, self.caps, self.usage)

    def assignment(self, subject: Subject) -> Assignment:
        """Return what the model is asked, but for the length."""
        return Assignment(_task(self.request, len(subject.material.articles)), self.request.language)


def summarise(  # noqa: PLR0913
    request: SummaryRequest,
    *,
    articles: Sequence[Article],
    search: Search,
    writer: Writer,
    counter: CountsTokens,
    stories_of: StoriesOf = no_stories,
    kept: KeptReplies | None = None,
) -> Iterator[AnswerEvent]:
    """Yield what was searched, how far reading is, each claim as it passes its checks, then the whole summary.

    ``articles`` are those that the request names; for a topic they are searched. Without evidence no model is
    asked to write. Raise CapTooLow, or ModelFailed when a model fails at planning, reading or writing; a repair
    that fails costs no more than that. ``kept`` holds the replies of parts that were read, for another try.
    """
    making = Making(request, search, writer, counter, stories_of, kept)
    subject = making.subject(articles, may_call=True)
    yield SearchFinished(SearchedDocument(searched=subject.searched))
    if writer.chat_model is None:
        yield from _extracted(making, subject)
    else:
        yield from _written(making, subject)


def estimate_summary(
    request: SummaryRequest,
    *,
    articles: Sequence[Article],
    search: Search,
    writer: Writer,
    counter: CountsTokens,
    stories_of: StoriesOf = no_stories,
) -> Estimate:
    """Return what the summary would cost at most. No model is called: a topic is searched by its own words only."""
    making = Making(request, search, writer, counter, stories_of)
    subject = making.subject(articles, may_call=False)
    sentences = len(subject.material.sentences)
    if writer.chat_model is None or not sentences:
        return Estimate(
            articles=len(subject.material.articles),
            sentences=sentences,
            sentences_left_out=0,
            parts=0,
            model_calls=0,
            prompt_tokens=0,
            completion_tokens=0,
        )
    planned = making.planned(subject)
    searches = 1 if request.about is not None and (making.caps.calls or 2) > 1 else 0
    repairs = 1 if making.caps.calls is None or planned.plan.calls + searches < making.caps.calls else 0
    return Estimate(
        articles=len(subject.material.articles),
        sentences=sentences,
        sentences_left_out=sentences - len(planned.reading.sentence_ids),
        parts=len(planned.plan.parts),
        model_calls=planned.plan.calls + searches + repairs,
        prompt_tokens=planned.plan.prompt_tokens,
        completion_tokens=planned.plan.completion_tokens,
    )


def _extracted(making: Making, subject: Subject) -> Iterator[AnswerEvent]:
    evidence, drafts = extracts(subject, making.request.length, making.counter)
    read = frozenset(one.sentence_id for one in subject.material.sentences)
    yield from _told(making, subject, evidence, drafts, Reading(read))


def _written(making: Making, subject: Subject) -> Iterator[AnswerEvent]:
    if not subject.material.sentences:
        yield from _told(making, subject, (), iter(()), Reading(frozenset()))
        return
    planned = making.planned(subject)
    assignment = making.assignment(subject)
    length = LENGTHS[making.request.length]
    if len(planned.plan.parts) <= 1:
        evidence = planned.plan.evidence
        prompt = _summary_prompt(evidence, assignment, length) if evidence else None
    else:
        notes = yield from _read(making, planned, assignment)
        evidence = evidence_of(notes)
        prompt = merge_prompt(notes, assignment, length) if notes else None
    drafts = drafts_of_model(making.writer, prompt, making.usage) if prompt is not None else iter(())
    yield from _told(making, subject, evidence, drafts, planned.reading)


def _read(
    making: Making, planned: Planned, assignment: Assignment
) -> Generator[AnswerEvent, None, tuple[CheckedClaim, ...]]:
    """Yield how far reading is, and return the notes that the summary is written from."""
    reader = Reader(making.writer, making.kept)
    total = planned.plan.calls
    parts: dict[int, tuple[CheckedClaim, ...]] = {}
    yield Progressed(ProgressDocument(done=0, total=total))
    for part in read_parts(planned.plan.parts, assignment, reader, making.usage):
        parts[part.number] = part.notes
        yield Progressed(ProgressDocument(done=part.done, total=total))
    notes = tuple(note for number in sorted(parts) for note in parts[number])
    for held in fitting_notes(notes, assignment, reader, making.counter, making.usage):
        notes = held
        yield Progressed(ProgressDocument(done=max(len(parts), total - 1), total=total))
    return notes


def _told(
    making: Making,
    subject: Subject,
    evidence: Sequence[Evidence],
    drafts: Iterator[Draft],
    reading: Reading,
) -> Iterator[AnswerEvent]:
    """Yield the claims that pass their checks and fit the length, then the summary."""
    request, writer = making.request, making.writer
    made = Composition(separator="\n")
    room = Room(request.length, counts_words=writer.chat_model is not None)
    grounds = Grounds(evidence, writer.language(request.language))
    standings: dict[int, Standing] = {}
    disagreements = Disagreements(subject)
    claims = repaired_claims(
        checked_claims(drafts, grounds),
        grounds,
        writer=writer,
        usage=making.usage,
        may_call=lambda: making.caps.allow_call(making.usage),
    )
    for one in claims:
        if not one.is_shown:
            made.withhold(one.draft, one.checked)
        elif room.takes(one.draft.text):
            against = disagreements.reasons(one.draft.text, one.evidence)
            checked = replace(one.checked, reasons=(*one.checked.reasons, *against))
            placed = made.add(one.draft, checked, one.evidence)
            standings[placed.start] = standing_of(one, subject, grounds.language)
            claim = summary_claim(placed, standings[placed.start])
            yield Claimed(ClaimDocument(claim=claim, citations=made.cited_by(placed)))
    if making.usage.cut_short:
        reading = Reading(reading.sentence_ids, reading.left_out_for, cut_short=True)
    yield Done(
        composed_summary(
            request,
            made,
            subject=subject,
            standings=standings,
            reading=reading,
            writer=writer,
            usage=making.usage,
        )
    )


def _summary_prompt(evidence: Sequence[Evidence], assignment: Assignment, length: str) -> FilledPrompt:
    return load_prompt("summary").fill(
        articles=render_articles(evidence),
        office_names=render_office_names(evidence),
        task=assignment.task,
        language=LANGUAGE_NAMES[assignment.language],
        length=length,
    )


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
