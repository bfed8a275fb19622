import { call } from "./api.js";
import { showProblem } from "./bar.js";
import { element } from "./element.js";
import { readModules } from "./modules.js";
import { badge, decisionBadge, formatInstant, personName } from "./words.js";

/** The list of claims, and the modules behind them. */
export async function showClaims(content) {
  const [claims, modules] = await Promise.all([readPage(""), readModules()]);
  for (const answer of [claims, modules]) if (!answer.ok) return showProblem(answer.problem);
  document.title = "Claims · claimblocks";
  const byKey = new Map(modules.body.data.map((module) => [module.key, module]));
  content.replaceChildren(
    element("h1", {}, "Claims"),
    claims.body.data.length === 0 ? emptyNote() : claimTable(claims.body, byKey),
    element("h2", {}, "Product modules"),
    element("ul", { className: "modules" }, ...modules.body.data.map(moduleItem)),
  );
}

function emptyNote() {
  return element("p", { className: "empty" }, "There are no claims yet. Open one with POST /v1/claims.");
}

function readPage(cursor) {
  return call("GET", `/v1/claims?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
}

function claimTable(page, modules) {
  const rows = element("tbody", {});
  const more = element("button", { type: "button", className: "more" }, "Show more claims");
  let cursor;
  const add = ({ data, next_cursor: next }) => {
    rows.append(...data.map((claim) => claimRow(claim, modules)));
    cursor = next;
    if (!cursor) more.remove();
  };
  more.addEventListener("click", async () => {
    const answer = await readPage(cursor);
    if (answer.ok) add(answer.body);
    else showProblem(answer.problem);
  });
  const table = tableAround(rows, more);
  add(page);
  return table;
}

function tableAround(rows, more) {
  const heads = ["Claim", "Product", "Claimant", "Status", "Decision", "Last change"];
  return element(
    "div",
    { className: "table" },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      rows,
    ),
    more,
  );
}

function claimRow(claim, modules) {
  const { key, version } = claim.product_module;
  const module = modules.get(key);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("a", { href: `#/claims/${claim.claim_id}` }, claim.claim_number)),
    element("td", {}, module?.name ?? key, element("span", { className: "quiet" }, ` ${version}`)),
    element("td", {}, personName(claim.claimant) || personName(claim.policyholder) || "–"),
    element("td", {}, badge(claim.claim_status)),
    element("td", {}, decisionBadge(claim.approval_status)),
    element("td", {}, formatInstant(claim.updated_at, module)),
  );
}

function moduleItem({ key, name, usable, version, errors, warnings }) {
  const found = [counted(errors, "error"), counted(warnings, "warning")].filter(Boolean).join(", ");
  return element(
    "li",
    {},
    element("strong", {}, name),
    element("span", { className: "quiet" }, ` ${key} ${version ?? ""}`),
    element(
      "span",
      { className: `badge ${errors > 0 ? "bad" : warnings > 0 ? "busy" : "good"}` },
      usable ? found || "✓ no diagnostics" : `✕ not usable, ${found}`,
    ),
  );
}

function counted(count, what) {
  return count === 0 ? "" : `${count} ${what}${count === 1 ? "" : "s"}`;
}
