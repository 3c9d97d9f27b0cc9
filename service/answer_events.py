"""What is told while an answer or a summary is made, in this order: searched, perhaps progress, claims, done."""

from dataclasses import dataclass
from typing import ClassVar

from service.answers import Answer, Citation, Claim, Searched, Summary, SummaryClaim
from service.documents import Document


class SearchedDocument(Document):
    """What was searched."""

    searched: Searched


class ClaimDocument(Document):
    """A claim that has passed its checks, with the citations it uses."""

    claim: Claim | SummaryClaim
    citations: list[Citation]


@dataclass(frozen=True, slots=True)
class SearchFinished:
    """The first event."""

    document: SearchedDocument
    name: ClassVar[str] = "searched"


class ProgressDocument(Document):
    """How many of the calls that long material takes are done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Progressed:
    """An event while long material is read, before any claim."""

    document: ProgressDocument
    name: ClassVar[str] = "progress"


@dataclass(frozen=True, slots=True)
class Claimed:
    """An event for each claim, sent when it has passed its checks and never before."""

    document: ClaimDocument
    name: ClassVar[str] = "claim"


@dataclass(frozen=True, slots=True)
class Done:
    """The last event: the whole object."""

    document: Answer | Summary
    name: ClassVar[str] = "done"


AnswerEvent = SearchFinished | Progressed | Claimed | Done
