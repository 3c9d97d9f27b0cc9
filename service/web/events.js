// Server-sent events from the body of a reply (EventSource itself can only GET).

/** Yield {name, data} for each event that the chunks of bytes hold; comments are passed over. */
export async function* readEvents(chunks) {
  const decoder = new TextDecoder();
  let rest = "";
  let event = fresh();
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      if (line === "" || line === "\r") {
        if (event.data.length) yield { name: event.name, data: event.data.join("\n") };
        event = fresh();
      } else {
        addLine(event, line.replace(/\r$/, ""));
      }
    }
  }
}

function fresh() {
  return { name: "message", data: [] };
}

function addLine(event, line) {
  const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
  if (field === "event") event.name = value;
  if (field === "data") event.data.push(value);
}
