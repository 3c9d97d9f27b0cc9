"""Claims checked against sentences that a test writes out."""

from service.grounding import Checked, check_claim
from service.grounding.segments import Language
from tests.service.articles import sentence
from vectorstore.article import ParagraphKind, Sentence


def check(claim: str, *quotes: str | Sentence, language: Language = "en") -> Checked:
    """Return the verdict on a claim by the quotes; one that is given as text is of the body of one article."""
    cited = [
        sentence(one, number=number) if isinstance(one, str) else one for number, one in enumerate(quotes)
    ]
    return check_claim(claim, cited, language=language)


def quote(text: str, *, kind: ParagraphKind = "body", article_id: str = "a") -> Sentence:
    """Return a sentence of an article, perhaps its title or its dateline."""
    return sentence(text, number=len(text), article_id=article_id, kind=kind)


def passes(checked: Checked) -> bool:
    """Tell whether nothing was held against the claim and nothing was in doubt."""
    return checked.verdict in ("verified", "cited")
