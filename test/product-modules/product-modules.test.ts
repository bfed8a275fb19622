import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { emitRequest, evaluateClaim, findModules, openClaim } from "../../engine/index.ts";
import type { Claim } from "../../engine/index.ts";
import { toGoldenText } from "./golden-text.ts";
import { folderOfModules, now, readProductModule, sampleOf } from "./sample-claim.ts";

const paths = findModules([folderOfModules]);

test("finds the three modules", () => {
  expect(paths.map((path) => basename(path)).toSorted()).toEqual(["dinosure", "income-protection", "personal-auto"]);
});

describe.each(paths.map((path) => ({ path, folder: basename(path) })))("the module $folder", ({ path, folder }) => {
  const productModule = readProductModule(path);
  const { compiled, diagnostics, samples } = productModule;
  const claims: readonly (readonly [string, Claim])[] = [...samples];

  test("has no diagnostic of any severity", () => {
    expect(diagnostics).toEqual([]);
  });

  test("has samples from a fresh claim to a released one", () => {
    expect([...samples.keys()]).toEqual(expect.arrayContaining(["opened", "released"]));
  });

  test.each(claims)("has the expected cards for the claim %s", async (sample, claim) => {
    const { cards } = evaluateClaim(compiled, { claim, now });
    await expect(toGoldenText(cards)).toMatchFileSnapshot(`golden/${folder}.${sample}.json`);
  });

  test.each(claims)("prints nothing that a person could not read for the claim %s", (_sample, claim) => {
    const text = evaluateClaim(compiled, { claim, now }).cardsJson();
    expect(text).not.toMatch(/\{\{|undefined|\[object|NaN|Invalid/);
  });

  test.each(claims)("requests exactly what the cards of the claim %s offer", (_sample, claim) => {
    const evaluation = evaluateClaim(compiled, { claim, now });
    for (const { key } of compiled.order) {
      const result = emitRequest(compiled, evaluation, key, { actor: { name: "thandi", role: "handler" } });
      expect({ key, requested: "request" in result }).toEqual({ key, requested: evaluation.card(key)?.actionable });
    }
  });

  test.each(claims)("finds no value of the claim %s outside its block's limits", (_sample, claim) => {
    const evaluation = evaluateClaim(compiled, { claim, now });
    const invalid = compiled.order.flatMap(({ key }) => evaluation.card(key)?.input?.invalid ?? []);
    expect(invalid).toEqual([]);
  });

  test.each(claims)("has a state in the claim %s only for blocks that exist, of their type", (_sample, claim) => {
    for (const [key, { type }] of Object.entries(claim.block_states ?? {})) {
      expect({ key, type }).toEqual({ key, type: compiled.byKey.get(key)?.type });
    }
  });

  test("fills in the opened claim with nothing but its defaults", () => {
    const opened = sampleOf(productModule, "opened");
    const empty: Claim = { ...opened, block_states: {} };
    expect(openClaim(compiled, { claim: empty, now }).block_states).toEqual(opened.block_states);
  });

  test("describes the policy's own data, which every sample policy has", () => {
    const schema = compiled.document.policy_module_schema;
    const accepts = new Ajv2020({ strict: true }).compile({ ...schema, additionalProperties: false });
    for (const [sample, { policy }] of claims) {
      expect({ sample, errors: accepts(policy?.module) ? null : accepts.errors }).toEqual({ sample, errors: null });
    }
  });

  test("tells editors the schema of each of its files", () => {
    const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
    expect(names).toContain("module.yaml");
    for (const file of names.map((name) => join(path, name))) {
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, "utf8")) ?? [];
      const found = schema !== undefined && existsSync(join(dirname(file), schema));
      expect({ file, schema, found }).toEqual({ file, schema, found: true });
    }
  });

  test("names its accounting keys on everything that moves money", () => {
    for (const { key, type, block } of compiled.order) {
      const givesMoney = type === "payout_request" || (type === "annuity_request" && "amount" in block);
      if (!givesMoney) continue;
      const keys = ["reserve_category", "pay_code", "payment_method", "payment_type"];
      expect({ key, named: keys.filter((name) => name in block) }).toEqual({ key, named: keys });
    }
  });
});
