import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileTemplate, helperTable } from "../../../engine/expression/index.ts";
import { makeOracle } from "../../support/handlebars-oracle.ts";

const folder = new URL("../../../../shared/root-modules/", import.meta.url);
const modules = existsSync(folder) ? readdirSync(folder) : [];
const oracle = makeOracle(helperTable);

function templatesIn(value: unknown): string[] {
  if (typeof value === "string") return value.includes("{{") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(templatesIn) : [];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}

describe("the templates of published modules", () => {
  it.skipIf(modules.length > 0)("are not at hand: ../shared/root-modules is not there", () => {
    expect(modules).toEqual([]);
  });

  it.each(modules)("print what Handlebars prints: %s", (module) => {
    const templates = templatesIn(readJson(`${module}/workflows/claims-blocks.json`));
    const { policy } = readJson(`${module}/sandbox/merge-vars.json`) as { policy: unknown };
    const states = {
      payout_amount: { value: 123_456 },
      incident_date: { value: "2024-08-02T00:00:00.000Z" },
      claim_type: { option_key: "natural" },
    };
    const claim = {
      policy,
      approval_status: "approved",
      claim_status: "pending_payout",
      created_at: "2024-09-01T08:00:00.000Z",
    };
    expect(templates.length).toBeGreaterThan(5);
    for (const template of templates) {
      const ours = compileTemplate(template);
      expect(ours.errors).toEqual([]);
      const stock = oracle.compile(template);
      for (const scope of [
        { claim: { ...claim, block_states: states } },
        { claim: { ...claim, block_states: {} } },
        { claim: {} },
        {},
      ]) {
        expect(ours.render(scope).text).toBe(stock(scope));
      }
    }
  });
});
