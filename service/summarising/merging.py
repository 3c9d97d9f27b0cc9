"""Notes of many parts made fewer, until they fit into the call that writes the summary.

What is merged are statements with their sentences, never prose: a merged statement is held against the sentences
of those it came from, and one that they don't bear out is dropped for what it was made of.
"""

from collections.abc import Iterator, Sequence

from prompts import FilledPrompt, load_prompt
from service.evidence import LABEL_TOKENS, Evidence, neutral, orientation, render_office_names
from service.grounding import read_reply
from service.model_calls import UsageTally
from service.model_failures import ModelFailed
from service.summarising.calls import Reader, side_by_side
from service.summarising.notes import Assignment
from service.summarising.reading_plan import MOST_LEVELS, NOTES_TOKENS
from service.writing import LANGUAGE_NAMES, CheckedClaim, Grounds, checked_claims
from vectorstore.article import CONTEXT
from vectorstore.passages import CountsTokens

MERGED_LENGTH = "at most {most} statements"


def fitting_notes(
    notes: Sequence[CheckedClaim],
    assignment: Assignment,
    reader: Reader,
    counter: CountsTokens,
    usage: UsageTally,
) -> Iterator[tuple[CheckedClaim, ...]]:
    """Yield the notes after each level of merging; the last ones fit into one call.

    Raise ModelFailed. Should they never fit, as many as do are taken, from the first to the last in turn.
    """
    held = tuple(notes)
    for _ in range(MOST_LEVELS):
        if size_of(held, counter) <= NOTES_TOKENS:
            break
        held = _merged_once(held, assignment, reader, counter, usage)
        yield held
    yield _spread(held, counter)


def merge_prompt(notes: Sequence[CheckedClaim], assignment: Assignment, length: str) -> FilledPrompt:
    """Return the prompt that shows notes, article by article, and asks for so many statements."""
    return load_prompt("merge").fill(
        notes="\n\n".join(_rendered(notes)),
        office_names=render_office_names(evidence_of(notes)),
        task=assignment.task,
        language=LANGUAGE_NAMES[assignment.language],
        length=length,
    )


def evidence_of(notes: Sequence[CheckedClaim]) -> tuple[Evidence, ...]:
    """Return the sentences that the notes rest on, each once."""
    return tuple({one.label: one for note in notes for one in note.evidence}.values())


def size_of(notes: Sequence[CheckedClaim], counter: CountsTokens) -> int:
    """Return how many tokens the notes take in a prompt."""
    return sum(_size(note, counter) for note in notes)


def _merged_once(
    notes: Sequence[CheckedClaim],
    assignment: Assignment,
    reader: Reader,
    counter: CountsTokens,
    usage: UsageTally,
) -> tuple[CheckedClaim, ...]:
    groups = _groups(notes, counter)

    def merge(group: Sequence[CheckedClaim]) -> tuple[list[CheckedClaim], UsageTally]:
        own = UsageTally()
        length = MERGED_LENGTH.format(most=max(1, len(group) // 2))
        reply = reader.reply(merge_prompt(group, assignment, length), own)
        grounds = Grounds(evidence_of(group), assignment.language)
        return _kept_of(group, list(checked_claims(read_reply([reply]), grounds))), own

    merged: dict[int, list[CheckedClaim]] = {}
    failed: ModelFailed | None = None
    for number, result in side_by_side(groups, merge):
        if isinstance(result, ModelFailed):
            failed = failed or result
        else:
            merged[number], spent = result
            usage.add(spent)
    if failed is not None:
        failed.add("What was read is kept: the same request goes on from there.")
        raise failed
    return tuple(note for number in sorted(merged) for note in merged[number])


def _kept_of(group: Sequence[CheckedClaim], merged: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Return what was merged and passed, and for each that did not the notes of the sentences it cited."""
    kept = [one for one in merged if one.is_shown]
    told = {one.label for claim in kept for one in claim.evidence}
    lost = {label for claim in merged if not claim.is_shown for label in claim.draft.labels} - told
    kept += [
        note
        for note in group
        if any(one.label in lost for one in note.evidence if one.sentence.kind not in CONTEXT)
    ]
    return kept or list(group[: max(1, len(group) // 2)])


def _groups(notes: Sequence[CheckedClaim], counter: CountsTokens) -> list[tuple[CheckedClaim, ...]]:
    groups: list[list[CheckedClaim]] = [[]]
    spent = 0
    for note in notes:
        size = _size(note, counter)
        if groups[-1] and spent + size > NOTES_TOKENS:
            groups.append([])
            spent = 0
        groups[-1].append(note)
        spent += size
    return [tuple(group) for group in groups]


def _spread(notes: Sequence[CheckedClaim], counter: CountsTokens) -> tuple[CheckedClaim, ...]:
    """Return as many notes as fit into one call, taken evenly from all of them."""
    size = size_of(notes, counter)
    if size <= NOTES_TOKENS:
        return tuple(notes)
    wanted = max(1, len(notes) * NOTES_TOKENS // size)
    return tuple(notes[place * len(notes) // wanted] for place in range(wanted))


def _size(note: CheckedClaim, counter: CountsTokens) -> int:
    return counter.count(note.draft.text) + LABEL_TOKENS * (1 + len(note.evidence))


def _rendered(notes: Sequence[CheckedClaim]) -> Iterator[str]:
    """Yield the notes under the article that each cites first."""
    firsts = [next(one for one in note.evidence) for note in notes]
    for number, article_id in enumerate(dict.fromkeys(one.article.id for one in firsts), start=1):
        own = [
            (first, note) for first, note in zip(firsts, notes, strict=True) if first.article.id == article_id
        ]
        lines = [
            f"{neutral(note.draft.text)} {''.join(f'[{one.label}]' for one in note.evidence)}"
            for _, note in own
        ]
        yield "\n".join([orientation(number, own[0][0].article), *lines])
