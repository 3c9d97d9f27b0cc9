// The view where one summarizes.

import { beginAnswer } from "/web/answer.js";
import { run, stop } from "/web/asking.js";
import { byId, element } from "/web/elements.js";
import { byline, counted } from "/web/text.js";

const form = byId("summarize-form");
const chosen = new Map();
let known = [];

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (stop(form)) return;
  const { length, language, focus, about } = form.elements;
  const byTopic = form.elements.subject.value === "topic";
  if (byTopic ? !about.value.trim() : chosen.size === 0) {
    (byTopic ? about : byId("pick-filter")).focus();
    return;
  }
  const request = {
    ...(byTopic ? { about: about.value.trim() } : { article_ids: [...chosen.keys()] }),
    ...(focus.value.trim() && { focus: focus.value.trim() }),
    length: length.value,
    language: language.value,
  };
  const title = byTopic ? about.value.trim() : titleOfChosen();
  run(form, "/v1/summaries", request, beginAnswer(byId("summarize-result"), title));
});

form.addEventListener("change", ({ target }) => {
  if (target.name !== "subject") return;
  byId("pick").hidden = target.value === "topic";
  byId("topic").hidden = target.value !== "topic";
});

byId("pick-filter").addEventListener("input", draw);
byId("pick-filter").addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault();
});

/** Offer the articles for choosing; those chosen before stay chosen while they exist. */
export function offer(articles) {
  known = articles;
  const ids = new Set(articles.map((one) => one.id));
  for (const id of [...chosen.keys()]) if (!ids.has(id)) chosen.delete(id);
  draw();
}

/** Choose one article alone and go to the view. */
export function summarizeOnly(article) {
  chosen.clear();
  chosen.set(article.id, article);
  draw();
  location.hash = "#summarize";
  form.querySelector("button.main").focus();
}

function draw() {
  const wanted = folded(byId("pick-filter").value);
  const shown = known.filter((one) => chosen.has(one.id) || folded(`${one.title ?? one.id} ${one.publisher ?? ""}`).includes(wanted));
  shown.sort((a, b) => chosen.has(b.id) - chosen.has(a.id));
  byId("pick-list").replaceChildren(...shown.map(option));
}

function option(article) {
  const choose = ({ target }) => (target.checked ? chosen.set(article.id, article) : chosen.delete(article.id));
  const box = element("input", { type: "checkbox", checked: chosen.has(article.id), onchange: choose });
  return element("li", {}, element("label", {}, box, element("span", { lang: "vi" }, article.title ?? article.id), element("span", { className: "meta" }, byline(article))));
}

function titleOfChosen() {
  const [first] = chosen.values();
  return chosen.size === 1 ? (first.title ?? "Summary") : `Summary of ${counted(chosen.size, "article")}`;
}

/** Fold case and diacritics, so that "ha lam" finds "Hà Lâm". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
