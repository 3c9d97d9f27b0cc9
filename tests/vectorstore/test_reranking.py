import logging
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from math import inf, nan
from pathlib import Path

import pytest

from tests.vectorstore.model_hub import model_hub
from vectorstore.article import ArticleHead
from vectorstore.passages import Passage
from vectorstore.reranking import (
    LONGEST_QUERY,
    PAIRS_PER_RUN,
    RerankerFailed,
    RerankerNotConfigured,
    build_reranker,
    reranked,
)
from vectorstore.results import Hit

ROOT = Path(__file__).resolve().parents[2]
WORDS = ("tỉnh", "hà", "lam", "có", "bao", "nhiêu", "trạm", "bts", "lúa", "cầu")
QUESTION = "Hà Lam có bao nhiêu trạm BTS?"
RICE = "Nông dân thu hoạch lúa sớm."
BRIDGE = "Cầu Vân Trì khánh thành."
STATIONS = "Toàn tỉnh có 1.422 trạm BTS."

WriteModel = Callable[..., Path]


class Says:
    """Gives the same scores whatever it is asked, and remembers what it was shown."""

    def __init__(self, *given: float) -> None:
        self.given = list(given)
        self.shown: list[tuple[str, list[str]]] = []

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        self.shown.append((query, list(texts)))
        return self.given


@pytest.fixture
def write_model() -> WriteModel:
    """Return what writes a tiny model into a folder; skip where what makes or runs it is not installed."""
    reason = "the reranker is an optional extra: pip install fastembed onnx"
    pytest.importorskip("fastembed", reason=reason)
    pytest.importorskip("onnx", reason=reason)
    from tests.vectorstore.tiny_cross_encoder import write_tiny_cross_encoder

    return write_tiny_cross_encoder


def hit(text: str, *, title: str | None = None, score: float = 0.5) -> Hit:
    article = ArticleHead(text, 1, title=title, publisher="Báo Hà Lam")
    return Hit(Passage(f"p-{text}", text, 1, 0, 0, len(text), text, 0, 1), article, score)


def texts(hits: Sequence[Hit]) -> list[str]:
    return [one.passage.text for one in hits]


