"""Summaries of articles or of a topic: every claim with the sentences it rests on, however long the material."""

from service.summarising.lengths import MOST_SENTENCES, MOST_WORDS
from service.summarising.subjects import TOPIC_PASSAGES
from service.summarising.summarise import EVIDENCE_TOKENS, estimate_summary, summarise

__all__ = [
    "EVIDENCE_TOKENS",
    "MOST_SENTENCES",
    "MOST_WORDS",
    "TOPIC_PASSAGES",
    "estimate_summary",
    "summarise",
]
