"""Sentences that address the machine that reads them instead of the public.

They are shown to no model and cannot be cited: what they order
would otherwise be borne out by them.
"""

import re

from vietnamese.normalise import fold

_MACHINE = r"(?:ai|llm|assistant|language\ model|chatbot)"
_MACHINE_VI = r"(?:tro\ ly\ ao|tro\ ly\ ai|chatbot|mo\ hinh\ ngon\ ngu)"
_RULES_VI = r"(?:huong\ dan|chi\ dan|chi\ thi|lenh|quy\ tac)"
# Folded, so that diacritics make no difference.
_ORDERS = re.compile(
    rf"""\b(?:
    (?:ignore|disregard|forget|override|bypass)\b.{{0,40}}\b(?:instruction|prompt|rule|direction|guideline)s?
    | (?:system|developer)\ (?:prompt|message)
    | (?:if\ )?you\ are\ (?:now\ )?an?\ {_MACHINE} | (?:as|being)\ an\ {_MACHINE}
    | (?:bo\ qua|quen)\b.{{0,12}}\b(?:tat\ ca|moi|cac|toan\ bo)\b.{{0,12}}\b{_RULES_VI}
    | (?:bo\ qua|quen)\ {_RULES_VI}\b.{{0,20}}\b(?:truoc|phia\ tren|he\ thong)
    | trich\ dan\ (?:tai\ lieu|doan)\ nay | (?:neu\ )?ban\ la\ (?:mot\ )?{_MACHINE_VI}
    )\b""",
    re.VERBOSE,
)
# "Hãy nói rằng …". Without diacritics "hay" is other words too, so it counts only where nothing has any.
_TELLS = r"(?:trả lời (?:rằng|là|thật|ngắn)|nói (?!không)|khẳng định|trích dẫn|in ra|xuất ra)"
_SAY = re.compile(rf"\bhãy {_TELLS}")
_SAY_BARE = re.compile(rf"\bhay {fold(_TELLS)}")


def gives_orders(sentence: str) -> bool:
    """Tell whether the sentence gives orders to a reading machine."""
    text = " ".join(sentence.lower().split())
    say = _SAY_BARE if text.isascii() else _SAY
    return say.search(text) is not None or _ORDERS.search(fold(text)) is not None
