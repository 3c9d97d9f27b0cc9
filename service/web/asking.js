// Asking and summarizing: one request at a time for each form, which its button can stop.

import { stream } from "/web/api.js";

const running = new WeakMap();

/** Send the request and draw what comes; while it runs, the form's button stops it. Return whether it worked. */
export async function run(form, path, request, answer) {
  const button = form.querySelector("button.main");
  button.dataset.label ??= button.textContent;
  const work = new AbortController();
  running.set(form, work);
  button.textContent = "Stop";
  button.classList.add("stop");
  try {
    await stream(path, request, answer, work.signal);
    document.dispatchEvent(new CustomEvent("answer-made"));
    return true;
  } catch (error) {
    if (error.name === "AbortError") answer.stopped();
    else answer.failed(error.message);
    return false;
  } finally {
    if (running.get(form) === work) {
      running.delete(form);
      button.textContent = button.dataset.label;
      button.classList.remove("stop");
    }
  }
}

/** Stop what the form has running. Return whether there was something. */
export function stop(form) {
  const work = running.get(form);
  work?.abort();
  return work !== undefined;
}
