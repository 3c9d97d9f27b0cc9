"""A claim tells what articles say. It gives its reader no orders, asks for no secrets, and adds no sentence of its own.

Orders that are reported are statements: "residents are told to call 113". So is what someone is quoted as saying.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.segments import Language
from vietnamese.normalise import fold

ORDER = "The claim gives its reader an order, which no cited sentence does."
READER = "The claim speaks to its reader, which no cited sentence does."
SECRET = "The claim speaks of a password or the like, which no cited sentence does."
_FEWEST = {"en": 2, "vi": 4}  # words that say something, and syllables, for a sentence to be missed

# What a reader can be told to do. The others are nouns, too, and orders only with an object: "share prices rose".
_VERBS = (
    r"ignore|disregard|forget|send|give|tell|reveal|provide|submit|enter|click|ask|buy|sell|invest|hurry|beware|"
    r"remember|believe|follow|subscribe|donate|dial|delete|repeat|obey|contact|visit|install|download|reply|go\s+to|"
    r"log\s+(?:in|on)|sign\s+(?:up|in)|join\s+us|do\s+not|don['’]t"
)
_NOUNS_TOO = (
    "call|wire|transfer|pay|text|email|e-mail|mail|message|phone|ring|write|type|share|open|deposit|see|check|use|take|"
    "read|vote|register|report|scan|print|claim|order|win|get|make|keep|copy|run|execute|say|answer|look|come|confirm|"
    "verify|act|stop|trust|withdraw|hand|let|borrow|note|post|watch|try"
)
_NEVER = ("do not", "don't", "don’t")
_NO_TIME = r"(?!\s+(?:year|month|week|quarter|season|time|period|decade))"
_OBJECT = (
    rf"(?:(?:your|my|our|the|an?|these|those|us|me|him|her|them|it|all|every|now|here|today|immediately|up|out|"
    rf"back)\b|th(?:is|at)\b{_NO_TIME}|[\d+])"
)
_BEFORE = (
    r"(?:(?:please|now|just|then|so|also|kindly|first|always|never|only|simply|and|but|instead|or)\s*,?\s+)*"
)
_NOT_A_NOUN = (
    r"(?!\s+(?:of|and|or|is|are|was|were|has|had|have|will|tracing|speeds?|"
    r"numbers?|orders?|rates?|prices?|volumes?|fees?)\b)"
)
_HEAD = r"(?:^|[.!?]\s|\n|\()[\s\"“”'‘*-]*"
_ORDERS = re.compile(
    rf"""{_HEAD}{_BEFORE}(?P<verb>(?:{_VERBS})(?=[\s,:!.]|$){_NOT_A_NOUN}(?!\s+[A-ZĐ]\w*\s+(?:has|had|is|was))
                                 |(?:{_NOUNS_TOO})\s+(?={_OBJECT}))
    | (?:[,;:—–]|\s(?:and|so|then|or))\s+(?P<late>(?:{_VERBS}|{_NOUNS_TOO})\s+(?:your|me|now|here)\b)
    | \b(?P<please>please|kindly)\s+[a-z]""",
    re.VERBOSE | re.IGNORECASE,
)
_ORDERS_VI = re.compile(
    r"(?<!\w)(?:hãy|vui lòng|xin mời|đừng|chớ)(?!\w)"
    r"|(?:^|[.!?;]\s+)(?:gọi|nhắn|gửi|chuyển|nạp|truy cập|bấm|nhấn|quét|liên hệ|đăng nhập)\s.{0,60}"
    r"(?<!\w)(?:ngay|liền|để nhận|để trúng)(?!\w)",
    re.IGNORECASE,
)
_YOU = re.compile(r"(?<!\w)(?:you|your|yours|yourself|yourselves|you['’](?:re|ll|ve|d))(?!\w)", re.IGNORECASE)
_YOU_VI = re.compile(
    r"(?<!\w)(?:(?:của|cho|với|mời|nếu|các) bạn(?! (?:hàng|bè|gái|trai|học|tù|đời|đọc|trẻ|nghề))|"
    r"quý (?:vị|khách|độc giả|bạn đọc))(?!\w)",
    re.IGNORECASE,
)
# How a sentence of an article speaks to somebody.
_ADDRESSES = re.compile(
    r"(?<!\w)(?:hãy|đừng|chớ|vui lòng|xin|mời|thưa|quý (?:vị|khách|độc giả|bạn|thầy|phụ huynh|công ty|cơ quan)|"
    r"bạn(?! (?:hàng|bè|gái|trai|học|tù|đời))|các (?:em|con|cháu|anh|chị|bác)|đề nghị|please|you|your)(?!\w)",
    re.IGNORECASE,
)
_SECRETS = re.compile(
    r"(?<!\w)(?:passwords?|passcodes?|pass ?phrases?|otps?|pin (?:codes?|numbers?)|cvv|seed phrases?|private keys?|"
    r"credentials|(?:credit |bank )?card numbers?|(?:bank )?account numbers?|log-?in details|bank details|"
    r"mật khẩu|mã (?:otp|pin|xác thực|xác nhận)|số (?:thẻ|tài khoản)|thông tin (?:thẻ|tài khoản))(?!\w)",
    re.IGNORECASE,
)
_SECRETS_HELD = re.compile(
    r"(?<!\w)(?:mật khẩu|mật mã|mã|khóa|khoá|số thẻ|tài khoản|otp|pin|cvv|password|thông tin|thẻ|đăng nhập)(?!\w)",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_REPORTS = re.compile(
    r"(?<!\w)(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|ask\w*|urg\w+|warn\w*|advis\w+|read(?:s|ing)?|wrote|writes?|call\w*|"
    r"named?|titled|entitled|slogan|motto|theme|campaign|programme|program|contest|message|signs?|nói|viết|"
    r"kêu gọi|nhắn|cho biết|khẩu hiệu|chủ đề|chương trình|cuộc thi|phong trào|phát động)(?!\w)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(
    r"(?:(?<=[^\W\d_]{3}[.!?])|(?<=[\d)\"”][.!?])|(?<=[.!?][\"”)]))\s+(?=\W*[^\W\d_a-zđ])|[!?]\s+|\n"
)
_WORD = re.compile(r"[^\W\d_]+")


def check_told_to_reader(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for an order, a word to the reader or a secret in a claim that no quote has anything like."""
    text, language = _without_speech(compared.claim.text), compared.claim.language
    quotes = [quote.text for quote in compared.quotes]
    if not any(_ADDRESSES.search(quote) for quote in quotes):
        if _gives_an_order(compared, text, language):
            yield Finding("failed", ORDER)
        if (_YOU if language == "en" else _YOU_VI).search(text):
            yield Finding("failed", READER)
    if _SECRETS.search(text) and not any(_SECRETS_HELD.search(quote) for quote in quotes):
        yield Finding("failed", SECRET)


