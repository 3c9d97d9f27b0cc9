"""The embeddings that systems share."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.retrieval.embeddings import RememberedEmbeddings, SyntheticEmbeddings
from tests.vectorstore.libraries import CountingEmbeddings


def test_a_synthetic_vector_depends_on_the_text_alone_and_has_length_one() -> None:
    first, again, other = SyntheticEmbeddings().embed_documents(["lúa", "lúa", "cầu"])
    assert first == again == SyntheticEmbeddings().embed_query("lúa")
    assert len(first) == 384
    assert np.linalg.norm(first) == pytest.approx(1, abs=1e-6)
    assert abs(float(np.dot(first, other))) < 0.3


def test_a_passage_is_embedded_once_however_many_systems_index_it() -> None:
    inner = CountingEmbeddings()
    remembered = RememberedEmbeddings(inner)
    first = remembered.embed_documents(["lúa", "cầu", "lúa"])
    second = remembered.embed_documents(["bão", "lúa"])
    assert inner.calls == [["lúa", "cầu"], ["bão"]]
    assert second[1] == first[0] == first[2]
    assert np.allclose(first[0], inner.embed_query("lúa"))


def test_vectors_are_kept_between_runs_where_a_file_is_given(tmp_path: Path) -> None:
    file = tmp_path / "kept" / "vectors.npz"
    first = RememberedEmbeddings(CountingEmbeddings(), file)
    vectors = first.embed_documents(["lúa", "cầu"])
    first.save()
    inner = CountingEmbeddings()
    assert RememberedEmbeddings(inner, file).embed_documents(["cầu", "lúa"]) == vectors[::-1]
    assert inner.calls == []
