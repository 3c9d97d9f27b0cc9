"""A real cross-encoder of a few kilobytes: its score is how many words a text shares with the query."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, save
from onnx.helper import (
    make_graph,
    make_model,
    make_node,
    make_opsetid,
    make_tensor_value_info,
)
from onnx.numpy_helper import from_array
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def write_tiny_cross_encoder(
    folder: Path,
    words: Sequence[str],
    *,
    model_file: str = "model.onnx",
    word_value: float = 1.0,
    longest: int = 64,
) -> Path:
    """Write model and tokenizer into the folder as an export would; each shared word counts ``word_value``."""
    vocabulary = {word: number for number, word in enumerate((*SPECIAL, *words))}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    (folder / model_file).parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    said = {"model_max_length": longest, "pad_token": "[PAD]"}
    (folder / "tokenizer_config.json").write_text(json.dumps(said), encoding="utf-8")
    save(_model(len(vocabulary), word_value), folder / model_file)
    return folder


def _model(words: int, word_value: float) -> ModelProto:
    """Return the sum over the vocabulary of query counts times text counts; special tokens count nothing."""
    counted = np.diag([0.0] * len(SPECIAL) + [1.0] * (words - len(SPECIAL))).astype(np.float32)
    constants: dict[str, NDArray[Any]] = {
        "counted": counted,
        "value": np.asarray(word_value, np.float32),
        "one": np.asarray(1, np.int64),
        "positions": np.asarray([1], np.int64),
        "last": np.asarray([2], np.int64),
    }
    nodes = [
        make_node("Gather", ["counted", "input_ids"], ["tokens"]),
        make_node("Mul", ["token_type_ids", "attention_mask"], ["in_text"]),
        make_node("Sub", ["one", "token_type_ids"], ["outside_text"]),
        make_node("Mul", ["outside_text", "attention_mask"], ["in_query"]),
        *_counts("in_text", "text_counts"),
        *_counts("in_query", "query_counts"),
        make_node("Mul", ["text_counts", "query_counts"], ["shared"]),
        make_node("ReduceSum", ["shared", "positions"], ["number"], keepdims=1),
        make_node("Mul", ["number", "value"], ["logits"]),
    ]
    inputs = [
        make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    graph = make_graph(
        nodes,
        "shared words",
        inputs,
        [make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 1])],
        [from_array(array, name) for name, array in constants.items()],
    )
    return make_model(graph, opset_imports=[make_opsetid("", 17)], ir_version=10)


def _counts(mask: str, counts: str) -> list[NodeProto]:
    return [
        make_node("Cast", [mask], [f"{mask}_float"], to=TensorProto.FLOAT),
        make_node("Unsqueeze", [f"{mask}_float", "last"], [f"{mask}_column"]),
        make_node("Mul", ["tokens", f"{mask}_column"], [f"{mask}_tokens"]),
        make_node("ReduceSum", [f"{mask}_tokens", "positions"], [counts], keepdims=0),
    ]
