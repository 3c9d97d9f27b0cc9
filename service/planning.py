"""From a question to the queries that are searched."""

import re
from collections.abc import Iterable

from prompts import load_prompt
from service.evidence import neutral
from service.model_calls import UsageTally, stream_reply
from service.writing import Writer
from vectorstore.retrieval import Query, query_of
from vietnamese.language import detect_language
from vietnamese.normalise import normalise

MOST_QUERIES = 3
LONGEST_QUERY = 300
_DECORATION = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)]|query\s*\d*\s*:)\s*|[\"“”`*]", re.IGNORECASE)


def plan_queries(question: str, writer: Writer, usage: UsageTally) -> tuple[Query, ...]:
    """Return the question itself, first, and what a model would rather search in the archive's own language.

    Without a model the question stands alone: searching brings English to Vietnamese by the lexicon. The same
    holds where the model's plan is empty or no Vietnamese. Raise ModelFailed when the model cannot be asked.
    """
    own = query_of(question)
    if writer.chat_model is None:
        return (own,)
    prompt = load_prompt("plan").fill(question=neutral(question))
    pieces = stream_reply(writer.chat_model, prompt, timeout_seconds=writer.timeout_seconds, usage=usage)
    return (own, *_read_plan("".join(pieces).splitlines(), own.text))


def _read_plan(lines: Iterable[str], question: str) -> list[Query]:
    planned: dict[str, Query] = {}
    for line in lines:
        text = " ".join(_DECORATION.sub("", normalise(line)).split())
        fits = 0 < len(text) <= LONGEST_QUERY and detect_language(text) == "vi"
        if fits and text.lower() != question.lower():
            planned.setdefault(text.lower(), Query("vi", text))
    return list(planned.values())[:MOST_QUERIES]
