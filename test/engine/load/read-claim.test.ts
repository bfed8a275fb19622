import { describe, expect, test } from "vitest";
import { parseClaimFile } from "../../../engine/load/read-claim.ts";
import { rangeText } from "./range-text.ts";

describe("parseClaimFile", () => {
  test("reads a claim on its own or under claim, in YAML and JSON", () => {
    const claim = { claim_id: "c", policy: {}, block_states: {} };
    expect(parseClaimFile(JSON.stringify(claim), "c.json")).toMatchObject({ claim, pointer: "", diagnostics: [] });
    expect(parseClaimFile(JSON.stringify({ claim }), "c.json")).toMatchObject({ claim, pointer: "/claim" });
    expect(parseClaimFile("claim:\n  claim_id: c\n  policy: {}\n  block_states: {}\n", "c.yaml").claim).toEqual(claim);
  });

  test("says where the claim stands, for diagnostics about it", () => {
    const { document, pointer } = parseClaimFile("claim:\n  claim_id: c\n", "c.yaml");
    expect(document?.spanOf(`${pointer}/claim_id`)).toEqual({ start: 19, end: 20 });
  });

  test.each([
    ["[]", "", "1:1-1:3"],
    ["claim: text\n", "/claim", "1:8-1:12"],
    ["claim:\n", "/claim", "1:7-1:7"],
    ["12", "", "1:1-1:3"],
  ])("CB1021: %j is no claim", (text, pointer, range) => {
    const { claim, diagnostics } = parseClaimFile(text, "c.yaml");
    expect(claim).toBeUndefined();
    expect(diagnostics.map((one) => [one.code, one.pointer, rangeText(one.range)])).toEqual([
      ["CB1021", pointer, range],
    ]);
  });

  test("refuses what a module file would be refused for", () => {
    const { claim, diagnostics } = parseClaimFile('{"policy": {"__proto__": {}}}', "c.json");
    expect(claim).toBeUndefined();
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([["CB1009", "c.json"]]);
  });
});
