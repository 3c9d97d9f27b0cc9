"""Other places, offices, people and speakers than the quotes have."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

from benchmarks.grounding.english import exchanged, numbers_of, spliced

_CAPITALS = "".join(
    sign for sign in map(chr, range(ord("A"), ord("ỹ") + 1)) if sign.isupper() and sign.isalpha()
)
_WORD = f"[{_CAPITALS}]" + r"[^\W\d_]*"
_NO_NAME = r"(?!(?:In|On|At|The|From|For|By|Of|After|Before|As|To|And|With|When|While|This|That|It)\b)"
_NAME = rf"{_NO_NAME}{_WORD}(?: {_WORD}){{1,3}}"
_PROVINCES = (
    "Bắc Giang, Bắc Kạn, Bắc Ninh, Hà Giang, Hà Nam, Hà Tĩnh, Hải Dương, Hải Phòng, Hưng Yên, Nam Định, Ninh Bình, "
    "Thái Bình, Thái Nguyên, Thanh Hóa, Nghệ An, Quảng Bình, Quảng Trị, Quảng Nam, Quảng Ngãi, Quảng Ninh, Bình Định, "
    "Phú Yên, Khánh Hòa, Ninh Thuận, Bình Thuận, Kon Tum, Gia Lai, Đắk Lắk, Lâm Đồng, Bình Phước, Tây Ninh, "
    "Bình Dương, Đồng Nai, Long An, Tiền Giang, Bến Tre, Trà Vinh, Vĩnh Long, Đồng Tháp, An Giang, Kiên Giang, "
    "Cần Thơ, Hậu Giang, Sóc Trăng, Bạc Liêu, Cà Mau, Lào Cai, Yên Bái, Lai Châu, Điện Biên, Sơn La, Hòa Bình, "
    "Thừa Thiên Huế, Thừa Thiên - Huế, Lạng Sơn, Cao Bằng, Tuyên Quang, Phú Thọ, Vĩnh Phúc, Hà Nội, "
    "Đà Nẵng, Ho Chi Minh City, Huế"
).split(", ")
_OTHER_PLACES = ("Tuyên Quang", "Bạc Liêu", "Ninh Thuận")
_PLACE_KINDS = r"(?:[Pp]rovince|[Dd]istrict|[Cc]ommune|[Cc]ity|[Tt]own|[Ww]ard|[Vv]illage)"
_NAMED_PLACE = re.compile(rf"(?P<name>{_NAME})(?='s {_PLACE_KINDS}| {_PLACE_KINDS}\b)")
_OFFICE_OF = re.compile(
    r"\b(?:Departments?|Ministry|Office|Bureau|General Department) of "
    r"(?P<field>[A-Z]\w+(?:(?:, [A-Z]\w+)* and [A-Z]\w+)?(?: [A-Z]\w+)*)"
)
_OFFICES = {
    "People's Committee": "People's Council", "People’s Committee": "People’s Council",
    "People's Council": "People's Committee", "People’s Council": "People’s Committee",
    "Prime Minister": "President", "National Assembly": "Supreme People's Court", "State Bank": "State Audit",
    "police": "court", "Police": "Court", "Party Committee": "Fatherland Front", "Fatherland Front": "Women's Union",
    "Women's Union": "Farmers' Association", "Farmers' Association": "Women's Union",
}  # fmt: skip
_OFFICE = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _OFFICES), key=len, reverse=True)) + r")\b")
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Trương|Lương|Đoàn|Mai|Tô|Đào|Trịnh|"
    "Hứa|Lường|Quàng|Giàng|Vi|Lò|Kiều|Huỳnh|Mạc|Tống|Phùng"
)
_TITLES = (
    r"(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Director|Chairman|Chairwoman|Chairperson|Minister|Secretary|Head|General|Colonel|"
    r"Inspector|Chief|Governor|President|Professor|Judge)"
)
_BARE_SURNAMES = "".join(
    one for one in unicodedata.normalize("NFD", _SURNAMES.replace("Đ", "D")) if not unicodedata.combining(one)
)
_NO_PERSON = re.compile(
    r"(?:'s)? (?:[Ss]treet|[Rr]oad|[Dd]istrict|[Pp]rovince|[Cc]ity|[Cc]ommune|[Ss]chool|[Hh]ospital|[Uu]niversity|"
    r"[Bb]ridge|[Ww]ard|[Pp]ark|[Tt]own|[Rr]iver)\b"
)
_PERSON = re.compile(
    rf"(?:(?<=\s)|^)(?P<title>{_TITLES} )?(?P<name>(?P<surname>{_WORD})(?: {_WORD}){{1,3}})(?![\w-])"
)
_IS_SURNAME = re.compile(rf"(?:{_SURNAMES}|{_BARE_SURNAMES})")
_OTHER_PEOPLE = ("Tạ Quốc Bảo", "Chu Thị Ngân")
_ACCORDING = re.compile(r"\b(?P<to>[Aa]ccording to )(?P<speaker>[^,.;]+?)(?=,|\.$|\. |;|$)")
_SAYS = re.compile(
    rf"(?P<speaker>(?:[Tt]he )?{_NAME})(?=(?:, [^,]+,)? (?:said|says|stated|announced|noted|stressed|reported|told)\b)"
)
_OFFICE_WORDS = re.compile(
    r"\b(?:[Dd]epartment|Committee|Ministry|Authority|[Aa]uthorities|Agency|Union|Association|[Cc]ompany|Bank|[Rr]eport|"
    r"[Ss]urvey|[Ff]igures|[Dd]ata|Office|[Pp]olice|Government|Council|[A-Z]{2,})\b"
)
_OTHER_SPEAKERS = ("the Vietnam Women's Union", "the Supreme People's Court")

_FIGURE = re.compile(r"(?<!\w)\d(?:[\d.,]*\d)?(?:\s?[–-]\s?\d(?:[\d.,]*\d)?)?")


def place(claim: str) -> list[str]:
    """Put another province, district or town in the place of one."""
    mutants: list[str] = []
    for start, end in _places(claim):
        if other := _absent(claim, _OTHER_PLACES):
            mutants.append(spliced(claim, start, end, _spelled_like(claim, other)))
    return mutants


def places_exchanged(claim: str) -> list[str]:
    """Exchange two places between which a figure stands, in a claim whose figures all differ."""
    figures = list(_FIGURE.finditer(claim))
    if len(figures) < 2 or len({figure[0] for figure in figures}) < len(figures):
        return []
    mutants: list[str] = []
    for first, second in pairwise(_places(claim)):
        between = claim[first[1] : second[0]]
        apart = any(first[1] <= figure.start() < second[0] for figure in figures)
        if apart and " km" not in between and claim[slice(*first)] != claim[slice(*second)]:
            mutants.append(exchanged(claim, first, second))
    return mutants


def office(claim: str) -> list[str]:
    """Put another office in the place of one."""
    mutants = [spliced(claim, *found.span(), _OFFICES[found[0]]) for found in _OFFICE.finditer(claim)]
    for found in _OFFICE_OF.finditer(claim):
        other = "Justice" if "Justice" not in claim else "Home Affairs"
        mutants.append(spliced(claim, *found.span("field"), other))
    return mutants


def person(claim: str) -> list[str]:
    """Put another person in the place of one."""
    mutants: list[str] = []
    for found in _PERSON.finditer(claim):
        is_person = found["title"] or _IS_SURNAME.fullmatch(found["surname"])
        other = _absent(claim, _OTHER_PEOPLE)
        if (
            is_person
            and other
            and not (
                _NO_PERSON.search(claim, found.start("name"), found.end() + 12) or _is_province(found["name"])
            )
        ):
            mutants.append(spliced(claim, *found.span("name"), _spelled_like(claim, other)))
    return mutants


def speaker(claim: str) -> list[str]:
    """Let somebody else have said it."""
    mutants: list[str] = []
    for found in [*_ACCORDING.finditer(claim), *_SAYS.finditer(claim)]:
        is_office = _OFFICE_WORDS.search(found["speaker"])
        other = _absent(claim, _OTHER_SPEAKERS if is_office else _OTHER_PEOPLE)
        if other and not numbers_of(found["speaker"]):
            at_start = found.start("speaker") == 0
            mutants.append(
                spliced(claim, *found.span("speaker"), other[0].upper() + other[1:] if at_start else other)
            )
    return mutants


def name(claim: str) -> list[str]:
    """Add a person that no quote has."""
    return [re.sub(r"\.?$", ", in the presence of Tạ Quốc Bảo.", claim, count=1)]


def _places(claim: str) -> list[tuple[int, int]]:
    """Return where places stand, in order, none twice."""
    known = [found.span() for found in _known_provinces().finditer(claim)]
    named = [found.span("name") for found in _NAMED_PLACE.finditer(claim)]
    alone = [one for one in named if not any(one[0] < end and start < one[1] for start, end in known)]
    return sorted([*known, *alone])


@cache
def _known_provinces() -> re.Pattern[str]:
    spelled = {*_PROVINCES, *map(_bare, _PROVINCES)}
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(spelled, key=len, reverse=True)) + r")(?!\w)")


def _is_province(text: str) -> bool:
    return _known_provinces().fullmatch(text) is not None


def _absent(claim: str, names: tuple[str, ...]) -> str | None:
    return next((one for one in names if _bare(one) not in _bare(claim)), None)


def _spelled_like(claim: str, text: str) -> str:
    """Return the name without diacritics where the claim has none."""
    return text if _bare(claim) != unicodedata.normalize("NFC", claim) else _bare(text)


def _bare(text: str) -> str:
    marked = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(one for one in marked if not unicodedata.combining(one)))
