// Pure functions on texts. Places count code points, as the service does; JavaScript's own strings count UTF-16.

/** Return the paragraphs of the text, each a list of {text, mark}; mark is the index into marks, or null. */
export function markedParagraphs(text, marks) {
  const points = Array.from(text);
  const ordered = marks
    .map((mark, index) => ({ ...mark, index }))
    .filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= points.length)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts = [];
  let place = 0;
  for (const mark of ordered) {
    if (mark.start < place) continue; // the same words are marked already
    parts.push({ text: points.slice(place, mark.start).join(""), mark: null });
    parts.push({ text: points.slice(mark.start, mark.end).join(""), mark: mark.index });
    place = mark.end;
  }
  parts.push({ text: points.slice(place).join(""), mark: null });
  return inParagraphs(parts);
}

function inParagraphs(parts) {
  const paragraphs = [[]];
  for (const part of parts) {
    part.text.split("\n").forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      if (line) paragraphs.at(-1).push({ text: line, mark: part.mark });
    });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Return the day of an ISO 8601 day or instant as it is read, in Vietnam's time; null and nonsense as "". */
export function shownDay(published) {
  if (!published) return "";
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(published);
  const moment = new Date(whole ? `${published}T00:00:00Z` : published);
  if (Number.isNaN(moment.getTime())) return String(published);
  const zone = whole ? "UTC" : "Asia/Ho_Chi_Minh";
  return moment.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: zone });
}

/** Return "1 article" or "5 articles". */
export function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** Return a value in plain digits with its thousands apart; any other value as it is. */
export function shownFigure(value) {
  const [whole, ...rest] = value.split(".");
  return /^-?\d{5,}$/.test(whole) ? [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".") : value;
}

/** Return the reasons as one sentence. */
export function reasonsOf(reasons) {
  const joined = reasons.join("; ");
  const points = Array.from(joined);
  return points.length ? `${points[0].toUpperCase()}${points.slice(1).join("")}${/[.!?]$/.test(joined) ? "" : "."}` : "";
}

/** Return why no quote is in English where it is the same for all of them, so that it is said once. */
export function sharedReasons(citations) {
  const told = new Set(citations.map((one) => (one.quote_en ? "" : (one.quote_en_reasons ?? []).join("\n"))));
  return told.size === 1 && !told.has("") ? citations[0].quote_en_reasons : [];
}

/** Return what is to be said of a quote's English: what in it is unsure, or why there is none; else "". */
export function doubtOf(citation) {
  const reasons = reasonsOf(citation.quote_en_reasons ?? []);
  return reasons && `${citation.quote_en ? "Check" : "Not in English"}: ${reasons}`;
}

/** Return publisher and day of an article, as one line. */
export function byline(article) {
  return [article.publisher, shownDay(article.published_at)].filter(Boolean).join(" · ");
}

/** Return the address if it is one of the web, else null: an article may say anything. */
export function webAddress(address) {
  try {
    const url = new URL(address);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Return what text a copied answer is: the claims with their numbers, then the quotes. */
export function asPlainText(answer) {
  const cited = (numbers) => numbers.map((number) => `[${number}]`).join("");
  const claims = answer.claims.map((claim) => {
    const doubt = claim.verdict === "check" ? ` (check: ${claim.reasons.join("; ")})` : "";
    return `${withoutNumbers(claim.text)} ${cited(claim.citations)}${doubt}`;
  });
  const quotes = answer.citations.map((one) => {
    const where = [one.title, one.publisher, shownDay(one.published_at), webAddress(one.url)].filter(Boolean);
    const english = one.quote_en ? ` (in English: “${one.quote_en}”)` : "";
    return `[${one.number}] “${one.quote}”${english} ${where.join(", ")}`;
  });
  return [...claims, "", ...quotes].join("\n");
}

/** Return the claim without the citation numbers that may stand at its end: the page sets its own. */
export function withoutNumbers(text) {
  return text.replace(/(\s*\[\d+\])+\s*$/, "");
}
