// An answer or a summary on the page, drawn while it comes: its claims, then the quotes they rest on.

import { afterword } from "/web/afterword.js";
import { citeButton } from "/web/cite.js";
import { element, notice } from "/web/elements.js";
import { quoteList } from "/web/quotes.js";
import { counted, reasonsOf, withoutNumbers } from "/web/text.js";

const VERDICTS = {
  verified: ["Verified", "Its figures, dates and names were found in its quotes."],
  check: ["Check", "Something in it could not be confirmed by machine: read its quotes."],
  cited: ["Cited", "It has a quote; it holds nothing that a machine can check."],
};

const LANGUAGES = { en: "English", vi: "Vietnamese" };

/** Return the place of an answer with the listeners of its events; `edit` takes the question back to its form. */
export function beginAnswer(place, title, edit = null) {
  const state = element("p", { className: "state busy", role: "status" }, "Searching the articles");
  const claims = element("ol", { className: "claims", "aria-label": "Statements" });
  const change = edit && element("button", { className: "plain", type: "button", onclick: edit }, "Edit");
  const asked = element("div", { className: "asked" }, element("h2", {}, title), change);
  const sheet = element("article", { className: "answer" }, asked, state, claims);
  const known = new Map();
  place.replaceChildren(sheet);

  const add = (claim, citations, language) => {
    for (const one of citations) known.set(one.number, one);
    claims.append(claimItem(claim, known, language));
  };
  return {
    searched({ searched }) {
      state.textContent = searched.passages
        ? `Reading ${counted(searched.passages, "passage")}`
        : "Nothing fitting was found so far";
    },
    progress({ done, total }) {
      state.textContent = `Reading in parts: ${done} of ${counted(total, "call")} done`;
    },
    claim({ claim, citations }) {
      add(claim, citations);
    },
    done(whole) {
      if (whole.title) sheet.querySelector("h2").textContent = whole.title;
      claims.replaceChildren();
      for (const claim of whole.claims) add(claim, whole.citations, whole.language);
      finish(sheet, state, whole);
    },
    failed(sentence) {
      state.remove();
      sheet.append(notice(sentence, { bad: true }));
    },
    stopped() {
      state.className = "state";
      state.textContent = claims.children.length ? "Stopped; this is not the whole answer." : "Stopped.";
    },
  };
}

/** Draw an answer that is there already. */
export function showAnswer(place, whole, edit = null) {
  beginAnswer(place, whole.question ?? whole.title ?? "Summary", edit).done(whole);
}

function finish(sheet, state, whole) {
  state.className = "state";
  state.textContent = stateOf(whole);
  if (whole.status === "insufficient_evidence") {
    state.remove();
    sheet.append(nothingFound(whole));
  }
  if (whole.citations.length) sheet.append(quoteList(whole));
  sheet.append(...afterword(whole, VERDICTS));
}

function stateOf(whole) {
  const said = [];
  if (whole.status === "partial") said.push(missing(whole));
  if (whole.mode === "extractive") {
    const wanted = whole.language === whole.requested_language ? "" : `, and ${LANGUAGES[whole.requested_language]} needs one`;
    said.push(`These are sentences of the articles as they stand: no language model is set up${wanted}.`);
  }
  return said.join(" ");
}

function missing(whole) {
  if (!whole.withheld.length) return `A part of the answer: ${whole.coverage?.missing ?? "not everything could be read."}`;
  const one = whole.withheld.length === 1;
  return `A part of the answer: ${counted(whole.withheld.length, "statement")} did not pass ${one ? "its" : "their"} checks and ${one ? "is" : "are"} not shown.`;
}

function nothingFound(whole) {
  const what = whole.object === "summary" ? "There is not enough in the articles to summarize." : "The articles do not say.";
  const passages = whole.searched?.passages ?? 0;
  const why = whole.withheld.length
    ? "What the model wrote could not be confirmed by the articles, so nothing of it is shown."
    : passages
      ? `${counted(passages, "passage")} came nearest, and none of them answers it.`
      : "Nothing in the library comes near it. Try other words, a wider range of dates, or add an article.";
  return element("div", { className: "none" }, element("p", {}, what), element("p", {}, why));
}

/** Say how many articles bear a statement of a summary out, and by how many it is printed; nothing where it is one. */
function sourcesOf({ independent_sources: independent = 1, printed_by: printed = 1 }) {
  const said = [];
  if (independent > 1) said.push(`${independent} articles say so, each on its own.`);
  if (printed > independent) said.push(`Printed by ${printed}.`);
  return said.join(" ");
}

function claimItem(claim, known, language) {
  const [word, meaning] = VERDICTS[claim.verdict] ?? [claim.verdict, ""];
  const numbers = claim.citations.map((number) => citeButton(number, known)).flatMap((button) => [" ", button]);
  const item = element(
    "li",
    { className: "claim" },
    element("span", { className: `verdict ${claim.verdict}`, title: meaning }, word),
    element("p", { className: "said", lang: language }, withoutNumbers(claim.text), ...numbers),
  );
  if (claim.kind === "plan") item.append(element("p", { className: "note" }, "A plan or a target, not something done."));
  if (claim.expression) item.append(element("p", { className: "note" }, `Calculated: ${claim.expression}`));
  const sources = sourcesOf(claim);
  if (sources) item.append(element("p", { className: "note" }, sources));
  if (claim.reasons.length) {
    item.append(element("p", { className: `note${claim.verdict === "check" ? " why" : ""}` }, reasonsOf(claim.reasons)));
  }
  return item;
}
