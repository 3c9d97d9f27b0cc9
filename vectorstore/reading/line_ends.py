"""How a line ends tells a sentence from a title, a label or a name."""

import re

_SENTENCE_END = re.compile(r"[.!?…]/?\.?[)\]”’»\"']{0,3}$")


def ends_like_a_sentence(text: str) -> bool:
    """Tell whether the text ends in a full stop or its like, closing quotes and brackets after it allowed."""
    return _SENTENCE_END.search(text[-8:]) is not None
