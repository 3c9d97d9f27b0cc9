// The small numbers that open the article at the sentence they stand for.

import { element } from "/web/elements.js";
import { showCitation } from "/web/reader.js";

/** Return the button of a citation number; known holds the citations by number, now or later. */
export function citeButton(number, known) {
  const open = (event) => {
    const citation = known.get(number);
    const all = [...known.values()].sort((a, b) => a.number - b.number);
    if (citation) showCitation(citation, all, event.currentTarget);
  };
  const properties = {
    className: "cite",
    type: "button",
    onclick: open,
    "data-number": String(number),
    "aria-label": `Quote ${number}: show it in the article`,
  };
  return element("button", properties, String(number));
}

document.addEventListener("citation-shown", ({ detail }) => {
  for (const button of document.querySelectorAll("[data-number]")) {
    button.setAttribute("aria-pressed", String(button.dataset.number === String(detail)));
  }
});
