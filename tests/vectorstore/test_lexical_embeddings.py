import subprocess
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.lexical_embeddings import DIMENSION, LexicalEmbeddings

STATIONS = "Toàn tỉnh có 1.422 trạm phát sóng di động."
ABOUT_STATIONS = "Có bao nhiêu trạm phát sóng?"
RICE = "Nông dân thu hoạch lúa sớm."


def vector(text: str) -> np.ndarray:
    return np.asarray(LexicalEmbeddings().embed_query(text))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_has_a_direction_of_length_one(text: str) -> None:
    embedded = vector(text)
    assert embedded.shape == (DIMENSION,)
    assert np.linalg.norm(embedded) == pytest.approx(1, abs=1e-5)


@given(st.text(st.sampled_from("aăâbcdđeêghiôơuưyáàảãạếề 0123,.")))
def test_composed_and_decomposed_spelling_give_one_vector(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert vector(decomposed).tolist() == vector(unicodedata.normalize("NFC", text)).tolist()


def test_a_question_is_nearer_to_its_answer_than_to_another_text() -> None:
    question = vector(ABOUT_STATIONS)
    assert question @ vector(STATIONS) > 0.3
    assert abs(question @ vector(RICE)) < 0.1


def test_a_question_without_diacritics_meets_the_folded_terms() -> None:
    assert vector("tram phat song") @ vector(STATIONS) > 0.1


def test_documents_and_queries_are_embedded_alike() -> None:
    assert LexicalEmbeddings().embed_documents([STATIONS, RICE]) == [
        vector(STATIONS).tolist(),
        vector(RICE).tolist(),
    ]


def test_a_vector_does_not_depend_on_the_process() -> None:
    code = (
        "from vectorstore.lexical_embeddings import LexicalEmbeddings as E;"
        f"print(sum(v * (n % 7) for n, v in enumerate(E().embed_query({STATIONS!r}))))"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={"PYTHONHASHSEED": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{sum(v * (n % 7) for n, v in enumerate(vector(STATIONS).tolist()))}\n"
