"""Keep once what a page prints twice: a lead above and in the story, a caption and its alternative text."""

from collections.abc import Sequence
from dataclasses import dataclass

from vectorstore.article import Paragraph, ParagraphKind
from vectorstore.reading.captions import caption_parts

_NEAR = 2  # paragraphs; a double that is no caption and no lead stands so near
_LEAD_NEAR = 8  # the lead may come back within the first so many paragraphs
_SHORTEST = 25  # characters; shorter ones may be cells, refrains or answers, and are only doubles as captions
_SHORTEST_APART = 60
_FULLER_KINDS: tuple[ParagraphKind, ...] = ("title", "caption", "heading")


@dataclass(slots=True)
class _Kept:
    """A paragraph already kept and what it is compared by."""

    kind: ParagraphKind
    text: str
    credit: str
    numbered: bool


def without_doubles(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with doubles once, at the first place, in the fuller wording.

    Two paragraphs are doubles when they differ at most in a trailing credit, a picture number, capitals or a
    stop. Such a pair with a credit or a number is a caption.
    """
    kept: list[_Kept] = []
    first_place: dict[str, int] = {}
    last_place: dict[str, int] = {}
    for paragraph in paragraphs:
        parts = caption_parts(paragraph.text)
        key = _key(parts.core)
        new = _Kept(
            "caption" if parts.is_caption and paragraph.kind == "body" else paragraph.kind,
            paragraph.text,
            parts.credit,
            bool(parts.number),
        )
        place = _double(new, key, kept, first_place.get(key), last_place.get(key))
        if place is None:
            last_place[key] = len(kept)
            first_place.setdefault(key, len(kept))
            kept.append(new)
        else:
            kept[place] = _fuller(kept[place], new)
    return [Paragraph(one.kind, one.text) for one in kept]


def _key(core: str) -> str:
    return core.casefold().strip(" .…:–-")


def _double(new: _Kept, key: str, kept: list[_Kept], first: int | None, last: int | None) -> int | None:
    """Return the place of the kept paragraph that the new one doubles, None when it stands for itself."""
    if first is None or last is None or not any(character.isalpha() for character in key):
        return None
    distance = len(kept) - last
    if "caption" in (new.kind, kept[last].kind) and (len(key) >= _SHORTEST or distance == 1):
        return last if not _two_pictures(new, kept[last]) else None
    if len(key) < _SHORTEST:
        return None
    if distance == 1 or (distance <= _NEAR and len(key) >= _SHORTEST_APART):
        return last
    if first < _LEAD_NEAR and len(kept) <= _LEAD_NEAR and len(key) >= _SHORTEST_APART:
        return first
    return None


def _two_pictures(one: _Kept, other: _Kept) -> bool:
    """Tell whether the two carry different photographers' names, so that both must stay."""
    return bool(one.credit and other.credit and one.credit.casefold() != other.credit.casefold())


def _fuller(one: _Kept, other: _Kept) -> _Kept:
    text = max((one, other), key=lambda each: (bool(each.credit), not each.numbered, len(each.text))).text
    kind = next((kind for kind in _FULLER_KINDS if kind in (one.kind, other.kind)), one.kind)
    return _Kept(kind, text, one.credit or other.credit, one.numbered and other.numbered)
