"""The notes of the parts of long material: statements with their sentences, checked before they go any further."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prompts import FilledPrompt, load_prompt
from service.evidence import Evidence, render_articles, render_office_names
from service.grounding import read_reply
from service.model_calls import UsageTally
from service.model_failures import ModelFailed
from service.requests import Language
from service.summarising.calls import Reader, side_by_side
from service.summarising.reading_plan import notes_wanted
from service.writing import LANGUAGE_NAMES, CheckedClaim, Grounds, checked_claims

_SHORTEST = 4  # sentences: a part that is too long for the model is halved down to here


@dataclass(frozen=True, slots=True)
class Assignment:
    """What the notes are for, in the words of the prompt, and the language they are in."""

    task: str
    language: Language


@dataclass(frozen=True, slots=True)
class PartRead:
    """One of the parts was read: how many are, and its notes in the order they were written."""

    number: int
    done: int
    notes: tuple[CheckedClaim, ...]


def read_parts(
    parts: Sequence[tuple[Evidence, ...]], assignment: Assignment, reader: Reader, usage: UsageTally
) -> Iterator[PartRead]:
    """Yield the notes of each part as it is read; those that their sentences don't bear out are left out.

    Raise ModelFailed when a call fails, after those that had begun; what was read by then is kept.
    """
    failed: ModelFailed | None = None
    done = 0
    most = notes_wanted(len(parts))

    def read(part: tuple[Evidence, ...]) -> tuple[list[CheckedClaim], UsageTally]:
        own = UsageTally()
        return _notes_of(part, assignment, most, reader, own), own

    for number, result in side_by_side(parts, read):
        if isinstance(result, ModelFailed):
            failed = failed or result
            continue
        notes, spent = result
        usage.add(spent)
        done += 1
        yield PartRead(number, done, tuple(notes))
    if failed is not None:
        failed.add(
            f"{done} of {len(parts)} parts were read and are kept: the same request goes on from there."
        )
        raise failed


def notes_prompt(part: Sequence[Evidence], assignment: Assignment, most: int) -> FilledPrompt:
    """Return the prompt that asks for notes of a part."""
    return load_prompt("notes").fill(
        articles=render_articles(part),
        office_names=render_office_names(part),
        task=assignment.task,
        language=LANGUAGE_NAMES[assignment.language],
        most=str(most),
    )


def _notes_of(
    part: tuple[Evidence, ...], assignment: Assignment, most: int, reader: Reader, usage: UsageTally
) -> list[CheckedClaim]:
    """Return the notes of a part; one that is longer than the model can read is read in halves."""
    try:
        reply = reader.reply(notes_prompt(part, assignment, most), usage)
    except ModelFailed as failure:
        if failure.kind != "context_length" or len(part) <= _SHORTEST:
            raise
        half = len(part) // 2
        return [
            note
            for some in (part[:half], part[half:])
            for note in _notes_of(some, assignment, most, reader, usage)
        ]
    claims = checked_claims(read_reply([reply]), Grounds(part, assignment.language))
    return [one for one in claims if one.is_shown]
