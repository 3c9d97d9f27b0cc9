// Calls to the service. Whatever goes wrong becomes an Error whose message is a sentence for the reader.

import { readEvents } from "/web/events.js";

const UNREACHABLE = "The service does not answer. Is it still running?";
const CUT_OFF = "The connection broke before the answer was complete. Ask again.";

export class Failure extends Error {
  constructor(sentence, status = 0) {
    super(sentence);
    this.status = status;
  }
}

/** Return the JSON of the reply; null when there is none. */
export async function call(path, { method = "GET", json, body, kind, signal } = {}) {
  const reply = await send(path, { method, json, body, kind, signal });
  return reply.status === 204 ? null : reply.json();
}

/** Call the listener of each event by its name; settle after `done`, fail with the problem of `error`. */
export async function stream(path, json, listeners, signal) {
  const reply = await send(path, { method: "POST", json: { ...json, stream: true }, signal });
  try {
    for await (const event of readEvents(chunksOf(reply.body))) {
      const said = JSON.parse(event.data);
      if (event.name === "error") throw new Failure(said.detail, said.status);
      listeners[event.name]?.(said);
      if (event.name === "done") return;
    }
  } catch (error) {
    throw error instanceof TypeError ? new Failure(CUT_OFF) : error;
  }
  throw new Failure(CUT_OFF);
}

async function send(path, { method, json, body, kind, signal }) {
  const headers = json === undefined ? (kind ? { "Content-Type": kind } : {}) : { "Content-Type": "application/json" };
  let reply;
  try {
    reply = await fetch(path, { method, headers, body: json === undefined ? body : JSON.stringify(json), signal });
  } catch (error) {
    throw error.name === "AbortError" ? error : new Failure(UNREACHABLE);
  }
  if (reply.ok) return reply;
  const problem = await reply.json().catch(() => ({}));
  throw new Failure(problem.detail ?? `The service answered ${reply.status}.`, reply.status);
}

async function* chunksOf(body) {
  const reader = body.getReader();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) yield value;
  } finally {
    reader.cancel().catch(() => {});
  }
}
