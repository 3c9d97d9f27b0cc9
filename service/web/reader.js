// The article beside the answer, with the sentence of a citation marked and scrolled to.

import { call } from "/web/api.js";
import { byId, element, notice, sourceLink } from "/web/elements.js";
import { byline, markedParagraphs } from "/web/text.js";

const panel = byId("reader");
const desk = panel.parentElement;
const narrow = matchMedia("(max-width: 67.99rem)");
const texts = new Map();
let opener = null;
let turn = 0;
let walk = () => {};

/** Open the article of a citation at its sentence; `all` are the citations that ‹ and › walk through. */
export async function showCitation(citation, all, from) {
  walk = (by) => {
    const next = all[all.findIndex((one) => one.number === citation.number) + by];
    if (next) showCitation(next, all);
  };
  const there = all.filter((one) => one.article_id === citation.article_id && one.version === citation.version);
  const article = await open(citation.article_id, citation.version, from);
  if (!article) return;
  const step = stepper(citation, all);
  lay(article, there, citation, step);
  document.dispatchEvent(new CustomEvent("citation-shown", { detail: citation.number }));
}

/** Open an article at its beginning. */
export async function showArticle(id, from) {
  walk = () => {};
  const article = await open(id, null, from);
  if (article) lay(article, [], null, null);
}

export function closeReader() {
  if (panel.hidden) return;
  turn += 1;
  panel.hidden = true;
  desk.classList.remove("reading");
  setBehind(false);
  document.dispatchEvent(new CustomEvent("citation-shown", { detail: null }));
  if (opener?.isConnected) opener.focus();
}

async function open(id, version, from) {
  const mine = ++turn;
  if (from && !panel.contains(from)) opener = from;
  if (panel.hidden) panel.replaceChildren(top("", null));
  panel.hidden = false;
  desk.classList.add("reading");
  setBehind(narrow.matches);
  try {
    const article = await fetched(id, version);
    return mine === turn ? article : null;
  } catch (error) {
    const sentence = error.status === 404 ? "This article is no longer in the library." : error.message;
    if (mine === turn) panel.replaceChildren(top("", null), element("div", { className: "text" }, notice(sentence, { bad: true })));
    return null;
  }
}

async function fetched(id, version) {
  const path = `/v1/articles/${encodeURIComponent(id)}${version ? `?version=${version}` : ""}`;
  if (!version) return call(path); // the newest may change
  if (!texts.has(path)) texts.set(path, await call(path));
  return texts.get(path);
}

function lay(article, citations, current, step) {
  const marks = citations.map((one) => ({ start: one.start_char, end: one.end_char }));
  const text = element("div", { className: "text", tabIndex: 0, lang: article.language === "en" ? "en" : "vi" });
  for (const parts of markedParagraphs(article.text, marks)) {
    const paragraph = element("p", {}, ...parts.map((part) => (part.mark === null ? part.text : marked(part.text, citations[part.mark], current))));
    if (paragraph.textContent === article.title || parts.map((part) => part.text).join("") === article.title) paragraph.className = "headline";
    text.append(paragraph);
  }
  panel.replaceChildren(top(byline(article), article), ...(step ? [step] : []), text);
  const here = text.querySelector("mark.here");
  if (here) {
    here.scrollIntoView({ block: "center" });
    here.focus({ preventScroll: true });
  } else {
    if (current) text.prepend(notice("The quoted words cannot be found in this version of the article.", { bad: true }));
    text.focus();
  }
}

function marked(text, citation, current) {
  const here = current !== null && citation.start_char === current.start_char && citation.end_char === current.end_char;
  const number = element("sup", { "aria-label": `Quote ${citation.number}` }, String(citation.number));
  return element("mark", here ? { className: "here", tabIndex: -1 } : {}, number, text);
}

function top(line, article) {
  const about = element("div", { className: "about" });
  if (article) {
    const link = sourceLink(article.url);
    about.append(element("b", {}, article.title ?? "Untitled article"), line, ...(link ? [line ? " · " : "", link] : []));
    if (!line && !link) about.append("No publisher or date is stated");
  }
  const close = element("button", { className: "icon", type: "button", onclick: closeReader, "aria-label": "Close the article", title: "Close (Esc)" }, "✕");
  return element("header", {}, about, close);
}

function stepper(current, all) {
  const place = all.findIndex((one) => one.number === current.number);
  const button = (label, sign, by) =>
    element("button", { className: "icon", type: "button", "aria-label": label, title: label, disabled: !all[place + by], onclick: () => walk(by) }, sign);
  return element("div", { className: "step" }, element("span", {}, `Quote ${current.number} of ${all.length}`), button("Quote before (←)", "‹", -1), button("Next quote (→)", "›", 1));
}

/** On a narrow screen the article covers the page, which must then be out of the keyboard's reach. */
function setBehind(covered) {
  for (const part of document.querySelectorAll("main, .top, .foot")) part.inert = covered;
}

panel.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "ArrowLeft") walk(-1);
  if (event.key === "ArrowRight") walk(1);
});
narrow.addEventListener("change", () => setBehind(narrow.matches && !panel.hidden));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !document.querySelector("dialog[open]")) closeReader();
});
