"""What English words and acronyms stand for in Vietnamese names, from the tables."""

from functools import cache

from vietnamese.data_files import table
from vietnamese.english import STOP_WORDS
from vietnamese.gazetteer import ENGLISH_WORD


@cache
def words_of_names() -> dict[str, tuple[str, ...]]:
    """Return what a capitalised English word stands for in Vietnamese names; ``("-",)`` where it needs nothing."""
    return {english: tuple(forms.split("|")) for english, forms, *_ in table("name_words.tsv")}


@cache
def acronyms() -> dict[str, tuple[str, ...]]:
    """Return what English acronyms stand for in Vietnamese: ``DIC``; ``IT``, from its English full form."""
    found: dict[str, list[str]] = {}
    for vietnamese, _, acronym, *_ in (row for row in table("offices.tsv") if len(row) > 2 and row[2]):
        found.setdefault(acronym, []).append(vietnamese)
    for _, vietnamese, english, *_ in (row for row in table("abbreviations.tsv") if len(row) > 2):
        initials = "".join(
            word[0] for word in ENGLISH_WORD.findall(english) if word not in STOP_WORDS
        ).upper()
        found.setdefault(initials, []).append(vietnamese)
    return {acronym: tuple(forms) for acronym, forms in found.items()}
