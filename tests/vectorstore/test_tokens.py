import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import bpe_openai
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.tokens import UnknownEncoding, token_counter

OFFLINE = ["o200k_base", "cl100k_base"]
VIETNAMESE = "Toàn tỉnh có 1.422 trạm BTS, phủ sóng 100% số xã; Tr. 5, 910/1988 và TP. Hà Nội."


@pytest.mark.parametrize(("encoding", "tokens"), [("o200k_base", 37), ("cl100k_base", 45)])
def test_vietnamese_is_counted_exactly_without_a_network(encoding: str, tokens: int) -> None:
    assert token_counter(encoding).count(VIETNAMESE) == tokens


@pytest.mark.parametrize("encoding", OFFLINE)
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_counts_are_those_of_the_other_implementation_of_the_encoding(encoding: str, text: str) -> None:
    other = bpe_openai.get_encoding(encoding).encode_ordinary(text)
    assert token_counter(encoding).count(text) == len(other)


def test_a_special_token_in_a_text_is_text() -> None:
    counter = token_counter("o200k_base")
    assert counter.count("hết<|endoftext|>rồi") == counter.count("hết") + 7 + counter.count("rồi")


def test_a_lone_surrogate_is_counted_and_breaks_nothing() -> None:
    assert token_counter("o200k_base").count("a\ud800b") == 3


@pytest.mark.parametrize("encoding", OFFLINE)
def test_the_packaged_ranks_are_those_tiktoken_would_download(encoding: str) -> None:
    import gzip
    import inspect
    from hashlib import sha256

    from tiktoken_ext import openai_public

    path = Path(str(distribution("bpe-openai").locate_file(f"bpe_openai/data/{encoding}.tiktoken.gz")))
    downloaded = sha256(gzip.decompress(path.read_bytes())).hexdigest()
    assert downloaded in inspect.getsource(getattr(openai_public, encoding))


def test_an_unknown_encoding_is_named_with_those_that_work() -> None:
    with pytest.raises(UnknownEncoding) as refused:
        token_counter("o300k_base")
    assert "'o300k_base'" in str(refused.value)
    assert "cl100k_base and o200k_base work without a network" in str(refused.value)


def test_an_encoding_that_cannot_be_fetched_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with pytest.raises(UnknownEncoding, match="'p50k_base' is not on this machine and cannot be fetched"):
        token_counter("p50k_base")


def test_nothing_is_loaded_before_it_is_used() -> None:
    loaded = (
        "import sys, vectorstore.tokens; print([m for m in ('tiktoken', 'bpe_openai') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", loaded], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
