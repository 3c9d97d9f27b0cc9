"""What could not be read, and the sentence that tells the person why and how to mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, folder or line that gives no article. ``reason`` is a sentence for the person."""

    origin: str
    reason: str


class UnreadableSource(ValueError):
    """Raised for a source without a readable article; ``reason`` says what is wrong and how to mend it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
