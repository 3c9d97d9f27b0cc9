"""What became of provinces, cities and ministries: their names before and after mergers, splits and renamings."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from vietnamese.data_files import table
from vietnamese.normalise import fold, place_tones

_WORD = re.compile(r"[^\W_]+")
_CITY = {"tp": "thanh pho", "tphcm": "thanh pho ho chi minh", "hcm": "ho chi minh"}
_MAN = "ho chi minh"  # places.tsv has the city under his name too
_UNIT = re.compile(r"(?:tinh|thanh pho|thu do) (?!ho chi minh\b)")


def successors(place: str) -> tuple[str, ...]:
    """Return the names under which a place or a ministry goes on, the nearest change first; none if it stayed.

    ``Hà Bắc`` became Bắc Giang and Bắc Ninh. Any spelling is read: without diacritics, with "tỉnh" or "TP".
    """
    return _reached(_key(place), _successors())


def predecessors(place: str) -> tuple[str, ...]:
    """Return the names that went into a place or a ministry, the nearest change first, its own not among them."""
    return _reached(_key(place), _predecessors())


def merged_with(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names before and after of what these syllables name, none where nothing was merged.

    The syllables have their diacritics, as index terms do, or none at all.
    """
    name = " ".join(syllables)
    spelled = _spelled().get(fold(name))
    if spelled is None or name not in (spelled, fold(name)):
        return ()
    return (*successors(name), *predecessors(name))


@cache
def _spelled() -> Mapping[str, str]:
    """Return the names in small letters with their diacritics, by the folded name."""
    names = [name for new, before, *_ in table("mergers.tsv") for name in (new, *before.split("|"))]
    return {fold(name): place_tones(name.lower()) for name in names}


def _reached(start: str, steps: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    waiting = [start]
    for key in waiting:
        for name in steps.get(key, ()):
            other = _key(name)
            if other != start and other not in found:
                found[other] = name
                waiting.append(other)
    return tuple(found.values())


@cache
def _predecessors() -> Mapping[str, Sequence[str]]:
    return {_key(name): before.split("|") for name, before, *_ in table("mergers.tsv")}


@cache
def _successors() -> Mapping[str, Sequence[str]]:
    after: dict[str, list[str]] = {}
    for name, before, *_ in table("mergers.tsv"):
        for one in before.split("|"):
            after.setdefault(_key(one), []).append(name)
    return after


def _key(place: str) -> str:
    """Return what all spellings of a name share; Hồ Chí Minh alone is a man, his city has its "thành phố"."""
    folded = " ".join(_CITY.get(word, word) for word in _WORD.findall(fold(place)))
    name = folded[unit.end() :] if (unit := _UNIT.match(folded)) else folded
    return _usual_names().get(name, name)


@cache
def _usual_names() -> Mapping[str, str]:
    """Return the folded usual name of each place by its other names: Bắc Cạn is Bắc Kạn."""
    names: dict[str, str] = {}
    for row in table("places.tsv"):
        usual, *others = (" ".join(_WORD.findall(fold(name))) for name in row[0].split("|"))
        names.update((other, usual) for other in others if other != _MAN)
    return names
