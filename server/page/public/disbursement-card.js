import { call } from "./api.js";
import { showProblem } from "./bar.js";
import { element } from "./element.js";
import { badge } from "./words.js";
import { whyButton } from "./why-button.js";

const kinds = {
  payout_request: { name: "Payout", button: "Create payout request" },
  fulfillment_request: { name: "Fulfillment", button: "Create fulfillment request" },
  annuity_request: { name: "Annuity", button: "Create annuity request" },
};

/** What a block would pay or hand over, its one button, and in plain sight why the button is off. */
export function buildDisbursementCard(card, view) {
  const { name } = kinds[card.type];
  const { description } = card.fields;
  const live = card.request && !["rejected", "cancelled"].includes(card.request.status);
  return element(
    "section",
    { className: "disbursement", ariaLabel: `${name}: ${card.title || card.key}` },
    element("p", { className: "kind" }, name),
    element("h3", {}, card.title || card.key),
    description && description !== card.title ? element("p", { className: "quiet" }, description) : undefined,
    card.rows.length > 0 ? element("dl", { className: "rows" }, ...card.rows.map(row)) : undefined,
    card.request ? requestLine(card.request) : undefined,
    live ? undefined : requestButton(card, view),
    whyButton(card, view),
  );
}

function row({ label, value, hidden_source, defaulted }) {
  const marks = [hidden_source && "from a hidden block", defaulted && "a default nobody confirmed"].filter(Boolean);
  return element(
    "div",
    {},
    element("dt", {}, label),
    element(
      "dd",
      {},
      value === "" ? element("span", { className: "quiet" }, "no value yet") : value,
      marks.length > 0 ? element("span", { className: "mark" }, marks.join(", ")) : undefined,
    ),
  );
}

function requestLine({ id, url, status }) {
  const [, , collection] = url.split("/");
  const href = `#/requests/${collection}/${encodeURIComponent(id)}`;
  return element("p", { className: "request" }, badge(status), " ", element("a", { href }, "View the request"));
}

function requestButton(card, view) {
  const reasonId = `reason-${card.key}`;
  const reason = card.actionable ? undefined : (card.disabled_reason ?? "It cannot be used now.");
  const create = async (event) => {
    if (!(await view.saver.settled())) return;
    event.target.disabled = true;
    const answer = await call("POST", `${view.path}/blocks/${encodeURIComponent(card.key)}/request`);
    if (!answer.ok) showProblem(answer.problem);
    await view.reload();
    document.querySelector(`#card-${CSS.escape(card.key)} a`)?.focus();
  };
  return element(
    "div",
    { className: "use" },
    element(
      "button",
      {
        type: "button",
        className: "main",
        disabled: !card.actionable,
        "aria-describedby": reason ? reasonId : undefined,
        onclick: create,
      },
      kinds[card.type].button,
    ),
    reason ? reasonText(reason, reasonId) : undefined,
  );
}

const longReason = 220;

/** A long reason begins folded, because its first words say most; the whole of it is always in the page. */
function reasonText(reason, id) {
  const text = element("p", { className: "reason", id }, reason);
  if (reason.length <= longReason) return text;
  text.classList.add("folded");
  const unfold = element(
    "button",
    { type: "button", className: "plain unfold", ariaExpanded: "false" },
    "Show all of it",
  );
  unfold.setAttribute("aria-controls", id);
  unfold.addEventListener("click", () => {
    const folded = text.classList.toggle("folded");
    unfold.ariaExpanded = String(!folded);
    unfold.textContent = folded ? "Show all of it" : "Show less";
  });
  return element("div", { className: "reason-fold" }, text, unfold);
}
