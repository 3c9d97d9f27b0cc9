"""The library as a LangChain retriever, for other people's chains. Nothing of ours imports this module."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import Field

from vectorstore.filters import Filters
from vectorstore.results import Hit
from vectorstore.retrieval import Query, query_of
from vectorstore.searching import Found


@runtime_checkable
class Searches(Protocol):
    """What the retriever needs of a library: an open ``Library`` is one."""

    def search(self, queries: Sequence[Query], top_k: int, filters: Filters, /) -> Found: ...


class ViCiteRetriever(BaseRetriever):
    """Finds passages for a question in Vietnamese or English; the caller opens the library and closes it.

    A document's content is the passage, its id the passage's. Always
    ``page_content == article.text[metadata["start_char"]:metadata["end_char"]]``, in code points, for the article
    that ``metadata["article_id"]`` names. Searching raises EmbeddingsFailed or EmbeddingModelMismatch.

    With an open ``library`` and any chat ``model``::

        from langchain_core.prompts import ChatPromptTemplate
        from langchain_core.runnables import RunnableParallel, RunnablePassthrough
        from vectorstore.langchain_retriever import ViCiteRetriever
        found = RunnableParallel(articles=ViCiteRetriever(library=library, top_k=5), question=RunnablePassthrough())
        chain = found | ChatPromptTemplate.from_template("{articles}\\n\\nQuestion: {question}") | model
        reply = chain.invoke("How many base stations does Hà Lam have?")
    """

    library: Searches
    top_k: int = Field(default=10, ge=1)
    filters: Filters = Filters()

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        found = self.library.search([query_of(query)], self.top_k, self.filters)
        return [_document(hit) for hit in found.hits]


def _document(hit: Hit) -> Document:
    return Document(
        page_content=hit.passage.text,
        id=hit.passage.passage_id,
        metadata={
            "article_id": hit.article.id,
            "passage_id": hit.passage.passage_id,
            "title": hit.article.title,
            "url": hit.article.url,
            "publisher": hit.article.publisher,
            "published_at": hit.article.published_at,
            "start_char": hit.passage.start,
            "end_char": hit.passage.end,
            "score": hit.score,
            "printed_by": hit.printed_by,
        },
    )
