"""Both indexes of a library, opened so that they hold exactly the live passages of the catalog.

Each lies in a folder that the catalog names. A fresh one is filled beside the old one and named last, so that
an end at any moment leaves one whole index of each kind, or none, and then it is filled from the catalog.
"""

import logging
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from secrets import token_hex
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from vectorstore.catalog.catalog import Catalog
from vectorstore.catalog.library_stamp import Stamp
from vectorstore.vector_index import VectorIndex, VectorIndexDamaged, is_bloated, survives_opening
from vectorstore.vector_rows import VectorRows
from vectorstore.word_entries import WordEntry, word_entry
from vectorstore.word_index import WordIndex, WordIndexDamaged
from vietnamese.terms import VERSION

_PART = 500
_PROBE_SECONDS = 30.0
_PROBE_SECONDS_PER_PASSAGE = 0.002  # the log of changes is replayed at 2,000 to 5,000 a second

Progress = Callable[[int], None]  # how many entries were written since the last call
_log = logging.getLogger(__name__)


def _silent(_: int) -> None:
    pass


class Indexes:
    """The vector index and the word index of one library."""

    def __init__(self, data_dir: Path, catalog: Catalog, *, after_unclean_end: bool) -> None:
        """Open both; mend or build anew what does not hold the catalog's live passages.

        No text is embedded: a passage whose vector is not cached stays without one.
        """
        self._home, self._catalog = data_dir / "indexes", catalog
        self._stamp = catalog.settings.stamp()
        self._outdated: list[VectorIndex] = []
        self._rows: VectorRows | None = None
        self._rows_change = Lock()
        # What was added last, until it is known to be live: rows that are read meanwhile must hold it.
        self._on_the_way: tuple[list[str], NDArray[np.float32]] | None = None
        self.vectors = self._open_vectors(after_unclean_end) or self._fresh_vectors(_silent)
        self.words = self._open_words() or self._fresh_words(_silent)
        self._mend(after_unclean_end)
        self._sweep()

    def add(
        self, passage_ids: Sequence[str], vectors: NDArray[np.float32], entries: Iterable[WordEntry]
    ) -> None:
        """Put passages into both indexes, in place of any of the same ids."""
        if not passage_ids:
            return
        with self.words.writing(entries):
            self.vectors.upsert(passage_ids, vectors)
            with self._rows_change:
                if self._rows is None:
                    self._on_the_way = (list(passage_ids), vectors)
                else:
                    self._rows.put(passage_ids, vectors)

    def rows(self) -> VectorRows:
        """Return all vectors for scanning; they are read from the catalog when they are first asked for."""
        with self._rows_change:
            if self._rows is None:
                self._rows = self._read_rows()
            return self._rows

    def remove(self, passage_ids: Collection[str]) -> None:
        """Take passages out of both indexes.

        What cannot be removed now is left to the next opening: the catalog does not show it any more.
        """
        with self._rows_change:
            self._on_the_way = None
            if self._rows is not None:
                self._rows.drop(passage_ids)
        if not passage_ids:
            return
        try:
            self.vectors.delete(passage_ids)
            self.words.write([], removed=passage_ids)
        except (VectorIndexDamaged, WordIndexDamaged) as error:
            _log.warning("entries of removed passages are left to the next start: %s", error)

    def renew(self, stamp: Stamp | None, progress: Progress = _silent) -> None:
        """Build both indexes anew, of vectors of the stamp's model, and stamp the library with it.

        Searches see the old ones meanwhile.
        """
        self._stamp = stamp
        outdated = self.vectors
        self.vectors = self._fresh_vectors(progress)
        self._outdated.append(outdated)
        with self._rows_change:
            self._drop_rows()  # those of the old model; what is read from here on is of the new one
        self.words.settle()
        self.words = self._fresh_words(progress)

    def close(self) -> None:
        """Let go of both, and delete what is outdated."""
        with self._rows_change:
            self._drop_rows()
        for index in (self.vectors, *self._outdated):
            index.close()
        try:
            self.words.settle()
        except WordIndexDamaged as error:
            _log.warning("the word index was left unmerged: %s", error)
        self._outdated.clear()
        self._sweep()

    def _open_vectors(self, after_unclean_end: bool) -> VectorIndex | None:
        folder = self._folder("vectors")
        if folder is None or is_bloated(folder):
            return None
        seconds = _PROBE_SECONDS + _PROBE_SECONDS_PER_PASSAGE * self._catalog.passages.count()
        if after_unclean_end and not survives_opening(folder, timeout_seconds=seconds):
            _log.warning("the vector index did not survive the last end; it is built anew from the catalog")
            return None
        try:
            index = VectorIndex(folder)
            index.probe()
        except VectorIndexDamaged as error:
            _log.warning("the vector index is built anew from the catalog: %s", error)
            return None
        return index

    def _open_words(self) -> WordIndex | None:
        folder = self._folder("words")
        if folder and self._catalog.settings.get("words_version") != str(VERSION):
            _log.warning("the word index is built anew: its terms are not those that a question has now")
            return None
        try:
            return WordIndex(folder) if folder else None
        except WordIndexDamaged as error:
            _log.warning("the word index is built anew from the catalog: %s", error)
            return None

    def _fresh_vectors(self, progress: Progress) -> VectorIndex:
        name = f"vectors-{token_hex(4)}"
        index = VectorIndex(self._home / name)
        self._fill_vectors(index, self._catalog.passages.text_hashes(), progress)
        index.settle()
        if self._stamp:
            self._catalog.settings.put_stamp(self._stamp, vectors_folder=name)
        else:
            self._catalog.settings.put(vectors_folder=name)
        return index

    def _fresh_words(self, progress: Progress) -> WordIndex:
        name = f"words-{token_hex(4)}"
        index = WordIndex(self._home / name)
        self._fill_words(index, self._catalog.passages.text_hashes(), progress)
        index.settle()
        self._catalog.settings.put(words_folder=name, words_version=str(VERSION))
        return index

    def _fill_vectors(self, index: VectorIndex, passage_ids: Collection[str], progress: Progress) -> None:
        for part in _parts(passage_ids):
            if self._stamp:
                found = self._catalog.embeddings.of_passages(part, model=self._stamp.model)
                index.upsert(found.passage_ids, found.vectors)
            progress(len(part))

    def _fill_words(self, index: WordIndex, passage_ids: Collection[str], progress: Progress) -> None:
        for part in _parts(passage_ids):
            found = self._catalog.passages.by_id(part)
            index.write([word_entry(article, passage) for passage, article in found.values()])
            progress(len(part))

    def _read_rows(self) -> VectorRows:
        stamp = self._catalog.settings.stamp()
        rows = VectorRows(self._home / f"rows-{token_hex(4)}", stamp.dimension if stamp else 1)
        if stamp:
            for part in _parts(self._catalog.passages.text_hashes()):
                found = self._catalog.embeddings.of_passages(part, model=stamp.model)
                if found.passage_ids:
                    rows.put(found.passage_ids, found.vectors)
        if self._on_the_way:
            rows.put(*self._on_the_way)
        return rows

    def _drop_rows(self) -> None:
        if self._rows is not None:
            self._rows.close()
        self._rows = None

    def _mend(self, after_unclean_end: bool) -> None:
        """Add what is missing and remove what is too much; by the counts alone it is rarely to be seen."""
        expected = self._catalog.passages.count()
        if not after_unclean_end and self.vectors.count() == self.words.size() == expected:
            return
        live = self._catalog.passages.text_hashes().keys()
        vectors, words = self.vectors.ids(), self.words.keys()
        self.vectors.delete(vectors - live)
        self._fill_vectors(self.vectors, live - vectors, _silent)
        if words - live:
            self.words.write([], removed=words - live)
        self._fill_words(self.words, live - words, _silent)

    def _folder(self, kind: str) -> Path | None:
        name = self._catalog.settings.get(f"{kind}_folder")
        folder = self._home / name if name else None
        return folder if folder and folder.is_dir() else None

    def _sweep(self) -> None:
        """Delete folders that are no index of this library (any more)."""
        needed = {self._folder("vectors"), self._folder("words"), *(index.folder for index in self._outdated)}
        for folder in (*self._home.glob("vectors-*"), *self._home.glob("words-*")):
            if folder not in needed:
                shutil.rmtree(folder, ignore_errors=True)
        for file in self._home.glob("rows-*"):
            if self._rows is None or file != self._rows.file:
                file.unlink(missing_ok=True)


def _parts(passage_ids: Collection[str]) -> Iterator[list[str]]:
    """Yield the ids so many at a time, those of one article together."""
    remaining = iter(sorted(passage_ids))
    while part := list(islice(remaining, _PART)):
        yield part
