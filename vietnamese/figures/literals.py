"""Comparing what counts nothing: codes and the numbers of documents, letter by letter after folding."""

import re

_CODE = re.compile(r"([^0-9]*)(.*)")
_LETTERS = re.compile(r"[^\W\d_]+")


def same_code(claim: str, source: str) -> bool:
    """Say whether two folded codes are one; letters before the digits may be shortened (U23, under-23; QL1A, 1A)."""
    if claim == source:
        return True
    (claim_head, claim_rest), (source_head, source_rest) = _parts(claim), _parts(source)
    if claim_rest != source_rest or not claim_rest:
        return False
    return claim_head.startswith(source_head) or source_head.startswith(claim_head)


def _parts(code: str) -> tuple[str, str]:
    match = _CODE.fullmatch(code)
    head, rest = (match[1], match[2]) if match is not None else (code, "")
    return "".join(_LETTERS.findall(head)), rest


def same_document(claim: str, source: str) -> bool:
    """Say whether two folded document numbers are one; the shorter may leave out year or symbol (258, 258/qđ-ttg)."""
    short, long = sorted((claim, source), key=len)
    return long == short or (long.startswith(short) and long[len(short)] in "/-")
