// Puts the page together: views by the address's hash, one key, and what is loaded first.

import "/web/adding.js";
import { listEarlier } from "/web/ask.js";
import { byId, element, notice } from "/web/elements.js";
import { isEmpty, loadLibrary } from "/web/library.js";

const VIEWS = ["ask", "summarize", "library"];

function showView() {
  const wanted = location.hash.slice(1);
  const view = VIEWS.includes(wanted) ? wanted : "ask";
  for (const one of VIEWS) byId(`view-${one}`).hidden = one !== view;
  for (const link of document.querySelectorAll(".top nav a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = view === "ask" ? "ViCite" : `${byId(`${view}-title`).textContent} · ViCite`;
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  location.hash = "#ask";
  showView();
  byId("question").focus();
});

async function begin() {
  showView();
  try {
    await Promise.all([loadLibrary(), listEarlier()]);
  } catch (error) {
    byId("ask-result").replaceChildren(notice(error.message, { bad: true }));
    return;
  }
  if (isEmpty()) {
    const link = element("a", { href: "#library" }, "Add one first");
    const empty = element("p", { className: "notice" }, "There are no articles in the library yet. ", link, ".");
    byId("ask-result").replaceChildren(empty);
    document.addEventListener("library-changed", () => empty.remove(), { once: true });
  }
}

addEventListener("hashchange", showView);
begin();
