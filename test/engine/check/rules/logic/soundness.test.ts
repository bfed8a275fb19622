import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkModule,
  type Claim,
  type Diagnostic,
  evaluateClaim,
  loadModule,
  parseModule,
} from "../../../../../engine/index.ts";
import { compileCondition } from "../../../../../engine/expression/index.ts";
import { statusesTogether } from "../../../../../engine/check/rules/logic/given-needs.ts";
import type { Json } from "../../../../../engine/model/json.ts";
import { bankDetails, checkText } from "../../../evaluate/fixture.ts";
import {
  anyClaim,
  anyCondition,
  blocks,
  everyClosedClaim,
  isReachable,
  toScope,
} from "../../domains/random-condition.ts";
import { alert, group } from "./blocks.ts";

const neverShown = ["CB2203", "CB2204"];

const conditions = (names: readonly string[], condition = anyCondition): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(names.map((name) => [name, condition])), { requiredKeys: [] });

const payee = { type: "policyholder", policyholder_id: "holder-1", amount: 100, payment_details: bankDetails };
const payout = { type: "payout_request", key: "payout", title: "Payout", amount: 100, payee };

const claims = fc.array(anyClaim.filter(isReachable), { minLength: 15, maxLength: 15 });

/** What a payout may ask about its own state, which none of the claims has. */
const ownCondition = fc
  .tuple(
    fc.constantFrom("and", "or"),
    anyCondition.filter((condition) => typeof condition === "object"),
    fc.constantFrom<Json>(
      ...["===", "!=="].map((operator) => ({ [operator]: [{ var: "claim.block_states.payout.status" }, "pending"] })),
      { "!": { var: "claim.block_states.payout.status" } },
      { missing: ["claim.block_states.payout.payout_request_id"] },
    ),
  )
  .map(([operator, other, own]): Json => ({ [operator]: [other, own] }));

const anyModule = fc
  .tuple(
    conditions(["show_if", "hide_if"]),
    conditions(["show_if", "hide_if"]),
    conditions(["show_if", "hide_if", "disabled_if"], fc.oneof({ weight: 3, arbitrary: anyCondition }, ownCondition)),
  )
  .map(([ofGroup, ofAlert, ofPayout]) => ({
    blocks: [
      ...blocks.map((block) => ({ block })),
      group("group", ofGroup, alert("alert", ofAlert)),
      { ...ofPayout, block: payout },
    ],
  }));

describe("what the rules about conditions claim", () => {
  it("rests on exactly the decisions that a claim can have at each stage", () => {
    const { evaluate } = compileCondition(statusesTogether);
    for (const claim of everyClosedClaim()) {
      const { claim_status: status, approval_status: approval } = Object(claim).claim;
      if (status === null || approval === null) continue;
      expect(evaluate(claim).truth).toBe(String(isReachable({ closed: [status, approval] })));
    }
  });

  it("is true of every claim", () => {
    const reported = { shown: 0, used: 0, usable: 0 };
    fc.assert(
      fc.property(anyModule, claims, (document, samples) => {
        const { diagnostics, compiled } = checkText(document);
        const blamed = blamedIn(diagnostics);
        reported.shown += blamed.shown.size;
        reported.used += blamed.used.size;
        for (const sample of samples) {
          const { claim } = toScope(sample) as { claim: Record<string, Json> };
          const scope = {
            ...claim,
            policy: { ...Object(claim["policy"]), policyholder_id: "holder-1" },
          } as unknown as Claim;
          const evaluation = evaluateClaim(compiled, { claim: scope, now: "2026-02-01T00:00:00Z" });
          for (const key of blamed.shown) expect(evaluation.card(key)?.visible).toBe(false);
          const isUsable = evaluation.card("payout")?.actionable === true;
          if (isUsable) reported.usable += 1;
          if (blamed.used.has("payout")) expect(isUsable).toBe(false);
        }
      }),
      { numRuns: 120, seed: 7 },
    );
    // Otherwise nothing was tried.
    expect(Math.min(reported.shown, reported.used, reported.usable)).toBeGreaterThan(5);
  });

  it("is nothing of a module that is not one", () => {
    const key = fc.constantFrom(
      "blocks",
      "block",
      "type",
      "key",
      "show_if",
      "hide_if",
      "options",
      "and",
      "or",
      "var",
      "condition",
      "conditions",
      "!",
      "if",
      "===",
    );
    const value = fc.letrec<{ any: Json }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<Json>(
          null,
          true,
          0,
          "",
          "group",
          "radio",
          "payout_request",
          "{{ifEquals claim.x 'y'}}",
          "{{",
          "c",
        ),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(key, tie("any"), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, value, (entries, named) => {
        const { diagnostics } = checkFile({ blocks: entries, conditions: named });
        expect(diagnostics.filter(({ code }) => code === "CB9002")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["dinosure", "income-protection", "personal-auto"])("is nothing about %s", (name) => {
    const { diagnostics } = checkModule(
      loadModule(new URL(`../../../../../product-modules/${name}`, import.meta.url).pathname),
    );
    expect(diagnostics.filter(({ code }) => code.startsWith("CB22"))).toEqual([]);
  });
});

function blamedIn(diagnostics: readonly Diagnostic[]): { readonly shown: Set<string>; readonly used: Set<string> } {
  const keysOf = (codes: readonly string[]): Set<string> =>
    new Set(diagnostics.filter(({ code }) => codes.includes(code)).map(({ params }) => String(params["block"])));
  return { shown: keysOf(neverShown), used: keysOf(["CB2206"]) };
}

function checkFile(document: object): { readonly diagnostics: readonly Diagnostic[] } {
  const text = JSON.stringify({ key: "m", name: "M", version: "1", currency: "ZAR", time_zone: "UTC", ...document });
  return checkModule(parseModule([{ file: "m.json", text }], { path: "m.json" }));
}
