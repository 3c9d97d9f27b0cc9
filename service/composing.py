"""From checked claims to the text that is served: markers, offsets, numbered citations, sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.answers import Citation, SourceArticle, Status, Withheld
from service.evidence import Evidence
from service.grounding import Checked, Draft


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim in the text: ``text[start:end]`` without its markers, which follow after a space."""

    draft: Draft
    checked: Checked
    start: int
    end: int
    citations: tuple[int, ...]


class Composition:
    """A text that grows claim by claim; what was once given a place or a number keeps it."""

    def __init__(self, *, separator: str) -> None:
        self.text = ""
        self.claims: list[PlacedClaim] = []
        self.citations: list[Citation] = []
        self.cited: list[Evidence] = []  # of each citation
        self.withheld: list[Withheld] = []
        self._separator = separator
        self._numbers: dict[str, int] = {}

    def add(self, draft: Draft, checked: Checked, evidence: Sequence[Evidence]) -> PlacedClaim:
        """Append the claim and its markers, and return its place."""
        numbers = tuple(dict.fromkeys(self._number(one) for one in evidence))
        start = len(self.text) + (len(self._separator) if self.text else 0)
        placed = PlacedClaim(draft, checked, start, start + len(draft.text), numbers)
        self.text += (self._separator if self.text else "") + written(draft.text, numbers)
        self.claims.append(placed)
        return placed

    def withhold(self, draft: Draft, checked: Checked) -> None:
        """Keep what the checks refused, beside the text."""
        self.withheld.append(Withheld(text=draft.text, reasons=list(checked.reasons)))

    def status(self) -> Status:
        """Return how much of what was written survived."""
        if not self.claims:
            return "insufficient_evidence"
        return "partial" if self.withheld else "answered"

    def cited_by(self, claim: PlacedClaim) -> list[Citation]:
        """Return the citations of the claim, in the order of its markers."""
        return [self.citations[number - 1] for number in claim.citations]

    def sources(self) -> list[SourceArticle]:
        """Return the cited articles, once each, in the order they are cited."""
        return list({citation.article_id: _source(citation) for citation in self.citations}.values())

    def _number(self, evidence: Evidence) -> int:
        sentence_id = evidence.sentence.sentence_id
        if sentence_id not in self._numbers:
            self._numbers[sentence_id] = len(self._numbers) + 1
            self.citations.append(_citation(self._numbers[sentence_id], evidence))
            self.cited.append(evidence)
        return self._numbers[sentence_id]


def written(text: str, numbers: Sequence[int]) -> str:
    """Return the claim as it stands in the text, its markers after it."""
    return f"{text} {''.join(f'[{number}]' for number in numbers)}"


def _citation(number: int, evidence: Evidence) -> Citation:
    sentence, article = evidence.sentence, evidence.article
    return Citation(
        number=number,
        article_id=article.id,
        version=article.version,
        sentence_id=sentence.sentence_id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        published_at=article.published_at,
        start_char=sentence.start,
        end_char=sentence.end,
        quote=article.text[sentence.start : sentence.end],
        retrieved_at=article.updated_at or None,
    )


def _source(citation: Citation) -> SourceArticle:
    return SourceArticle(
        article_id=citation.article_id,
        title=citation.title,
        url=citation.url,
        publisher=citation.publisher,
        published_at=citation.published_at,
    )
