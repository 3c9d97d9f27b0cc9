import asyncio
import logging
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.vectorstore.embedding_stub import EmbeddingStub, embedding_stub
from tests.vectorstore.libraries import CountingEmbeddings
from vectorstore.embeddings import (
    EmbeddingModel,
    TextsRefused,
    begin_to_embed,
    build_embeddings,
    embed_texts,
)
from vectorstore.errors import EmbeddingsFailed, EmbeddingsNotConfigured
from vectorstore.lexical_embeddings import LexicalEmbeddings

TEXTS = ["Toàn tỉnh có 1.422 trạm", "Nông dân thu hoạch lúa"]
REFUSED_PORT = "http://127.0.0.1:9/v1"


def model_at(stub: EmbeddingStub, *, timeout_seconds: float = 20, name: str = "bge-m3") -> EmbeddingModel:
    embeddings = build_embeddings(name, base_url=stub.base_url, timeout_seconds=timeout_seconds)
    return EmbeddingModel(name, embeddings, timeout_seconds)


class Says(CountingEmbeddings):
    """Answers every call with the same rows, whatever was asked."""

    def __init__(self, rows: list[list[float]]) -> None:
        super().__init__()
        self.rows = rows

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self.rows


def test_an_endpoint_is_sent_strings_and_its_vectors_come_back_in_order() -> None:
    with embedding_stub() as stub:
        rows = embed_texts(model_at(stub), TEXTS)
        query = begin_to_embed(model_at(stub), TEXTS[0])()
    expected = np.asarray(LexicalEmbeddings().embed_documents(TEXTS), np.float32)
    assert rows.dtype == np.float32
    assert rows == pytest.approx(expected)
    assert query == pytest.approx(expected[0].tolist())
    assert [request["input"] for request in stub.requests] == [TEXTS, [TEXTS[0]]]
    assert stub.requests[0]["model"] == "bge-m3"


@pytest.mark.parametrize("name", ["bge-m3:latest", "text-embedding-3-large", "openai:text-embedding-3-large"])
def test_names_at_an_endpoint_may_have_a_colon_of_their_own(name: str) -> None:
    with embedding_stub() as stub:
        embed_texts(model_at(stub, name=name), TEXTS)
    assert stub.requests[0]["model"] == name.removeprefix("openai:")


def test_the_key_is_sent_to_the_endpoint_and_to_no_other() -> None:
    with embedding_stub() as stub:
        embeddings = build_embeddings("m", api_key="k-1", base_url=stub.base_url)
        embed_texts(EmbeddingModel("m", embeddings), TEXTS)
    assert stub.keys == ["Bearer k-1"]


def test_a_model_without_key_and_address_is_refused_with_what_to_set() -> None:
    with pytest.raises(EmbeddingsNotConfigured) as refused:
        build_embeddings("text-embedding-3-large")
    assert "VICITE_EMBEDDING_MODEL is text-embedding-3-large, which needs OPENAI_API_KEY" in str(
        refused.value
    )
    assert "lexical needs nothing" in str(refused.value)


def test_a_provider_whose_package_is_missing_is_refused_with_the_package_to_install() -> None:
    with pytest.raises(EmbeddingsNotConfigured) as refused:
        build_embeddings("cohere:embed-v4")
    assert str(refused.value).endswith("is not installed; run .venv/bin/pip install langchain-cohere.")


def test_a_failure_that_passes_is_tried_again() -> None:
    with embedding_stub(statuses=[500, 429]) as stub:
        assert embed_texts(model_at(stub), TEXTS).shape == (2, 512)
    assert len(stub.requests) == 3


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "refused the key; check OPENAI_API_KEY"),
        (404, "does not know the embedding model that VICITE_EMBEDDING_MODEL names"),
        (429, "takes no more calls for now"),
        (503, "The embedding model failed; try again"),
    ],
)
def test_a_failure_is_told_in_our_words_and_theirs_go_to_the_log(
    status: int, sentence: str, caplog: pytest.LogCaptureFixture
) -> None:
    with embedding_stub(statuses=[status] * 3) as stub, pytest.raises(EmbeddingsFailed) as failed:
        embed_texts(model_at(stub), TEXTS)
    assert sentence in str(failed.value)
    assert "sk-secret" not in str(failed.value)
    assert "sk-secret" in caplog.text
    assert not isinstance(failed.value, TextsRefused)


