"""The word index: which passages hold which terms, in tantivy. The only file that knows tantivy."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from threading import Lock

import tantivy

from vectorstore.errors import ViCiteError
from vietnamese.terms import Concept, Field, IndexTerms, WeightedTerm

_WRITER_BYTES = 64_000_000


class WordIndexDamaged(ViCiteError):
    """The files of the word index cannot be read or written."""


class WordIndex:
    """Terms of passages in a folder of its own; many may search while one writes."""

    def __init__(self, folder: Path) -> None:
        """Open the index in the folder, a new one where there is none. Raise WordIndexDamaged."""
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._writing = Lock()
        try:
            self._index = tantivy.Index(self._schema, str(folder))
            self._index.config_reader("manual")
            self._index.reload()
        except (ValueError, OSError) as error:
            raise WordIndexDamaged(f"The word index in {folder} cannot be read: {error}") from error

    def write(self, added: Iterable[tuple[str, IndexTerms]], removed: Collection[str] = ()) -> None:
        """Remove and add passages in one commit; a passage that is there already is replaced."""
        with self._writing:
            try:
                writer = self._index.writer(_WRITER_BYTES, 1)
                for key in removed:
                    writer.delete_documents_by_term("key", key)
                for key, terms in added:
                    writer.delete_documents_by_term("key", key)
                    writer.add_document(
                        tantivy.Document(
                            key=key, accented=" ".join(terms.accented), folded=" ".join(terms.folded)
                        )
                    )
                writer.commit()
                writer.wait_merging_threads()
                self._index.reload()
            except (ValueError, OSError) as error:
                raise WordIndexDamaged(f"The word index cannot be written: {error}") from error

    def search(self, concepts: Sequence[Concept], limit: int) -> list[tuple[str, float]]:
        """Return passage ids with their scores, best first: of each concept its best term counts, by BM25."""
        wanted = [self._any_of(concept) for concept in concepts if concept.terms]
        if not wanted or limit < 1:
            return []
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in wanted])
        searcher = self._index.searcher()
        hits = searcher.search(query, limit, count=False).hits
        return [(searcher.doc(address)["key"][0], float(score)) for score, address in hits]

    def doc_freq(self, field: Field, term: str) -> int:
        """Return how many passages hold the term; removed ones count until their segment is merged."""
        return int(self._index.searcher().doc_freq(field, term))

    def size(self) -> int:
        """Return the number of passages."""
        return int(self._index.searcher().num_docs)

    def keys(self) -> set[str]:
        """Return the ids of all passages."""
        searcher = self._index.searcher()
        everything = searcher.search(tantivy.Query.all_query(), max(1, searcher.num_docs), count=False).hits
        return {searcher.doc(address)["key"][0] for _, address in everything}

    def _any_of(self, concept: Concept) -> tantivy.Query:
        return tantivy.Query.disjunction_max_query(
            [self._term(term, term.weight * concept.weight) for term in concept.terms]
        )

    def _term(self, term: WeightedTerm, boost: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, term.field, term.term, "freq")
        return tantivy.Query.boost_query(query, boost)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("accented", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("folded", tokenizer_name="whitespace", index_option="freq")
    return builder.build()
