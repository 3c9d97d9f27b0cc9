"""Another sentence for a claim whose own citations do not bear it out.

Most failures are wrong pointers, not wrong facts: the statement stands elsewhere among what was shown.
"""

from collections.abc import Sequence

from service.grounding.claim_check import check_claim
from service.grounding.limits import refusal_of_text
from service.grounding.reading import read_claim, read_quotes
from service.grounding.reply import Draft
from service.grounding.segments import Language
from service.grounding.verdict import Checked
from vectorstore.article import CONTEXT, Sentence
from vietnamese.concepts import concepts_of
from vietnamese.figures import Figure, same_figure
from vietnamese.gazetteer import wording
from vietnamese.language import detect_language
from vietnamese.terms import Concept

ENOUGH = 0.5  # of the claim's ideas, for a sentence with its figures to be about the same thing


def recite(
    draft: Draft,
    cited: Sequence[Sentence],
    shown: Sequence[Sentence],
    *,
    language: Language,
    question: str = "",
) -> tuple[Checked, tuple[Sentence, ...]] | None:
    """Return a verdict of ``verified`` with the sentences that earn it, None where no shown sentence does.

    Tried is one sentence in place of the cited ones, then beside the titles and datelines among them, then beside
    them all; those of the cited articles first. It must hold a figure of the claim and half of its ideas, for a
    name or a 3 may stand anywhere. One of an article that the claim does not cite must speak of the question:
    nobody asked for what else the library holds.
    """
    if refusal_of_text(draft.text) is not None:
        return None
    figures = read_claim(draft.text, language=language, question=question).figures
    articles = {sentence.article_id for sentence in cited}
    asked = concepts_of(question, "vi" if detect_language(question) == "vi" else "en") if question else ()
    others = [
        sentence
        for sentence in shown
        if sentence not in cited and _holds_one_of(figures, sentence)
        if not articles or sentence.article_id in articles or any(_names(one, sentence.text) for one in asked)
    ]
    others.sort(key=lambda sentence: sentence.article_id not in articles)
    context = tuple(sentence for sentence in cited if sentence.kind in CONTEXT)
    kept = dict.fromkeys([(), context, tuple(cited)])
    candidates = [(*beside, one) for beside in kept for one in others]
    ideas = [
        one for one in concepts_of(draft.text, language) if one.kind == "idea" and not one.source[0].isdigit()
    ]
    for sentences in candidates:
        if not _is_about(ideas, sentences):
            continue
        checked = check_claim(
            draft.text, sentences, language=language, question=question, expression=draft.expression
        )
        if checked.verdict == "verified":
            return checked, sentences
    return None


def _holds_one_of(figures: Sequence[Figure], sentence: Sentence) -> bool:
    [quote] = read_quotes([sentence])
    return any(same_figure(figure, other) for figure in figures for other in quote.figures)


def _is_about(ideas: Sequence[Concept], sentences: Sequence[Sentence]) -> bool:
    found = sum(1 for idea in ideas if any(_names(idea, sentence.text) for sentence in sentences))
    return bool(ideas) and found >= ENOUGH * len(ideas)


def _names(idea: Concept, text: str) -> bool:
    words = wording(text)
    if any(words.has_run(" ".join(one.syllables)) for one in idea.renderings):
        return True
    return bool(idea.parts) and all(_names(part, text) for part in idea.parts)
