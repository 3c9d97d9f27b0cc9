"""Names in a claim, and whether a Vietnamese text holds them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from vietnamese.english import STOP_WORDS
from vietnamese.gazetteer import ENGLISH_WORD, Entry, Wording, entry_at, holds_entry, wording
from vietnamese.lexicon import load_lexicon
from vietnamese.normalise import normalise
from vietnamese.syllables import is_syllable
from vietnamese.words_of_names import acronyms, words_of_names

# A word that begins a sentence with a capital is no name when it ends like an English word.
_ENGLISH_ENDING = re.compile(
    r"\w{2,}(?:ing|ed|ly|ions?|ments?|ness|ers?|ors?|ies|ity|[ae]nces?|ships?|als?|ives?|ous)"
)
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:]\s+|\n)[\"“'‘(]*(?=\S)")
# Vietnamese words that stand in front of names and are no part of them.
_HEADS = frozenset(
    """ông bà anh chị cô chú bác cụ em cháu bé ca sĩ bạn ngài huyện xã tỉnh quận phường thôn làng ấp bản đội trường
    sông núi hãng nước vùng khu tại ở theo khi do từ với trong vì nếu về cho đến tới trước sau ngoài cùng riêng còn và
    nhưng tuy bởi các những mọi mỗi cả chỉ hiện nay như nhờ bên giữa""".split()
)
_LIKELY = 4  # renderings of a word by which it counts as said; the rest are often other words
_SHORTEST_LOAN = 3
_ALWAYS_KNOWN = frozenset({"vietnam", "vietnamese", "viet", "mr", "mrs", "ms", "dr", "vnd", "usd", "covid"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a claim writes it, ``text[start:end]``; ``entry`` where it is a known office or place.

    One that ``begins`` a Vietnamese sentence may have the capital of its first word from there: "Huyện An Lộc".
    """

    start: int
    end: int
    text: str
    entry: Entry | None = None
    begins: bool = False


def find_names(
    text: str, language: Literal["en", "vi"], *, skip: Sequence[tuple[int, int]] = ()
) -> list[Name]:
    """Return the capitalised names of the text, in order, but for those within the spans ``skip``."""
    words = [match for match in ENGLISH_WORD.finditer(text) if not _inside(match, skip)]
    finder = _english_names if language == "en" else _vietnamese_names
    return list(finder(text, words))


def holds_name(vietnamese: str, name: Name) -> bool:
    """Tell whether the Vietnamese text holds the name, in its own letters or as its Vietnamese rendering."""
    words = wording(vietnamese)
    written = _without_possessive(name.text)
    if words.has_text(written):
        return True
    if name.entry is not None:
        held = holds_entry(vietnamese, name.entry) or words.has_run(written)
        return held or _entry_stands_for_one(vietnamese, name.entry, written)
    if words.has_run(written, capital=not _is_a_loan(written)) or words.has_joined(written):
        return True
    if name.begins:
        return _holds_without_capital(words, written)
    return " " not in written and (
        _holds_english_word(vietnamese, written) or _stands_for_one(vietnamese, written)
    )


def _holds_without_capital(words: Wording, written: str) -> bool:
    """Tell whether the text holds a name of several words whose first may be a word like any other.

    A title and the like need not stand there: within a sentence, in small letters, nobody would look for it.
    """
    first, rest = written.split(maxsplit=1)
    return words.has_run(rest, capital=True) and (words.has_run(written) or first.lower() in _HEADS)


def _english_names(text: str, words: list[re.Match[str]]) -> Iterator[Name]:
    starts = {match.end() for match in _SENTENCE_STARTS.finditer(text)}
    index = 0
    while index < len(words):
        if not words[index][0][0].isupper():
            index += 1
            continue
        known = entry_at([word[0] for word in words[index:]])
        length = known[0] if known else _run_length(text, words, index)
        run = words[index : index + length]
        name = Name(
            run[0].start(), run[-1].end(), text[run[0].start() : run[-1].end()], known[1] if known else None
        )
        if known or not _is_ordinary(name.text, begins=run[0].start() in starts):
            yield name
        index += length


