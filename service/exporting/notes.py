"""The footnotes of a memo: what was quoted, from where, and when it was taken in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from service.answers import Citation
from service.exporting.days import said_day
from service.exporting.first_mentions import Mentions
from service.exporting.plain_text import one_line

DELETED = "The article has been deleted, and its words with it."


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the quote and its rendering, without quotation marks, then where it is from.

    ``doubt`` says what in the rendering could not be checked. ``source`` are parts to be set with commas between;
    ``address`` is an http(s) address that may be linked, what is none stands in ``source``.
    """

    deleted: bool
    quote: str
    quote_en: str
    doubt: str
    source: tuple[str, ...]
    address: str | None
    retrieved: str | None


class NoteNumbers:
    """The footnotes by citation: each gets the next number at its first use, and keeps it."""

    def __init__(self, citations: Sequence[Citation]) -> None:
        self._citations = {citation.number: citation for citation in citations}
        self._numbers: dict[int, int] = {}

    def of(self, citations: Sequence[int]) -> tuple[int, ...]:
        """Return the numbers of the footnotes; a citation that is not there has none."""
        known = [one for one in dict.fromkeys(citations) if one in self._citations]
        return tuple(self._numbers.setdefault(one, len(self._numbers) + 1) for one in known)

    def used(self) -> list[Citation]:
        """Return the citation of each footnote, in the order of their numbers."""
        return [self._citations[one] for one in self._numbers]


def note_of(citation: Citation, mentions: Mentions) -> Note:
    """Return the footnote; of a citation whose article was deleted the words are gone."""
    url = one_line(citation.url or "")
    linked = is_web_address(url)
    deleted = citation.deleted
    rendering = "" if deleted else one_line(citation.quote_en or "")
    said = (citation.publisher, citation.title, said_day(citation.published_at), None if linked else url)
    return Note(
        deleted=deleted,
        quote="" if deleted else one_line(citation.quote),
        quote_en=mentions.again(rendering),
        doubt="; ".join(map(one_line, citation.quote_en_reasons)).rstrip(".") if rendering else "",
        source=tuple(part for part in (one_line(one or "") for one in said) if part),
        address=url if linked else None,
        retrieved=said_day(citation.retrieved_at),
    )


def quoted_parts(note: Note) -> Iterator[str]:
    """Yield what stands before the source, a sentence each, with its quotation marks."""
    if note.deleted:
        yield DELETED
    if note.quote:
        yield f"“{note.quote}”"
    if note.quote_en:
        doubt = f" (to be checked: {note.doubt})" if note.doubt else ""
        yield f"“{note.quote_en}”{doubt}"


def is_web_address(url: str) -> bool:
    """Tell whether it is an http(s) address of a host, without credentials or white space: fit to be linked."""
    try:
        parts = urlsplit(url)
        return (
            parts.scheme.lower() in ("http", "https")
            and bool(parts.hostname)
            and "@" not in parts.netloc
            and not any(one.isspace() for one in url)
        )
    except ValueError:
        return False
