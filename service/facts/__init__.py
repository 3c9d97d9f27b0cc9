"""What stands in the claims of a summary, as data: figures, dates, places, offices and people."""

from service.facts.entities import entities
from service.facts.key_facts import key_facts
from service.facts.timeline import timeline

__all__ = ["entities", "key_facts", "timeline"]
