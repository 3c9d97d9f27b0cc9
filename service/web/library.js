// The view of the articles there are.

import { call } from "/web/api.js";
import { askOnly } from "/web/ask.js";
import { agreed, byId, element, notice } from "/web/elements.js";
import { showArticle } from "/web/reader.js";
import { offer, summarizeOnly } from "/web/summarize.js";
import { byline, counted } from "/web/text.js";

const list = byId("articles");
const more = byId("more");
let articles = [];
let cursor = null;

/** Read the articles from the first page on. */
export async function loadLibrary() {
  articles = [];
  cursor = null;
  await loadPage();
}

async function loadPage() {
  const page = await call(`/v1/articles?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
  articles = [...articles, ...page.items];
  cursor = page.next_cursor;
  draw();
}

function draw() {
  list.replaceChildren(...articles.map(row));
  if (!articles.length) list.append(element("li", {}, element("p", { className: "hint" }, "No articles yet. Paste one above, or choose files.")));
  more.hidden = !cursor;
  byId("article-count").textContent = articles.length ? `${articles.length}${cursor ? "+" : ""}` : "";
  const publishers = new Set(articles.map((one) => one.publisher).filter(Boolean));
  byId("publishers").replaceChildren(...[...publishers].sort().map((name) => element("option", { value: name })));
  offer(articles);
}

function row(article) {
  const name = article.title ?? article.id;
  const action = (label, act, className = "") =>
    element("button", { type: "button", className, onclick: act, "aria-label": `${label}: ${name}` }, label);
  const line = [byline(article), counted(article.sentences, "sentence")].filter(Boolean).join(" · ");
  return element(
    "li",
    {},
    element("div", { className: "what" }, element("button", { className: "title", type: "button", lang: "vi", onclick: (event) => showArticle(article.id, event.currentTarget) }, name), element("span", { className: "meta" }, line)),
    element("div", { className: "actions" }, action("Ask", () => askOnly(article)), action("Summarize", () => summarizeOnly(article)), action("Delete", (event) => remove(article, event.currentTarget), "danger")),
  );
}

async function remove(article, from) {
  const question = `Delete “${article.title ?? article.id}”? Its text goes, and its quotes in earlier answers.`;
  if (!(await agreed(question, "Delete"))) return;
  try {
    await call(`/v1/articles/${encodeURIComponent(article.id)}`, { method: "DELETE" });
    await loadLibrary();
    list.querySelector("button")?.focus();
  } catch (error) {
    from.closest("li").append(notice(error.message, { bad: true }));
  }
}

more.addEventListener("click", () => loadPage().catch((error) => more.before(notice(error.message, { bad: true }))));
document.addEventListener("library-changed", () => loadLibrary().catch(() => {}));

/** Say whether there is anything to ask. */
export function isEmpty() {
  return articles.length === 0;
}