def _gives_an_order(compared: Compared, text: str, language: Language) -> bool:
    if language == "vi":
        return _ORDERS_VI.search(text) is not None
    return any(
        found["verb"] is None
        or found["verb"].lower() in _NEVER
        or not _heads_a_quote(compared, found.start("verb"))
        for found in _ORDERS.finditer(text)
    )


def _heads_a_quote(compared: Compared, verb: int) -> bool:
    """Tell whether a quote begins with the verb, as titles and slogans do: Nói không với ma túy."""
    return any(
        not _WORD.search(compared.text_at(place)[: place.start])
        for word in compared.words
        if word.start <= verb < word.end
        for place in word.places
    )


def _without_speech(text: str) -> str:
    """Blank out what the claim reports as said, so that offsets stay."""

    def blank(found: re.Match[str]) -> str:
        return " " * len(found[0]) if _REPORTS.search(text, 0, found.start()) else found[0]

    return _SPEECH.sub(blank, text)


def check_each_sentence(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each sentence of a claim of several of which nothing stands in the quotes."""
    text = compared.claim.text
    cuts = [0, *(found.end() for found in _SENTENCES.finditer(text)), len(text)]
    if len(cuts) < 3:
        return
    held = _pairs(" . ".join(quote.text for quote in compared.quotes))
    for start, end in pairwise(cuts):
        if not _is_held(compared, start, end, held):
            yield Finding("failed", f"Nothing of “{text[start:end].strip()}” stands in the cited sentences.")


def _is_held(compared: Compared, start: int, end: int, held: frozenset[tuple[str, str]]) -> bool:
    looked_up = (*compared.figures, *compared.dates)
    if any(start <= one.of.start < end for one in looked_up):  # what does not stand there has failed already
        return True
    if compared.claim.language == "en":
        inside = [word for word in compared.words if start <= word.start < end]
        return any(one.places for one in inside) or sum(one.is_content for one in inside) < _FEWEST["en"]
    sentence = compared.claim.text[start:end]
    return len(_WORD.findall(sentence)) < _FEWEST["vi"] or not _pairs(sentence).isdisjoint(held)


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    words = [fold(word) for word in _WORD.findall(text)]
    return frozenset(pairwise(words))
