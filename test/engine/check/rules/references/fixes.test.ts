import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../../../engine/diagnostics/fix/index.ts";
import { checkModule, parseModule } from "../../../../../engine/index.ts";

const head = "key: x\nname: X\nversion: 1.0.0\ncurrency: ZAR\ntime_zone: UTC\nblocks:\n";
const choice =
  "  - {type: radio, key: cause, title: Cause, options: [{key: theft, value: Theft}, {key: fire, value: Fire}]}\n";
const inputs =
  "  - {type: input.number, key: age, title: Age}\n  - {type: checkbox, key: told, title: Told, default_value: false}\n";

function check(file: string, text: string) {
  return checkModule(parseModule([{ file, text }], { path: file })).diagnostics;
}

function mend(text: string, file = "x.yaml"): string {
  const mended = applyFixes(check(file, text), new Map([[file, text]])).texts.get(file) ?? text;
  expect(check(file, mended).filter(({ code }) => code.startsWith("CB21") || code.startsWith("CB1"))).toEqual([]);
  return mended;
}

const shown = (condition: string): string =>
  `${head}${choice}${inputs}  - show_if: ${condition}\n    block: {type: divider, key: line}\n`;

function writeJson(field: string, value: unknown): string {
  return JSON.stringify({
    key: "x",
    name: "X",
    version: "1.0.0",
    currency: "ZAR",
    time_zone: "UTC",
    blocks: [
      { type: "radio", key: "cause", title: "Cause", options: [{ key: "fire", value: "Fire" }] },
      { type: "input.number", key: "age", title: "Age" },
      {
        show_if: { "===": [{ var: `claim.block_states.${field}` }, value] },
        block: { type: "divider", key: "line" },
      },
    ],
  });
}

describe("what --fix makes of these mistakes", () => {
  test.each([
    [
      `"{{ifEquals claim.block_states.cause.option_key theft}}"`,
      `"{{ifEquals claim.block_states.cause.option_key 'theft'}}"`,
    ],
    [
      `'{{ifEquals claim.block_states.cause.option_key theft}}'`,
      `'{{ifEquals claim.block_states.cause.option_key ''theft''}}'`,
    ],
    [
      `'{{ifEquals claim.block_states.cause.option_key ''Fire''}}'`,
      `'{{ifEquals claim.block_states.cause.option_key ''fire''}}'`,
    ],
    [
      `{"===": [{var: claim.block_states.cause.option_key}, Fire]}`,
      `{"===": [{var: claim.block_states.cause.option_key}, fire]}`,
    ],
    [`{"===": [{var: claim.block_states.age.option_key}, 18]}`, `{"===": [{var: claim.block_states.age.value}, 18]}`],
    [`{"===": [{var: claim.block_states.age.value}, "18"]}`, `{"===": [{var: claim.block_states.age.value}, 18]}`],
    [`'{{ifEquals claim.block_states.told.value ''true''}}'`, `'{{ifEquals claim.block_states.told.value true}}'`],
    [`"{{ifEquals policy.status 'active'}}"`, `"{{ifEquals claim.policy.status 'active'}}"`],
    [
      `'{{gt (dateDifference claim.created_at (dateAdd claim.policy.start_date days=1)) 3}}'`,
      `'{{gt (dateDifference claim.created_at (dateAdd claim.policy.start_date days=1) measurement=''days'') 3}}'`,
    ],
    [
      `"{{gt (dateDifference claim.created_at claim.policy.start_date) 3}}"`,
      `"{{gt (dateDifference claim.created_at claim.policy.start_date measurement='days') 3}}"`,
    ],
    [`{"===": [{var: claim.block_states.age}, 18]}`, `{"===": [{var: claim.block_states.age.value}, 18]}`],
  ])("turns %s into %s", (wrong, right) => {
    expect(mend(shown(wrong))).toBe(shown(right));
  });

  test("keeps JSON what it is", () => {
    expect(mend(writeJson("cause.option_key", "Fire"), "x.json")).toBe(writeJson("cause.option_key", "fire"));
    expect(mend(writeJson("age.option_key", 18), "x.json")).toBe(writeJson("age.value", 18));
    const outside = writeJson("age.value", 18).replace("claim.block_states.age.value", "policy.sum_assured");
    expect(mend(outside, "x.json")).toBe(outside.replace("policy.sum_assured", "claim.policy.sum_assured"));
    expect(mend(writeJson("age.value", "18"), "x.json")).toBe(writeJson("age.value", 18));
  });
});
