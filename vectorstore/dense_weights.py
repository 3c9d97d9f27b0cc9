"""What the vectors count for beside the words, by the embedding model and the language of the query."""

import re
from dataclasses import dataclass
from typing import Literal

from vectorstore.embeddings import LEXICAL


@dataclass(frozen=True, slots=True)
class DenseWeights:
    """The vectors' weight beside the words' 1, for a query in each language; 0 asks no vectors at all."""

    vi: float
    en: float

    def of(self, language: Literal["vi", "en"]) -> float:
        return self.vi if language == "vi" else self.en


# These were chosen by trying weights from .01 to 1 over 511 questions and some 2,500 Vietnamese articles; benchmarks/
# retrieval shows what the chosen ones give, not the others.
# Lexical embeddings know nothing the words do not: fused at any weight they lost recall.
_LEXICAL = DenseWeights(0.0, 0.0)
# Tried with all-MiniLM-L6-v2, an English model, alone far behind the words. At these weights fusion kept the words'
# recall@10 and Vietnamese nDCG@10, and gained half a point of English nDCG@10; without diacritics it lost .002.
_UNKNOWN = DenseWeights(0.02, 0.2)
# For models made for many languages, none of which could be run here: chosen with synthetic vectors about as good
# as the words, with which these weights gained 4 points of recall@10 in Vietnamese and 6 in English.
_MULTILINGUAL = DenseWeights(0.5, 0.8)
_MULTILINGUAL_NAMES = re.compile(
    r"text-embedding-3|multilingual|bge-m3|gemini-embedding|embedding-?gemma|qwen3-embedding|jina-embeddings-v[345]|"
    r"arctic-embed-?(?:l-)?v?2|embed-v4|voyage-3|mistral-embed|vietnamese|halong",
    re.IGNORECASE,
)


def dense_weights(embedding_model: str) -> DenseWeights:
    """Return the weights for a model by its name; an unknown model counts for little until somebody measured it."""
    if embedding_model == LEXICAL:
        return _LEXICAL
    return _MULTILINGUAL if _MULTILINGUAL_NAMES.search(embedding_model) else _UNKNOWN
