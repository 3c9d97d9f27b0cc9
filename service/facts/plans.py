"""Whether what stands at a place of a text is told as a plan or as done."""

from service.answers import FactKind
from service.grounding.findings import Place
from service.grounding.modality import mode_at, mode_of_claim
from service.grounding.segments import bounds_of_segment, segment_at
from service.requests import Language


def kind_at(text: str, language: Language, place: int) -> FactKind | None:
    """Return how it is told there; None where its words fit both."""
    segment = segment_at(text, language, place)
    mode = mode_at(text, Place(0, segment, place)) if language == "vi" else "either"
    if mode == "either":
        mode = mode_of_claim(text[: bounds_of_segment(text, language, segment)[1]], language)
    return None if mode == "either" else mode
