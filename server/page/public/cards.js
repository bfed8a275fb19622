import { buildDisbursementCard } from "./disbursement-card.js";
import { element } from "./element.js";
import { buildInputCard } from "./input-card.js";
import { whyButton } from "./why-button.js";

const alertWords = {
  success: ["✓", "Good"],
  danger: ["✕", "Stop"],
  warning: ["!", "Warning"],
  info: ["i", "Info"],
};

/** One finished card of the server as an element; every rule was applied there. */
export function buildCard(card, view) {
  const node = cardBody(card, view);
  node.id = `card-${card.key}`;
  node.classList.add("card", `card-${card.type.replace(".", "-")}`);
  node.classList.toggle("is-hidden", !card.visible);
  if (!card.visible) node.prepend(element("p", { className: "hidden-mark" }, `Hidden: ${card.key}`));
  for (const diagnostic of card.diagnostics ?? []) node.append(diagnosticLine(diagnostic));
  return node;
}

function cardBody(card, view) {
  if (card.withheld) return withheldCard(card);
  switch (card.type) {
    case "heading":
      return element("div", {}, element("h2", {}, card.title));
    case "divider":
      return element("div", {}, element("hr"));
    case "markdown":
      return element("div", { className: "prose", innerHTML: view.html[card.key] ?? "" });
    case "alert":
      return alertCard(card, view);
    case "group":
      return groupCard(card, view);
    case "payout_request":
    case "fulfillment_request":
    case "annuity_request":
      return buildDisbursementCard(card, view);
    default:
      return buildInputCard(card, view);
  }
}

function alertCard(card, view) {
  const color = String(card.fields.color ?? "info");
  const [icon, word] = alertWords[color] ?? ["•", "Note"];
  return element(
    "aside",
    { className: `alert alert-${color}` },
    element("p", { className: "alert-word" }, element("span", { className: "icon", ariaHidden: "true" }, icon), word),
    element("div", { className: "prose", innerHTML: view.html[card.key] ?? "" }),
    whyButton(card, view),
  );
}

function groupCard(card, view) {
  const inner = (card.blocks ?? []).map((one) => buildCard(one, view));
  if (card.fields.collapsible !== true) {
    return element("section", { className: "group" }, element("h3", {}, card.title), ...inner);
  }
  return element("details", { className: "group", open: true }, element("summary", {}, card.title), ...inner);
}

function withheldCard(card) {
  const why = "This block has a mistake in the product module and is not shown to anybody until that is corrected.";
  return element(
    "section",
    { className: "withheld" },
    element("h3", {}, card.title || card.key),
    element("p", {}, why),
  );
}

function diagnosticLine({ code, message, file, range }) {
  return element(
    "p",
    { className: "diagnostic" },
    element("code", {}, code),
    ` ${message} `,
    element("span", { className: "quiet" }, `${file}:${range.start.line}:${range.start.column}`),
  );
}
