"""How long a summary may be: never more, and no padding to reach it."""

from service.requests import Length

MOST_WORDS: dict[Length, int] = {"brief": 90, "standard": 220, "detailed": 500}
MOST_SENTENCES: dict[Length, int] = {"brief": 3, "standard": 8, "detailed": 20}
# What the model is told: a little less, for it counts badly.
LENGTHS: dict[Length, str] = {
    "brief": "the gist and up to 3 points, at most 75 words in all",
    "standard": "the gist and 5 to 8 points, at most 190 words in all",
    "detailed": "the gist and up to 18 points, at most 430 words in all",
}


class Room:
    """How much more may be written: words, or sentences where these are repeated word for word."""

    def __init__(self, length: Length, *, counts_words: bool) -> None:
        self._left = MOST_WORDS[length] if counts_words else MOST_SENTENCES[length]
        self._counts_words = counts_words
        self._began = False
        self._closed = False

    def takes(self, text: str) -> bool:
        """Tell whether the claim still fits, and take its room; after the first that doesn't, none does."""
        size = len(text.split()) + 1 if self._counts_words else 1  # the markers stand as one word
        if self._closed or size > self._left:
            self._closed = self._began
            return False
        self._began = True
        self._left -= size
        return True
