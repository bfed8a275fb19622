import {
  type Card,
  checkModule,
  type Claim,
  type CompiledModule,
  compileModule,
  type Diagnostic,
  type DisbursementRequest,
  emitRequest,
  evaluateClaim,
  parseModule,
  type Refusal,
} from "../../../engine/index.ts";

/** In Johannesburg it is 10:00 on the 15th. */
export const now = "2026-01-15T08:00:00.000Z";

export const actor = { name: "thandi", role: "handler" } as const;

/** A module as its author wrote it, with the head that every module has. Mistakes in it are part of the test. */
export function checkText(document: object): {
  readonly diagnostics: readonly Diagnostic[];
  readonly compiled: CompiledModule;
} {
  const head = {
    key: "fixture",
    name: "Fixture",
    version: "1.0.0",
    currency: "ZAR",
    time_zone: "Africa/Johannesburg",
    locale: "en-ZA",
  };
  const text = JSON.stringify({ ...head, ...document }, null, 2);
  const { diagnostics, module } = checkModule(parseModule([{ file: "fixture.json", text }], { path: "fixture.json" }));
  if (!module) throw new Error(`the fixture cannot be read: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return { diagnostics, compiled: compileModule(module) };
}

export function compileText(document: object): CompiledModule {
  return checkText(document).compiled;
}

export const bankDetails = {
  type: "eft",
  details: { bank_name: "absa", branch_code: "632005", account_type: "savings_account", account_number: "0012345678" },
} as const;

/** An approved and acknowledged claim, changed as a test needs it. */
export function claimWith(blockStates: object = {}, changes: object = {}): Claim {
  return {
    claim_id: "5e2fd8ac-1c4b-4b71-9f0a-3a4a8a7b3f10",
    claim_number: "C-107",
    created_at: "2026-01-10T08:00:00.000Z",
    claim_status: "pending_payout",
    approval_status: "approved",
    policy: {
      policy_id: "p-1",
      policyholder_id: "holder-1",
      currency: "ZAR",
      sum_assured: 500000,
      payment_details: bankDetails,
    },
    block_states: blockStates,
    ...changes,
  } as Claim;
}

/** A payout to the policyholder that can be used as it is. `amount` is written in both places. */
export function payoutBlock(changes: object = {}, payee: object = {}): object {
  const amount = (changes as { amount?: unknown }).amount ?? 100000;
  return {
    type: "payout_request",
    key: "payout",
    title: "Payout",
    amount,
    ...changes,
    payee: { type: "policyholder", policyholder_id: "holder-1", amount, ...payee },
  };
}

export function moneyInput(key: string, title: string, changes: object = {}): object {
  return { type: "input.currency", key, title, ...changes };
}

export function cardOf(module: CompiledModule, claim: Claim, key: string): Card {
  const card = evaluateClaim(module, { claim, now }).card(key);
  if (!card) throw new Error(`the fixture has no block ${key}`);
  return card;
}

export function refusalsOf(module: CompiledModule, claim: Claim, key = "payout"): readonly Refusal[] {
  const block = module.byKey.get(key);
  if (!block) throw new Error(`the fixture has no block ${key}`);
  const { decision } = evaluateClaim(module, { claim, now }).outcome(block);
  return decision?.ready === false ? decision.refusals : [];
}

export function requestOf(module: CompiledModule, claim: Claim, key = "payout"): DisbursementRequest {
  const result = emitRequest(module, evaluateClaim(module, { claim, now }), key, { actor });
  if ("refusal" in result) throw new Error(`refused: ${result.refusal.code} ${result.refusal.reason}`);
  return result.request;
}
