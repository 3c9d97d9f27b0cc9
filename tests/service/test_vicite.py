"""The whole house with real parts: SQLite, Chroma, tantivy; the models are stubs."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from langchain_core.embeddings import Embeddings

from service.answers import Answer, Summary
from service.requests import AskRequest, FiltersRequest, SearchRequest, SummaryRequest
from service.settings import Settings
from service.vicite import ViCite
from tests.stubs import ScriptedChatModel
from vectorstore.errors import AnswerNotFound, ArticleNotFound
from vectorstore.lexical_embeddings import LexicalEmbeddings
from vectorstore.ownership import LibraryInUse
from vectorstore.reading import Source, Unreadable

HA_LAM = """Hà Lâm tổng kết năm 2020

Thứ hai, 18/01/2021 08:00

Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS, tăng 108 trạm so với cuối năm 2019. Toàn tỉnh có 212.000 thuê bao \
Internet. Năm 2021, Hà Lâm phấn đấu phủ sóng 5G tại 3 khu công nghiệp.
"""
KITES = """Hội diều làng Đông Bối

Ngày hội diều năm nay có 42 cánh diều dự thi. Ông Lục Văn Tấn giành giải nhất.
"""


class Counting(Embeddings):
    """The lexical embeddings, counting the calls for documents."""

    def __init__(self) -> None:
        self.inner = LexicalEmbeddings()
        self.calls = 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.calls += 1
        return self.inner.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self.inner.embed_query(text)


def source(text: str, article_id: str, **fields: str) -> Source:
    return Source(content=text.encode(), format="text", origin=article_id, id=article_id, **fields)


def opened(tmp_path: Path, **models: object) -> ViCite:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    return ViCite.open(settings, activity="test", **models)  # type: ignore[arg-type]


@pytest.fixture
def embeddings() -> Counting:
    return Counting()


@pytest.fixture
def vicite(tmp_path: Path, embeddings: Counting) -> Iterator[ViCite]:
    with opened(tmp_path, embeddings=embeddings) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        vicite.add(source(KITES, "kites"))
        yield vicite


def label_of(prompt: str, words: str) -> str:
    """Return the label of the sentence that holds these words, as a model would read it."""
    line = next(line for line in prompt.splitlines() if words in line and line.startswith("["))
    found = re.match(r"\[(\w+)\]", line)
    assert found
    return found[1]


@pytest.mark.parametrize(
    "question",
    [
        "How many base stations did Ha Lam have at the end of 2020?",
        "Cuối năm 2020 Hà Lâm có bao nhiêu trạm BTS?",
        "cuoi nam 2020 ha lam co bao nhieu tram bts",
    ],
)
def test_a_question_is_answered_word_for_word_and_cited_without_a_model(
    vicite: ViCite, question: str
) -> None:
    answer = vicite.answer_to(AskRequest(question=question))
    article = vicite.article("ha-lam")
    assert (answer.status, answer.mode, answer.language) == ("answered", "extractive", "vi")
    assert "1.394 trạm BTS" in answer.citations[0].quote
    assert article.text is not None
    for citation in answer.citations:
        assert citation.quote == article.text[citation.start_char : citation.end_char]
    for claim in answer.claims:
        assert answer.answer[claim.answer_start : claim.answer_end] == claim.text
    assert answer.usage.model_calls == 0


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote War and Peace?",
        "How many base stations did Loc Xuyen have in 2020?",
        "How many base stations did Ha Lam have in 2007?",
        'title:"x" AND (',
        "* ~ ?",
        "東京の人口は",
    ],
)
def test_what_the_articles_do_not_say_is_insufficient_evidence(vicite: ViCite, question: str) -> None:
    answer = vicite.answer_to(AskRequest(question=question))
    assert (answer.status, answer.answer, answer.citations) == ("insufficient_evidence", "", [])


def test_an_answer_in_english_is_checked_against_the_vietnamese(tmp_path: Path) -> None:
    def reply(prompt: str) -> str:
        label = label_of(prompt, "1.394")
        return (
            f"In December 2020 Hà Lâm had 1,394 base stations. [{label}]\nIt had 1,395 masts. [{label}][q9x8]"
        )

    model = ScriptedChatModel("trạm BTS Hà Lâm", reply, "1: DROP")
    with opened(tmp_path, chat_model=model) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        answer = vicite.answer_to(AskRequest(question="How many base stations did Hà Lâm have?"))
    assert answer.status == "partial"
    assert answer.answer.startswith("In December 2020 Hà Lâm had 1,394 base stations.")
    assert [claim.verdict for claim in answer.claims] == ["verified"]
    assert [one.text for one in answer.withheld] == ["It had 1,395 masts."]
    assert answer.usage.model_calls == 3


def test_a_question_far_from_every_article_asks_no_model_to_write(tmp_path: Path) -> None:
    model = ScriptedChatModel("bóng đá thế giới")
    with opened(tmp_path, chat_model=model) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        answer = vicite.answer_to(AskRequest(question="Who won the football cup?"))
    assert answer.status == "insufficient_evidence"
    assert model.calls == 1  # the plan


def test_the_same_text_again_is_unchanged_and_embeds_nothing(vicite: ViCite, embeddings: Counting) -> None:
    before = embeddings.calls
    assert vicite.add(source(HA_LAM, "ha-lam")).outcome == "unchanged"
    vicite.rebuild(lambda done, total: None)
    assert embeddings.calls == before
    assert vicite.answer_to(AskRequest(question="Hà Lâm có bao nhiêu trạm BTS?")).status == "answered"


def test_an_updated_article_answers_with_its_new_figure_only(vicite: ViCite) -> None:
    updated = vicite.add(source(HA_LAM.replace("1.394", "1.401"), "ha-lam"))
    assert (updated.outcome, updated.version) == ("updated", 2)
    answer = vicite.answer_to(AskRequest(question="Hà Lâm có bao nhiêu trạm BTS?"))
    assert "1.401" in answer.answer
    assert "1.394" not in answer.answer
    old = vicite.article("ha-lam", 1)
    assert old.text is not None
    assert "1.394" in old.text


def test_a_deleted_article_is_found_no_more_and_its_words_leave_the_stored_answers(vicite: ViCite) -> None:
    answer = vicite.answer_to(AskRequest(question="Hà Lâm có bao nhiêu trạm BTS?"))
    vicite.delete_article("ha-lam")
    stored = vicite.answer(answer.id)
    assert isinstance(stored, Answer)
    assert "1.394" not in stored.model_dump_json()
    assert [(one.quote, one.deleted) for one in stored.citations] == [("", True)] * len(stored.citations)
    for claim in stored.claims:
        assert stored.answer[claim.answer_start : claim.answer_end] == claim.text == "█" * len(claim.text)
        assert (claim.verdict, claim.reasons) == ("check", ["Its article has been deleted."])
    with pytest.raises(ArticleNotFound):
        vicite.article("ha-lam")
    assert vicite.search(SearchRequest(query="trạm BTS")).results == []


def test_answers_are_stored_newest_first_and_can_be_forgotten(vicite: ViCite) -> None:
    first = vicite.answer_to(AskRequest(question="Hà Lâm có bao nhiêu trạm BTS?"))
    *_, last = vicite.summarize(SummaryRequest(article_ids=["kites"], length="brief"))
    assert isinstance(last.document, Summary)
    assert {one.id for one in vicite.answers(10, None).items} == {first.id, last.document.id}
    vicite.delete_answer(first.id)
    with pytest.raises(AnswerNotFound):
        vicite.answer(first.id)


def test_a_search_shows_what_it_became_in_vietnamese(vicite: ViCite) -> None:
    found = vicite.search(SearchRequest(query="internet subscribers"))
    assert found.results[0].article_id == "ha-lam"
    assert [one.language for one in found.queries] == ["en", "vi"]
    assert "thuê bao internet" in found.queries[1].text


def test_a_date_filter_leaves_out_and_counts_what_has_no_date(vicite: ViCite) -> None:
    filters = FiltersRequest.model_validate({"published_from": "2021-01-18", "published_to": "2021-01-18"})
    found = vicite.search(SearchRequest(query="Hà Lâm diều", filters=filters))
    assert {one.article_id for one in found.results} == {"ha-lam"}
    assert found.undated_left_out == 1


def test_a_batch_takes_what_it_can_and_names_the_rest(vicite: ViCite) -> None:
    sources = [
        source("Bài mới.\n\nTỉnh có 5 cầu.", "new"),
        Unreadable("line 2", "broken"),
        source("", "empty"),
    ]
    job = vicite.start_batch(sources)
    deadline = time.monotonic() + 20
    while (job := vicite.job(job.id)).status in ("queued", "running") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert (job.status, job.done, job.total) == ("succeeded", 3, 3)
    assert [one.source for one in job.failed] == ["line 2", "empty"]
    assert vicite.article("new").outcome is None


def test_a_second_owner_is_refused_at_once_and_told_who_holds_it(vicite: ViCite, tmp_path: Path) -> None:
    with pytest.raises(LibraryInUse, match=r"in use by process \d+ \(test"):
        opened(tmp_path)


def test_every_part_is_ready_without_a_model(vicite: ViCite) -> None:
    readiness = vicite.readiness()
    assert readiness.ready
    assert readiness.parts["chat model"].detail == "extractive."


def test_a_reranker_that_is_not_there_is_told_before_anybody_searches(tmp_path: Path) -> None:
    plain = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    settings = plain.model_copy(update={"reranker": "no/such-model"})
    with ViCite.open(settings, activity="test") as vicite:
        readiness = vicite.readiness()
    assert not readiness.ready
    assert "VICITE_RERANKER is no/such-model" in readiness.parts["reranker"].detail
