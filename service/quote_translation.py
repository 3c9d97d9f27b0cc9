"""The quotes of an answer in English, on request: a model renders each sentence, and each rendering is checked."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from prompts import load_prompt
from service.answers import Citation
from service.evidence import LABEL_TOKENS, Evidence, render_articles, render_office_names
from service.grounding import Draft, check_rendering, read_reply
from service.model_calls import UsageTally, stream_reply
from service.model_failures import ModelFailed
from service.writing import Writer
from vectorstore.passages import CountsTokens
from vietnamese.language import detect_language

QUOTE_TOKENS = 3_000  # of the sentences in one call; about as much comes back
NO_MODEL = "No language model is set up that could render it in English."
ALREADY_ENGLISH = "The sentence is in English already."
NOT_RENDERED = "The model gave no rendering of it."
RENDERED_TWICE = "The model gave more than one rendering of it."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A sentence in English, None where there is none that may be shown; why not, or what in it is unsure."""

    text: str | None
    reasons: tuple[str, ...] = ()


def with_renderings(
    citations: Sequence[Citation],
    cited: Sequence[Evidence],
    *,
    writer: Writer,
    counter: CountsTokens,
    usage: UsageTally,
) -> list[Citation]:
    """Return the citations with their quotes in English; ``cited`` is the evidence of each, in the same order.

    Sentences of the same words are rendered once. A rendering that its checks refuse is not shown; a model that
    fails costs the renderings that were still to come and nothing else. The reasons of a citation say so.
    """
    found = _render({one.sentence.text: one for one in cited}, writer, counter, usage)
    renderings = [found[one.sentence.text] for one in cited]
    return [
        citation.model_copy(update={"quote_en": one.text, "quote_en_reasons": list(one.reasons)})
        for citation, one in zip(citations, renderings, strict=True)
    ]


def _render(
    quotes: dict[str, Evidence], writer: Writer, counter: CountsTokens, usage: UsageTally
) -> dict[str, Rendering]:
    """Return the rendering of each sentence by its text."""
    if writer.chat_model is None:
        return dict.fromkeys(quotes, Rendering(None, (NO_MODEL,)))
    found = {text: Rendering(None, (ALREADY_ENGLISH,)) for text in quotes if detect_language(text) == "en"}
    missing = NOT_RENDERED
    for batch in _batches([one for text, one in quotes.items() if text not in found], counter):
        try:
            for one, rendering in _read(_reply(batch, writer, usage), batch):
                twice = one.sentence.text in found
                found[one.sentence.text] = Rendering(None, (RENDERED_TWICE,)) if twice else rendering
        except ModelFailed as failure:
            _log.warning("quotes were not rendered in English: %s", failure.sentence)
            missing = failure.sentence
            break
    return {text: found.get(text, Rendering(None, (missing,))) for text in quotes}


def _batches(quotes: Iterable[Evidence], counter: CountsTokens) -> Iterator[list[Evidence]]:
    """Yield the quotes in as few runs as keep to the budget; one that is longer than it stands alone."""
    batch: list[Evidence] = []
    spent = 0
    for one in quotes:
        cost = counter.count(one.sentence.text) + LABEL_TOKENS
        if batch and spent + cost > QUOTE_TOKENS:
            yield batch
            batch, spent = [], 0
        batch.append(one)
        spent += cost
    if batch:
        yield batch


def _reply(batch: Sequence[Evidence], writer: Writer, usage: UsageTally) -> Iterator[Draft]:
    assert writer.chat_model is not None
    prompt = load_prompt("translation").fill(
        articles=render_articles(batch), office_names=render_office_names(batch)
    )
    return read_reply(
        stream_reply(writer.chat_model, prompt, timeout_seconds=writer.timeout_seconds, usage=usage)
    )


def _read(drafts: Iterable[Draft], batch: Sequence[Evidence]) -> Iterator[tuple[Evidence, Rendering]]:
    """Yield each rendering, checked, with the sentence whose label it bears; one with several labels is none."""
    by_label = {one.label: one for one in batch}
    for draft in drafts:
        if len(draft.labels) == 1 and (one := by_label.get(draft.labels[0])) is not None:
            text = f"{draft.text} = {draft.expression}" if draft.expression else draft.text
            checked = check_rendering(text, one.sentence)
            yield one, Rendering(None if checked.verdict == "withheld" else text, checked.reasons)
