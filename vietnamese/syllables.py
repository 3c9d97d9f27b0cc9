"""The shape of a Vietnamese syllable."""

import re

from vietnamese.normalise import fold

_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
_VOWELS = (
    r"(?:uye|uya|uyu|oai|oao|oay|oeo|uay|uoi|uou|ieu|yeu|"
    r"ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])"
)
_CODA = r"(?:ng|nh|ch|[cmnpt])?"
_SYLLABLE = re.compile(_ONSET + _VOWELS + _CODA)


def is_syllable(word: str) -> bool:
    """Tell whether the word has the shape of one Vietnamese syllable, with diacritics or without."""
    return _SYLLABLE.fullmatch(fold(word)) is not None
