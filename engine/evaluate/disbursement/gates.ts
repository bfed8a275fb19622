import type { ConditionName, ConditionSlot } from "../../model/module.ts";
import { describeRequestStatus, isEnded } from "../../lifecycle/index.ts";
import type { RequestStatus } from "../../model/lifecycle.ts";
import { savedState, type SavedState } from "../block-state.ts";
import { frameOf } from "../frame.ts";
import { type Clause, joinClauses, printNeeded } from "../reason/clause.ts";
import { describeGate } from "../reason/describe-gate.ts";
import { truthOf } from "../visibility.ts";
import { describePaths, type Findings, refuse } from "./findings.ts";

/** Everything that stops a block before its values matter: its own state, the claim's, and its conditions. */
export function checkGates(findings: Findings): void {
  const { block, state } = findings;
  const { claim } = state;
  if (block.withheld) {
    const [diagnostic] = block.diagnostics;
    refuse(
      findings,
      "block_withheld",
      `The module has a mistake here: ${diagnostic?.message ?? "the block cannot be read."}`,
    );
    return;
  }
  const saved = savedState(claim, block.key);
  if (saved && requestIdOf(saved) !== undefined && !isEnded(saved.status as RequestStatus)) {
    const words = describeRequestStatus(String(saved.status));
    refuse(findings, "request_already_created", `This block already has a request, which is ${words}.`);
  }
  if (claim.claim_status === "closed") refuse(findings, "claim_closed", "The claim is closed; reopen it first.");
  const unmet = gates.flatMap((gate) => checkGate(findings, gate));
  if (unmet.length === 0) return;
  // One sentence for all of them, so that people read one list of what is needed.
  const needed = joinClauses(
    "and",
    unmet.flatMap(({ clause }) => clause ?? []),
  );
  for (const { name, code } of unmet) {
    const reason = needed === undefined ? `Its ${name} does not allow it.` : `Available once ${printNeeded(needed)}.`;
    refuse(findings, code, reason, name);
  }
}

interface Gate {
  readonly name: ConditionName;
  readonly wanted: boolean;
  readonly code: string;
}

const gates: readonly Gate[] = [
  { name: "show_if", wanted: true, code: "block_hidden" },
  { name: "hide_if", wanted: false, code: "block_hidden" },
  { name: "disabled_if", wanted: false, code: "block_disabled" },
];

/** A block that moves money needs each of its conditions to be known and to say yes; gives back one that says no. */
function checkGate(findings: Findings, gate: Gate): readonly (Gate & { readonly clause: Clause | undefined })[] {
  const { block, state } = findings;
  const { name, wanted } = gate;
  const condition = block.conditions[name];
  const truth = truthOf(block, name, state);
  if (!condition || truth === (wanted ? "true" : "false")) return [];
  const frame = frameOf(state.module, state.claim, state.now);
  if (truth === "error") {
    const text = condition.expression.text(frame).trim();
    refuse(findings, "condition_error", `Its ${name} gives “${shorten(text)}”, which is neither true nor false.`, name);
    return [];
  }
  if (truth !== "unknown") return [{ ...gate, clause: describeGate(condition, wanted, state.module, frame) }];
  refuseUnknown(findings, condition);
  return [];
}

function refuseUnknown(findings: Findings, condition: ConditionSlot): void {
  const missing = findings.state.missing[condition.slot] ?? [];
  const [path] = missing;
  findings.refusals.push({
    code: "condition_unknown",
    reason:
      path === undefined
        ? `Its ${condition.property} cannot be decided from the values of this claim.`
        : `Waiting for ${describePaths(missing, findings)}.`,
    property: condition.property,
    ...(path !== undefined && { path, missing: [...missing] }),
  });
}

/** The id of the request that a block state mirrors. */
export function requestIdOf(saved: SavedState): string | undefined {
  for (const kind of ["payout_request", "fulfillment_request", "annuity_request"] as const) {
    const id = saved[`${kind}_id`];
    if (typeof id === "string" && id !== "") return id;
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
