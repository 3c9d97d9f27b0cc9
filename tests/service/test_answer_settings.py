"""What an answer was made with is kept beside it, and nothing else."""

from importlib.metadata import version
from pathlib import Path

import pytest

from service.answer_settings import AnswerSettings, FilterSettings, answer_settings, without_path
from service.answers import Answer, Summary
from service.requests import AskRequest, FiltersRequest, SummaryRequest
from service.settings import Settings
from service.vicite import ViCite
from tests.service.test_vicite import HA_LAM, opened, source
from tests.stubs import ScriptedChatModel
from vectorstore.catalog.answers import StoredAnswer
from vietnamese.data_files import lexicon_version

FILTERS = FiltersRequest.model_validate(
    {
        "article_ids": ["b", "ha-lam"],
        "publishers": ["Báo Z", "Báo A", "Báo C", "Báo B", "Báo E", "Báo D"],
        "published_from": "2021-01-01",
        "metadata": {"n": 1},
    }
)


def test_an_answer_keeps_what_it_was_made_with(tmp_path: Path) -> None:
    with opened(tmp_path) as vicite:
        answer = vicite.answer_to(AskRequest(question="Trạm BTS?", top_k=7, filters=FILTERS))
        stored = vicite.answer(answer.id)
    assert stored == answer
    assert answer.settings == AnswerSettings(
        vicite=version("vicite"),
        lexicon=lexicon_version(),
        embedding_model="lexical",
        reranker=None,
        token_encoding="o200k_base",
        evidence_tokens=6_000,
        top_k=7,
        filters=FilterSettings.of(FILTERS),
    )
    assert answer.settings.filters.model_dump(mode="json") == {
        "article_ids": ["b", "ha-lam"],
        "publishers": ["Báo A", "Báo B", "Báo C", "Báo D", "Báo E", "Báo Z"],
        "published_from": "2021-01-01",
        "published_to": None,
        "metadata": {"n": 1},
    }


def test_a_summary_keeps_what_was_to_be_summarised_and_how(tmp_path: Path) -> None:
    with opened(tmp_path) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        by_id = settings_of(vicite, SummaryRequest(article_ids=["ha-lam"], focus="4G", length="brief"))
        by_topic = settings_of(vicite, SummaryRequest(about="trạm BTS"))
    assert (by_id.article_ids, by_id.about, by_id.focus, by_id.length) == (["ha-lam"], None, "4G", "brief")
    assert (by_id.evidence_tokens, by_id.top_k) == (8_000, None)
    assert (by_topic.article_ids, by_topic.about, by_topic.length) == (None, "trạm BTS", "standard")
    assert by_topic.top_k == 30


def settings_of(vicite: ViCite, request: SummaryRequest) -> AnswerSettings:
    *_, last = vicite.summarize(request)
    assert isinstance(last.document, Summary)
    assert last.document.settings is not None
    return last.document.settings


def test_an_answer_stored_without_settings_is_still_read_listed_and_rechecked(tmp_path: Path) -> None:
    with opened(tmp_path) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        answer = vicite.answer_to(AskRequest(question="Hà Lâm có bao nhiêu trạm BTS?"))
        old = answer.model_dump(mode="json", exclude={"settings", "prompts"}) | {"id": "ans_old"}
        stored = StoredAnswer("ans_old", "answer", answer.created_at, "Hà Lâm?", old)
        vicite._library.catalog.answers.save(stored, article_ids=["ha-lam"])
        read = vicite.answer("ans_old")
        assert isinstance(read, Answer)
        assert (read.settings, read.claims) == (None, answer.claims)
        assert {one.id for one in vicite.answers(10, None).items} == {"ans_old", answer.id}
        assert vicite.recheck("ans_old").status == "same"


def test_no_key_address_or_path_is_kept(tmp_path: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library").model_copy(
        update={"openai_base_url": "http://10.1.2.3:9/v1", "reranker": str(tmp_path / "reranker-model")}
    )
    kept = answer_settings(
        AskRequest(question="?", translate_quotes=True),
        settings,
        embedding_model=f"huggingface:{tmp_path}/embedder",
        evidence_tokens=1,
        top_k=1,
    )
    assert (kept.reranker, kept.embedding_model) == ("reranker-model", "huggingface:embedder")
    assert kept.translate_quotes
    for secret in (str(tmp_path), "10.1.2.3"):
        assert secret not in kept.model_dump_json()


def test_a_model_does_not_change_what_is_kept_of_the_library(tmp_path: Path) -> None:
    with opened(tmp_path, chat_model=ScriptedChatModel(always="trạm BTS")) as vicite:
        answer = vicite.answer_to(AskRequest(question="Who wrote War and Peace?"))
    assert answer.settings is not None
    assert (answer.settings.embedding_model, answer.mode) == ("lexical", "model")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("BAAI/bge-reranker-v2-m3-int8", "BAAI/bge-reranker-v2-m3-int8"),
        ("text-embedding-3-large", "text-embedding-3-large"),
        ("bge-m3:latest", "bge-m3:latest"),
        ("ollama:bge-m3:latest", "ollama:bge-m3:latest"),
        ("/srv/models/me5", "me5"),
        ("~/models/me5", "me5"),
        ("./me5", "me5"),
        ("../../me5/", "me5"),
        (r"C:\models\me5", "C:me5"),
        ("huggingface:/srv/models/me5", "huggingface:me5"),
    ],
)
def test_of_a_model_in_a_folder_only_its_own_name_is_kept(name: str, kept: str) -> None:
    assert without_path(name) == kept
