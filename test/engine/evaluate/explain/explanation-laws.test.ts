import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChangeGoal,
  type Claim,
  type CompiledModule,
  type ConditionNode,
  evaluateClaim,
  explainBlock,
  type Explanation,
  formatExplanation,
  type SuggestedChange,
} from "../../../../engine/index.ts";
import { modulesAtHand } from "../../../support/modules-at-hand.ts";
import { randomClaim } from "../../../support/random-claim.ts";

const moment = "2025-03-01T08:00:00.000Z";

describe.each(modulesAtHand())("every explanation of $name", ({ module }) => {
  const cases = explanationsOf(module);

  it("suggests only what does change the answer", () => {
    const wrong = cases.flatMap(({ claim, key, explanation }) =>
      explanation.changes.filter((change) => {
        const before = isReached(module, claim, key, change.goal);
        return before || !isReached(module, changed(claim, change), key, change.goal);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("gives each condition the truth that the evaluation gave it", () => {
    for (const { claim, explanation } of cases) {
      const evaluation = evaluateClaim(module, { claim, now: moment });
      for (const condition of explanation.conditions) {
        const slots = module.byKey.get(condition.block)?.slots ?? [];
        const slot = slots.find(({ property }) => property === condition.property);
        expect(condition.truth).toBe(evaluation.results[slot?.slot ?? -1]);
        expect(truthOfTree(condition)).toBe(condition.truth === "error" ? "unknown" : condition.truth);
      }
    }
  });

  it("names for each answer the parts that it follows from", () => {
    for (const condition of cases.flatMap(({ explanation }) => explanation.conditions)) {
      expect(condition.decides).toBe(true);
      expect(truthOfTree(condition, true)).toBe(truthOfTree(condition));
    }
  });

  it("can be printed, and is plain data", () => {
    for (const { key, explanation } of cases) {
      expect(formatExplanation(explanation)).toContain(key);
      expect(formatExplanation(explanation, { all: true })).not.toContain("that does not decide this");
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    }
  });
});

interface Case {
  readonly claim: Claim;
  readonly key: string;
  readonly explanation: Explanation;
}

/** The same claims on every run: the samples of the module, and others as they occur and as they should not. */
function explanationsOf(module: CompiledModule): readonly Case[] {
  const samples = Object.values((module.document.samples?.claims ?? {}) as Record<string, Claim>);
  const claims =
    samples.length === 0 ? randomClaim(module) : fc.oneof(fc.constantFrom(...samples), randomClaim(module));
  const keys = fc.constantFrom(...module.order.map(({ key }) => key));
  return fc.sample(fc.tuple(claims, keys), { seed: 20250306, numRuns: 150 }).flatMap(([claim, key]) => {
    const explanation = explainBlock(module, { claim, now: moment, key });
    return explanation ? [{ claim, key, explanation }] : [];
  });
}

function isReached(module: CompiledModule, claim: Claim, key: string, goal: ChangeGoal): boolean {
  const card = evaluateClaim(module, { claim, now: moment }).card(key);
  if (!card) throw new Error(`no block ${key}`);
  if (goal === "shown" || goal === "hidden") return card.visible === (goal === "shown");
  return card.actionable === (goal === "usable");
}

function changed(claim: Claim, { parts }: SuggestedChange): Claim {
  const copy = structuredClone(claim) as Record<string, unknown>;
  for (const { path, value } of parts.flatMap(({ set }) => set)) {
    const [, field = "", ...rest] = path.split(".");
    if (rest.length === 0) copy[field] = value;
    else copy[field] = { ...(copy[field] as object | null), [rest.join(".")]: value };
  }
  return copy;
}

/** Worked out from the tests at the ends alone; with `deciding` only from those that are said to decide. */
function truthOfTree(node: ConditionNode, deciding = false): string {
  const children = (node.children ?? []).filter((child) => !deciding || child.decides);
  if (!node.children) return node.truth === "error" ? "unknown" : node.truth;
  const truths = children.map((child) => truthOfTree(child, deciding));
  const [only = "none"] = truths;
  switch (node.kind) {
    case "named":
      return only;
    case "not":
      return opposite(only);
    case "none":
    case "any":
      return inverted(node.kind === "none", truths.includes("true") ? "true" : openOr(truths, "false"));
    default:
      return inverted(node.kind === "not_all", truths.includes("false") ? "false" : openOr(truths, "true"));
  }
}

function openOr(truths: readonly string[], settled: string): string {
  return truths.length > 0 && truths.every((truth) => truth === settled) ? settled : "unknown";
}

function inverted(isInverted: boolean, truth: string): string {
  return isInverted ? opposite(truth) : truth;
}

function opposite(truth: string): string {
  if (truth === "true") return "false";
  return truth === "false" ? "true" : truth;
}
