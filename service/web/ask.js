// The view where one asks.

import { beginAnswer, showAnswer } from "/web/answer.js";
import { call } from "/web/api.js";
import { run, stop } from "/web/asking.js";
import { byId, element, notice } from "/web/elements.js";
import { shownDay } from "/web/text.js";

const form = byId("ask-form");
const question = byId("question");
const only = byId("only");
let onlyArticle = null;
let turn = 0;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (stop(form) && event.submitter) return; // the button stops; Enter asks the next question at once
  const asked = question.value.trim();
  if (!asked) {
    question.focus();
    return;
  }
  const request = { question: asked, language: form.elements.language.value, filters: filters(), translate_quotes: form.elements.translate_quotes.checked };
  const answer = beginAnswer(byId("ask-result"), asked, () => edit(asked));
  question.value = "";
  const mine = ++turn;
  const worked = await run(form, "/v1/ask", request, answer);
  if (!worked && mine === turn && !question.value) question.value = asked;
});

function edit(asked) {
  question.value = asked;
  question.focus();
  question.scrollIntoView({ block: "center" });
}

question.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

/** Narrow the next questions to one article. */
export function askOnly(article) {
  onlyArticle = article;
  const clear = () => {
    onlyArticle = null;
    only.hidden = true;
    question.focus();
  };
  only.replaceChildren(
    element("span", { lang: "vi" }, `Only in: ${article.title ?? article.id}`),
    element("button", { className: "plain", type: "button", onclick: clear }, "Ask all"),
  );
  only.hidden = false;
  location.hash = "#ask";
  question.focus();
}

function filters() {
  const { publisher, from, to } = form.elements;
  return {
    ...(onlyArticle && { article_ids: [onlyArticle.id] }),
    ...(publisher.value.trim() && { publishers: [publisher.value.trim()] }),
    ...(from.value && { published_from: from.value }),
    ...(to.value && { published_to: to.value }),
  };
}

/** List the latest answers, each of which can be shown again. */
export async function listEarlier() {
  const box = byId("earlier");
  const { items } = await call("/v1/answers?limit=15");
  box.hidden = items.length === 0;
  box.querySelector("ul").replaceChildren(...items.map(earlierRow));
}

function earlierRow(whole) {
  const show = () => {
    showAnswer(byId("ask-result"), whole, whole.object === "answer" ? () => edit(whole.question) : null);
    byId("ask-result").scrollIntoView();
  };
  const forget = async (event) => {
    const row = event.currentTarget.closest("li");
    try {
      await call(`/v1/answers/${encodeURIComponent(whole.id)}`, { method: "DELETE" });
      row.remove();
    } catch (error) {
      row.append(notice(error.message, { bad: true }));
    }
  };
  const name = whole.object === "summary" ? `Summary: ${whole.title ?? whole.question ?? ""}` : whole.question;
  return element(
    "li",
    {},
    element("div", { className: "what" }, element("button", { className: "title", type: "button", onclick: show }, name), element("span", { className: "meta" }, shownDay(whole.created_at))),
    element("div", { className: "actions" }, element("button", { type: "button", onclick: forget, "aria-label": `Forget: ${name}` }, "Forget")),
  );
}

document.addEventListener("answer-made", () => listEarlier().catch(() => {}));
