"""What LlamaIndex's own guides set up: its sentence splitter and its vector index, at their defaults."""

from collections.abc import Iterable, Sequence

from langchain_core.embeddings import Embeddings
from llama_index.core import VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import TextNode
from pydantic import PrivateAttr

from benchmarks.retrieval.places import Piece, Place, chunks_of
from benchmarks.retrieval.sets import SetArticle

_BOOKKEEPING = ["article_id", "start", "end"]  # else LlamaIndex embeds them with the text


class GivenEmbedding(BaseEmbedding):  # type: ignore[misc]  # the package is installed for the benchmark alone
    """LangChain's embeddings as LlamaIndex asks for them."""

    _given: Embeddings = PrivateAttr()

    def __init__(self, given: Embeddings) -> None:
        super().__init__(model_name="given")
        self._given = given

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._given.embed_query(query)

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._given.embed_query(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._given.embed_documents([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._given.embed_documents(texts)


class LlamaIndexSystem:
    """A vector index in memory, and a retriever over it."""

    def __init__(self, embeddings: Embeddings) -> None:
        self._embedding = GivenEmbedding(embeddings)

    def split(self, articles: Iterable[SetArticle]) -> list[Piece]:
        """Return the chunks of the sentence splitter."""
        return chunks_of(articles, SentenceSplitter().split_text)

    def index(self, pieces: Sequence[Piece]) -> None:
        """Build the index of the pieces."""
        nodes = [_node(number, piece) for number, piece in enumerate(pieces)]
        index = VectorStoreIndex(nodes, embed_model=self._embedding)
        self._retriever = index.as_retriever(similarity_top_k=10)

    def search(self, question: str) -> list[Place]:
        """Return the places of the ten best passages."""
        found = [one.node.metadata for one in self._retriever.retrieve(question)]
        return [Place(one["article_id"], one["start"], one["end"]) for one in found]

    def close(self) -> None:
        """Do nothing: the index is in memory."""


def _node(number: int, piece: Piece) -> TextNode:
    place = piece.place
    return TextNode(
        id_=str(number),
        text=piece.text,
        metadata={"article_id": place.article_id, "start": place.start, "end": place.end},
        excluded_embed_metadata_keys=_BOOKKEEPING,
    )
