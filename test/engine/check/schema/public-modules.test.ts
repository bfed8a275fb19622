import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkSchema } from "../../../../engine/check/schema/check-schema.ts";

const folder = new URL("../../../../../shared/root-modules/", import.meta.url);
const modules = existsSync(folder) ? readdirSync(folder) : [];

// They are not part of this project: without them there is nothing to compare with.
describe.skipIf(modules.length === 0)("published modules", () => {
  it.each(modules)("%s has no mistake that a schema can find", (name) => {
    const config = readJson(`${name}/.root-config.json`);
    const { policy, policyholder } = readJson(`${name}/sandbox/merge-vars.json`);
    const document = {
      key: name,
      name,
      version: "1",
      currency: "GBP",
      time_zone: "UTC",
      blocks: readJson(`${name}/workflows/claims-blocks.json`),
      fulfillmentTypes: config["fulfillmentTypes"],
      samples: { claims: { sample: { claim_status: "open", policy, policyholder, block_states: {} } } },
    };
    expect(checkSchema(document, "module")).toEqual([]);
  });
});

function readJson(path: string): { readonly [name: string]: unknown } {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}
