"""Which quotations and brackets of a text are closed, and where."""

import re

_DOUBLE_OPENING, _DOUBLE_CLOSING, _DOUBLE_EITHER = "“„«", "”»‟", '"″'
_SINGLE_OPENING, _SINGLE_CLOSING, _SINGLE_EITHER = "‘‚‹", "’›", "'"
_SIGN = re.compile(r"[“„«”»‟\"″‘‚‹’›'()\[\]{}]")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_BEFORE_OPENING = "([{-–—/:=>*_“‘«\"'"


def enclosed_spans(text: str, start: int, end: int, *, longest: int) -> list[tuple[int, int]]:
    """Return the spans of closed quotations and brackets between start and end, merged, in order.

    Each runs from its opening sign to behind its closing one. One that is never closed, or is longer than
    ``longest`` code points, does not count: nothing it swallows could be trusted.
    """
    opened: dict[str, list[int]] = {"double": [], "single": [], "(": [], "[": [], "{": []}
    pairs: list[tuple[int, int]] = []
    for match in _SIGN.finditer(text, start, end):
        position, sign = match.start(), match.group()
        family = _family(sign)
        before = text[position - 1] if position > start else " "
        after = text[position + 1] if position + 1 < end else " "
        if _opens(sign, family, before, after, opened[family]):
            if sign in _DOUBLE_EITHER + _SINGLE_EITHER:
                opened[family].clear()
            opened[family].append(position)
        elif opened[family] and _closes(family, before, after):
            pairs.append((opened[family].pop(), position + 1))
    return _merged([pair for pair in pairs if pair[1] - pair[0] <= longest])


def _family(sign: str) -> str:
    if sign in _DOUBLE_OPENING + _DOUBLE_CLOSING + _DOUBLE_EITHER:
        return "double"
    if sign in _SINGLE_OPENING + _SINGLE_CLOSING + _SINGLE_EITHER:
        return "single"
    return _BRACKETS.get(sign, sign)


def _opens(sign: str, family: str, before: str, after: str, opened: list[int]) -> bool:
    """Tell by its look and its neighbours whether the sign opens: “ and ” are often confused."""
    if family in _BRACKETS.values():
        return sign == family and before not in ":;"  # a sad face opens nothing
    fits = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    if sign in _DOUBLE_OPENING:
        return fits or not opened
    if sign in _DOUBLE_CLOSING:
        return fits and not opened
    return fits and sign not in _SINGLE_CLOSING


def _closes(family: str, before: str, after: str) -> bool:
    """Tell whether a sign that does not open closes: in O’Brien it does not."""
    return family != "single" or not (before.isspace() or after.isalnum())


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
