"""Reranking: a cross-encoder reads the question together with each passage. The only door to the package for it."""

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from math import exp, isfinite
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from vectorstore.errors import ViCiteError
from vectorstore.passages import embedded_text

if TYPE_CHECKING:
    from fastembed.rerank.cross_encoder import TextCrossEncoder

    from vectorstore.results import Hit

LONGEST_QUERY = 1_000  # characters; the cost of a pair grows with the square of its length
PAIRS_PER_RUN = 8
MODEL_FILES = ("model.onnx", "onnx/model.onnx")
READS_VIETNAMESE = "BAAI/bge-reranker-v2-m3-int8"  # of those fastembed knows the smallest free one that does

_log = logging.getLogger(__name__)


class RerankerNotConfigured(ViCiteError):
    """VICITE_RERANKER names what is not there: the package is missing, or there is no such model."""


class RerankerFailed(ViCiteError):
    """The reranker cannot be downloaded or loaded, or does not score as it should."""


class Reranker(Protocol):
    """A model that says how well a text answers a query."""

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return one score for each text, in order; a higher one is better, on a scale of the model's own."""
        ...


def build_reranker(name: str) -> Reranker:
    """Return the cross-encoder of that name, loaded: a local folder, or a model of fastembed's list.

    A folder holds ``model.onnx``, by itself or in ``onnx/``, with its ``tokenizer.json`` and
    ``tokenizer_config.json``; nothing is fetched for it. A model of the list is downloaded from huggingface.co
    when it is first built, into the cache that HF_HOME names. Raise RerankerNotConfigured or RerankerFailed.
    """
    encoders = require_known(name)
    folder = Path(name).expanduser()
    if folder.is_dir():
        return _of_folder(folder, encoders)
    from huggingface_hub.constants import HF_HUB_CACHE

    with _InOneSentence(
        f"The reranker {name} cannot be downloaded or loaded; check that huggingface.co can be reached and that "
        "disk and memory have room for it, or unset VICITE_RERANKER. The log says more."
    ):
        # fastembed's own cache lies in the temporary directory: hundreds of megabytes again after a restart
        return _CrossEncoder(encoders(name, cache_dir=HF_HUB_CACHE))


def require_known(name: str) -> type["TextCrossEncoder"]:
    """Return what builds the cross-encoder of that name; nothing is loaded or fetched. Raise RerankerNotConfigured."""
    try:
        from fastembed.rerank.cross_encoder import TextCrossEncoder
    except ImportError:
        raise RerankerNotConfigured(
            f"VICITE_RERANKER is {name}, and the package that runs rerankers is not installed; "
            "run .venv/bin/pip install 'vicite[rerank]', or unset it."
        ) from None
    if not Path(name).expanduser().is_dir() and not _knows(TextCrossEncoder, name):
        raise RerankerNotConfigured(
            f"VICITE_RERANKER is {name}, which is neither a folder here nor a cross-encoder that fastembed knows; "
            f"{READS_VIETNAMESE} is one that reads Vietnamese."
        )
    return TextCrossEncoder


def reranked(hits: Sequence["Hit"], query: str, reranker: Reranker) -> tuple["Hit", ...]:
    """Return the hits, those that the reranker scores higher first, equal ones as they stood.

    It is shown each passage under its heading, as an embedding model is. A hit's new score is the model's,
    brought between 0 and 1 by the logistic function. Raise RerankerFailed.
    """
    if not hits:
        return ()
    scores = reranker.scores(query, [embedded_text(hit.article, hit.passage) for hit in hits])
    if len(scores) != len(hits):
        raise RerankerFailed(
            f"The reranker gave {len(scores)} scores for {len(hits)} passages; choose another for VICITE_RERANKER."
        )
    if not all(isfinite(score) for score in scores):
        raise RerankerFailed(
            "The reranker gave a score that is not a number; choose another for VICITE_RERANKER."
        )
    order = sorted(range(len(hits)), key=lambda place: -scores[place])
    return tuple(replace(hits[place], score=_logistic(scores[place])) for place in order)


class LazyReranker:
    """Puts hits in order with a reranker that is built when it is first needed; threads may share it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._building = Lock()
        self._built: Reranker | None = None

    def __call__(self, hits: Sequence["Hit"], query: str) -> tuple["Hit", ...]:
        """Return the hits in their new order. Raise RerankerNotConfigured or RerankerFailed."""
        with self._building:
            self._built = self._built or build_reranker(self._name)
        return reranked(hits, query, self._built)


class _CrossEncoder:
    def __init__(self, encoder: "TextCrossEncoder") -> None:
        self._encoder = encoder

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        with _InOneSentence("The reranker failed on this search; unset VICITE_RERANKER. The log says more."):
            found = self._encoder.rerank(query[:LONGEST_QUERY], texts, batch_size=PAIRS_PER_RUN)
            return [float(score) for score in found]


class _InOneSentence(AbstractContextManager[None]):
    """Tells a failure of the package in our sentence; its own message goes to the log.

    onnxruntime's errors have no root of their own, and tokenizers raises plain ``Exception``.
    """

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            _log.warning("reranker: %s: %s", type(error).__name__, error)
            raise RerankerFailed(self._sentence) from error


def _of_folder(folder: Path, encoders: type["TextCrossEncoder"]) -> Reranker:
    model_file = next((one for one in MODEL_FILES if (folder / one).is_file()), None)
    if model_file is None:
        raise RerankerNotConfigured(
            f"VICITE_RERANKER is {folder}, a folder without {' and without '.join(MODEL_FILES)}; "
            "export the model to ONNX into it."
        )
    name = f"a local {model_file}"  # fastembed loads only what it has been told a name and a source of
    with _InOneSentence(
        f"The reranker in {folder} cannot be loaded; {model_file}, tokenizer.json and tokenizer_config.json "
        "must be whole and of one model. The log says more."
    ):
        if not _knows(encoders, name):
            from fastembed.common.model_description import ModelSource

            encoders.add_custom_model(name, ModelSource(hf=name), model_file)
        return _CrossEncoder(encoders(name, specific_model_path=str(folder)))


def _knows(encoders: type["TextCrossEncoder"], name: str) -> bool:
    return name.lower() in (one["model"].lower() for one in encoders.list_supported_models())


def _logistic(score: float) -> float:
    return 1 / (1 + exp(-score)) if score >= 0 else exp(score) / (1 + exp(score))
