"""What callers say of an article beside its text: names and plain values."""

from collections.abc import Mapping

from vietnamese.normalise import normalise

Value = str | int | float | bool


def whole(value: Value) -> Value:
    """Return the value as filters compare it: ``2021.0`` is ``2021``, and ``"2021"`` is another."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def normalised(metadata: Mapping[str, Value]) -> dict[str, Value]:
    """Return the metadata with its names and texts in NFC, as all text from outside."""
    return {
        normalise(name): normalise(value) if isinstance(value, str) else value
        for name, value in metadata.items()
    }
