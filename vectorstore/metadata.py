"""What callers say of an article beside its text: names and plain values."""

from collections.abc import Mapping

from vietnamese.normalise import normalise

Value = str | int | float | bool


def normalised(metadata: Mapping[str, Value]) -> dict[str, Value]:
    """Return the metadata with its names and texts in NFC, as all text from outside."""
    return {
        normalise(name): normalise(value) if isinstance(value, str) else value
        for name, value in metadata.items()
    }
