"""One quantity on its own: which numbers in words count, and what is below nought."""

from dataclasses import replace

from vietnamese.figures.quantities import Quantity, figure_of, read_quantity
from vietnamese.figures.reading import DASHES, FigureAt
from vietnamese.numerals.digits import plain
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import is_one_of

_NOT_THREE = frozenset("mẹ má tôi em con lô rọi gác cháu anh chị ơi hoa".split())  # ba is also a father
_NOT_NINE = frozenset("muồi mọng chắn nấu suy đã quả chưa cây".split())  # chín is also ripe
_FROM = frozenset({"từ"})
_CHANGED_TO = frozenset({"lên", "xuống", "thành", "còn"})
_IDIOMS = frozenset({("-", "way"), ("-", "sided"), ("-", "fold")})  # two-way trade
_LEAST_IN_FULL = 1000
_MINUS = frozenset({"âm", "minus"})
_SENTENCE_ENDS = frozenset({"", "\n", ".", "!", "?", ":", "…", "“", '"'})
_OR = frozenset({"hoặc", "hay"})
# Behind these "một năm" is a length of time, and một no article.
_LASTING = frozenset("chậm sớm muộn sau trong thêm dài gần hơn suốt mất hạn vòng đến tới".split())
BEGINNINGS: dict[Language, frozenset[str]] = {"vi": frozenset({"âm"}), "en": frozenset({"minus"})}


def read_single(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read one quantity."""
    if _is_minus(lexemes, index):
        return _read_below_nought(lexemes, index)
    quantity = read_quantity(lexemes, index)
    if quantity is None or not _is_a_figure(lexemes, index, quantity):
        return None
    quantity = _with_unit_of_change(lexemes, index, quantity)
    return FigureAt(figure_of(lexemes, index, quantity), quantity.next)


def _with_unit_of_change(lexemes: Lexemes, index: int, quantity: Quantity) -> Quantity:
    """Give the 55 of ``từ 55 lên 70 nghìn đồng`` the magnitude and the measure behind the second number."""
    if quantity.unit is not None or quantity.kind != "number" or not is_one_of(lexemes, index - 1, _FROM):
        return quantity
    to = read_quantity(lexemes, quantity.next + 1) if is_one_of(lexemes, quantity.next, _CHANGED_TO) else None
    if to is None or to.unit is None or not to.unit.is_measure:
        return quantity
    amount = quantity.amount
    if amount.scale == 1 < to.amount.scale and amount.value < _LEAST_IN_FULL:
        amount = amount._replace(value=plain(amount.value * to.amount.scale), scale=to.amount.scale)
    return quantity._replace(amount=amount, unit=to.unit)


def _is_minus(lexemes: Lexemes, index: int) -> bool:
    if is_one_of(lexemes, index, _MINUS):
        return not lexemes.bare
    if index == 0 or lexemes.key(index - 1) == "\n" or lexemes.key(index) not in DASHES:
        return False
    return lexemes.touches(index + 1) and (not lexemes.touches(index) or lexemes.key(index - 1) == "(")


def _read_below_nought(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``-5%`` and ``âm 2 độ C``; a dash before anything else begins an item or joins words."""
    quantity = read_quantity(lexemes, index + 1)
    if quantity is None or not (quantity.kind != "number" or _is_temperature(quantity)):
        return None
    figure = figure_of(lexemes, index + 1, quantity)
    start, end, text = lexemes.slice(index, quantity.next)
    value = None if figure.value is None else -figure.value
    return FigureAt(replace(figure, value=value, start=start, end=end, text=text), quantity.next)


def _is_temperature(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.group == "temperature"


def _is_a_figure(lexemes: Lexemes, index: int, quantity: Quantity) -> bool:
    amount = quantity.amount
    if not amount.in_words or quantity.kind != "number" or amount.scale > 1 or amount.next > index + 1:
        return True
    if lexemes.language == "en":
        return amount.value > 1 and lexemes.keys(index + 1, index + 3) not in _IDIOMS
    return _is_a_number_word(lexemes, index, quantity)


def _is_a_number_word(lexemes: Lexemes, index: int, quantity: Quantity) -> bool:
    """Say whether a single Vietnamese number word counts: not a name (Ba Bể), a father, an article (một)."""
    if lexemes.bare:
        return False
    word = lexemes[index]
    if quantity.amount.value < 1:
        return True  # nửa tháng
    if 1 < quantity.amount.value < 2:
        return True  # một tiếng rưỡi
    if quantity.amount.value < 2:
        return word.key == "một" and _is_no_article(lexemes, index, quantity)
    if word.text[:1].isupper() and (
        lexemes[index + 1].text[:1].isupper()
        or (quantity.unit is None and lexemes.key(index - 1) not in _SENTENCE_ENDS)
    ):
        return False
    if word.key == "ba" and quantity.unit is None and is_one_of(lexemes, index + 1, _NOT_THREE):
        return False
    if word.key == "ba" and lexemes.key(index - 1) == "vi":  # vi ba: microwave
        return False
    around = (lexemes.key(index - 1), lexemes.key(index + 1))
    return word.key != "chín" or _NOT_NINE.isdisjoint(around)


def _is_no_article(lexemes: Lexemes, index: int, quantity: Quantity) -> bool:
    """Say whether ``một`` is a one: ``một hoặc hai``, ``chậm một năm``."""
    if is_one_of(lexemes, index + 1, _OR):
        return read_quantity(lexemes, index + 2) is not None
    lasts = quantity.unit is not None and quantity.unit.group == "time"
    return lasts and is_one_of(lexemes, index - 1, _LASTING)
