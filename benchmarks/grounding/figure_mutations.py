"""Wrong figures: other digits, magnitudes and number words, figures exchanged and added."""

import re
from itertools import pairwise

from benchmarks.grounding.english import (
    CURRENCY,
    MAGNITUDES,
    Number,
    any_of,
    content_words,
    exchanged,
    numbers_of,
    replacements,
    spliced,
)

_WORDS = {
    "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven", "seven": "eight",
    "eight": "nine", "nine": "ten", "ten": "twelve", "eleven": "twelve", "twelve": "ten", "dozens": "hundreds",
    "hundreds": "thousands", "thousands": "hundreds",
}  # fmt: skip
_MULTIPLES = {
    "twice": "three times", "doubled": "tripled", "tripled": "doubled", "double": "triple",
    "two-thirds": "three-quarters", "two thirds": "three quarters", "one-third": "one-quarter",
    "a third of": "a quarter of", "a quarter of": "a third of", "half of the": "a third of the",
    "two-fifths": "two-thirds",
    "one-fifth": "one-third", "three-quarters": "two-thirds",
}  # fmt: skip


def digit(claim: str) -> list[str]:
    """Change the first digit of a number, and the last one of a number that is no limit."""
    mutants: list[str] = []
    for number in numbers_of(claim):
        mutants.append(_with(claim, number, _first_digit_changed(number)))
        if number.bound is None and len(number.text) > 1:
            last = str((int(number.text[-1]) + 3) % 10)
            mutants.append(_with(claim, number, number.text[:-1] + last))
    return [mutant for mutant in mutants if mutant != claim]


def digits_transposed(claim: str) -> list[str]:
    """Exchange two neighbouring digits of a number that is no limit."""
    mutants: list[str] = []
    for number in numbers_of(claim):
        text = number.text
        for place in range(len(text) - 2, -1, -1):
            pair = text[place : place + 2]
            if pair.isdigit() and pair[0] != pair[1] and not (place == 0 and pair[1] == "0"):
                if number.bound is None:
                    mutants.append(_with(claim, number, text[:place] + pair[::-1] + text[place + 2 :]))
                break
    return mutants


def decimal_point(claim: str) -> list[str]:
    """Leave out the decimal point of a number (6.1 becomes 61), or put one in (61 becomes 6.1)."""
    mutants: list[str] = []
    for number in numbers_of(claim):
        whole, point, decimals = number.text.partition(".")
        if point and number.may_grow and int(decimals):
            mutants.append(_with(claim, number, f"{int(whole.replace(',', '') + decimals):,}"))
        elif not point and number.may_shrink and len(whole) == 2 and whole[1] != "0":
            mutants.append(_with(claim, number, f"{whole[0]}.{whole[1]}"))
    return mutants


def zeros(claim: str) -> list[str]:
    """Take three zeros from a number, or put three to it."""
    mutants: list[str] = []
    for number in numbers_of(claim):
        if number.text.endswith(",000") and number.may_shrink:
            mutants.append(_with(claim, number, number.text.removesuffix(",000")))
        elif "," in number.text and "." not in number.text and number.may_grow:
            mutants.append(_with(claim, number, number.text + ",000"))
    return mutants


def magnitude(claim: str) -> list[str]:
    """Exchange thousand, million, billion and trillion for a neighbour."""
    mutants: list[str] = []
    for number in numbers_of(claim):
        found = re.compile(rf"[ -](?P<word>{'|'.join(MAGNITUDES)})\b").match(claim, number.end)
        if found is None:
            continue
        at = MAGNITUDES.index(found["word"])
        if at and number.may_shrink:
            mutants.append(spliced(claim, *found.span("word"), MAGNITUDES[at - 1]))
        if at < 3 and number.may_grow:
            mutants.append(spliced(claim, *found.span("word"), MAGNITUDES[at + 1]))
    return mutants


def number_word(claim: str) -> list[str]:
    """Exchange a number in words for another."""
    return list(replacements(claim, any_of(_WORDS), _WORDS))


def multiple(claim: str) -> list[str]:
    """Exchange a multiple or a fraction in words for another."""
    return list(replacements(claim, any_of(_MULTIPLES), _MULTIPLES))


def figures_exchanged(claim: str) -> list[str]:
    """Exchange two neighbouring numbers of one sort that belong to different things."""
    numbers = numbers_of(claim)
    mutants: list[str] = []
    for first, second in pairwise(numbers):
        between = claim[first.end : second.start]
        apart = content_words(between) >= 2 and " times " not in between
        alike = _sort_of(claim, first) == _sort_of(claim, second)
        if first.value != second.value and apart and alike:
            mutants.append(exchanged(claim, (first.start, first.end), (second.start, second.end)))
    return mutants


def extra_figure(claim: str) -> list[str]:
    """Add a figure that no quote has."""
    return [re.sub(r"\.?$", ", or 47.3% of the total.", claim, count=1)]


def _sort_of(claim: str, number: Number) -> tuple[bool, bool, str | None]:
    """Return what two numbers have in common that a hasty reader takes for each other: money, share or limit."""
    money = re.search(rf"{CURRENCY}\s?$", claim[: number.start]) is not None
    share = re.match(r"\s?%| percent| per cent", claim[number.end :]) is not None
    return money, share, number.bound


def _with(claim: str, number: Number, text: str) -> str:
    return spliced(claim, number.start, number.end, text)


def _first_digit_changed(number: Number) -> str:
    """Return the number with another first digit; a limit moves to where it would be wrong."""
    text = number.text
    place = next((at for at, sign in enumerate(text) if sign in "123456789"), None)
    if place is None:
        return text
    value = int(text[place])
    grown = value + 1 if value < 9 else None
    shrunk = value - 1 if value > 1 else None
    new = (grown if number.may_grow else None) or (shrunk if number.may_shrink else None)
    return text if new is None else text[:place] + str(new) + text[place + 1 :]
