import { sameAnswers } from "../answers.ts";
import jsonLogic from "json-logic-js";
import { Engine } from "json-rules-engine";
import { compileCondition } from "../../../engine/expression/index.ts";
import type { Json } from "../../../engine/model/json.ts";
import { compareSpeed } from "../measure/compare-speed.ts";
import { type Row, toResult } from "../row.ts";

type ClaimFacts = Readonly<Record<"approval_status" | "claim_status", string>>;

const equals = (field: string, value: string): Json => ({ "===": [{ var: `claim.${field}` }, value] });
const released: Json = {
  and: [
    { or: [equals("approval_status", "approved"), equals("approval_status", "goodwill")] },
    { or: [equals("claim_status", "pending_payout"), equals("claim_status", "paid_out")] },
    { ">": [{ var: "claim.block_states.approved_benefit.value" }, 0] },
  ],
};

/** May this claim be paid? Decided from JSON Logic, beside its own interpreter and beside a rules engine. */
export const oneCondition: Row = {
  async measure() {
    const condition = compileCondition(released);
    const apply = (scope: unknown): boolean => jsonLogic.apply(released, scope) === true;
    const runRules = rulesEngine();
    for (const scope of scopes) {
      const ours = condition.evaluate(scope).truth === "true";
      sameAnswers("json-logic-js", ours, apply(scope));
      sameAnswers("json-rules-engine", ours, await runRules(scope));
    }
    const ours = (): number => scopes.filter((scope) => condition.evaluate(scope).truth === "true").length;
    const interpreted = (): number => scopes.filter(apply).length;
    const byRules = async (): Promise<number> => {
      let holds = 0;
      for (const scope of scopes) if (await runRules(scope)) holds++;
      return holds;
    };
    const logic = await compareSpeed(ours, interpreted);
    const rules = await compareSpeed(ours, byRules);
    const what = `one condition, decided for ${scopes.length} claims`;
    return [
      toResult({ name: `${what}, json-logic-js`, ...logic, unit: "us", target: { ratio: 15 } }),
      toResult({ name: `${what}, json-rules-engine`, ...rules, unit: "us", target: { ratio: 200 } }),
    ];
  },
};

interface Scope {
  readonly claim: ClaimFacts & { readonly block_states: { readonly approved_benefit: { readonly value: number } } };
}

const scopes: readonly Scope[] = [
  scopeOf("goodwill", "paid_out", 4_500_000),
  scopeOf("approved", "pending_payout", 1),
  scopeOf("repudiated", "pending_payout", 1),
  scopeOf("approved", "in_review", 1),
  scopeOf("approved", "paid_out", 0),
];

function scopeOf(approval: string, status: string, amount: number): Scope {
  const states = { approved_benefit: { value: amount } };
  return { claim: { approval_status: approval, claim_status: status, block_states: states } };
}

/** Facts are given flat, without paths to look up: the fastest form that the library has. */
function rulesEngine(): (scope: Scope) => Promise<boolean> {
  const engine = new Engine();
  engine.addRule({
    conditions: {
      all: [
        either("approval_status", "approved", "goodwill"),
        either("claim_status", "pending_payout", "paid_out"),
        { fact: "amount", operator: "greaterThan", value: 0 },
      ],
    },
    event: { type: "released" },
  });
  return async ({ claim: { approval_status, claim_status, block_states } }) => {
    const { events } = await engine.run({ approval_status, claim_status, amount: block_states.approved_benefit.value });
    return events.length > 0;
  };
}

function either(
  fact: string,
  ...values: readonly string[]
): { any: { fact: string; operator: string; value: string }[] } {
  return { any: values.map((value) => ({ fact, operator: "equal", value })) };
}
