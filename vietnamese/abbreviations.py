"""Abbreviations of Vietnamese press and government prose, and their full forms."""

from functools import cache

from vietnamese.data_files import table
from vietnamese.normalise import fold

_JOINING = frozenset({"va", "cua", "cac", "ve", "voi", "-"})


def expansion(written: str) -> str | None:
    """Return the full Vietnamese form of an abbreviation (``TT&TT``, ``TTTT``, ``UBND``), None if unknown.

    Only one made of the initials of its full form has an expansion: BTS and GDP are words of their own. One
    that the data file gives several full forms is left as it is written.
    """
    return _full_forms().get(_key(written))


@cache
def _full_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    several: set[str] = set()
    for abbreviations, full, *_ in table("abbreviations.tsv"):
        for key in map(_key, abbreviations.split("|")):
            if forms.setdefault(key, full).lower() != full.lower() or "|" in full:
                several.add(key)
    return {key: full for key, full in forms.items() if key not in several and _is_initials(key, full)}


def _is_initials(key: str, full: str) -> bool:
    words = fold(full).replace("-", " - ").split()
    return fold(key).replace("tw", "tu") in (  # TW is how keyboards without ư write TƯ, Trung ương
        "".join(word[0] for word in words if word not in _JOINING),
        "".join(w[0] for w in words),
    )


def _key(written: str) -> str:
    return "".join(letter for letter in written if letter.isalnum()).upper()
