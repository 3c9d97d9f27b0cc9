// What stands in a summary as data: its figures, times and names.

import { citeButton } from "/web/cite.js";
import { element, fold } from "/web/elements.js";
import { shownFigure } from "/web/text.js";

const FEW = 6;

/** Return the tables of a summary; a long one is folded. */
export function factTables(whole, known) {
  const timeline = (whole.timeline ?? []).map((one) => row(one.date, [one.text], one.citations, known, "value"));
  const entities = (whole.entities ?? []).map((one) => row(one.name_vi, [[one.name_en, one.type].filter(Boolean).join(", ")], one.citations, known));
  return [
    ...table("Figures", grouped(whole.key_facts ?? []).map((one) => row(one.what, one.values, one.citations, known, "", "value"))),
    ...table("Times", timeline),
    ...table("Names", entities),
  ];
}

function table(title, rows) {
  if (!rows.length) return [];
  const body = element("table", {}, element("tbody", {}, ...rows));
  if (rows.length > FEW) return [fold(`${title} (${rows.length})`, element("div", { className: "facts" }, body))];
  return [element("section", { className: "facts" }, element("h3", {}, title), body)];
}

/** Gather the figures that belong to the same thing and the same time. */
function grouped(facts) {
  const groups = new Map();
  for (const fact of facts) {
    const what = [fact.what, fact.period].filter(Boolean).join(", ");
    const group = groups.get(what) ?? { what, values: [], citations: [] };
    group.values.push([shownFigure(fact.value), fact.unit].filter(Boolean).join(" "));
    group.citations = [...new Set([...group.citations, ...fact.citations])];
    groups.set(what, group);
  }
  return [...groups.values()];
}

function row(head, lines, citations, known, headClass = "", textClass = "") {
  const numbers = citations.flatMap((number) => [citeButton(number, known), " "]);
  return element(
    "tr",
    {},
    element("th", { scope: "row", className: headClass }, head),
    element("td", { className: textClass }, ...lines.map((line) => element("div", {}, line))),
    element("td", {}, ...numbers),
  );
}
