"""Material that is too long for one call: read in parts, noted, merged, written, every claim with its sentences."""

import re

import pytest

from service.answer_events import Progressed
from service.summarising import merging, reading_plan
from tests.service.summarising.reading import harvest, honest, long_article, summary_by, told_by
from tests.stubs import ScriptedChatModel
from vectorstore.article import Article


@pytest.fixture
def small_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a call hold few sentences and few notes, so that there are three levels of merging."""
    for module, name, size in (
        (reading_plan, "EVIDENCE_TOKENS", 200),
        (reading_plan, "NOTES_TOKENS", 300),
        (merging, "NOTES_TOKENS", 300),
    ):
        monkeypatch.setattr(module, name, size)


def quotes_of(summary: object, claim: object) -> list[str]:
    return [summary.citations[number - 1].quote for number in claim.citations]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("small_calls")
def test_citations_survive_notes_and_three_levels_of_merging(monkeypatch: pytest.MonkeyPatch) -> None:
    levels: list[int] = []
    once = merging._merged_once

    def counted(notes, *more):  # type: ignore[no-untyped-def]
        levels.append(len(notes))
        return once(notes, *more)

    monkeypatch.setattr(merging, "_merged_once", counted)
    one = long_article(300)
    summary = summary_by(one)
    assert len(levels) >= 3
    assert levels == sorted(levels, reverse=True)
    assert summary.status == "answered"
    assert len(summary.claims) >= 5
    for claim in summary.claims:
        assert claim.verdict == "verified"
        year, tonnes = re.findall(r"\d+", claim.text)
        (quote,) = quotes_of(summary, claim)
        assert f"Năm {year}, " in quote
        assert f" {tonnes} tấn" in quote
        citation = summary.citations[claim.citations[0] - 1]
        assert one.text[citation.start_char : citation.end_char] == quote


def test_material_that_fits_is_read_in_one_call() -> None:
    model = ScriptedChatModel(always=honest)
    events = told_by([long_article(100)], model=model)
    assert model.calls == 1
    assert [event.name for event in events if isinstance(event, Progressed)] == []


def test_every_sentence_of_a_long_article_is_read() -> None:
    prompts: list[str] = []
    one = long_article(1200)
    summary = summary_by(one, read=lambda prompt: prompts.append(prompt) or honest(prompt))
    read = "\n".join(prompt for prompt in prompts if "<notes>" not in prompt)
    assert all(harvest(number) in read for number in range(1200))
    assert (summary.coverage.sentences.considered, summary.coverage.sentences.read) == (1200, 1200)
    assert summary.coverage.missing is None
    assert summary.prompts == [
        prompt for prompt in summary.prompts if prompt.startswith(("notes@", "merge@"))
    ]


@pytest.mark.usefixtures("small_calls")
def test_a_wrong_note_goes_no_further_and_a_wrong_merge_is_undone() -> None:
    def lies(prompt: str) -> str:
        return re.sub(r"(\d+) tonnes", r"9\1 tonnes", honest(prompt))

    summary = summary_by(long_article(120), read=lies)
    assert (summary.status, summary.summary, summary.claims) == ("insufficient_evidence", "", [])

    def merges_wrongly(prompt: str) -> str:
        return lies(prompt) if re.search(r"at most \d+ statements", prompt) else honest(prompt)

    summary = summary_by(long_article(120), read=merges_wrongly)
    assert summary.status == "answered"
    assert summary.claims
    assert not re.search(r"9\d{2,3} tonnes", summary.summary)


@pytest.mark.usefixtures("small_calls")
def test_an_id_of_another_part_bears_nothing_out() -> None:
    labels: list[str] = []

    def looks(prompt: str) -> str:
        labels.extend(re.findall(r"\[(\w\d\w\d)\] Năm 1950, xã Hà Lâm thu được 13 tấn", prompt))
        return honest(prompt)

    summary_by(long_article(60), read=looks)
    line = f"In 1950 Hà Lâm commune harvested 13 tonnes of rice. [{labels[0]}]"
    notes: list[str] = []

    def borrows(prompt: str) -> str:
        if "<notes>" in prompt:
            notes.append(prompt)
            return honest(prompt)
        return line

    summary = summary_by(long_article(60), read=borrows)
    assert [prompt.count(line) for prompt in notes] == [1]
    assert [claim.text for claim in summary.claims] == [line[:-7]]


def test_progress_runs_from_nothing_to_the_last_call() -> None:
    events = told_by([long_article(1200)])
    steps = [event.document for event in events if isinstance(event, Progressed)]
    assert steps[0].done == 0
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert {step.total for step in steps} == {steps[-1].total}
    assert steps[-1].done == steps[-1].total - 1
    names = [event.name for event in events]
    assert names.index("claim") > max(place for place, name in enumerate(names) if name == "progress")


def test_the_title_goes_with_every_part_of_an_article() -> None:
    prompts: list[str] = []
    summary_by(long_article(1200), read=lambda prompt: prompts.append(prompt) or honest(prompt))
    parts = [prompt for prompt in prompts if "<articles>" in prompt]
    assert len(parts) > 1
    assert all("] Lúa các xã\n" in prompt for prompt in parts)


def test_a_part_that_is_longer_than_the_model_reads_is_halved() -> None:
    def short_sighted(prompt: str) -> str:
        if prompt.count("tấn lúa") > 150:
            raise ValueError("maximum context length is 4096 tokens")
        return honest(prompt)

    from langchain_core.exceptions import ContextOverflowError

    def overflows(prompt: str) -> str:
        try:
            return short_sighted(prompt)
        except ValueError as error:
            raise ContextOverflowError(str(error)) from None

    summary = summary_by(long_article(1200), read=overflows)
    assert summary.status == "answered"
    assert len(summary.claims) >= 5


def test_many_articles_are_all_read_and_the_unused_are_named() -> None:
    articles = [long_article(30, article_id=f"a{number}", first=30 * number) for number in range(40)]
    summary = summary_by(*articles, length="detailed")
    assert summary.coverage.articles.considered == 40
    assert summary.coverage.articles.used == len({one.article_id for one in summary.citations})
    assert summary.coverage.articles.used + len(summary.coverage.articles.skipped) == 40
    assert {one.reason for one in summary.coverage.articles.skipped} == {"None of its sentences was chosen."}


def test_lengths_are_kept_however_long_the_material_is() -> None:
    one: Article = long_article(1200)
    for length, most in (("brief", 90), ("standard", 220), ("detailed", 500)):
        assert 0 < len(summary_by(one, length=length).summary.split()) <= most
