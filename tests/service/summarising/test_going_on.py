"""A long summary that breaks off goes on where it was; caps are kept; what was not read is said."""

from collections.abc import Callable

import pytest

from service.model_failures import ModelFailed
from service.requests import SummaryRequest
from service.summarising import estimate_summary
from service.summarising.caps import CapTooLow
from service.writing import Writer
from tests.service.articles import FixedSearch, article
from tests.service.summarising.reading import Drawer, honest, long_article, summary_by, told_by
from tests.stubs import ScriptedChatModel, WordCounter


def failing_at(number: int, calls: list[str]) -> Callable[[str], str]:
    def read(prompt: str) -> str:
        calls.append(prompt)
        if len(calls) == number:
            raise ConnectionError("gone")
        return honest(prompt)

    return read


@pytest.mark.parametrize("number", [1, 2, 3])
def test_after_a_failed_call_the_same_request_goes_on(number: int) -> None:
    drawer, calls = Drawer(), []  # type: ignore[var-annotated]
    one = long_article(1200)
    with pytest.raises(ModelFailed, match="parts were read and are kept: the same request goes on"):
        told_by([one], failing_at(number, calls), kept=drawer)
    kept = len(drawer.texts)
    again = ScriptedChatModel(always=honest)
    summary = told_by([one], kept=drawer, model=again)[-1].document
    whole = ScriptedChatModel(always=honest)
    told_by([one], model=whole)
    assert summary.status == "answered"  # type: ignore[union-attr]
    assert again.calls == whole.calls - kept
    assert summary.usage.model_calls == again.calls  # type: ignore[union-attr]


def test_a_failed_call_ends_the_reading_soon() -> None:
    calls: list[str] = []
    with pytest.raises(ModelFailed):
        told_by([long_article(4000)], failing_at(1, calls))
    assert len(calls) <= 8


def test_another_model_or_another_text_does_not_go_on_from_it() -> None:
    drawer = Drawer()
    told_by([long_article(1200)], kept=drawer)
    known = dict(drawer.texts)
    told_by([long_article(1200, first=1)], kept=drawer)
    assert len(drawer.texts) > len(known)
    request = {"focus": "Hà Lâm"}
    before = len(drawer.texts)
    told_by([long_article(1200)], kept=drawer, **request)
    assert len(drawer.texts) > before


@pytest.mark.parametrize("calls", [1, 2, 3, 5])
def test_no_more_calls_are_made_than_allowed_and_what_was_not_read_is_said(calls: int) -> None:
    model = ScriptedChatModel(always=honest)
    summary = told_by([long_article(3000)], model=model, max_model_calls=calls)[-1].document
    assert model.calls <= calls
    assert summary.status == "partial"  # type: ignore[union-attr]
    coverage = summary.coverage  # type: ignore[union-attr]
    assert coverage.sentences.read < coverage.sentences.considered == 3000
    left_out = 3000 - coverage.sentences.read
    assert coverage.missing == (
        f"{left_out} of 3000 sentences were not read: max_model_calls does not allow more."
    )


def test_a_repair_counts_as_a_call() -> None:
    def wrong(prompt: str) -> str:
        return honest(prompt).replace("tonnes", "kilos")

    model = ScriptedChatModel(always=wrong)
    told_by([long_article(60)], model=model, max_model_calls=1)
    assert model.calls == 1


def test_no_more_tokens_are_spent_than_allowed() -> None:
    whole = summary_by(long_article(3000))
    assert whole.status == "answered"
    some = summary_by(long_article(3000), max_tokens=12_000)
    assert some.status == "partial"
    assert "max_tokens does not allow more." in (some.coverage.missing or "")
    with pytest.raises(CapTooLow, match=r"A single call takes about [\d,]+ tokens; raise max_tokens"):
        summary_by(long_article(3000), max_tokens=100)


def test_a_reply_that_was_cut_is_not_passed_off_as_whole() -> None:
    class Cut(ScriptedChatModel):
        def _stream(self, *given, **more):  # type: ignore[no-untyped-def]
            *chunks, last = super()._stream(*given, **more)
            last.message.response_metadata = {"finish_reason": "length"}
            yield from (*chunks, last)

    drawer = Drawer()
    summary = told_by([long_article(30)], model=Cut(always=honest), kept=drawer)[-1].document
    assert summary.status == "partial"  # type: ignore[union-attr]
    assert "ended at its limit of length" in summary.coverage.missing  # type: ignore[union-attr]
    told_by([long_article(1200)], model=Cut(always=honest), kept=drawer)
    assert drawer.texts == {}


def estimated(*articles: object, model: bool = True, **request: object) -> object:
    return estimate_summary(
        SummaryRequest(article_ids=[one.id for one in articles], **request),  # type: ignore[attr-defined, arg-type]
        articles=articles,  # type: ignore[arg-type]
        search=FixedSearch(),
        writer=Writer(ScriptedChatModel() if model else None, "stub-1", 5.0),
        counter=WordCounter(),
    )


@pytest.mark.parametrize("sentences", [20, 1200, 3000])
def test_the_estimate_is_not_exceeded(sentences: int) -> None:
    one = long_article(sentences)
    estimate = estimated(one)
    model = ScriptedChatModel(always=honest)
    told_by([one], model=model)
    shown = sum(len(prompt.split()) for prompt in model.prompts)
    assert model.calls <= estimate.model_calls <= model.calls + 2  # type: ignore[attr-defined]
    assert shown <= estimate.prompt_tokens <= 2 * shown  # type: ignore[attr-defined]


def test_the_estimate_tells_what_a_cap_leaves_out_and_calls_nobody() -> None:
    estimate = estimated(long_article(3000), max_model_calls=2)
    assert estimate.model_calls <= 2  # type: ignore[attr-defined]
    assert estimate.sentences == 3000  # type: ignore[attr-defined]
    assert estimate.sentences_left_out > 1000  # type: ignore[attr-defined]
    free = estimated(article(), model=False)
    assert (free.model_calls, free.prompt_tokens) == (0, 0)  # type: ignore[attr-defined]
