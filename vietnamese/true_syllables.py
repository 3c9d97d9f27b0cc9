"""The syllables Vietnamese really has: which letters begin one, which end it, which tones it bears.

Stricter than the shape of a syllable, for telling Vietnamese from what only looks like it. Stop finals (c, ch, p, t)
bear no tone but sắc and nặng.
"""

import re
import unicodedata

from vietnamese.normalise import place_tones

TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_RIMES = frozenset(
    """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oc oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt
    uy uya uych uynh uyt uyu uyên uyêt ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu""".split()
)
_ONSET = re.compile(r"(ngh|ng|nh|ch|gh|gi(?=.)|kh|ph|qu|th|tr|[bcdđghklmnprstvx]|)(.*)")
_BEFORE_E_AND_I = frozenset({"k", "gh", "ngh"})
_NOT_BEFORE_E_AND_I = frozenset({"c", "g", "ng"})
_BEFORE_Y = frozenset({"", "h", "k", "l", "m", "n", "qu", "s", "t", "v"})
_AFTER_QU = frozenset("aăâeêiơyô")
_STOPPED = re.compile(r".*(?:c|ch|p|t)")
_MARKED = re.compile("[ăâêôơ]|ư(?!ơ)")


def compose(letters: str, tone: str) -> str | None:
    """Return the syllable of the letters with the tone of a Telex key ('' for none), None where there is none.

    Letters keep their case; ``uơ`` and ``ưo`` become the ``ươ`` they were typed for where a final follows.
    """
    spellings = [letters]
    lower = letters.lower()
    if "ưo" in lower or "ươ" in lower:
        place = lower.index("ư")
        horned = letters[: place + 1] + ("Ơ" if letters[place + 1].isupper() else "ơ") + letters[place + 2 :]
        plain = letters[:place] + ("U" if letters[place].isupper() else "u") + horned[place + 1 :]
        spellings = [horned, plain]
    for spelling in spellings:
        composed = _compose(spelling, tone)
        if composed is not None:
            return composed
    return None


def _compose(letters: str, tone: str) -> str | None:
    lower = letters.lower()
    match = _ONSET.fullmatch(lower)
    if match is None:
        return None
    splits = [(match[1], match[2])]
    if match[1] == "gi":
        splits.append(("g", lower[1:]))  # gìn, giết
    for onset, rime in splits:
        if _go_together(onset, rime, tone):
            return _with_tone(letters, len(onset), tone)
    return None


def _go_together(onset: str, rime: str, tone: str) -> bool:
    if rime not in _RIMES or (tone not in ("", "s", "j") and _STOPPED.fullmatch(rime)):
        return False
    if onset == "qu":
        return rime[0] in _AFTER_QU
    if rime[0] == "y":
        return onset in _BEFORE_Y if rime == "y" else onset == ""
    front = rime[0] in "eêi"
    if onset == "g" and rime[0] == "i":
        return True
    return not (front and onset in _NOT_BEFORE_E_AND_I) and (front or onset not in _BEFORE_E_AND_I)


def _with_tone(letters: str, start: int, tone: str) -> str:
    """Put the tone on the marked vowel, else where the older spelling has it: tuần, của, hòa, toàn."""
    if not tone:
        return letters
    marked = _MARKED.search(letters.lower(), start)
    place = marked.start() if marked else start
    toned = unicodedata.normalize("NFC", letters[place] + TONES[tone])
    return place_tones(letters[:place] + toned + letters[place + 1 :])
