"""Text from outside, made fit to stand in a file: one line, no control characters, nothing XML forbids."""

import re

from vietnamese.normalise import normalise

# Noncharacters of Unicode; XML 1.0 forbids two of them, and nobody needs the others.
_NONCHARACTERS = re.compile(
    "[\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(p * 65536 + 65534)}{chr(p * 65536 + 65535)}" for p in range(1, 17))
    + "]"
)


def one_line(text: str) -> str:
    """Return the text on one line, in NFC, without control, zero-width and bidirectional characters."""
    return " ".join(_NONCHARACTERS.sub("\ufffd", normalise(text)).split())
