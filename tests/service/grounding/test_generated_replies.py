"""10,000 generated replies over generated articles: what is shown is quoted as it stands, and cites what was shown.

Every article comes through the door that all articles come through, every reply through the reader of replies, the
checks and the composition of answers. Nothing is random: a failure comes again, with the number of its case.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from service.composing import Composition
from service.evidence import Evidence, gather_evidence
from service.grounding import read_reply
from service.writing import Grounds, checked_claims
from tests.service.articles import read_in
from tests.stubs import WordCounter
from vectorstore.article import Article

CASES = 10_000
ARTICLES = 80
PLACES = ("Hà Lâm", "Lộc Xuyên", "Bình Hải", "Đông Bối", "Bắc Sơn Lĩnh")
ODD = (
    "😀",
    "👩‍👩‍👧",
    "𝟙𝟚",
    "𠮷野家",
    "🇻🇳",
    "𝒜",
    "e\u0301",
    "\u200b",
    "\u00a0",
    "\t",
    "\ufeff",
    "½",
    "…",
    "﷽",
)
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\r\n\r\n")
RIGHT = (
    "[{}]",
    " [{}]",
    "[ {} ]",
    "【{}】",
    " ({})",
    "[[{}]]",
    "[({})]",
    "[^{}]",
    "[{}](http://x.vn/{})",
    "[{0}][{0}]",
)
WRONG = (" {{{}}}", " <{}>", "［{}］", " id {}", " [{}", " {}]", "[source {}]", " «{}»", " #{}", "\n[{}]\n")
LETTERS, DIGITS = "abcdefghjkmnpqrstuvwxyz", "23456789"


def articles() -> list[Article]:
    return [an_article(Random(f"article {number}"), f"a{number}") for number in range(ARTICLES)]


def an_article(chance: Random, article_id: str) -> Article:
    """Return an article of a few sentences, as the library would make it of a hostile file."""
    place = chance.choice(PLACES)
    paragraphs = [f"{place} năm {chance.randint(2015, 2024)}", "Thứ hai, 18/01/2021 08:00"]
    paragraphs += [" ".join(sentences(chance, place)) for _ in range(chance.randint(1, 3))]
    text = (chance.choice(LINE_ENDS) * 2).join(paragraphs)
    form: Literal["NFC", "NFD"] = chance.choice(["NFC", "NFD"])
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16"])
    return read_in(unicodedata.normalize(form, text).encode(encoding), article_id)


def sentences(chance: Random, place: str) -> Iterator[str]:
    for _ in range(chance.randint(1, 3)):
        odd = chance.choice(ODD) if chance.random() < 0.6 else " "
        number, year = chance.randint(2, 9_999), chance.randint(2015, 2024)
        figure = f"{number:,}".replace(",", ".")
        yield chance.choice(
            [
                f"Năm {year},{odd} {place} có {figure} trạm BTS{odd}.",
                f"Sở{odd}cho biết doanh thu đạt {figure} tỷ đồng.",
                f"Người dân {place} rất phấn khởi{odd}.",
                f"{odd}Tỉnh phấn đấu có {figure} thuê bao vào năm {year + 5} [{a_label(chance)}].",
            ]
        )


@dataclass
class Told:
    """A reply, and the labels in it that were never shown."""

    text: str
    unknown: set[str]


def a_reply(chance: Random, shown: Sequence[Evidence], *, only_unknown: bool) -> Told:
    known = [one.label for one in shown]
    unknown: set[str] = set()
    lines = []
    for _ in range(chance.choice([1, 1, 1, 1, 2, 3])):
        about = chance.choice(shown)
        ids = [about.label] if not only_unknown and chance.random() < 0.6 else []
        for _ in range(3_000 if chance.random() < 0.0005 else chance.randint(0, 3)):
            if only_unknown or chance.random() < 0.5:
                ids.append(misspelt(chance, known) if chance.random() < 0.3 else a_label(chance, but=known))
                unknown.add(ids[-1])
            else:
                ids.append(chance.choice(known))
        text = said(chance, about.sentence.text, plainly=0.9 if only_unknown else 0.4)
        lines.append(chance.choice(["", "- ", "1. ", "> ", "**"]) + text + cited(chance, ids))
    return Told(chance.choice(["\n", "\r\n", "\n\n", " "]).join(lines), unknown)


def said(chance: Random, sentence: str, *, plainly: float) -> str:
    """Return a statement, as often true as not; the share ``plainly`` says little and is checked fast."""
    if chance.random() < plainly:
        return chance.choice(["It is so.", "Có 5 trạm.", "So it is reported", chance.choice(PLACES)])
    kind = chance.random()
    if kind < 0.6:
        return sentence
    if kind < 0.75:
        return re.sub(r"\d", lambda _: chance.choice("123456789"), sentence)
    if kind < 0.9:
        return f"{chance.choice(PLACES)} had {chance.randint(1, 9_999):,} base stations in 2020."
    return chance.choice(
        ["NO ANSWER", "[ ]", "= 3 + 4", chance.choice(ODD), f"Có {chance.choice(ODD)} 5 trạm"]
    )


def cited(chance: Random, ids: Sequence[str]) -> str:
    """Return the ids as a model may write them: in right and in wrong brackets, nested, doubled, run together."""
    if not ids:
        return ""
    ids = [one.upper() if chance.random() < 0.1 else one for one in ids]
    each = chance.choice(RIGHT if chance.random() < 0.7 else WRONG)
    together = chance.choice([" [{}]", "({})", "[[{}]]"])
    if chance.random() < 0.5:
        return " " + "".join(each.format(one, one) for one in ids)
    return together.format(chance.choice([", ", ";", " ", " and ", "/", "|", ": "]).join(ids))


def a_label(chance: Random, but: Sequence[str] = ()) -> str:
    while True:
        label = "".join(chance.choice(signs) for signs in (LETTERS, DIGITS, LETTERS, DIGITS))
        if label not in but:
            return label


def misspelt(chance: Random, known: Sequence[str]) -> str:
    """Return what was nearly one of the known labels, and is none."""
    label = chance.choice(known)
    while label in known:
        label = chance.choice(
            [label[:3], label[::-1], label + chance.choice(LETTERS), label[1:] + label[0], f"x{label}"]
        )
    return label


def answered(told: Told, shown: Sequence[Evidence], chance: Random) -> Composition:
    """Return what is made of the reply, which comes in pieces of any length."""
    size = chance.choice([7, 50, 10_000] if len(told.text) > 2_000 else [1, 3, 7, 50])
    pieces = (told.text[start : start + size] for start in range(0, len(told.text), size))
    grounds = Grounds(shown, chance.choice(["en", "vi"]))
    made = Composition(separator=chance.choice([" ", "\n"]))
    for claim in checked_claims(read_reply(pieces), grounds):
        if claim.is_shown:
            made.add(claim.draft, claim.checked, claim.evidence)
        else:
            made.withhold(claim.draft, claim.checked)
    return made


def cases(*, only_unknown: bool) -> Iterator[tuple[int, Told, Sequence[Evidence], Composition]]:
    library = articles()
    for number in range(CASES):
        chance = Random(f"case {number} {only_unknown}")
        chosen = chance.sample(library, chance.randint(1, 2))
        shown = gather_evidence(
            ((one, one.sentences) for one in chosen), counter=WordCounter(), tokens=chance.choice([60, 400])
        )
        told = a_reply(chance, shown, only_unknown=only_unknown)
        yield number, told, shown, answered(told, shown, chance)


def test_every_quote_is_the_words_at_its_place_and_every_id_was_shown() -> None:
    claims = 0
    for number, told, shown, made in cases(only_unknown=False):
        by_id = {one.sentence.sentence_id: one for one in shown}
        for citation in made.citations:
            text = by_id[citation.sentence_id].article.text
            assert citation.quote == text[citation.start_char : citation.end_char], number
            assert citation.quote == by_id[citation.sentence_id].sentence.text, number
            assert citation.quote == unicodedata.normalize("NFC", citation.quote).strip() != "", number
        assert [one.number for one in made.citations] == list(range(1, len(made.citations) + 1)), number
        for claim in made.claims:
            assert claim.citations, number
            assert set(claim.citations) <= {one.number for one in made.citations}, number
            named = {one.sentence.sentence_id for one in shown if one.label in claim.draft.labels}
            of_claim = {made.citations[one - 1].sentence_id for one in claim.citations}
            assert of_claim <= named or claim.checked.verdict == "verified", number
            assert made.text[claim.start : claim.end] == claim.draft.text, number
            markers = "".join(f"[{one}]" for one in claim.citations)
            assert made.text[claim.end :].startswith(f" {markers}"), number
        assert {one for claim in made.claims for one in claim.citations} == {
            one.number for one in made.citations
        }, number
        assert not [one for one in told.unknown if one in made.text.lower()], (number, told.text)
        claims += len(made.claims)
    assert claims > CASES * 0.4


def test_no_reply_whose_ids_are_all_unknown_shows_one_of_them() -> None:
    for number, told, shown, made in cases(only_unknown=True):
        assert not [one for one in told.unknown if one in made.text.lower()], (number, told.text)
        assert {one.sentence_id for one in made.citations} <= {one.sentence.sentence_id for one in shown}, (
            number
        )
        # What is shown all the same was verified by another sentence that was shown, and cites that.
        assert all(claim.citations and claim.checked.verdict == "verified" for claim in made.claims), number
