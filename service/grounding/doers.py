"""Whether somebody of a claim did what the quotes tell of another: a minister's promise, a committee's decision."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, Place
from vietnamese.english import irregular_forms
from vietnamese.names import Name, find_names, holds_name
from vietnamese.normalise import fold

# Between a doer of the claim and the verb: "of the People's Council", ", the director," and adverbs.
_AUXILIARY = re.compile(
    r"(?:\s+(?:(?i:has|have|had|also|then|later|recently|since|just|already|itself|himself|herself|\w+ly)|"
    r"(?:of|at|from) (?:the )?(?:(?:[A-ZĐÀ-Ỵ]\w*(?:['’]s?)?|and|of) ){0,5}[A-ZĐÀ-Ỵ]\w*))*\s+"
)
_NO_DOER = re.compile(
    r"(?:(?<!\w)(?:by|of|in|at|to|from|for|with|and|or|than) (?:the |mr\.? |ms\.? )?$)", re.IGNORECASE
)
_DONE = re.compile(r"(?:\s+(?:đã|sẽ|đang|vừa|cũng|mới|vẫn|tiếp tục|kịp thời|trực tiếp|chính thức))*\s+$")
_PERSON = r"(?:ông|bà|anh|chị|đồng chí|tiến sĩ|luật sư|bác sĩ|đại biểu)(?= [A-ZĐÀ-Ỵ])"
_OFFICE = (
    r"(?:Bộ|Sở|Cục|Tổng cục|Chi cục|Vụ|UBND|Ủy ban|HĐND|Công ty|Tập đoàn|Tổng công ty|Ngân hàng|Hiệp hội|Viện|"
    r"Trường|Bệnh viện|Công an|Thanh tra|Tổ chức|Quốc hội|Chính phủ|Thủ tướng|Tòa án|Trung tâm)"
)
_DOER = re.compile(rf"(?<!\w)(?:(?P<person>(?i:{_PERSON}))|(?P<office>{_OFFICE})(?= ))")
_TITLE = re.compile(
    r"\s*(?:phó |nguyên |quyền )?(?:chủ|giám|trưởng|bộ|thứ|bí|chánh|cục|vụ|hiệu|viện|tổng|thường|ủy)\s", re.I
)
_BEFORE_OTHERS = re.compile(
    r"(?<!\w)(?:của|cho|với|từ|tại|do|đến|về|đề nghị|yêu cầu|theo|giao|bị|được) (?:các )?$", re.I
)
_PARTED = re.compile(r"[,(–]|\s-\s")
_ENDED = re.compile(r"[;:.”]")
# "The department" is the one named before.
_SAID_BEFORE = re.compile(rf"(?:{_PERSON}|{_OFFICE})(?: (?:này|đó|trên|ta|ấy|nói trên))?\s*", re.IGNORECASE)
# What holds one of these is no name but says what somebody does: "Sở đã làm tốt công tác".
_CLAUSE = re.compile(r"(?<!\w)(?:đã|sẽ|đang|vừa|được|bị|làm|là|không|chưa|phải|tổ chức|thực hiện)(?!\w)")
_FAR, _FAR_IN_NAME = 16, 7  # words from a doer to the verb, with a title and without


@dataclass(frozen=True, slots=True)
class _Deed:
    """What the claim lets a name do."""

    doer: Name
    verb: Word


def check_doers(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each deed of an English claim that the quotes plainly tell of another than its doer."""
    if compared.claim.language != "en":
        return
    for deed in _deeds(compared):
        others = [_another(compared, deed, at) for at in deed.verb.places]
        if others and all(others):
            yield Finding(
                "failed",
                f"The cited sentences tell “{deed.verb.text}” of “{others[0]}”, not of {deed.doer.text}.",
            )


def _deeds(compared: Compared) -> Iterator[_Deed]:
    text = compared.claim.text
    for name in find_names(text, "en"):
        verbs = [
            one
            for one in compared.words
            if one.is_content and one.places and _AUXILIARY.fullmatch(text, name.end, one.start)
        ]
        is_object = _NO_DOER.search(text, 0, name.start) is not None
        yield from (_Deed(name, one) for one in verbs if _is_a_deed(one.text.split()[0], is_object=is_object))


def _is_a_deed(word: str, *, is_object: bool) -> bool:
    """Tell whether the word tells what the name before it did; behind a "with", only a "praising" does."""
    if word.endswith("ing"):
        return is_object
    return not is_object and (word.endswith("ed") or (word.islower() and word in irregular_forms()))


def _another(compared: Compared, deed: _Deed, at: Place) -> str | None:
    """Return who does it there, if that is plain and the quote does not name the doer of the claim."""
    text = compared.text_at(at)
    if holds_name(text, deed.doer):
        return None
    doers = (found.start() for found in _DOER.finditer(text, 0, at.start))
    return next(
        (
            doer
            for start in doers
            if not _BEFORE_OTHERS.search(text, 0, start)
            if (doer := _plain_doer(text[start : at.start])) is not None
            and fold(doer.split()[-1]) != fold(deed.doer.text.split()[-1])  # "bà Hà" for Phạm Thu Hà
        ),
        None,
    )


def _plain_doer(before: str) -> str | None:
    """Return the name that begins the words before a verb, if there is nothing else but titles and a "did"."""
    done = _DONE.search(before)
    name, *titles = _PARTED.split(before[: done.start()] if done else before)
    if (
        _SAID_BEFORE.fullmatch(name)
        or _CLAUSE.search(name)
        or len(name.split()) > _FAR_IN_NAME
        or len(before.split()) > _FAR
        or _ENDED.search(before)
    ):
        return None
    return name.strip() if all(_TITLE.match(one) or not one.strip() for one in titles) else None
