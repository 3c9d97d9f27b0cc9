"""Sentences that address the machine that reads them instead of the public.

They are shown to no model and cannot be cited: what they order would otherwise be borne out by them. No list knows
every way to give an order; what a model was told by one that is not known must pass the checks like anything else.
"""

import re
import unicodedata

from vietnamese.normalise import fold

_MACHINE = r"(?:ai|llm|(?:ai\ |virtual\ )?assistant|language\ model|chatbot)s?"
_MACHINE_VI = r"(?:tro\ ly\ ao|tro\ ly\ ai|chatbot|mo\ hinh\ ngon\ ngu)"
_RULES = r"(?:instruction|prompt|rule|direction|guideline|restriction)s?"
_RULES_VI = r"(?:huong\ dan|chi\ dan|chi\ thi|lenh|quy\ tac)"
_REPLY = r"(?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|outputs?)"
_REPLY_VI = r"(?:cau\ tra\ loi|ban\ tom\ tat)"
_SAY = r"(?:say|state|answer|reply|respond|output|print|repeat|reveal|disclose|cite|insert|append|write)"
_SHOWN = r"(?:documents?|articles?|sources?|context|secrets?|passwords?|prompts?|instructions?)"
# Folded, so that diacritics make no difference.
_ORDERS = re.compile(
    rf"""\b(?:
    (?:ignore|disregard|forget|override|bypass)\b.{{0,40}}\b{_RULES}
    | (?:system|developer)\ (?:prompt|message|instructions?|override)
    | (?:if\ )?you\ are\ (?:now\ )?an?\ {_MACHINE} | (?:as|being)\ an\ {_MACHINE}
    | (?:all|every|any|each|your|the)\ {_REPLY}\ .{{0,40}}\b(?:must|should|shall|has\ to|have\ to)
    | (?:note|message|notice|attention|instructions?|dear)\b[^.:]{{0,20}}\b{_MACHINE}\b[^.:]{{0,20}}:
    | {_SAY}\ .{{0,40}}\b(?:other|all|every|your|previous|hidden|entire)\ .{{0,20}}\b{_SHOWN}
    | (?:bo\ qua|quen)\b.{{0,12}}\b(?:tat\ ca|moi|cac|toan\ bo)\b.{{0,12}}\b{_RULES_VI}
    | (?:bo\ qua|quen)\ {_RULES_VI}\b.{{0,20}}\b(?:truoc|phia\ tren|he\ thong)
    | trich\ dan\ (?:tai\ lieu|doan|bai|nguon)\ nay | (?:neu\ )?ban\ la\ (?:mot\ )?{_MACHINE_VI}
    | (?:moi|tat\ ca|bat\ ky|toan\ bo)\ (?:cac\ )?{_REPLY_VI}\b.{{0,40}}\b(?:phai|bat\ buoc)
    | (?:gui|danh\ cho|luu\ y|chi\ thi|yeu\ cau)\b[^.:]{{0,12}}\b{_MACHINE_VI}\b[^.:]{{0,20}}:
    | (?:tiet\ lo|lap\ lai|nhac\ lai|in\ ra|xuat\ ra|sao\ chep|liet\ ke)\b.{{0,60}}
      \b(?:tai\ lieu|bai\ viet|bai\ bao|van\ ban|nguon)\ (?:khac|con\ lai)
    )(?!\w)""",
    re.VERBOSE,
)
# "Say that …" at the head of a sentence or behind a stop; the heads that separate the turns of a conversation.
_BEGINS = re.compile(
    rf"""(?:^|[:.!>›〉\])])\W*(?:please\ |now\ |you\ must\ |always\ |only\ )*
      {_SAY}\ (?:that|with|only|exactly|this|the\ following)\b
    | :\W*(?:chi\ |luon\ )?(?:tra\ loi\ (?:rang|la|that|ngan)|in\ ra|xuat\ ra)\b
    | ^\W*(?:system|assistant|developer|user)\s*(?:[:>\]]|$) | ^\#+\s*(?:system|assistant|developer|user)\b""",
    re.VERBOSE,
)
# "Hãy nói rằng …". Without diacritics "hay" is other words too, so it counts only where nothing has any.
_TELLS = (
    r"(?:trả lời (?:rằng|là|thật|ngắn)|nói (?!không)|khẳng định|trích dẫn|in ra|xuất ra|lặp lại|tiết lộ|liệt kê|"
    r"suy đoán|viết rằng|ghi rằng)"
)
_TELL = re.compile(rf"\b(?:hãy {_TELLS}|(?:phải|luôn|chỉ được) trả lời (?:rằng|là))")
_TELL_BARE = re.compile(rf"\b(?:hay {fold(_TELLS)}|(?:phai|luon|chi duoc) tra loi (?:rang|la))")
# Beside an order these are one, too.
_GOES_ALONG = re.compile(
    r"(?:^|:)\W*(?:bo qua|quen|dung|khong (?:bao gio|duoc|can)|chi duoc|luon|ignore|never|always|only|do not|don.t)\b"
)
# Letters of Greek and Cyrillic that pass for Latin ones.
_LOOKALIKES = str.maketrans("аеорсухіѕјԁһαοενικ", "aeopcyxisjdhaoevik")


def goes_along(sentence: str) -> bool:
    """Tell whether the sentence is an order, too, if it stands beside one."""
    return _GOES_ALONG.search(fold(_plain(sentence))) is not None


def gives_orders(sentence: str) -> bool:
    """Tell whether the sentence gives orders to a reading machine."""
    text = _plain(sentence)
    folded = fold(text)
    tell = _TELL_BARE if text.isascii() else _TELL
    return any(
        found is not None for found in (tell.search(text), _ORDERS.search(folded), _BEGINS.search(folded))
    )


def _plain(sentence: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", sentence).lower().translate(_LOOKALIKES).split())
