import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_folder import SHARED
from vietnamese.lexicon import load_lexicon
from vietnamese.normalise import place_tones
from vietnamese.telex import untelex
from vietnamese.true_syllables import compose

_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_HORNS = "\u0306\u031b"
_WORD = re.compile(r"[^\W\d_]+")
_BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "main_job" / "questions.jsonl"
ENGLISH = """What was the boss of the class
off
access
issue
new
how
saw
express
Chess
Aaron
Microsoft Word
was
as
is
or
for
process
How saw Hans Thor?
Is Max Ross the boss?
Who is Max?
Hans Max Thor
Was the Taj Mahal sold to Moor or to Roos?
The boots of the teens were in the rooms
Doors and floors need less gas
ddos attacks
DDoS
NGOs and CEOs of GIS
GIS
HAS THE BUS LEFT FOR PARIS
Write to coos@moos.com or see www.boos.com
Suwon and Gijon lost to Rojo
Bern, Horn and Thor are far from here
Where there is law there is war
Six tax cows owe us now
Did the moon rise as soon as noon was past?""".splitlines()
VIETNAMESE = """Bắc Giang có bao nhiêu trạm BTS?
Max và Hans đá cho đội nào?
Ca sĩ Bows hát bài Boss of the class ở đâu?
Doji và Rojo gặp Suwon""".splitlines()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Baswc Giang cos bao nhieeu trajm BTS", "Bắc Giang có bao nhiêu trạm BTS"),
        ("Bawcs Giang", "Bắc Giang"),
        ("ddieenj thoaij", "điện thoại"),
        ("ddieejn thojai", "điện thoại"),
        ("Thur tuwowngs", "Thủ tướng"),
        ("nguwowif", "người"),
        ("nguowif dan", "người dan"),
        ("uwr dungj", "ử dụng"),
        ("nhwng nwowcs", "nhưng nước"),
        ("DDaf Nawngx", "Đà Nẵng"),
        ("Ddaf Nawngx", "Đà Nẵng"),
        ("THUR TUWOWNGS CHINHS PHUR", "THỦ TƯỚNG CHÍNH PHỦ"),
        ("quoocs hooij vaf quys", "quốc hội và quý"),
        ("giuwax muaf muaw", "giữa mùa mưa"),
        ("laf gif", "là gì"),
        ("tinhr naof lowns", "tỉnh nào lớn"),
        ("tinh naof dong", "tinh nào dong"),
        ("thuowr gieengs gieets khuyur", "thuở giếng giết khuỷu"),
        ("hoaf toanf quaans", "hòa toàn quấn"),
        ("ngoaif tuaanf cuar khuyur tays", "ngoài tuần của khuỷu táy"),
        ("HOAF TOANF QUAANS", "HÒA TOÀN QUẤN"),
        ("cow quan hair quan ddoongf thaps", "cơ quan hải quan đồng tháp"),
        ("Facebook cos nguwowif dungf khoong", "Facebook có người dùng không"),
    ],
)
def test_telex_keys_are_composed(typed: str, meant: str) -> None:
    assert untelex(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("How many BTS did Baswc Giang have?", "How many BTS did Bắc Giang have?"),
        ("What is the population of Haf Nooij?", "What is the population of Hà Nội?"),
        ("Where was Nguyeenx Vawn Huwowngr born?", "Where was Nguyễn Văn Hưởng born?"),
        ("How many BTS did Bawcs Giang have?", "How many BTS did Bắc Giang have?"),
        ("Did Thor, Nooij Baif and the others win?", "Did Thor, Nội Bài and the others win?"),
        ("Who was the boss of Nooij Baif as of 2005?", "Who was the boss of Nội Bài as of 2005?"),
    ],
)
def test_names_typed_in_telex_are_composed_in_an_english_question(typed: str, meant: str) -> None:
    assert untelex(typed) == meant


def test_among_accented_words_only_what_can_be_nothing_else_is_composed() -> None:
    assert untelex("Bắc Giang cos bao nhieeu trajm của Max") == "Bắc Giang cos bao nhiêu trạm của Max"
    decomposed = unicodedata.normalize("NFD", "Bắc Giang")
    assert untelex(f"{decomposed} cos mair trajm") == f"{decomposed} cos mair trạm"


@pytest.mark.parametrize("text", [*ENGLISH, *VIETNAMESE, "", "2005?", "tram phat song di dong o Bac Giang"])
def test_text_that_is_not_telex_comes_back_unchanged(text: str) -> None:
    assert untelex(text) == text


