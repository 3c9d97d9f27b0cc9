"""The calls that read long material: each reply is kept, so that the same request goes on where it broke off."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol, TypeVar

from prompts import FilledPrompt
from service.model_calls import UsageTally, stream_reply
from service.model_failures import ModelFailed
from service.writing import Writer

AT_ONCE = 4  # calls
_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


class KeptReplies(Protocol):
    """Where replies are kept between requests, by a key that is theirs alone."""

    def get(self, key: str) -> str | None: ...

    def keep(self, key: str, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the parts, and where the replies are kept; without ``kept`` nowhere."""

    writer: Writer
    kept: KeptReplies | None

    def reply(self, prompt: FilledPrompt, usage: UsageTally) -> str:
        """Return the whole reply to the prompt: the kept one, else the model's. Raise ModelFailed."""
        assert self.writer.chat_model is not None
        key = _key(self.writer.name, prompt)
        known = self.kept.get(key) if self.kept is not None else None
        if known is not None:
            return known
        own = UsageTally()
        seconds = self.writer.timeout_seconds
        try:
            text = "".join(stream_reply(self.writer.chat_model, prompt, timeout_seconds=seconds, usage=own))
        finally:
            usage.add(own)
        if self.kept is not None and not own.cut_short:
            self.kept.keep(key, text)
        return text


def side_by_side(
    parts: Sequence[_Part], read: Callable[[_Part], _Result]
) -> Iterator[tuple[int, _Result | ModelFailed]]:
    """Yield the number of each part and what reading it gave, as they are done, some at a time.

    After a failed call no other is begun; those that run are finished, so that their replies are kept.
    """
    waiting = list(enumerate(parts))
    running: dict[Future[_Result], int] = {}
    with ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="reading") as pool:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                number, part = waiting.pop(0)
                running[pool.submit(read, part)] = number
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda one: running[one]):
                number = running.pop(future)
                try:
                    yield number, future.result()
                except ModelFailed as failure:
                    waiting.clear()
                    yield number, failure


def _key(model: str, prompt: FilledPrompt) -> str:
    return sha256("\0".join((model, prompt.version, prompt.system, prompt.user)).encode()).hexdigest()
