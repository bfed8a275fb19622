import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  findKnownValues,
  type KnownValues,
  nothingKnown,
  toFormula,
} from "../../../../engine/check/domains/index.ts";
import type { RuleBlock, RuleContext } from "../../../../engine/check/rules/rule.ts";
import { compileCondition, parseCondition, toConditionTree } from "../../../../engine/expression/index.ts";
import type { Truth } from "../../../../engine/model/expression.ts";
import type { Json } from "../../../../engine/model/json.ts";
import { anyClaim, anyCondition, blocks, closedCondition, everyClosedClaim, toScope } from "./random-condition.ts";

const byKey = new Map(
  blocks.map((block) => [block.key, { key: block.key, type: block.type, block } as unknown as RuleBlock]),
);
const known = findKnownValues({ byKey } as unknown as RuleContext);

function outcomesOf(condition: Json, values: KnownValues = known): string[] {
  const { expression } = parseCondition(condition);
  if (!expression) throw new Error(`${JSON.stringify(condition)} cannot be parsed`);
  const { canBeTrue, canBeFalse, canBeUnknown } = decide(toFormula(toConditionTree(expression), values));
  return [...(canBeTrue ? ["true"] : []), ...(canBeFalse ? ["false"] : []), ...(canBeUnknown ? ["unknown"] : [])];
}

const status = (operator: string, text: string): Json => ({ [operator]: [{ var: "claim.claim_status" }, text] });
const cause = (operator: string, text: string): Json => ({
  [operator]: [{ var: "claim.block_states.cause.option_key" }, text],
});
const days = "(dateDifference claim.created_at claim.policy.start_date measurement='days')";

describe("what a condition may be", () => {
  it.each<{ readonly condition: Json; readonly outcomes: readonly string[] }>([
    { condition: { or: [cause("!==", "fire"), cause("!==", "theft")] }, outcomes: ["true", "unknown"] },
    { condition: { and: [cause("===", "fire"), cause("===", "theft")] }, outcomes: ["false", "unknown"] },
    { condition: { and: [cause("!==", "fire"), cause("!==", "theft")] }, outcomes: ["true", "false", "unknown"] },
    {
      condition: {
        and: ["open", "in_review", "acknowledged", "pending_payout", "paid_out", "closed"].map((text) =>
          status("!==", text),
        ),
      },
      outcomes: ["false", "unknown"],
    },
    {
      condition: {
        or: [
          { "===": [{ var: "claim.block_states.seen.value" }, true] },
          { "===": [{ var: "claim.block_states.seen.value" }, false] },
        ],
      },
      outcomes: ["true", "unknown"],
    },
    { condition: { "===": [{ var: "claim.x" }, null] }, outcomes: ["unknown"] },
    { condition: `{{ifCondition claim.x '>' '2026-01-01'}}`, outcomes: ["unknown"] },
    { condition: `{{and (lt ${days} 3) (gt ${days} 2)}}`, outcomes: ["false", "unknown"] },
    { condition: `{{and (lt claim.x 3) (gt claim.x 2)}}`, outcomes: ["true", "false", "unknown"] },
    { condition: `{{or (lt ${days} 14) (gte ${days} 14)}}`, outcomes: ["true", "unknown"] },
    { condition: "{{and (gt claim.x claim.y) (lt claim.x claim.y)}}", outcomes: ["false", "unknown"] },
    { condition: "{{and (gt claim.x claim.y) (lt claim.y claim.x)}}", outcomes: ["true", "false", "unknown"] },
    { condition: "{{ifCondition claim.x '<' claim.x}}", outcomes: ["false", "unknown"] },
    { condition: "{{and (ifIsDefined claim.x) (ifIsNotDefined claim.x)}}", outcomes: ["false"] },
    { condition: "{{or (ifIsDefined claim.x) (eq claim.x 'a')}}", outcomes: ["true", "false", "unknown"] },
    {
      condition: { and: [{ in: [{ var: "claim.x" }, ["a", "b"]] }, { "===": [{ var: "claim.x" }, "c"] }] },
      outcomes: ["false", "unknown"],
    },
    { condition: "{{and (eq claim.x 5) (eq claim.x '5')}}", outcomes: ["false", "unknown"] },
    {
      condition: "{{and (ifCondition claim.x '==' 5) (ifCondition claim.x '!==' 5)}}",
      outcomes: ["true", "false", "unknown"],
    },
    { condition: "{{claim.approval_status}}", outcomes: ["unknown"] },
    { condition: "{{#if claim.x}}yes{{else}}no{{/if}}", outcomes: ["unknown"] },
  ])("is $outcomes for $condition", ({ condition, outcomes }) => {
    expect(outcomesOf(condition)).toEqual(outcomes);
  });

  it("takes a text that a field cannot have for possible, because another rule reports it", () => {
    expect(outcomesOf(status("===", "opened"))).toContain("true");
  });

  it("never rules out what some claim gives", () => {
    fc.assert(
      fc.property(anyCondition, fc.array(anyClaim, { minLength: 20, maxLength: 20 }), (condition, claims) => {
        const outcomes = outcomesOf(condition);
        const { evaluate } = compileCondition(condition);
        for (const claim of claims) {
          const { truth } = evaluate(toScope(claim), { now: "2026-02-01T00:00:00Z" });
          expect(outcomes).toContain(truth === "error" ? "unknown" : truth);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("is exact where everything that is read has a closed list of values", () => {
    const claims = [...everyClosedClaim()];
    fc.assert(
      fc.property(closedCondition, (condition) => {
        const { evaluate } = compileCondition(condition);
        const truths = new Set(claims.map((claim) => evaluate(claim).truth));
        expect(outcomesOf(condition)).toEqual(
          ["true", "false", "unknown"].filter((truth) => truths.has(truth as Truth)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("takes anything for possible beyond its limits, and does so quickly", () => {
    const fields = Array.from({ length: 12 }, (_, index) => ({ var: `claim.f${index}` }));
    const chain: Json = { and: fields.slice(1).map((field, index): Json => ({ ">": [fields[index] ?? null, field] })) };
    const contradiction: Json = {
      and: [chain, { "===": [{ var: "claim.x" }, 1] }, { "===": [{ var: "claim.x" }, 2] }],
    };
    expect(outcomesOf(contradiction)).not.toContain("true");
    const sums = fields.map((field): Json => ({ or: [{ "===": [field, 1] }, { "===": [{ var: "claim.x" }, 1] }] }));
    const tangled: Json = { and: [...sums, { "===": [{ var: "claim.x" }, 2] }, { "===": [fields[0] ?? null, 2] }] };
    expect(outcomesOf(tangled, nothingKnown)).toEqual(["true", "false", "unknown"]);
  });
});