@pytest.mark.parametrize(
    ("letters", "tone"),
    [
        ("cat", "f"),
        ("sach", "r"),
        ("hap", "x"),
        ("ke", ""),
        ("nghe", "s"),
        ("gi", "f"),
        ("gin", "f"),
        ("quy", "s"),
    ],
)
def test_stop_finals_bear_only_rising_and_heavy_tones(letters: str, tone: str) -> None:
    possible = {"ke": "ke", "nghe": "nghé", "gi": "gì", "gin": "gìn", "quy": "quý"}
    assert compose(letters, tone) == possible.get(letters)


@pytest.mark.parametrize(
    "letters", ["ce", "ka", "ngi", "gha", "quo", "fa", "âu âu", "ân ", "ă", "by", "â", "kyen"]
)
def test_letters_that_never_stand_together_are_no_syllable(letters: str) -> None:
    assert compose(letters, "s") is None


def test_benchmark_questions_come_back_unchanged() -> None:
    questions = [json.loads(line)["question"] for line in _BENCHMARK.read_text(encoding="utf-8").splitlines()]
    assert [question for question in questions if untelex(question) != question] == []


def _development_questions(language: str) -> list[str]:
    assert SHARED is not None
    lines = (SHARED / "data" / "retrieval-dev" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [unicodedata.normalize("NFC", json.loads(line)[language]) for line in lines]


@pytest.mark.skipif(SHARED is None, reason="the development questions are not on this machine")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_development_questions_come_back_unchanged(language: str) -> None:
    questions = _development_questions(language)
    assert [question for question in questions if untelex(question) != question] == []


def _keys(letter: str) -> tuple[str, str, str]:
    """Return the base letter, the key of its mark and that of its tone."""
    if letter in "đĐ":
        return ("d" if letter == "đ" else "D"), "d", ""
    decomposed = unicodedata.normalize("NFD", letter)
    base, marks = decomposed[0], decomposed[1:]
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), "")
    mark = "w" if any(mark in _HORNS for mark in marks) else base.lower() if "\u0302" in marks else ""
    return base, mark, tone


def _tone_at_the_end(word: str) -> str:
    keys = [_keys(letter) for letter in word]
    return "".join(base + mark for base, mark, _ in keys) + "".join(tone for *_, tone in keys)


def _tone_behind_the_vowel(word: str) -> str:
    return "".join(base + mark + tone for base, mark, tone in map(_keys, word))


def _tone_before_the_mark(word: str) -> str:
    return "".join(base + tone + mark for base, mark, tone in map(_keys, word))


@pytest.mark.skipif(SHARED is None, reason="the development questions are not on this machine")
@pytest.mark.parametrize("habit", [_tone_at_the_end, _tone_behind_the_vowel, _tone_before_the_mark])
def test_development_questions_typed_in_telex_are_restored(habit: Callable[[str], str]) -> None:
    meant, restored = [], []
    for question in _development_questions("vi"):
        typed = _WORD.sub(lambda word: habit(word[0]), question)
        meant += _WORD.findall(place_tones(question))
        restored += _WORD.findall(place_tones(untelex(typed)))
    right = sum(one == other for one, other in zip(meant, restored, strict=True))
    assert right / len(meant) >= 0.995


@given(st.lists(st.sampled_from(sorted(word for word in load_lexicon().words if word.isascii()))))
def test_english_words_come_back_unchanged(words: list[str]) -> None:
    assert untelex(" ".join(words)) == " ".join(words)


_SOME_WORDS = "Baswc nhieeu cos laf Haf Nooij Bắc the was boss Max hair GIS đã ddos tw NOOIJ Nooij's".split()


@given(
    st.lists(st.sampled_from(_SOME_WORDS) | st.text("aeouwdsfrxjnghctABW ắà.\u0301", max_size=6)).map(
        " ".join
    )
    | st.text()
)
def test_composing_twice_changes_nothing_more(text: str) -> None:
    once = untelex(text)
    assert untelex(once) == once


@pytest.mark.parametrize("address", ["http://baswc.vn/trajm", "www.baswc.vn", "trajm.baswc@hoojp.vn"])
def test_an_address_is_left_alone(address: str) -> None:
    assert untelex(f"Trang {address} cos gif hay khoong?") == f"Trang {address} có gì hay không?"
