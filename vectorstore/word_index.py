"""The word index: which passages hold which terms and pass which filter, in tantivy. The only file that knows it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import log
from pathlib import Path
from threading import Lock
from typing import Any

import tantivy
from tantivy import Occur
from tantivy import Query as Clause

from vectorstore.errors import ViCiteError
from vectorstore.filters import Filters
from vectorstore.word_entries import UNDATED, WordEntry, days_since_epoch, facet, passage_number
from vietnamese.terms import Concept, Field, WeightedTerm

_WRITER_BYTES = 64_000_000
# Of a concept the best rendering counts in full and the others by this much: two ways to say it are a little more.
_OTHER_RENDERINGS = 0.1
# A name that no text holds is looked for with one letter changed, added or lost, if it has so many letters.
_LETTERS_TO_MISSPELL = 5
_FIRST_DAY, _LAST_DAY = -1_000_000, 10_000_000


class WordIndexDamaged(ViCiteError):
    """The files of the word index cannot be read or written."""


class WordIndex:
    """Terms of passages in a folder of its own; many may search while one writes."""

    def __init__(self, folder: Path) -> None:
        """Open the index in the folder, a new one where there is none. Raise WordIndexDamaged."""
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._writing = Lock()
        self._writer: tantivy.IndexWriter | None = None
        self._unfinished = False
        try:
            self._index = tantivy.Index(self._schema, str(folder))
            self._index.config_reader("manual")
            self._index.reload()
        except (ValueError, OSError) as error:
            raise WordIndexDamaged(f"The word index in {folder} cannot be read: {error}") from error

    def write(self, added: Iterable[WordEntry], removed: Collection[str] = ()) -> None:
        """Remove and add passages in one commit; a passage that is there already is replaced."""
        with self.writing(added, removed):
            pass

    @contextmanager
    def writing(self, added: Iterable[WordEntry], removed: Collection[str] = ()) -> Iterator[None]:
        """Write as ``write`` does, and commit when the block ends well: its work and tantivy's go on side by side.

        Segments are merged in the background, after the commit.
        """
        with self._writing:
            with _as_damage():
                writer = self._open_writer()
                self._unfinished = True
                for key in removed:
                    writer.delete_documents_by_term("key", key)
                for entry in added:
                    writer.delete_documents_by_term("key", entry.passage_id)
                    writer.add_document(_document(entry))
            yield
            with _as_damage():
                writer.commit()
                self._unfinished = False
                self._index.reload()

    def settle(self) -> None:
        """Wait until all segments are merged that are to be, and let go of the folder until the next write."""
        with self._writing, _as_damage():
            writer, self._writer = self._writer, None
            if writer is not None:
                writer.wait_merging_threads()
                self._index.reload()

    def search(
        self, concepts: Sequence[Concept], limit: int, filters: Filters | None = None
    ) -> list[tuple[str, float]]:
        """Return the ids of passages that pass with their scores, best first: BM25 of each concept's best term."""
        searcher = self._index.searcher()
        wanted = [self._any_of(concept, searcher) for concept in concepts if concept.terms]
        if not wanted or limit < 1:
            return []
        query = Clause.boolean_query([(Occur.Should, one) for one in wanted])
        if filters is not None and filters.narrows:
            query = Clause.boolean_query([(Occur.Must, query), (Occur.Must, self._passing(filters))])
        hits = searcher.search(query, limit, count=False).hits
        return [(searcher.doc(address)["key"][0], float(score)) for score, address in hits]

    def count(self, filters: Filters) -> int:
        """Return how many passages pass."""
        return _count(self._index.searcher(), self._passing(filters))

    def numbers(self, filters: Filters, limit: int) -> list[int]:
        """Return the numbers of up to so many passages that pass (see ``passage_number``), in no order."""
        searcher = self._index.searcher()
        hits = searcher.search(self._passing(filters), max(1, limit), count=False).hits
        addresses = [address for _, address in hits]
        return [int(one) for one in searcher.fast_field_values("number", addresses) if one is not None]

    def passing(self, passage_ids: Collection[str], filters: Filters) -> set[str]:
        """Return those of the passages that pass."""
        if not passage_ids:
            return set()
        among = Clause.term_set_query(self._schema, "key", list(passage_ids))
        both = Clause.boolean_query([(Occur.Must, among), (Occur.Must, self._passing(filters))])
        searcher = self._index.searcher()
        hits = searcher.search(both, len(passage_ids), count=False).hits
        return {searcher.doc(address)["key"][0] for _, address in hits}

    def undated(self, filters: Filters) -> int:
        """Return how many articles would pass, had somebody stated when they were published."""
        clauses = [self._facet(UNDATED), *self._facet_clauses(filters)]
        every = Clause.boolean_query([(Occur.Must, one) for one in clauses])
        return _count(self._index.searcher(), every)

    def doc_freq(self, field: Field, term: str) -> int:
        """Return how many passages hold the term; removed ones count until their segment is merged."""
        return int(self._index.searcher().doc_freq(field, term))

    def size(self) -> int:
        """Return the number of passages."""
        return int(self._index.searcher().num_docs)

    def keys(self) -> set[str]:
        """Return the ids of all passages."""
        searcher = self._index.searcher()
        everything = searcher.search(Clause.all_query(), max(1, searcher.num_docs), count=False).hits
        return {searcher.doc(address)["key"][0] for _, address in everything}

    def _open_writer(self) -> tantivy.IndexWriter:
        """Return the writer, without what a write that failed has left in it."""
        if self._writer is None:
            self._writer = self._index.writer(_WRITER_BYTES, 1)
        elif self._unfinished:
            self._writer.rollback()
        return self._writer

    def _any_of(self, concept: Concept, searcher: tantivy.Searcher) -> Clause:
        clauses = [
            self._term(term, term.weight * concept.weight, concept, searcher) for term in concept.terms
        ]
        return clauses[0] if len(clauses) == 1 else Clause.disjunction_max_query(clauses, _OTHER_RENDERINGS)

    def _term(self, term: WeightedTerm, boost: float, concept: Concept, searcher: tantivy.Searcher) -> Clause:
        if (
            concept.kind == "person"
            and len(term.term) >= _LETTERS_TO_MISSPELL
            and term.term.isalpha()
            and not searcher.doc_freq(term.field, term.term)
        ):
            close = Clause.fuzzy_term_query(self._schema, term.field, term.term, 1)
            return Clause.boost_query(close, boost * log(2 + searcher.num_docs))
        query = Clause.term_query(self._schema, term.field, term.term, "freq")
        return Clause.boost_query(query, boost)

    def _passing(self, filters: Filters) -> Clause:
        """Return what passes, without a score of its own."""
        clauses = self._facet_clauses(filters)
        if filters.by_date:
            since, until = filters.published_from, filters.published_to
            clauses.append(
                Clause.range_query(
                    self._schema,
                    "day",
                    tantivy.FieldType.Integer,
                    days_since_epoch(since) if since else _FIRST_DAY,
                    days_since_epoch(until) if until else _LAST_DAY,
                )
            )
        every = Clause.boolean_query([(Occur.Must, one) for one in clauses or [Clause.all_query()]])
        return Clause.const_score_query(every, 0.0)

    def _facet_clauses(self, filters: Filters) -> list[Clause]:
        """Return the conditions that are not about dates; those of one kind are met by any of their values."""
        found = []
        for kind, values in (("article", filters.article_ids), ("publisher", filters.publishers)):
            if values is not None:
                facets = [facet(kind, value) for value in values]
                found.append(Clause.term_set_query(self._schema, "facet", facets))
        for name, value in filters.metadata.items():
            found.append(self._facet(facet(f"metadata {name}", value)))
        return found

    def _facet(self, value: str) -> Clause:
        return Clause.term_query(self._schema, "facet", value, "basic")


@contextmanager
def _as_damage() -> Iterator[None]:
    try:
        yield
    except (ValueError, OSError) as error:
        raise WordIndexDamaged(f"The word index cannot be written: {error}") from error


def _count(searcher: tantivy.Searcher, query: Clause) -> int:
    found: Any = searcher.search(query, 1, count=True)  # its count is missing from the library's types
    return int(found.count)


def _document(entry: WordEntry) -> tantivy.Document:
    fields: dict[str, Any] = {
        "key": entry.passage_id,
        "number": passage_number(entry.passage_id),
        "accented": " ".join(entry.terms.accented),
        "folded": " ".join(entry.terms.folded),
        "facet": " ".join(entry.facets),
    }
    if entry.day is not None:
        fields["day"] = entry.day
    return tantivy.Document(**fields)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("accented", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("folded", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("facet", tokenizer_name="whitespace", index_option="basic")
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_integer_field("number", fast=True)
    return builder.build()
