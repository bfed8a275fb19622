import { buildActions } from "./action-buttons.js";
import { call } from "./api.js";
import { showProblem } from "./bar.js";
import { element } from "./element.js";
import { findModule } from "./modules.js";
import { formatMoney } from "./money.js";
import { buildProofField, proofOf } from "./proof.js";
import { badge, formatInstant, inWords } from "./words.js";

/** One disbursement request: what was frozen on it when it was created, and what may be done with it next. */
export async function showRequest(content, collection, id) {
  const path = `/v1/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`;
  const answer = await call("GET", path);
  if (!answer.ok) return showProblem(answer.problem);
  const { allowed_actions: actions, approvals_needed: needed = 1, ...request } = answer.body;
  const module = await findModule(request.module.key);
  const kind = inWords(collection.replaceAll("-", " ").replace(/s$/, ""));
  document.title = `${kind} · claimblocks`;
  content.replaceChildren(
    element(
      "p",
      { className: "crumbs" },
      element("a", { href: "#/" }, "Claims"),
      " / ",
      element("a", { href: `#/claims/${request.claim_id}` }, request.claim_number ?? request.claim_id),
      ` / ${kind}`,
    ),
    element("h1", {}, request.title || kind),
    request.description ? element("p", {}, request.description) : undefined,
    element(
      "dl",
      { className: "rows sheet" },
      ...factsOf(request, { module, needed, path }).map(([name, value]) => fact(name, value)),
    ),
    buildActions({
      what: kind.toLowerCase(),
      actions,
      path,
      etag: () => answer.etag,
      settled: async () => true,
      reload: () => showRequest(content, collection, id),
      fields: collection === "payout-requests" ? { complete: buildProofField } : {},
    }),
    element(
      "details",
      { className: "raw" },
      element("summary", {}, "The whole document"),
      element("pre", { tabIndex: 0 }, JSON.stringify(request, null, 2)),
    ),
  );
}

function factsOf(request, { module: served, needed, path }) {
  const { payee, module, proof_of_payment: proof } = request;
  return [
    ["Status", badge(request.status)],
    ["Rejected because", request.rejection_reason],
    [
      "Amount",
      request.amount === undefined ? undefined : formatMoney(request.amount, request.currency, served?.locale),
    ],
    ["Payee", payee && (personOf(payee) || inWords(payee.type ?? ""))],
    ["What", request.fulfillment_type?.label],
    ...Object.entries(request.fulfillment_data ?? {}).map(([name, value]) => [inWords(name), String(value)]),
    ["First due", request.first_due_at && formatInstant(request.first_due_at, served)],
    [
      "Created",
      `${formatInstant(request.created_at, served)} by ${request.created_by.name} (${request.created_by.role})`,
    ],
    ["Approved by", approvalsOf(request, { served, needed })],
    ["Proof of payment", proof && proofOf(proof, path)],
    ["Block", `${request.block_key}, round ${request.round}`],
    ["Module", `${module.key} ${module.version}`],
  ].filter(([, value]) => value);
}

/** Who agreed to a payout, and how many have to where one is not enough. */
function approvalsOf({ approvals = [] }, { served, needed }) {
  const people = approvals.map(({ actor, at }) => `${actor.name} (${actor.role}), ${formatInstant(at, served)}`);
  const names = people.join("; ") || (needed > 1 ? "nobody yet" : "");
  return needed > 1 ? `${names} (${needed} people have to)` : names;
}

function personOf({ first_name, last_name }) {
  return [first_name, last_name].filter(Boolean).join(" ");
}

function fact(name, value) {
  return element("div", {}, element("dt", {}, name), element("dd", {}, value));
}
