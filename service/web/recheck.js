// Whether the articles still say what an answer rests on: a button, and under it how each citation stands.

import { call } from "/web/api.js";
import { citeButton } from "/web/cite.js";
import { element, notice } from "/web/elements.js";
import { showCitation } from "/web/reader.js";
import { counted, reasonsOf } from "/web/text.js";

const WORDS = { same: "Same", changed: "Changed", gone: "Gone" };
const WHOLE = {
  same: "The articles still say all that this answer rests on.",
  changed: "An article does not say any more what this answer rests on. Read what it says now.",
  gone: "An article that this answer rests on was deleted.",
};

/** Return the button and, to stand below it, the place where it tells what it found. */
export function recheck(whole) {
  const told = element("div", { className: "recheck", role: "status" });
  const button = element("button", { className: "plain", type: "button" }, "Recheck sources");
  button.addEventListener("click", async () => {
    button.disabled = true;
    told.replaceChildren(element("p", { className: "meta" }, "Reading the articles as they are now"));
    try {
      const found = await call(`/v1/answers/${encodeURIComponent(whole.id)}/recheck`, { method: "POST" });
      told.replaceChildren(...outcome(found, whole));
    } catch (error) {
      told.replaceChildren(notice(error.message, { bad: true }));
    } finally {
      button.disabled = false;
    }
  });
  return { button, told };
}

function outcome(found, whole) {
  const known = new Map(whole.citations.map((one) => [one.number, one]));
  const failing = found.claims.filter((one) => one.verdict_now === "withheld" && /[^█]/.test(one.text));
  const lines = failing.map((one) => element("li", {}, element("q", {}, one.text), " ", element("span", { className: "meta" }, reasonsOf(one.reasons))));
  return [
    element("h3", {}, WHOLE[found.status]),
    element("ul", {}, ...found.citations.map((one) => standing(one, known))),
    ...(failing.length ? [element("p", {}, `${counted(failing.length, "statement")} would not be shown any more:`), element("ul", { className: "failing" }, ...lines)] : []),
  ];
}

function standing(one, known) {
  const now = one.text_now && [element("p", {}, "It says now: ", element("q", { lang: "vi" }, one.text_now), " ", nowButton(one, known))];
  return element(
    "li",
    {},
    element("span", { className: `verdict ${one.status}` }, WORDS[one.status]),
    element("div", {}, element("p", {}, citeButton(one.number, known), ` ${one.reason}`), ...(now || [])),
  );
}

function nowButton(one, known) {
  const place = { ...known.get(one.number), version: one.version_now, start_char: one.start_char, end_char: one.end_char };
  const label = `Show in the article what stands in place of quote ${one.number} now`;
  const open = (event) => showCitation(place, [place], event.currentTarget);
  return element("button", { className: "plain", type: "button", "aria-label": label, onclick: open }, "Show it");
}
