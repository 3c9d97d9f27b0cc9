"""Hundreds of generated facts with two figures: told truly they are never withheld, exchanged they mostly are."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Literal

import pytest

from service.grounding.segments import Language
from tests.service.grounding.quoting import check

Kind = Literal["years", "years in Vietnamese", "places", "names typed bare", "persons", "things", "money"]

PLACES = (
    ("Bình Hải", "Lộc Xuyên"),
    ("Hà Lâm", "Đông Bối"),
    ("Lào Cai", "Bắc Giang"),
    ("Bình Hải", "Hà Nội"),
    ("Quảng Bình", "Hà Tĩnh"),
)
BARE = tuple(
    zip(
        PLACES,
        (
            ("Binh Hai", "Loc Xuyen"),
            ("Ha Lam", "Dong Boi"),
            ("Lao Cai", "Bac Giang"),
            ("Binh Hai", "Hanoi"),
            ("Quang Binh", "Ha Tinh"),
        ),
        strict=True,
    )
)
PERSONS = (
    ("Trần Văn Nam", "Lê Thị Hạnh"),
    ("Nguyễn Đức Tâm", "Phạm Quốc Bảo"),
    ("Đỗ Minh Châu", "Vũ Hải Yến"),
)
YEARS = (("2005", "2010"), ("2009", "2019"), ("2015", "2018"), ("2016", "2020"))
# What is counted, in both languages.
COUNTED = (
    ("base stations", "trạm BTS"),
    ("service points", "điểm phục vụ"),
    ("post offices", "bưu cục"),
    ("households", "hộ dân"),
    ("schools", "trường học"),
    ("enterprises", "doanh nghiệp"),
)
THINGS = (
    (("schools", "trường học"), ("hospitals", "bệnh viện")),
    (("markets", "chợ"), ("post offices", "bưu cục")),
    (("communes", "xã"), ("bridges", "cây cầu")),
    (("doctors", "bác sĩ"), ("teachers", "giáo viên")),
    (("tonnes of rice", "tấn gạo"), ("tonnes of coffee", "tấn cà phê")),
    (("hectares of tea", "ha chè"), ("hectares of rubber", "ha cao su")),
)
SECTORS = (
    (("agriculture", "nông nghiệp"), ("industry", "công nghiệp")),
    (("tourism", "du lịch"), ("telecommunications", "viễn thông")),
    (("education", "giáo dục"), ("health care", "y tế")),
)
# {a} and {b} are the figures, {x} and {y} what they go with, {n} what is counted. Every claim is tried with every
# sentence of its kind.
SENTENCES: dict[Kind, tuple[str, ...]] = {
    "years": (
        "Năm {x} có {a} {n}, năm {y} có {b} {n}.",
        "Năm {x}, toàn tỉnh có {a} {n}; năm {y}, toàn tỉnh có {b} {n}.",
        "Từ {a} {n} (năm {x}) lên {b} {n} (năm {y}).",
        "Toàn tỉnh có {a} {n} năm {x}, {b} {n} năm {y}.",
        "Nếu như năm {x} mới có {a} {n} thì đến năm {y} đã có {b} {n}.",
        "Số {n} tăng từ {a} năm {x} lên {b} năm {y}.",
        "Năm {y}, tỉnh có {b} {n}, trong khi năm {x} chỉ có {a} {n}.",
    ),
    "places": (
        "{x} có {a} {n}, {y} có {b} {n}.",
        "Có {a} {n} ở {x}, {b} {n} ở {y}.",
        "Tỉnh {x} hiện có {a} {n}, trong khi tỉnh {y} có {b} {n}.",
        "{x} ({a} {n}), {y} ({b} {n}).",
        "{x} và {y} lần lượt có {a} và {b} {n}.",
        "Tại {x} có {a} {n} còn tại {y} có {b} {n}.",
    ),
    "persons": (
        "Ông {x} được {a} phiếu, bà {y} được {b} phiếu.",
        "Ông {x} nhận {a} phiếu bầu còn bà {y} nhận {b} phiếu bầu.",
        "Kết quả: {x} ({a} phiếu), {y} ({b} phiếu).",
    ),
    "things": (
        "Toàn tỉnh có {a} {x} và {b} {y}.",
        "Toàn tỉnh hiện có {a} {x}, {b} {y}.",
        "Năm 2019, Bình Hải có {a} {x}; {b} {y}.",
        "Trên địa bàn tỉnh có {a} {x}, cùng với {b} {y}.",
    ),
    "money": (
        "Tỉnh đầu tư {a} tỷ đồng cho {x} và {b} tỷ đồng cho {y}.",
        "Vốn đầu tư cho {x} đạt {a} tỷ đồng, cho {y} đạt {b} tỷ đồng.",
        "Ngành {x} đầu tư {a} tỷ đồng; ngành {y} đầu tư {b} tỷ đồng.",
    ),
}
CLAIMS: dict[Kind, tuple[str, ...]] = {
    "years": (
        "There were {a} {n} in {x} and {b} in {y}.",
        "In {x} there were {a} {n}; in {y}, {b}.",
        "In {x} it had {a} {n} and in {y} it had {b}.",
        "The number of {n} rose from {a} in {x} to {b} in {y}.",
        "In {y} there were {b} {n}, up from {a} in {x}.",
        "There were {b} {n} in {y}, compared with {a} in {x}.",
        "From {a} {n} in {x}, the number grew to {b} in {y}.",
    ),
    "years in Vietnamese": (
        "Năm {x} có {a} {n}, năm {y} có {b} {n}.",
        "Có {a} {n} năm {x} và {b} {n} năm {y}.",
        "Từ {a} {n} (năm {x}) lên {b} {n} (năm {y}).",
    ),
    "places": (
        "{x} had {a} {n} and {y} {b}.",
        "There were {a} {n} in {x} and {b} in {y}.",
        "{y} has {b} {n}, while {x} has {a}.",
        "{x} and {y} had {a} and {b} {n} respectively.",
        "{x} has {a} {n}; {y} has {b} {n}.",
    ),
    "persons": (
        "{x} received {a} votes and {y} {b}.",
        "{y} got {b} votes and {x} got {a} votes.",
        "There were {a} votes for {x} and {b} for {y}.",
    ),
    "things": (
        "The province has {a} {x} and {b} {y}.",
        "There are {a} {x} and {b} {y} in the province.",
        "It has {b} {y} and {a} {x}.",
        "The province had {a} {x}, and {b} {y}.",
    ),
    "money": (
        "The province invested VND {a} billion in {x} and VND {b} billion in {y}.",
        "VND {a} billion was invested in {x}, and VND {b} billion in {y}.",
    ),
}
SENTENCES["names typed bare"] = SENTENCES["places"]
CLAIMS["names typed bare"] = CLAIMS["places"]
SENTENCES["years in Vietnamese"] = SENTENCES["years"]
MOST_MISSED = 0.04  # of the exchanged ones
EACH = 3  # cases for each claim with each sentence


@dataclass(frozen=True, slots=True)
class Case:
    """A claim, the sentence that it cites, and the claim with its two figures exchanged."""

    sentence: str
    claim: str
    swapped: str


@cache
def cases(kind: Kind) -> tuple[Case, ...]:
    return tuple(generated(kind))


def generated(kind: Kind) -> Iterator[Case]:
    chance = Random(f"swaps of {kind}")
    for sentence in SENTENCES[kind]:
        for claim in CLAIMS[kind]:
            for _ in range(EACH):
                english, vietnamese = subjects(kind, chance)
                said = vietnamese if kind == "years in Vietnamese" else english
                low, high = sorted(chance.sample([*range(14, 98), *range(110, 999)], 2))
                yield Case(
                    sentence.format(a=low, b=high, **vietnamese),
                    claim.format(a=low, b=high, **said),
                    claim.format(a=high, b=low, **said),
                )


def subjects(kind: Kind, chance: Random) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the figures go with, and what is counted, in English and in Vietnamese."""
    counted = chance.choice(COUNTED)
    if kind in ("things", "money"):
        x, y = chance.choice(THINGS if kind == "things" else SECTORS)
        return {"x": x[0], "y": y[0]}, {"x": x[1], "y": y[1]}
    if kind == "names typed bare":
        written, typed = chance.choice(BARE)
    else:
        written = typed = chance.choice({"places": PLACES, "persons": PERSONS}.get(kind, YEARS))
    return (
        {"x": typed[0], "y": typed[1], "n": counted[0]},
        {"x": written[0], "y": written[1], "n": counted[1]},
    )


def withheld(kind: Kind, *, swapped: bool) -> list[tuple[str, str]]:
    """Return the claims of a kind that are withheld, each with the sentence it cites."""
    language: Language = "vi" if kind == "years in Vietnamese" else "en"
    told = [(case.swapped if swapped else case.claim, case.sentence) for case in cases(kind)]
    return [one for one in told if check(*one, language=language).verdict == "withheld"]


@pytest.mark.parametrize("kind", CLAIMS)
def test_no_true_claim_is_withheld(kind: Kind) -> None:
    assert withheld(kind, swapped=False) == []


def test_nearly_all_exchanged_figures_are_withheld() -> None:
    tried = sum(len(cases(kind)) for kind in CLAIMS)
    caught = sum(len(withheld(kind, swapped=True)) for kind in CLAIMS)
    sys.stdout.write(f"{caught} of {tried} exchanged figures withheld\n")
    assert tried >= 300
    assert caught >= (1 - MOST_MISSED) * tried


def test_the_cases_are_the_same_every_time() -> None:
    assert next(generated("years")) == next(generated("years"))
    assert len({case for kind in CLAIMS for case in cases(kind)}) >= 300
