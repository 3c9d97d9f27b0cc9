"""How two printings of a story may differ: in words that tell nothing, in their opening, in what was cut."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from vectorstore.reprint_words import is_number, plain
from vietnamese.figures import find_figures
from vietnamese.normalise import fold

_LEAST_KEPT = 0.6  # of the words of a sentence that was edited, not put in another's place
_MOST_WORDS = 2_000  # of sentences in a row that are compared word by word

# A change of one of these can change what is said. Syllables, for Vietnamese has no other words in print.
_TELLING = """
    một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi mốt chục trăm nghìn ngàn vạn triệu tỷ rưỡi nửa đôi linh
    lẻ nhất nhì đầu cuối giữa thứ cả mọi toàn đều
    không chưa chẳng chả đừng hết ngừng dừng bỏ hủy cấm phủ bác từ thiếu mất trừ vô phi bất trái sai thôi ngưng
    tăng giảm lên xuống cao thấp hơn kém trên dưới trước sau trong ngoài vượt đạt thắng thua hòa lãi lỗ được bị
    xuất nhập mua bán thu chi vào ra mở đóng nâng hạ rút sụt cùng riêng chỉ vẫn còn lại nữa
    đã sẽ đang dự kiến sắp vừa từng định phải nên cần muốn có thể
    gần khoảng ít nhiều tối đa thiểu đủ lớn nhỏ dài ngắn nhanh chậm mạnh yếu mới cũ tốt xấu đúng
    thông qua đồng ý phản đối ủng hộ chấp thuận chối duyệt nhận cho khỏi chết sống thương
    sáng trưa chiều tối đêm hôm qua mai nay kia mốt tuần tháng quý ngày giờ phút năm mùa xuân hè thu đông
    bắc nam tây trung ông bà anh chị em cô chú bác con cha mẹ vợ chồng nữ trai gái
    not no never none nor without cannot will would may might must should
    up down rose fell more less over under above below before after won lost first last half
    one two three four five six seven eight nine ten hundred thousand million billion dozen
"""
_TELLING_WORDS = frozenset(map(plain, _TELLING.split()))
_TELLING_BARE = frozenset(map(fold, _TELLING_WORDS))


@dataclass(frozen=True, slots=True)
class PrintedSentence:
    """A sentence, its words as printed, and the forms in which they are compared."""

    text: str
    words: tuple[str, ...]
    forms: tuple[str, ...]


def are_light_edits(one: Sequence[PrintedSentence], other: Sequence[PrintedSentence]) -> bool:
    """Tell whether two bodies differ in nothing that tells.

    A sentence without a figure may be missing on one side. The opening may be written anew, without figures and
    with no name that the other body does not know; no other sentence may stand in another's place. Inside a
    sentence words may differ unless one is a number, has a capital, turns or measures what is said (not, rose,
    will, yesterday), or stands beside a number.
    """
    matcher = SequenceMatcher(
        None, [sentence.forms for sentence in one], [sentence.forms for sentence in other], autojunk=False
    )
    known = {form for sentence in one for form in sentence.forms}
    known_to_other = {form for sentence in other for form in sentence.forms}
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        here, there = one[start:end], other[other_start:other_end]
        alone, alone_there = _without_match(here, there), _without_match(there, here)
        if any(find_figures(sentence.text, "vi") for sentence in chain(alone, alone_there)):
            return False
        if alone and alone_there:
            opening = start == other_start == 0
            if not opening or not _names(alone) <= known_to_other or not _names(alone_there) <= known:
                return False
        if not _differ_lightly(_rest(here, alone), _rest(there, alone_there)):
            return False
    return True


def _without_match(
    here: Sequence[PrintedSentence], there: Sequence[PrintedSentence]
) -> list[PrintedSentence]:
    """Return the sentences of ``here`` that are not edited forms of what stands ``there``."""
    counts = Counter(form for sentence in there for form in sentence.forms)
    return [
        sentence
        for sentence in here
        if (Counter(sentence.forms) & counts).total() < _LEAST_KEPT * len(sentence.forms)
    ]


def _rest(here: Sequence[PrintedSentence], without: Sequence[PrintedSentence]) -> list[PrintedSentence]:
    left_out = {id(sentence) for sentence in without}
    return [sentence for sentence in here if id(sentence) not in left_out]


def _names(sentences: Sequence[PrintedSentence]) -> set[str]:
    """Return the forms of the words with a capital, but for the first word of a sentence."""
    return {
        form
        for sentence in sentences
        for word, form in zip(sentence.words[1:], sentence.forms[1:], strict=True)
        if word[0].isupper()
    }


def _differ_lightly(here: Sequence[PrintedSentence], there: Sequence[PrintedSentence]) -> bool:
    """Tell whether no word differs that tells, and none beside a number."""
    forms, other_forms = _forms(here), _forms(there)
    if max(len(forms), len(other_forms)) > _MOST_WORDS:
        return False
    words, other_words = _words(here), _words(there)
    for kind, start, end, other_start, other_end in SequenceMatcher(
        None, forms, other_forms, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        changed = [*words[start:end], *other_words[other_start:other_end]]
        if any(map(_tells, changed)) or any(map(is_number, _beside(words, start, end))):
            return False
    return True


def _tells(word: str) -> bool:
    form = plain(word)
    known = form in _TELLING_WORDS or (form.isascii() and form in _TELLING_BARE)
    return known or is_number(word) or word[0].isupper() or not word[0].isalpha()


def _beside(words: Sequence[str], start: int, end: int) -> Iterator[str]:
    """Yield the words right before and right after those of a run."""
    yield from words[max(0, start - 1) : start]
    yield from words[end : end + 1]


def _forms(sentences: Sequence[PrintedSentence]) -> list[str]:
    return [form for sentence in sentences for form in sentence.forms]


def _words(sentences: Sequence[PrintedSentence]) -> list[str]:
    return [word for sentence in sentences for word in sentence.words]