def run(code: str, **environment: str) -> str:
    """Return what a process of its own prints: the hub's address is read once for each."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_passage_that_answers_comes_first(write_model: WriteModel, tmp_path: Path) -> None:
    reranker = build_reranker(str(write_model(tmp_path, WORDS)))
    hits = [hit(RICE, score=0.9), hit(BRIDGE, score=0.8), hit(STATIONS, score=0.1)]
    assert texts(reranked(hits, QUESTION, reranker))[0] == STATIONS


def test_scores_are_one_for_each_text_in_order(write_model: WriteModel, tmp_path: Path) -> None:
    reranker = build_reranker(str(write_model(tmp_path, WORDS)))
    asked = ["bts", "lúa", "hà lam có trạm", ""] * PAIRS_PER_RUN
    assert reranker.scores("Hà Lam có trạm", asked) == [0.0, 0.0, 4.0, 0.0] * PAIRS_PER_RUN


def test_a_folder_may_hold_the_model_as_the_hub_does(write_model: WriteModel, tmp_path: Path) -> None:
    reranker = build_reranker(str(write_model(tmp_path, WORDS, model_file="onnx/model.onnx")))
    assert reranker.scores("trạm", ["trạm", "lúa"]) == [1.0, 0.0]


def test_two_folders_are_two_models_and_one_can_be_built_again(
    write_model: WriteModel, tmp_path: Path
) -> None:
    plain = write_model(tmp_path / "a", WORDS)
    tenfold = write_model(tmp_path / "b", WORDS, word_value=10)
    assert build_reranker(str(plain)).scores("trạm", ["trạm"]) == [1.0]
    assert build_reranker(str(tenfold)).scores("trạm", ["trạm"]) == [10.0]
    assert build_reranker(str(plain)).scores("trạm", ["trạm"]) == [1.0]


def test_a_text_longer_than_the_model_reads_is_read_from_its_beginning(
    write_model: WriteModel, tmp_path: Path
) -> None:
    reranker = build_reranker(str(write_model(tmp_path, WORDS, longest=8)))
    assert reranker.scores("trạm", ["trạm " + "lúa " * 5000, "lúa " * 5000 + "trạm"]) == [1.0, 0.0]


def test_an_endless_question_is_read_from_its_beginning(write_model: WriteModel, tmp_path: Path) -> None:
    reranker = build_reranker(str(write_model(tmp_path, WORDS, longest=100_000)))
    question = "lúa " + "x " * (LONGEST_QUERY // 2) + "trạm"
    assert reranker.scores(question, ["trạm", "lúa"]) == [0.0, 1.0]


def test_a_model_of_the_list_is_downloaded_once(write_model: WriteModel, tmp_path: Path) -> None:
    code = (
        "from vectorstore.reranking import build_reranker;"
        "print(build_reranker('Xenova/ms-marco-MiniLM-L-6-v2').scores('trạm', ['lúa', 'trạm']))"
    )
    folder = write_model(tmp_path / "hub", WORDS, model_file="onnx/model.onnx")
    with model_hub(folder) as hub:
        first = run(code, HF_ENDPOINT=hub.address, HF_HOME=str(tmp_path / "cache"))
        asked = len(hub.asked)
        second = run(code, HF_ENDPOINT=hub.address, HF_HOME=str(tmp_path / "cache"))
    assert (first, second) == ("[0.0, 1.0]\n", "[0.0, 1.0]\n")
    assert any(path.endswith("/onnx/model.onnx") for path in hub.asked)
    assert len(hub.asked) == asked
    assert (tmp_path / "cache/hub/models--Xenova--ms-marco-MiniLM-L-6-v2").is_dir()


def test_a_model_that_cannot_be_downloaded_is_told_with_what_to_check(tmp_path: Path) -> None:
    pytest.importorskip("fastembed", reason="the reranker is an optional extra")
    code = (
        "from vectorstore.reranking import RerankerFailed, build_reranker\n"
        "try: build_reranker('BAAI/bge-reranker-v2-m3-int8')\n"
        "except RerankerFailed as failed: print(failed)"
    )
    said = run(code, HF_HUB_OFFLINE="1", HF_HOME=str(tmp_path))
    assert said.startswith(
        "The reranker BAAI/bge-reranker-v2-m3-int8 cannot be downloaded or loaded; check that"
    )


@pytest.mark.parametrize("name", ["BAAI/bge-reranker-v9", "./no/such/folder"])
def test_an_unknown_model_is_refused_with_one_that_fits(name: str) -> None:
    pytest.importorskip("fastembed", reason="the reranker is an optional extra")
    with pytest.raises(RerankerNotConfigured) as refused:
        build_reranker(name)
    assert str(refused.value) == (
        f"VICITE_RERANKER is {name}, which is neither a folder here nor a cross-encoder that fastembed knows; "
        "BAAI/bge-reranker-v2-m3-int8 is one that reads Vietnamese."
    )


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("fastembed", reason="the reranker is an optional extra")
    with pytest.raises(
        RerankerNotConfigured, match=r"a folder without model\.onnx and without onnx/model\.onnx"
    ):
        build_reranker(str(tmp_path))


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("model.onnx", b"no model"),
        ("tokenizer.json", b"{"),
        ("tokenizer_config.json", b"{}"),
        ("tokenizer_config.json", None),
    ],
)
def test_a_broken_folder_is_told_in_a_sentence_and_the_packages_words_go_to_the_log(
    write_model: WriteModel,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    file: str,
    content: bytes | None,
) -> None:
    write_model(tmp_path, WORDS)
    (tmp_path / file).unlink() if content is None else (tmp_path / file).write_bytes(content)
    with pytest.raises(RerankerFailed) as failed:
        build_reranker(str(tmp_path))
    assert str(failed.value).startswith(
        f"The reranker in {tmp_path} cannot be loaded; model.onnx, tokenizer.json"
    )
    assert failed.value.__cause__ is not None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert str(failed.value.__cause__) in caplog.text


def test_a_model_that_fails_while_it_scores_is_told_in_a_sentence(
    write_model: WriteModel, tmp_path: Path
) -> None:
    folder = write_model(tmp_path / "large", WORDS)
    small = write_model(tmp_path / "small", WORDS[:2])
    (folder / "model.onnx").write_bytes(
        (small / "model.onnx").read_bytes()
    )  # knows fewer words than its tokenizer
    with pytest.raises(RerankerFailed, match="The reranker failed on this search; unset VICITE_RERANKER"):
        build_reranker(str(folder)).scores("trạm", ["cầu"])


@pytest.mark.parametrize("name", ["BAAI/bge-reranker-v2-m3-int8", "."])
def test_without_the_package_the_sentence_says_how_to_install_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("fastembed", "fastembed.rerank", "fastembed.rerank.cross_encoder"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(RerankerNotConfigured) as refused:
        build_reranker(name)
    assert str(refused.value) == (
        f"VICITE_RERANKER is {name}, and the package that runs rerankers is not installed; "
        "run .venv/bin/pip install 'vicite[rerank]', or unset it."
    )


def test_the_package_is_not_loaded_before_a_reranker_is_built() -> None:
    code = "import sys, vectorstore.reranking as _; print({'fastembed', 'onnxruntime'} & set(sys.modules))"
    assert run(code) == "set()\n"


def test_higher_scores_come_first_and_equal_ones_stay_as_they_stood() -> None:
    hits = [hit(name) for name in "abcde"]
    assert texts(reranked(hits, "?", Says(1, 2, 1, -3, 2))) == ["b", "e", "a", "c", "d"]


def test_the_new_scores_lie_between_0_and_1_and_fall() -> None:
    found = reranked([hit(name) for name in "abcde"], "?", Says(-1000, 0, 1000, 2, -2))
    assert [one.score for one in found] == pytest.approx([1.0, 0.880797, 0.5, 0.119203, 0.0], abs=1e-6)


def test_nothing_but_the_score_of_a_hit_changes() -> None:
    before = hit("a", title="Một")
    (after,) = reranked([before], "?", Says(3))
    assert (after.passage, after.article) == (before.passage, before.article)
    assert before.score == 0.5


def test_the_model_is_shown_each_passage_under_its_heading() -> None:
    says = Says(1, 2)
    reranked([hit(STATIONS, title="Mạng lưới"), hit(RICE)], QUESTION, says)
    assert says.shown == [
        (QUESTION, [f"Mạng lưới · Báo Hà Lam\n{STATIONS}", f"Báo Hà Lam\n{RICE}"]),
    ]


def test_no_hits_need_no_model() -> None:
    says = Says()
    assert reranked([], QUESTION, says) == ()
    assert says.shown == []


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        ([1.0], "gave 1 scores for 2 passages"),
        ([1.0, 2.0, 3.0], "gave 3 scores for 2 passages"),
        ([], "gave 0 scores for 2 passages"),
        ([nan, 1.0], "a score that is not a number"),
        ([1.0, inf], "a score that is not a number"),
        ([-inf, 1.0], "a score that is not a number"),
    ],
)
def test_scores_that_cannot_be_used_are_refused(scores: list[float], sentence: str) -> None:
    with pytest.raises(RerankerFailed, match=sentence):
        reranked([hit("a"), hit("b")], "?", Says(*scores))


@pytest.mark.parametrize("value", [nan, inf])
def test_a_model_whose_scores_are_no_numbers_fails_the_search(
    write_model: WriteModel, tmp_path: Path, value: float
) -> None:
    reranker = build_reranker(str(write_model(tmp_path, WORDS, word_value=value)))
    with pytest.raises(RerankerFailed, match="a score that is not a number"):
        reranked([hit(STATIONS)], QUESTION, reranker)
