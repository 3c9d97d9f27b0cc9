"""What a model said, read line by line as it comes: statements with the labels they cite."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from service.grounding.labels import LABEL
from vietnamese.normalise import normalise


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement as the model wrote it, unchecked: its text, the labels it cites, and how it was derived."""

    text: str
    labels: tuple[str, ...]
    expression: str | None = None


LONGEST_LINE = 10_000  # code points; no claim is a tenth as long
_NO_ANSWER = re.compile(r"\W*no[ _-]?answer\W*", re.I)
_THOUGHT_BEGINS = re.compile(r"<(think|thinking|reasoning)>", re.I)
_THOUGHT_ENDS = re.compile(r"</(think|thinking|reasoning)>", re.I)
_BULLET = re.compile(r"\s*(?:(?:[-*•–—+·]|\d{1,2}[.)]|\(\d{1,2}\))\s+|#{1,6}\s+|>\s+)+")
_FULL_WIDTH = str.maketrans("［］（）", "[]()")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*\S*\s*\)")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*\S*\s*\)")
_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
# Brackets with nothing but ids in them. In round brackets they must be labels: "(5G)" is not a citation.
_ID = r"\^?[A-Za-z]*\d[A-Za-z0-9_-]{0,11}"
_BETWEEN = r"(?:\s*[,;/&|:]\s*|\s+and\s+|\s+)"
_IDS = re.compile(rf"[\[【]\s*({_ID}(?:{_BETWEEN}{_ID})*)\s*[\]】]")
_ROUND = re.compile(rf"\(\s*({LABEL.pattern}(?:{_BETWEEN}{LABEL.pattern})*)\s*\)", re.I)
_MARKER = re.compile(r"[\[［【](\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*)[\]］】]")
_EXPRESSION = re.compile(r"\s=\s*(?P<expression>[-+(]*\s*\d[-\d\s.,+*/()×÷−–·]*)(?:=\s*[\d.,]+%?)?[\s.]*$")
_END_OF_SENTENCE = re.compile(r"[.!?…]['\"”’)]*\s*$")
_EMPTY_BRACKETS = re.compile(r"(?:\s*[({](?:[\s,;:]|\(\s*\))*[)}])+")
_OPERATORS = str.maketrans({"×": "*", "÷": "/", "−": "-", "–": "-", "·": "*"})


def read_reply(pieces: Iterable[str]) -> Iterator[Draft]:
    """Yield the statements of a reply, each as soon as its line is complete.

    Bullets, numbers, bold marks, links and thoughts aloud go; a line that only announces others is none, and
    a reply of ``NO ANSWER`` has none.
    """
    thinking = False
    for line in _complete_lines(pieces):
        if thinking and not _THOUGHT_ENDS.search(line):
            continue
        line = _THOUGHT_ENDS.split(line)[-1]
        thought = _THOUGHT_BEGINS.search(line)
        thinking = thought is not None
        yield from read_line(line[: thought.start()] if thought else line)


def read_line(line: str) -> list[Draft]:
    """Return the statements of one line, normally one; of a line that goes on and on its beginning, uncited."""
    if len(line) > LONGEST_LINE:
        return [Draft(line[:LONGEST_LINE], ())]
    is_fence, is_heading = line.lstrip().startswith("```"), line.lstrip().startswith("#")
    line, trailing = _without_expression(_clean(line))
    groups = _groups(line)
    if _NO_ANSWER.fullmatch(line) or is_fence or (is_heading and not groups):
        return []
    drafts: list[Draft] = []
    text, labels = "", []
    position = 0
    for group in groups:
        text += line[position : group.start()].rstrip()
        labels += [label.lower().removeprefix("^") for label in re.split(_BETWEEN, group[1])]
        position = group.end()
        rest = line[position:]
        stop = re.match(r"[.!?](?!\w)", rest)
        if (stop or _END_OF_SENTENCE.search(text)) and not _begins_with_ids(rest):
            if stop:
                text, position = text + ("" if _END_OF_SENTENCE.search(text) else stop[0]), position + 1
            drafts.extend(_draft(text, labels))
            text, labels = "", []
    drafts.extend(_draft(text + line[position:], labels))
    if trailing and drafts:
        drafts[-1] = replace(drafts[-1], expression=trailing)
    return drafts


def read_verbatim(line: str) -> Draft:
    """Return the statement of a line that the extractive writer wrote: its text is kept sign for sign.

    Only a number of the article's own in square brackets is told in round ones.
    """
    text, _, labels = line.removesuffix("]").rpartition(" [")
    return Draft(without_markers(text), tuple(labels.split("][")))


def without_markers(text: str) -> str:
    """Return the text, of the same length, with nothing in it that a reader takes for a citation of the answer."""
    return _MARKER.sub(r"(\1)", text)


def _complete_lines(pieces: Iterable[str]) -> Iterator[str]:
    waiting: list[str] = []
    for piece in pieces:
        waiting.append(piece)
        if "\n" in piece or "\r" in piece or (len(waiting) > 1 and waiting[-2].endswith("\r")):
            *complete, rest = re.split(r"\r\n|\n|\r(?!$)", "".join(waiting))
            yield from complete
            waiting = [rest]
    yield "".join(waiting)


def _clean(line: str) -> str:
    line = normalise(line).translate(_FULL_WIDTH)
    line = _LINK.sub(r"\1", _PICTURE.sub("", line))
    return _EMPHASIS.sub("", _BULLET.sub("", line, count=1) if _BULLET.match(line) else line).strip()


def _groups(line: str) -> list[re.Match[str]]:
    return sorted([*_IDS.finditer(line), *_ROUND.finditer(line)], key=lambda group: group.start())


def _begins_with_ids(rest: str) -> bool:
    rest = rest.lstrip(" ,;.")
    return _IDS.match(rest) is not None or _ROUND.match(rest) is not None


def _draft(text: str, labels: list[str]) -> list[Draft]:
    text, expression = _without_expression(text)
    # Square brackets are left to the citations of the finished answer.
    text = re.sub(r"\s+", " ", text.replace("[", "(").replace("]", ")"))
    text = _EMPTY_BRACKETS.sub("", text).strip(" ,;")
    text = re.sub(r"\s+([.,;!?])", r"\1", text)
    announces = text.endswith(":") and not labels and not any(sign.isdigit() for sign in text)
    if announces or not any(sign.isalnum() for sign in text):
        return []
    return [Draft(text, tuple(dict.fromkeys(labels)), expression)]


def _without_expression(text: str) -> tuple[str, str | None]:
    found = _EXPRESSION.search(text)
    if found is None or not re.search(r"\d[\s)]*[-+*/×÷−–·]", found["expression"]):
        return text, None
    expression = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", found["expression"]).translate(_OPERATORS)
    return text[: found.start()], " ".join(expression.split()).rstrip(" .,")
