"""Stand-ins with behaviour: a chat model that follows a script, and parts that a test does not try."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import PrivateAttr

Reply = str | BaseException | Callable[[str], str]


class ScriptedChatModel(BaseChatModel):
    """A chat model that follows a script and remembers what it was shown.

    Each call takes the next of ``replies``: a text is said, an error is raised, a function is called with the
    whole prompt and its result said; when there are no more, ``always`` is said. It streams ``piece`` characters
    at a time. A call counts 10 prompt tokens for each message and one completion token for each word.
    """

    always: Any = None
    piece: int = 7
    fail_after: int | None = None
    _replies: deque[Reply] = PrivateAttr(default_factory=deque)
    _shown: list[list[BaseMessage]] = PrivateAttr(default_factory=list)

    def __init__(self, *replies: Reply, **fields: Any) -> None:
        super().__init__(**fields)
        self._replies.extend(replies)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    @property
    def prompts(self) -> list[str]:
        """What each call was shown, messages joined by blank lines."""
        return [_joined(call) for call in self._shown]

    @property
    def calls(self) -> int:
        return len(self._shown)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        text = self._next_reply(messages)
        message = AIMessage(content=text, usage_metadata=_usage(messages, text))
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        text = self._next_reply(messages)
        for place, start in enumerate(range(0, len(text), self.piece)):
            if self.fail_after is not None and place >= self.fail_after:
                raise ConnectionError("the stub's connection broke in mid-stream")
            yield ChatGenerationChunk(message=AIMessageChunk(content=text[start : start + self.piece]))
        yield ChatGenerationChunk(message=AIMessageChunk(content="", usage_metadata=_usage(messages, text)))

    def _next_reply(self, messages: list[BaseMessage]) -> str:
        self._shown.append(list(messages))
        reply = self._replies.popleft() if self._replies else self.always
        if reply is None:
            raise AssertionError("The script has no more replies.")
        if isinstance(reply, BaseException):
            raise reply
        return reply(_joined(messages)) if callable(reply) else str(reply)


class WordCounter:
    """Counts words where the service counts tokens."""

    def count(self, text: str) -> int:
        return len(text.split())


def _joined(messages: Sequence[BaseMessage]) -> str:
    return "\n\n".join(str(message.content) for message in messages)


def _usage(messages: Sequence[BaseMessage], text: str) -> UsageMetadata:
    shown, said = 10 * len(messages), len(text.split())
    return UsageMetadata(input_tokens=shown, output_tokens=said, total_tokens=shown + said)


def lines(*parts: str | Iterable[str]) -> str:
    """Return the parts as the lines of one reply."""
    return "\n".join(part if isinstance(part, str) else " ".join(part) for part in parts)
