// What stands under the quotes of an answer: facts of a summary, what was withheld, what was searched, what marks mean.

import { element, fold } from "/web/elements.js";
import { factTables } from "/web/facts.js";
import { recheck } from "/web/recheck.js";
import { asPlainText, counted, reasonsOf } from "/web/text.js";

/** Return the parts that follow the quotes. */
export function afterword(whole, verdicts) {
  const known = new Map(whole.citations.map((one) => [one.number, one]));
  return [
    ...factTables(whole, known),
    ...actions(whole),
    ...withheld(whole),
    ...coverage(whole),
    searched(whole),
    ...(whole.claims.length ? [legend(verdicts)] : []),
  ];
}

function actions(whole) {
  if (!whole.claims.length) return [];
  const { button, told } = recheck(whole);
  return [element("div", { className: "actions" }, copyButton(whole), memoLink(whole), button), told];
}

function memoLink(whole) {
  const href = `/v1/answers/${encodeURIComponent(whole.id)}?format=docx`;
  return element("a", { className: "plain", href, download: "" }, "Word memo");
}

function copyButton(whole) {
  const copy = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(asPlainText(whole));
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy with quotes"), 2000);
  };
  return element("button", { className: "plain", type: "button", onclick: copy }, "Copy with quotes");
}

function withheld(whole) {
  if (!whole.withheld.length) return [];
  const title = `${counted(whole.withheld.length, "statement")} not shown, because…`;
  const reasons = whole.withheld.map((one) => element("li", {}, reasonsOf(one.reasons) || "It failed its checks."));
  return [fold(title, element("ul", {}, ...reasons))];
}

function coverage(whole) {
  const articles = whole.coverage?.articles;
  if (!articles) return [];
  const { considered, cited } = whole.coverage.sentences;
  const line = `${articles.used} of ${counted(articles.considered, "article")} used, ${cited} of ${counted(considered, "sentence")} cited.`;
  const left = articles.skipped.map((one) => element("li", {}, `${one.article_id}: ${one.reason}`));
  const missing = whole.coverage.missing ? [element("p", {}, whole.coverage.missing)] : [];
  return [fold("What was read", element("p", {}, line), ...missing, element("ul", {}, ...left))];
}

function searched(whole) {
  const { queries = [], passages = 0, undated_left_out: undated = 0 } = whole.searched ?? {};
  const made = whole.mode === "extractive" ? "without a language model" : `by ${whole.model}, with the prompt ${whole.prompt}`;
  const { prompt_tokens: read = 0, completion_tokens: written = 0, model_calls: calls = 0 } = whole.usage ?? {};
  const cost = calls ? `; ${counted(calls, "call")}, ${counted(read, "token")} read, ${counted(written, "token")} written` : "";
  return fold(
    "What was searched",
    element("ul", {}, ...queries.map((one) => element("li", { lang: one.language }, element("q", {}, one.text)))),
    element("p", {}, `${counted(passages, "passage")} read.`, undated ? ` ${counted(undated, "article")} without a date left out.` : ""),
    element("p", { className: "meta" }, `Written ${made}${cost}.`),
  );
}

function legend(verdicts) {
  const lines = Object.entries(verdicts).flatMap(([verdict, [word, meaning]]) => [
    element("dt", {}, element("span", { className: `verdict ${verdict}` }, word)),
    element("dd", {}, meaning),
  ]);
  return fold("What the marks mean", element("dl", { className: "legend" }, ...lines));
}
