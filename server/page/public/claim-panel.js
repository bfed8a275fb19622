import { buildActions } from "./action-buttons.js";
import { element } from "./element.js";
import { badge, decisionBadge, formatInstant, personName } from "./words.js";

/** Beside the cards: where the claim stands, what may be done next, and what it was opened with. */
export function buildClaimPanel(view) {
  const { claim } = view;
  const { policy, policyholder, claimant, product_module: module } = claim;
  const facts = [
    ["Status", badge(claim.claim_status)],
    ["Decision", decisionBadge(claim.approval_status)],
    ["Turned down because", claim.rejection_reason],
    ["Policyholder", personName(policyholder)],
    ["Claimant", personName(claimant)],
    ["Policy", policy?.policy_number ?? claim.policy_id],
    ["Opened", `${formatInstant(claim.created_at, view.module)} by ${claim.created_by?.name ?? "unknown"}`],
    ["Last change", formatInstant(claim.updated_at, view.module)],
    ["Module", `${module.key} ${module.version}`],
  ].filter(([, value]) => value);
  return element(
    "aside",
    { className: "panel", ariaLabel: "The claim" },
    element("dl", {}, ...facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
    element("h2", {}, "Next steps"),
    buildActions({
      what: "claim",
      actions: view.claim.allowed_actions,
      path: view.path,
      etag: () => view.etag,
      settled: view.saver.settled,
      reload: view.reload,
    }),
  );
}
