"""How much a summary may cost: a cap on model calls and one on tokens, kept to before and while it is made."""

from dataclasses import dataclass

from service.model_calls import UsageTally
from service.requests import SummaryRequest
from service.summarising.reading_plan import ReadingPlan
from vectorstore.errors import ViCiteError


class CapTooLow(ViCiteError):
    """Not even one call fits into what the request allows."""

    def __init__(self, needed: int) -> None:
        super().__init__(f"A single call takes about {needed:,} tokens; raise max_tokens, or leave it out.")


@dataclass(frozen=True, slots=True)
class Caps:
    """The most model calls and tokens of one request; None is no cap."""

    calls: int | None = None
    tokens: int | None = None

    @classmethod
    def of(cls, request: SummaryRequest) -> "Caps":
        """Return the caps of a request."""
        return cls(request.max_model_calls, request.max_tokens)

    def allow(self, plan: ReadingPlan, spent: UsageTally) -> bool:
        """Tell whether the plan fits into what is left."""
        calls = spent.model_calls + plan.calls
        tokens = spent.prompt_tokens + spent.completion_tokens + plan.prompt_tokens + plan.completion_tokens
        return (self.calls is None or calls <= self.calls) and (self.tokens is None or tokens <= self.tokens)

    def allow_call(self, spent: UsageTally) -> bool:
        """Tell whether one more call may be made: for what is good to have, as a repair is."""
        tokens = spent.prompt_tokens + spent.completion_tokens
        return (self.calls is None or spent.model_calls < self.calls) and (
            self.tokens is None or tokens < self.tokens
        )