def _run_length(text: str, words: list[re.Match[str]], index: int) -> int:
    """Return how many words from here on are one name: Vietnamese syllables together, English words alone."""
    length = 1
    if not _is_vietnamese(words[index][0]):
        return length
    while (
        index + length < len(words)
        and words[index + length][0][0].isupper()
        and _is_vietnamese(words[index + length][0])
        and text[words[index + length - 1].end() : words[index + length].start()] in (" ", "-", " - ", "–")
        and "'" not in words[index + length - 1][0].replace("’", "'")
    ):
        length += 1
    return length


def _vietnamese_names(text: str, words: list[re.Match[str]]) -> Iterator[Name]:
    """Yield runs of capitalised words; one that begins a sentence alone is a word like any other."""
    starts = {match.end() for match in _SENTENCE_STARTS.finditer(text)}
    index = 0
    while index < len(words):
        length = 0
        while (
            index + length < len(words)
            and words[index + length][0][0].isupper()
            and (length == 0 or text[words[index + length - 1].end() : words[index + length].start()] == " ")
        ):
            length += 1
        if length > 1 or (length == 1 and words[index].start() not in starts):
            start, end = words[index].start(), words[index + length - 1].end()
            yield Name(start, end, text[start:end], begins=length > 1 and start in starts)
        index += max(1, length)


def _is_ordinary(word: str, *, begins: bool) -> bool:
    plain = _without_possessive(word).lower()
    if _needs_no_counterpart(_without_possessive(word)):
        return True
    if len(word) > 1 and word.isupper():
        return plain in _ALWAYS_KNOWN
    if plain in STOP_WORDS or plain in _ALWAYS_KNOWN:
        return True
    return begins and word.isascii() and (_in_lexicon(plain) or _ENGLISH_ENDING.fullmatch(plain) is not None)


def _is_vietnamese(word: str) -> bool:
    plain = _without_possessive(word)
    return not plain.isascii() or (
        is_syllable(plain) and not plain.isupper() and plain.lower() not in STOP_WORDS
    )


def _holds_english_word(vietnamese: str, word: str) -> bool:
    """Tell whether the text holds what the lexicon renders the word with, or what the acronym stands for."""
    words = wording(vietnamese)
    if word.isupper():
        return any(words.has_office(full) for full in acronyms().get(word, ()))
    entry = load_lexicon().word(word)
    return entry is not None and any(words.has_run(rendering) for rendering in entry.renderings[:_LIKELY])


def _stands_for_one(vietnamese: str, word: str) -> bool:
    """Tell whether the text holds what the word stands for in names: Order is "Huân chương"."""
    words = wording(vietnamese)
    return any(words.has_run(form) for form in words_of_names().get(word, ()))


def _entry_stands_for_one(vietnamese: str, entry: Entry, written: str) -> bool:
    """Tell whether the text says an office or a place in other words: Vietnam is "nước ta".

    A place is not told by one word in small letters: "anh" is no Anh.
    """
    if entry.kind == "office":
        return _stands_for_one(vietnamese, written) or any(
            wording(vietnamese).has_text(acronym)
            for acronym, offices in acronyms().items()
            if set(offices) & set(entry.vietnamese)
        )
    forms = {form for name in entry.english for form in words_of_names().get(name, ())}
    return any(wording(vietnamese).has_run(form, capital=" " not in form) for form in forms)


def _is_a_loan(word: str) -> bool:
    """Tell whether no Vietnamese word is spelled so: "sms" and "zalo" are the same words without a capital."""
    return len(word) >= _SHORTEST_LOAN and word.isalpha() and not is_syllable(word) and word.isascii()


def _needs_no_counterpart(word: str) -> bool:
    return words_of_names().get(word) == ("-",)


def _in_lexicon(word: str) -> bool:
    """Tell whether the lexicon has an ordinary word there: what Vietnamese writes with a capital is a name."""
    entry = load_lexicon().word(word)
    return entry is not None and not entry.is_name and not entry.renderings[0][0].isupper()


def _inside(match: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)


def _without_possessive(word: str) -> str:
    return re.sub(r"['’]s?$", "", normalise(word))
