"""The past of the verbs that a claim is likely to use."""

PAST_OF = {
    "have": "had", "reach": "reached", "rise": "rose", "fall": "fell", "hold": "held", "approve": "approved",
    "issue": "issued", "build": "built", "open": "opened", "launch": "launched", "receive": "received",
    "record": "recorded", "provide": "provided", "complete": "completed", "inspect": "inspected",
    "organise": "organised", "organize": "organized", "sign": "signed", "decide": "decided", "spend": "spent",
    "invest": "invested", "cover": "covered", "cut": "cut", "put": "put", "meet": "met", "earn": "earned",
    "collect": "collected", "train": "trained", "give": "gave", "take": "took", "win": "won", "sell": "sold",
    "produce": "produced", "attract": "attracted", "account": "accounted", "increase": "increased",
    "decrease": "decreased", "employ": "employed", "install": "installed", "establish": "established",
    "exceed": "exceeded", "achieve": "achieved", "grant": "granted", "handle": "handled", "fine": "fined",
    "seize": "seized", "support": "supported", "found": "founded", "visit": "visited", "carry": "carried",
    "pay": "paid", "lose": "lost", "send": "sent", "buy": "bought", "make": "made", "begin": "began",
    "become": "became", "bring": "brought", "grow": "grew", "raise": "raised", "deploy": "deployed",
    "connect": "connected", "process": "processed", "export": "exported", "import": "imported", "set": "set",
    "go": "went", "lay": "laid", "run": "ran", "cost": "cost", "come": "came", "leave": "left", "keep": "kept",
    "see": "saw", "get": "got", "find": "found", "write": "wrote", "draw": "drew", "stand": "stood", "lead": "led",
    "stop": "stopped", "plan": "planned", "drop": "dropped", "ship": "shipped", "equip": "equipped", "let": "let",
    "rank": "ranked", "serve": "served", "license": "licensed", "publish": "published", "detect": "detected",
}  # fmt: skip
_BASE_OF = {past: base for base, past in PAST_OF.items()}
_VOWELS = "aeiou"


def past_of(base: str) -> str:
    """Return the simple past of a verb, by the rule where the word list does not have it."""
    if base in PAST_OF:
        return PAST_OF[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def base_of(past: str) -> str:
    """Return the verb of a past in the word list."""
    return _BASE_OF[past]
