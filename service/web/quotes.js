// The quotes under an answer, gathered by the article they stand in.

import { citeButton } from "/web/cite.js";
import { element, sourceLink } from "/web/elements.js";
import { showCitation } from "/web/reader.js";
import { byline, doubtOf, reasonsOf, sharedReasons } from "/web/text.js";

/** Return the quotes of an answer, each a button that opens its article at the sentence. */
export function quoteList(whole) {
  const claims = new Set(whole.claims.map((claim) => claim.text));
  const said = new Set(whole.citations.filter((one) => claims.has(one.quote) && !one.quote_en).map((one) => one.quote));
  const missing = sharedReasons(whole.citations);
  const byArticle = new Map();
  for (const one of whole.citations) {
    const key = `${one.article_id}\n${one.version}`;
    byArticle.set(key, [...(byArticle.get(key) ?? []), one]);
  }
  const onlySources = whole.citations.every((one) => said.has(one.quote));
  return element(
    "section",
    { className: "quotes", "aria-label": onlySources ? "Articles" : "Quotes" },
    element("h3", {}, onlySources ? "Where it stands" : "The words it rests on"),
    missing.length ? element("p", { className: "hint" }, `Not in English: ${reasonsOf(missing)}`) : null,
    ...[...byArticle.values()].map((ones) => source(ones, whole.citations, said, missing)),
  );
}

/** Return an article with its quotes; one that was said word for word is not said again. */
function source(ones, all, said, missing) {
  const [first] = ones;
  const link = sourceLink(first.url);
  const line = byline(first);
  const known = new Map(all.map((one) => [one.number, one]));
  const repeated = ones.filter((one) => said.has(one.quote)).flatMap((one) => [" ", citeButton(one.number, known)]);
  const others = ones.filter((one) => !said.has(one.quote));
  return element(
    "div",
    { className: "source" },
    element("p", { className: "about" }, element("span", { lang: "vi" }, first.title ?? "Untitled article"), ...repeated),
    element("p", { className: "meta" }, line, ...(link ? [line ? " · " : "", link] : [])),
    ...others.map((one) => (one.deleted ? gone(one) : quote(one, all, missing))),
  );
}

function quote(one, all, missing) {
  return element(
    "button",
    {
      className: "quote",
      type: "button",
      title: "Show it in the article",
      "data-number": String(one.number),
      onclick: (event) => showCitation(one, all, event.currentTarget),
    },
    element("span", { className: "number" }, String(one.number)),
    element("span", {}, element("q", { lang: "vi" }, one.quote), ...rendering(one, missing)),
  );
}

/** Return the quote in English, and what in it could not be checked or why there is none. */
function rendering(one, missing) {
  const doubt = missing.length ? "" : doubtOf(one);
  const mark = element("span", { className: "unseen" }, "In English: ");
  return [
    ...(one.quote_en ? [element("span", { className: "english", lang: "en" }, mark, one.quote_en)] : []),
    ...(doubt ? [element("span", { className: "doubt", lang: "en" }, doubt)] : []),
  ];
}

function gone(one) {
  return element("p", { className: "hint" }, `${one.number}  This article was deleted, and its quote with it.`);
}
