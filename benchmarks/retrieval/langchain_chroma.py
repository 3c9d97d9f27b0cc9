"""What LangChain's own guides set up: its recursive splitter and its Chroma retriever, at their defaults."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from benchmarks.retrieval.places import Piece, Place, chunks_of, with_title
from benchmarks.retrieval.sets import SetArticle
from benchmarks.retrieval.synthetic_articles import SyntheticArticle

CHUNK_CHARACTERS, OVERLAP_CHARACTERS = 1_000, 200  # as in LangChain's guide to retrieval
_BATCH = 1_000


class LangChainChromaSystem:
    """A Chroma collection in a folder, and a retriever over it."""

    def __init__(self, folder: Path, embeddings: Embeddings) -> None:
        self._store = Chroma("articles", embedding_function=embeddings, persist_directory=str(folder))
        self._retriever = self._store.as_retriever(search_kwargs={"k": 10})

    def split(self, articles: Iterable[SetArticle]) -> list[Piece]:
        """Return the chunks of the recursive character splitter."""
        return chunks_of(articles, recursive_splitter().split_text)

    def index(self, pieces: Sequence[Piece]) -> None:
        """Add the pieces to the collection."""
        for start in range(0, len(pieces), _BATCH):
            self._store.add_documents([_document(piece) for piece in pieces[start : start + _BATCH]])

    def take(self, articles: Sequence[SyntheticArticle]) -> int:
        """Split the articles, add the chunks and return how many they are; places are not worked out."""
        splitter = recursive_splitter()
        pieces = [
            Piece(Place(one.article.id, 0, 0), chunk)
            for one in articles
            for chunk in splitter.split_text(with_title(one.article))
        ]
        self.index(pieces)
        return len(pieces)

    def search(self, question: str) -> list[Place]:
        """Return the places of the ten best passages."""
        return [
            Place(found.metadata["article_id"], found.metadata["start"], found.metadata["end"])
            for found in self._retriever.invoke(question)
        ]

    def close(self) -> None:
        """Drop the collection."""
        self._store.delete_collection()


def recursive_splitter() -> RecursiveCharacterTextSplitter:
    """Return the splitter as LangChain's guide sets it up."""
    return RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS)


def _document(piece: Piece) -> Document:
    place = piece.place
    metadata = {"article_id": place.article_id, "start": place.start, "end": place.end}
    return Document(page_content=piece.text, metadata=metadata)
