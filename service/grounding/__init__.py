"""The checks between a model's words and the source's: nothing wrong is ever shown as verified."""

from service.grounding.claim_check import check_claim
from service.grounding.recite import recite
from service.grounding.rendering_check import check_rendering
from service.grounding.reply import Draft, read_reply, read_verbatim
from service.grounding.verdict import Checked, ClaimKind, Verdict

__all__ = [
    "Checked",
    "ClaimKind",
    "Draft",
    "Verdict",
    "check_claim",
    "check_rendering",
    "read_reply",
    "read_verbatim",
    "recite",
]
