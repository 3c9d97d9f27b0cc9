"""What a figure counts or measures, as a short noun phrase from its own part of the sentence."""

import re
from collections.abc import Sequence

from service.facts.english_of_things import english_of
from service.facts.subjects import Sentence, Span, subject_before
from service.facts.thing_words import FIELD, MASKED
from service.grounding.segments import bounds_of_segment, segment_at
from service.requests import Language
from vietnamese.figures import Figure
from vietnamese.normalise import fold
from vietnamese.units import unit_named

MOST_BEHIND, MOST_SHARED = 10, 14  # words
_WORD = re.compile(r"\w+(?:[&/.-]\w+)*")
_NUMBER = re.compile(
    r"[\d.,\s–-]*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn|thousand|million|billion|trillion)\b\s*)*", re.IGNORECASE
)
_LISTED = re.compile(
    r"(?:^|(?:,|(?<!\w)(?:và|and|trong khi|while))\s)(?:(?:khoảng|hơn|gần|about|over)\s)?$", re.IGNORECASE
)
_FOR = re.compile(r"\s*(?:(?:còn lại|sẽ|được|chi|dành|will|go|goes)\s)*(?P<what>(?:cho|for)\s[^,;.:()]+)")
_BARE = 2  # words of a noun that says too little alone: "thuê bao", "2 Sở"


def counted_thing(
    text: str, language: Language, figure: Figure, figures: Sequence[Figure], dates: Sequence[Span]
) -> str:
    """Return what the figure is told of; the clause around it where its words do not tell.

    A Vietnamese thing has the lexicon's English behind it in brackets, where that is sure.
    """
    masked = MASKED.sub(lambda match: " " * len(match[0]), text)
    sentence = Sentence(masked, language, _spans_of(figures), tuple(dates))
    found = _thing(sentence, figure, figures) or _of_earlier(sentence, figure, figures)
    found = found or _clause(sentence, figure)
    english = english_of(found) if language == "vi" else None
    return f"{found} ({english})" if english else found


def is_same_thing(one: str, other: str) -> bool:
    """Tell whether two things are one: all words of the shorter stand in the longer."""
    left, right = (set(fold(each).split()) for each in (one, other))
    small, large = sorted((left, right), key=len)
    return small <= large


def _thing(sentence: Sentence, figure: Figure, figures: Sequence[Figure]) -> str:
    if figure.kind == "ordinal":
        return _ranked(sentence, figure)
    if figure.kind in ("percent", "ratio", "points"):
        shared = _behind(sentence, figure, shared=True) if _behind(sentence, figure) else ""
        return shared or _of_bracket(sentence, figure, figures) or subject_before(sentence, figure)
    if figure.per is not None or _is_measure(figure):
        own = _of_bracket(sentence, figure, figures) or _meant_for(sentence, figure)
        return own or subject_before(sentence, figure)
    behind, before = _behind(sentence, figure), subject_before(sentence, figure)
    if len(behind.split()) > _BARE:
        return behind
    if behind and f" {fold(behind)} " in f" {fold(before)} ":
        return before
    if len(behind.split()) > 1:
        return behind
    said = _behind(sentence, figure, shared=True)
    return said if len(said.split()) > 1 else before or said


def _spans_of(figures: Sequence[Figure]) -> tuple[Span, ...]:
    """Return where figures stand; a code as RAV4 is a word."""
    return tuple((one.start, one.end) for one in figures if one.kind not in ("code", "label"))


def _of_earlier(sentence: Sentence, figure: Figure, figures: Sequence[Figure]) -> str:
    """Return the thing of the figure before, which one without words of its own counts too."""
    earlier = [
        one for one in figures if one.end <= figure.start and (one.kind, one.unit) == (figure.kind, None)
    ]
    earlier = earlier or [one for one in figures if one.end <= figure.start and one.kind == figure.kind]
    return _thing(sentence, earlier[-1], figures) if earlier else ""


def _meant_for(sentence: Sentence, figure: Figure) -> str:
    """Return what money that only a comma or "and" stands before is meant for."""
    parted = _LISTED.search(sentence.text, 0, figure.start)
    meant = _FOR.match(sentence.text, figure.end, _end_of_part(sentence, figure, len(sentence.text)))
    return " ".join(meant["what"].split()[:MOST_SHARED]) if parted and meant else ""


def _ranked(sentence: Sentence, figure: Figure) -> str:
    """Return who is ranked, and in what: "Lào Cai về chính sách"."""
    before = subject_before(sentence, figure)
    _, ends = bounds_of_segment(
        sentence.text, sentence.language, segment_at(sentence.text, sentence.language, figure.end - 1)
    )
    field = FIELD[sentence.language].match(sentence.text, figure.end, _end_of_part(sentence, figure, ends))
    words = field[0].split()[:MOST_SHARED] if field else []
    return " ".join([before, *words]).strip()


def _is_measure(figure: Figure) -> bool:
    if figure.unit is None:
        return False
    unit = unit_named(figure.unit)
    return unit.is_measure and unit.group != "time"


def _of_bracket(sentence: Sentence, figure: Figure, figures: Sequence[Figure]) -> str:
    """Return the thing of the figure before a bracket that tells only how large a share it is."""
    opened = sentence.text.rfind("(", 0, figure.start)
    if opened < 0 or ")" in sentence.text[opened : figure.start]:
        return ""
    if sentence.words.subject(sentence.text[opened + 1 : figure.start]):
        return ""
    earlier = [one for one in figures if one.end <= opened]
    return _thing(sentence, earlier[-1], figures) if earlier else ""


def _behind(sentence: Sentence, figure: Figure, *, shared: bool = False) -> str:
    """Return the noun phrase that begins with the figure's own noun; with ``shared`` what is said of it too."""
    text, words = sentence.text, sentence.words
    _, ends = bounds_of_segment(text, sentence.language, segment_at(text, sentence.language, figure.end - 1))
    number = _NUMBER.match(figure.text)
    is_share = figure.kind in ("percent", "ratio")
    start = figure.end if is_share or number is None else figure.start + number.end()
    ends = _end_of_part(sentence, figure, len(text) if shared else ends)
    kept: list[str] = []
    place, said = start, False
    for match in _WORD.finditer(text, start, ends):
        gap = text[place : match.start()].strip()
        stops = words.ends_thing(match[0])
        said = said or (stops and bool(kept))
        listed = shared and is_share and not said and gap == ","
        if (gap and not listed) or (stops and not shared) or (stops and not kept):
            break
        if len(kept) == (MOST_SHARED if shared else MOST_BEHIND):
            break
        kept.append(f", {match[0]}" if listed and kept else match[0])
        place = match.end()
    return " ".join(words.trimmed(kept)).replace(" , ", ", ")


def _end_of_part(sentence: Sentence, figure: Figure, ends: int) -> int:
    starts = [start for start, _ in (*sentence.figures, *sentence.dates) if start >= figure.end]
    return min([ends, *starts])


def _clause(sentence: Sentence, figure: Figure) -> str:
    place = segment_at(sentence.text, sentence.language, figure.start)
    begins, ends = bounds_of_segment(sentence.text, sentence.language, place)
    return " ".join(sentence.text[begins:ends].split()).strip(" ,;:.")
