import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  checkModule,
  type Claim,
  compileModule,
  emitRequest,
  evaluateClaim,
  explainBlock,
  openClaim,
  parseModule,
} from "../../../engine/index.ts";
import { actor, now } from "../evaluate/fixture.ts";

const folder = resolve(import.meta.dirname, "../../support/modules");
const documents = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), "utf8")) as Document);

interface Document {
  readonly samples: { readonly claims: Readonly<Record<string, Claim>> };
}

const junk: readonly unknown[] = [
  null,
  "",
  "{{",
  "{{claim.policy}}",
  "{{#each claim}}{{this}}{{/each}}",
  0,
  -1.5,
  true,
  [],
  [null],
  {},
  { type: "payout_request" },
  { condition: "x" },
  { "===": [] },
  "constructor",
];

/** The document with something else at a few places; `steps` choose the places and what stands there. */
function spoil(document: Document, steps: readonly number[]): Document {
  const copy = structuredClone(document);
  let holder = copy as unknown as Record<string, unknown>;
  for (const step of steps) {
    const names = Object.keys(holder).filter((name) => name !== "samples");
    const name = names[step % names.length];
    if (name === undefined) break;
    const value = holder[name];
    if (typeof value === "object" && value !== null && step % 5 > 0) holder = value as Record<string, unknown>;
    else {
      holder[name] = structuredClone(junk[step % junk.length]);
      holder = copy as unknown as Record<string, unknown>;
    }
  }
  return copy;
}

test("whatever stands in a module, it is checked, compiled and evaluated without an exception", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(fc.nat(1000), { minLength: 3, maxLength: 40 }),
      (document, steps) => {
        const text = JSON.stringify(spoil(document, steps));
        const { module, diagnostics } = checkModule(parseModule([{ file: "m.json", text }], { path: "m.json" }));
        expect(module !== undefined || diagnostics.length > 0).toBe(true);
        if (!module) return;
        const compiled = compileModule(module);
        const [claim = {}] = Object.values(document.samples.claims);
        const evaluation = evaluateClaim(compiled, { claim, now });
        expect(JSON.parse(evaluation.cardsJson())).toEqual(JSON.parse(JSON.stringify(evaluation.cards)));
        openClaim(compiled, { claim, now });
        for (const { key } of compiled.order) {
          expect("request" in emitRequest(compiled, evaluation, key, { actor })).toBe(evaluation.card(key)?.actionable);
          explainBlock(compiled, { claim, now, key });
        }
      },
    ),
    { seed: 20260117, numRuns: 250 },
  );
});