def test_a_text_the_model_will_not_embed_is_told_from_a_model_that_fails() -> None:
    with embedding_stub(statuses=[400]) as stub, pytest.raises(TextsRefused, match="refused this text"):
        embed_texts(model_at(stub), TEXTS)


def test_an_endpoint_that_is_down_is_told_with_what_to_check() -> None:
    model = EmbeddingModel("m", build_embeddings("m", base_url=REFUSED_PORT), 20)
    with pytest.raises(EmbeddingsFailed, match="cannot be reached; check that it runs"):
        begin_to_embed(model, "x")()


def test_a_slow_endpoint_is_given_up_when_its_time_is_over_retries_included() -> None:
    with embedding_stub(delay_seconds=30) as stub:
        embed_texts(EmbeddingModel("m", LexicalEmbeddings(), 1), ["warm"])
        with pytest.raises(EmbeddingsFailed, match=r"within 0\.5 seconds"):
            embed_texts(model_at(stub, timeout_seconds=0.5), TEXTS)


def test_a_provider_without_a_time_limit_of_its_own_is_given_up_too() -> None:
    class Stalls(CountingEmbeddings):
        async def aembed_query(self, text: str) -> list[float]:
            await asyncio.sleep(30)
            return [1.0]

    with pytest.raises(EmbeddingsFailed, match=r"within 0\.1 seconds"):
        begin_to_embed(EmbeddingModel("m", Stalls(), 0.1), "x")()


def test_any_error_of_any_provider_is_a_failed_embedding() -> None:
    class Odd(Exception):
        pass

    with pytest.raises(EmbeddingsFailed, match="failed; try again"):
        embed_texts(EmbeddingModel("m", CountingEmbeddings(Odd("what"))), TEXTS)


def test_a_model_that_says_itself_what_is_missing_is_not_spoken_over() -> None:
    missing = EmbeddingsNotConfigured("Set OPENAI_API_KEY.")
    with pytest.raises(EmbeddingsNotConfigured, match=r"Set OPENAI_API_KEY\."):
        embed_texts(EmbeddingModel("m", CountingEmbeddings(missing)), TEXTS)


def test_many_texts_are_sent_sixty_four_at_a_time() -> None:
    embeddings = CountingEmbeddings()
    rows = embed_texts(EmbeddingModel("m", embeddings), [f"trạm {n}" for n in range(130)])
    assert [len(call) for call in embeddings.calls] == [64, 64, 2]
    assert rows[129].tolist() == embeddings.embed_query("trạm 129")


def test_no_texts_need_no_call() -> None:
    embeddings = CountingEmbeddings()
    assert len(embed_texts(EmbeddingModel("m", embeddings), [])) == 0
    assert embeddings.calls == []


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([[1.0, 0.0]], "sent 1 vectors for 2 texts"),
        ([[1.0, 0.0], [1.0]], "vectors of several lengths"),
        ([[], []], "vectors of several lengths"),
        ([[1.0, float("nan")], [1.0, 0.0]], "points nowhere"),
        ([[0.0, 0.0], [1.0, 0.0]], "points nowhere"),
    ],
)
def test_vectors_that_cannot_be_used_are_refused(rows: list[list[float]], sentence: str) -> None:
    with pytest.raises(EmbeddingsFailed, match=sentence):
        embed_texts(EmbeddingModel("m", Says(rows)), TEXTS)


def test_the_heavy_package_is_loaded_at_the_first_call() -> None:
    code = (
        "import sys; from vectorstore.embeddings import build_embeddings;"
        "build_embeddings('lexical'); build_embeddings('m', api_key='k'); print('langchain_openai' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_lexical_embeddings_log_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        embed_texts(EmbeddingModel("lexical", build_embeddings("lexical")), TEXTS)
    assert caplog.text == ""
