// Adding articles: pasted, chosen or dropped. One that fails does not keep the others out.

import { call } from "/web/api.js";
import { byId, element } from "/web/elements.js";
import { counted, reasonsOf } from "/web/text.js";

const form = byId("add-form");
const files = byId("add-files");
const OUTCOMES = { created: "Added", updated: "Updated", unchanged: "Already there, unchanged" };

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = form.elements.text.value;
  if (!text.trim()) {
    form.elements.text.focus();
    return;
  }
  byId("added").replaceChildren();
  const json = { text, ...said() };
  if (await tell("The text", call("/v1/articles", { method: "POST", json }))) form.reset();
});

files.addEventListener("change", () => addFiles([...files.files]).then(() => (files.value = "")));
form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("over");
});
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", (event) => {
  form.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  addFiles([...event.dataTransfer.files]);
});

async function addFiles(chosen) {
  byId("added").replaceChildren();
  for (const file of chosen) {
    if (/\.(jsonl|ndjson)$/i.test(file.name)) await addLines(file);
    else await tell(file.name, call("/v1/articles", { method: "POST", body: formOf(file, chosen.length === 1) }));
  }
}

function formOf(file, alone) {
  const body = new FormData();
  body.set("file", file);
  for (const [name, value] of Object.entries(alone ? said() : {})) body.set(name, value);
  return body;
}

function said() {
  const named = ["title", "url", "publisher", "published_at"].map((name) => [name, form.elements[name].value.trim()]);
  return Object.fromEntries(named.filter(([, value]) => value));
}

/** Say how adding one article ended. Return whether it went well. */
async function tell(name, adding) {
  const line = element("li", {}, `${name}: adding`);
  byId("added").append(line);
  try {
    const article = await adding;
    const notes = article.warnings.map((one) => ` ${reasonsOf([one])}`).join("");
    line.textContent = `${OUTCOMES[article.outcome]}: ${article.title ?? name} (${counted(article.sentences, "sentence")}).${notes}`;
    document.dispatchEvent(new CustomEvent("library-changed"));
    return true;
  } catch (error) {
    fail(line, `${name} was not added. ${error.message}`);
    return false;
  }
}

/** Say what failed above what went well: it is what needs the reader. */
function fail(line, sentence) {
  line.replaceChildren(element("span", { className: "bad" }, sentence));
  byId("added").prepend(line);
}

async function addLines(file) {
  const line = element("li", {}, `${file.name}: adding`);
  byId("added").append(line);
  try {
    let job = await call("/v1/articles:batch", { method: "POST", body: file, kind: "application/x-ndjson" });
    while (["queued", "running"].includes(job.status)) {
      line.textContent = `${file.name}: ${job.done} of ${job.total}`;
      await new Promise((settle) => setTimeout(settle, 500));
      job = await call(`/v1/jobs/${encodeURIComponent(job.id)}`);
    }
    line.textContent = `${file.name}: ${counted(job.total - job.failed.length, "article")} taken in.`;
    for (const one of job.failed) fail(element("li"), `${file.name}, ${one.source.replace(":", " ")}: ${reasonsOf([one.reason])}`);
    document.dispatchEvent(new CustomEvent("library-changed"));
  } catch (error) {
    fail(line, `${file.name} was not added. ${error.message}`);
  }
}
