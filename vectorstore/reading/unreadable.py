"""What could not be read, and the sentence that tells the person why and how to mend it."""

from dataclasses import dataclass

from vectorstore.errors import UnreadableSource

__all__ = ["Unreadable", "UnreadableSource"]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, folder or line that gives no article. ``reason`` is a sentence for the person."""

    origin: str
    reason: str
