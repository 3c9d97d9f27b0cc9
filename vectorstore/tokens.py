"""Token counts for budgets: exact, and without the network for the encodings that matter."""

import gzip
from base64 import b64decode
from functools import cache
from importlib.metadata import distribution
from typing import TYPE_CHECKING

from vectorstore.errors import ViCiteError

if TYPE_CHECKING:
    from tiktoken import Encoding

# How tiktoken splits text before it looks up ranks (tiktoken_ext/openai_public.py). The ranks themselves lie
# in the bpe-openai package, byte for byte those tiktoken would download: fed from there it loads in 0.3 s,
# never asks the network, and needs 50 MB less than bpe-openai's own encoder.
_PACKAGED_PATTERNS = {
    "cl100k_base": (
        r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+"
        r"|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
    ),
    "o200k_base": (
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
    ),
}


class UnknownEncoding(ViCiteError):
    """No token encoding of that name can be had."""


class TokenCounter:
    """Counts the tokens of texts in one encoding."""

    def __init__(self, encoding: "Encoding") -> None:
        self._encoding = encoding

    def count(self, text: str) -> int:
        """Return the number of tokens; ``<|endoftext|>`` in a text is text like any other."""
        return len(self._encoding.encode_ordinary(text))


class LazyTokenCounter:
    """A counter that loads its encoding when it first counts; most calls never do."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding

    def count(self, text: str) -> int:
        """Return the number of tokens. Raise UnknownEncoding."""
        return token_counter(self._encoding).count(text)


@cache
def token_counter(encoding: str) -> TokenCounter:
    """Return the counter of a tiktoken encoding; ``o200k_base`` and ``cl100k_base`` never need the network.

    Raise UnknownEncoding for a name tiktoken does not know, or whose ranks it cannot fetch.
    """
    import tiktoken

    if encoding in _PACKAGED_PATTERNS:
        pattern, ranks = _PACKAGED_PATTERNS[encoding], _packaged_ranks(encoding)
        return TokenCounter(
            tiktoken.Encoding(encoding, pat_str=pattern, mergeable_ranks=ranks, special_tokens={})
        )
    offline = " and ".join(sorted(_PACKAGED_PATTERNS))
    known = tiktoken.list_encoding_names()
    if encoding not in known:
        raise UnknownEncoding(
            f"There is no token encoding {encoding!r}: {offline} work without a network, and tiktoken knows "
            f"{', '.join(sorted(set(known) - set(_PACKAGED_PATTERNS)))}."
        )
    try:
        return TokenCounter(tiktoken.get_encoding(encoding))
    except (OSError, ValueError) as error:
        raise UnknownEncoding(
            f"The token encoding {encoding!r} is not on this machine and cannot be fetched; "
            f"{offline} work without a network."
        ) from error


def _packaged_ranks(encoding: str) -> dict[bytes, int]:
    path = distribution("bpe-openai").locate_file(f"bpe_openai/data/{encoding}.tiktoken.gz")
    with gzip.open(str(path)) as packed:
        return {b64decode(token): int(rank) for token, rank in (line.split() for line in packed)}
