"""Whether a person of a claim has the title that the quotes give: a deputy is no director, a member no chairman."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.pairing import Span
from vietnamese.names import find_names
from vietnamese.normalise import fold
from vietnamese.titles import Rank, Title, titles_in_english, titles_in_vietnamese

_BEHIND = re.compile(r"\s*(?:,|\(|[–—-]|who is|who was|as)\s*(?:\w+(?:['’]s)? ){0,5}?", re.IGNORECASE)
_NO_PERSON = re.compile(r"(?<!\w)(?:in|at|from|of|near|to|for) (?:the )?$", re.IGNORECASE)
_PIECE = re.compile(r"[^,;:()–—]+|[,;:()–—]")
_JOINED = re.compile(
    r"\s*(?:,|\(|[–—-]|là|hiện là|nguyên là|làm|giữ chức(?: vụ)?)\s*(?:(?:hiện|nguyên|quyền|là) )*"
)
_CHAIN = re.compile(r"\s*(?:,|và|kiêm|[–—-])\s*")
_OWNER = re.compile(r"(?:[A-ZĐÀ-Ỵ]\w+ )+(?P<last>[A-ZĐÀ-Ỵ]\w+)\s*[,(–—-]\s*$")
_WITHIN = 8  # words behind a name in which any title may be its own


@dataclass(frozen=True, slots=True)
class _Person:
    """A name of the claim with the title that the claim gives it."""

    name: str
    title: Title


def check_titles(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a person of an English claim to whom the quotes give another title, or to others this one."""
    if compared.claim.language != "en":
        return
    text = compared.claim.text
    for person in _persons(text):
        titled = text[person.title.start : person.title.end]
        own: set[Rank] = set()
        perhaps: set[Rank] = set()
        for quote in compared.quotes:
            for at in _places(quote.text, person.name):
                plainly = _titles_at(quote.text, at)
                own.update(rank for title in plainly for rank in title.ranks)
                perhaps.update(rank for title in _titles_behind(quote.text, at) for rank in title.ranks)
        if own and not (own | perhaps) & person.title.ranks:
            yield Finding("failed", f"The cited sentences give {person.name} another title than “{titled}”.")
        elif not own | perhaps and _is_of_others(compared, person):
            yield Finding(
                "failed", f"The cited sentences give the title “{titled}” to another than {person.name}."
            )


def _persons(text: str) -> Iterator[_Person]:
    """Yield the names with a title right before or behind them: "Director NAME", "NAME, the director"."""
    names = _joined_names(text)
    titles = titles_in_english(text)
    for start, end in names:
        before = next((one for one in titles if text[one.end : start] == " "), None)
        if before is not None:
            yield _Person(text[start:end], before)
            continue
        if _NO_PERSON.search(text, 0, start):
            continue
        for title in titles:
            behind = _BEHIND.fullmatch(text, end, title.start)
            if behind and not any(first == title.end + 1 for first, _ in names):
                yield _Person(text[start:end], title)
                break


def _joined_names(text: str) -> list[Span]:
    """Return where names of persons may stand: no offices, no places, names side by side as one."""
    spans: list[Span] = []
    titles = titles_in_english(text)
    for name in find_names(text, "en"):
        if name.entry is not None or any(one.start < name.end and name.start < one.end for one in titles):
            continue
        if spans and text[spans[-1][1] : name.start] == " ":
            spans[-1] = (spans[-1][0], name.end)
        else:
            spans.append((name.start, name.end))
    return [span for span in spans if " " in text[slice(*span)]]


def _places(text: str, name: str) -> list[Span]:
    """Return where a quote has the name, with diacritics or without them."""
    bare, wanted = fold(text), fold(name)
    if len(bare) != len(text):
        return []
    return [found.span() for found in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", bare)]


def _titles_at(text: str, at: Span) -> list[Title]:
    """Return the titles that are plainly the name's: those right before it, and those joined to it behind."""
    titles = titles_in_vietnamese(text)
    own = []
    pieces = [piece.span() for piece in _PIECE.finditer(text)]
    start = next((begin for begin, end in pieces if begin <= at[0] < end), 0)
    while inside := [one for one in titles if start <= one.start < at[0] and one not in own]:
        own += inside
        before = [begin for begin, end in pieces if end < start and text[end] == ","]
        if not before or text[before[-1] : inside[0].start].strip(" ,") == "":
            break
        start = before[-1]
    place = at[1]
    while (joint := _JOINED.match(text, place)) or (joint := _CHAIN.match(text, place)):
        title = next((one for one in titles if one.start == joint.end()), None)
        if title is None:
            break
        own.append(title)
        place = next((end for begin, end in pieces if begin <= title.start < end), len(text))
    return own


def _titles_behind(text: str, at: Span) -> list[Title]:
    """Return the titles that stand a few words behind the name, whoever has them."""
    return [
        one
        for one in titles_in_vietnamese(text)
        if one.start >= at[1] and len(text[at[1] : one.start].split()) <= _WITHIN
    ]


def _is_of_others(compared: Compared, person: _Person) -> bool:
    """Tell whether the quotes name the person, and the title only as that of others: "NAME, TITLE"."""
    if not any(_places(quote.text, person.name) for quote in compared.quotes):
        return False
    last = fold(person.name.split()[-1])
    owners = [
        _OWNER.search(quote.text, 0, title.start)
        for quote in compared.quotes
        for title in titles_in_vietnamese(quote.text)
        if title.ranks & person.title.ranks
    ]
    return bool(owners) and all(owner is not None and fold(owner["last"]) != last for owner in owners)
