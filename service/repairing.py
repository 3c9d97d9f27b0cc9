"""One more call for the statements that failed their checks: the model is shown what is wrong with each.

A statement that its sentences don't bear out is first given other sentences (``service/grounding/recite.py``), then
repaired here, and what still fails is withheld.
"""

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from service.failed_lines import FailedLine, repair_prompt, repairable_lines, speaks_of_the_same
from service.grounding import Draft, read_reply
from service.model_calls import UsageTally, stream_reply
from service.model_failures import ModelFailed
from service.writing import CheckedClaim, Grounds, Writer

_NUMBERED = re.compile(r"(?:line\s+)?(?P<number>\d{1,2})\s*[:：]\s*(?P<text>.*)", re.IGNORECASE | re.DOTALL)
_DROPPED = re.compile(r"\W*drop(?:ped)?\W*", re.IGNORECASE)
# "2. …" and "2) …" would be taken for a bullet of a list.
_POINTED = re.compile(r"^(\W*(?:line\s+)?\d{1,2})[.)](\**\s+)", re.IGNORECASE)

_log = logging.getLogger(__name__)


def repaired_claims(
    claims: Iterable[CheckedClaim],
    grounds: Grounds,
    *,
    writer: Writer,
    usage: UsageTally,
    may_call: Callable[[], bool] = lambda: True,
) -> Iterator[CheckedClaim]:
    """Yield the claims that pass as they come; then those that one call repaired; last those that are withheld.

    Nothing is asked where no model writes, nothing failed, or nothing that was shown has to do with what failed.
    A repaired claim has passed the checks of any other. When the call fails, what passed before stands. ``may_call``
    is asked before the call.
    """
    failed: list[CheckedClaim] = []
    said: set[str] = set()
    for claim in claims:
        if claim.is_shown:
            said.add(claim.draft.text)
            yield claim
        else:
            failed.append(claim)
    lines = repairable_lines(failed, grounds) if writer.chat_model is not None and may_call() else []
    outcomes: dict[str, CheckedClaim | None] = {}
    for line, repaired in _repairs(lines, grounds, writer, usage) if lines else ():
        written = line.claim.draft.text
        if not repaired.is_shown:
            outcomes[written] = _failed_again(line.claim, " ".join(repaired.checked.reasons))
        elif not speaks_of_the_same(line.claim, repaired, grounds):
            outcomes[written] = _failed_again(line.claim, "It speaks of something else.")
        elif repaired.draft.text not in said:
            said.add(repaired.draft.text)
            outcomes[written] = None
            yield repaired
    for claim in failed:
        left = outcomes.get(claim.draft.text, claim)
        if left is not None:
            yield left


def _repairs(
    lines: Sequence[FailedLine], grounds: Grounds, writer: Writer, usage: UsageTally
) -> Iterator[tuple[FailedLine, CheckedClaim]]:
    """Yield what the model made of the lines, checked: of each line once at most, none that it dropped."""
    assert writer.chat_model is not None
    waiting = {line.number: line for line in lines}
    pieces = stream_reply(
        writer.chat_model,
        repair_prompt(lines, grounds),
        timeout_seconds=writer.timeout_seconds,
        usage=usage,
    )
    try:
        for draft in read_reply(_with_colons(pieces)):
            number, repaired = _read_numbered(draft, alone=len(lines) == 1)
            line = waiting.pop(number, None)
            if line is not None and repaired is not None:
                yield line, grounds.check(repaired)
    except ModelFailed as failure:
        _log.warning("what failed its checks was not repaired: %s", failure.sentence)


def _with_colons(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the reply line by line, a colon after each number that a line begins with."""
    waiting = ""
    for piece in pieces:
        *complete, waiting = (waiting + piece).split("\n")
        yield from (_POINTED.sub(r"\1:\2", line) + "\n" for line in complete)
    yield _POINTED.sub(r"\1:\2", waiting)


def _read_numbered(draft: Draft, *, alone: bool) -> tuple[int, Draft | None]:
    """Return which line the draft repairs, 0 for none, and its statement, None where the line is dropped.

    Where only one line was to be repaired, its number may be missing.
    """
    match = _NUMBERED.fullmatch(draft.text)
    number, text = (int(match["number"]), match["text"]) if match else (int(alone), draft.text)
    if _DROPPED.fullmatch(text) or not any(sign.isalnum() for sign in text):
        return number, None
    return number, replace(draft, text=text)


def _failed_again(claim: CheckedClaim, why: str) -> CheckedClaim:
    reasons = (*claim.checked.reasons, f"Written anew, it failed again: {why}")
    return replace(claim, checked=replace(claim.checked, reasons=reasons))
