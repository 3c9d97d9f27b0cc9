"""One call to a chat model: streamed, within its deadline, its tokens counted, its errors in our words."""

import asyncio
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from prompts import FilledPrompt
from service.model_failures import model_failure

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@dataclass(slots=True)
class UsageTally:
    """What the calls of one request cost, added up as they are made, and the prompts that were used, in order.

    ``cut_short`` counts the replies that ended at the model's limit of length, not at their end.
    """

    prompt_tokens: int = 0
    completion_tokens: int = 0
    model_calls: int = 0
    prompts: list[str] = field(default_factory=list)
    cut_short: int = 0

    def add(self, other: "UsageTally") -> None:
        """Add what other calls of the same request cost."""
        self.prompt_tokens += other.prompt_tokens
        self.completion_tokens += other.completion_tokens
        self.model_calls += other.model_calls
        self.prompts += [one for one in other.prompts if one not in self.prompts]
        self.cut_short += other.cut_short


def stream_reply(
    chat_model: "BaseChatModel", prompt: FilledPrompt, *, timeout_seconds: float, usage: UsageTally
) -> Iterator[str]:
    """Yield the pieces of the model's reply as they come.

    Raise ModelTimedOut when the reply, with all retries, is not complete within ``timeout_seconds``, be it that
    a stream stalls half-way, and ModelFailed for whatever else fails. Who stops reading ends the call.
    """
    deadline = time.monotonic() + timeout_seconds
    pieces: SimpleQueue[str | None] = SimpleQueue()
    call = asyncio.run_coroutine_threadsafe(_stream_into(pieces, chat_model, prompt, usage), _model_loop())
    usage.model_calls += 1
    usage.prompts += [prompt.version] if prompt.version not in ("", *usage.prompts) else []
    try:
        while (piece := pieces.get(timeout=max(0.0, deadline - time.monotonic()))) is not None:
            yield piece
        failure = call.exception()
        if failure is not None:
            raise model_failure(failure) from failure
    except Empty:
        raise model_failure(TimeoutError(f"no complete reply in {timeout_seconds} seconds")) from None
    finally:
        call.cancel()


async def _stream_into(
    pieces: SimpleQueue[str | None], chat_model: "BaseChatModel", prompt: FilledPrompt, usage: UsageTally
) -> None:
    from langchain_core.messages import HumanMessage, SystemMessage

    try:
        async for chunk in chat_model.astream([SystemMessage(prompt.system), HumanMessage(prompt.user)]):
            if chunk.usage_metadata is not None:
                usage.prompt_tokens += chunk.usage_metadata["input_tokens"]
                usage.completion_tokens += chunk.usage_metadata["output_tokens"]
            usage.cut_short += _ends_at_limit(chunk.response_metadata)
            if chunk.text:
                pieces.put(str(chunk.text))
    finally:
        pieces.put(None)


def _ends_at_limit(metadata: Mapping[str, Any]) -> bool:
    """Tell whether the reply stops at the most tokens that a reply may have, in the words of any provider."""
    said = metadata.get("finish_reason") or metadata.get("stop_reason") or metadata.get("done_reason")
    return str(said).lower() in ("length", "max_tokens")


@cache
def _model_loop() -> asyncio.AbstractEventLoop:
    """Return the one event loop of all model calls: a client's connections live on the loop it met first."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="model-calls", daemon=True).start()
    return loop
