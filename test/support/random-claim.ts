import fc from "fast-check";
import type { Claim, CompiledBlock, CompiledModule } from "../../engine/index.ts";

/** Claims of a module as they occur and as they should not: any statuses, any states, policies with holes in them. */
export function randomClaim(module: CompiledModule): fc.Arbitrary<Claim> {
  const samples = Object.values((module.document.samples?.claims ?? {}) as Record<string, Claim>);
  const policies = samples.map((sample) => sample.policy).filter((policy) => policy !== undefined);
  return fc.record({
    claim_id: fc.constant("00000000-0000-4000-8000-000000000001"),
    claim_number: fc.constant("CLM-000001"),
    created_at: fc.constant("2025-03-01T08:00:00.000Z"),
    claim_status: statuses,
    approval_status: approvals,
    claimant: fc.oneof(fc.constant(null), fc.record({ first_name: text, relationship: text, cellphone: text })),
    app_data: fc.constant(null),
    policy: fc.oneof({ weight: 4, arbitrary: holed(policies) }, { weight: 1, arbitrary: fc.constant(null) }),
    block_states: blockStates(module),
  }) as unknown as fc.Arbitrary<Claim>;
}

const statuses = fc.constantFrom(
  "open",
  "in_review",
  "acknowledged",
  "pending_payout",
  "pending_payout",
  "paid_out",
  "closed",
);
const approvals = fc.constantFrom("pending", "approved", "approved", "goodwill", "repudiated", "no_claim");
const text = fc.oneof(fc.constant(""), fc.constant("approved"), fc.string({ maxLength: 8 }));

function blockStates(module: CompiledModule): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(...module.order.map((block) => fc.option(blockState(block), { nil: undefined, freq: 4 })))
    .map((states) =>
      Object.fromEntries(
        module.order.flatMap((block, index) => (states[index] === undefined ? [] : [[block.key, states[index]]])),
      ),
    );
}

/** Mostly what the block could hold, sometimes what it could not. */
export function blockState(block: CompiledBlock): fc.Arbitrary<unknown> {
  const { type } = block;
  const holding = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => value.map((one) => ({ type, value: one }));
  switch (type) {
    case "input.currency":
    case "input.number":
      return holding(
        fc.oneof(fc.integer({ min: 0, max: 50_000_000 }), fc.constantFrom(0, null, 100_001, "abc", 0.5, -1)),
      );
    case "input.date":
      return holding(
        fc.constantFrom("2025-02-28", "2024-07-20", "20240101", "2026-01-31T22:00:00.000Z", "", "soon", null),
      );
    case "input.time":
      return holding(fc.constantFrom("08:30", "", "25:00"));
    case "checkbox":
      return holding(fc.oneof(fc.boolean(), fc.constant("true")));
    case "radio":
    case "dropdown": {
      const options = ((block.block as { options?: readonly { key: string; value: string }[] }).options ?? []).slice(
        0,
        5,
      );
      const known = options.map((option) => ({ type, option_key: option.key, option_value: option.value }));
      return fc.constantFrom(...known, { type, option_key: "nowhere", option_value: "" }, { type });
    }
    case "payout_request":
      return requestState(type, ["pending", "pending_claim_approval", "completed", "rejected"]);
    case "fulfillment_request":
      return requestState(type, ["pending", "successful", "rejected"]);
    case "annuity_request":
      return requestState(type, ["active", "completed", "cancelled"]);
    default:
      return holding(fc.string({ maxLength: 30 }));
  }
}

function requestState(type: string, allowed: readonly string[]): fc.Arbitrary<unknown> {
  const made = fc
    .constantFrom(...allowed)
    .map((status) => ({ type, [`${type}_id`]: "11111111-1111-8111-8111-111111111111", status }));
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: made });
}

/** A sample policy with some values gone or replaced. */
function holed(policies: readonly unknown[]): fc.Arbitrary<unknown> {
  const [first = { policy_id: "p", currency: "ZAR" }, ...rest] = policies;
  return fc
    .tuple(fc.constantFrom(first, ...rest), fc.integer({ min: 0, max: 2 }), fc.infiniteStream(fc.nat(1000)))
    .map(([policy, holes, numbers]) => {
      const copy = structuredClone(policy) as Record<string, unknown>;
      for (let hole = 0; hole < holes; hole++) breakSomething(copy, numbers);
      return copy;
    });
}

function breakSomething(policy: Record<string, unknown>, numbers: IterableIterator<number>): void {
  let holder = policy;
  for (;;) {
    const names = Object.keys(holder);
    if (names.length === 0) return;
    const name = names[next(numbers) % names.length] ?? "";
    const value = holder[name];
    if (typeof value === "object" && value !== null && next(numbers) % 3 > 0) holder = value as Record<string, unknown>;
    else {
      const replacements = [undefined, null, "", "x", 33, { deep: true }];
      holder[name] = replacements[next(numbers) % replacements.length];
      return;
    }
  }
}

function next(numbers: IterableIterator<number>): number {
  return numbers.next().value ?? 0;
}
