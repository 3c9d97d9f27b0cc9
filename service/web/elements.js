// Making elements. Text only ever enters the page as text: articles and models are strangers.

import { webAddress } from "/web/text.js";

/** Return a new element; properties are set as such, `on…` listens, `aria-…` and `data-…` are attributes. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "lang") made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Return a link to the page an article came from, or null where its address is none of the web. */
export function sourceLink(address) {
  const href = webAddress(address);
  if (!href) return null;
  return element("a", { href, target: "_blank", rel: "noopener noreferrer nofollow" }, new URL(href).hostname);
}

export function fold(title, ...children) {
  return element("details", { className: "fold" }, element("summary", {}, title), ...children);
}

export function notice(sentence, { bad = false } = {}) {
  return element("p", { className: bad ? "notice bad" : "notice", role: bad ? "alert" : "status" }, sentence);
}

/** Ask before something is lost; settle to whether the reader agreed. */
export function agreed(question, act) {
  return new Promise((settle) => {
    const box = element(
      "dialog",
      { onclose: () => (settle(box.returnValue === "yes"), box.remove()) },
      element("p", {}, question),
      element(
        "form",
        { className: "bar", method: "dialog", onsubmit: (event) => (event.preventDefault(), box.close(event.submitter.value)) },
        element("button", { className: "plain", value: "no" }, "Keep it"),
        element("button", { className: "main danger", value: "yes" }, act),
      ),
    );
    document.body.append(box);
    box.showModal();
  });
}
