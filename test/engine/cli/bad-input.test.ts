import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder, runCommand } from "./run-command.ts";

const head = "key: small\nname: Small\nversion: 1.0.0\ncurrency: GBP\ntime_zone: Europe/London\n";
const heading = "{ block: { type: heading, key: top, title: Top } }";
const alert = (markdown: string) =>
  `${head}blocks: [{ block: { type: alert, key: note, color: info, markdown: ${markdown} } }]`;

const mistakes: readonly (readonly [what: string, text: string, code: string])[] = [
  ["a broken file", `${head}blocks: [`, "CB1002"],
  ["an empty file", "", "CB1017"],
  ["an unknown property", `${head}colour: red\nblocks: [${heading}]`, "CB2001"],
  ["a missing property", `${head}blocks: [{ block: { type: heading, key: top } }]`, "CB2002"],
  ["a wrong type", `${head}blocks: [{ block: { type: heading, key: top, title: [] } }]`, "CB2003"],
  ["an unknown block type", `${head}blocks: [{ block: { type: headline, key: top, title: Top } }]`, "CB2004"],
  ["a template that cannot be read", alert('"{{#if a}}"'), "CB3001"],
  ["an unknown helper", alert('"{{nosuch 1}}"'), "CB2104"],
  ["a helper with too few arguments", alert('"{{dateDifference 1}}"'), "CB2105"],
  ["a block key that is used twice", `${head}blocks: [${heading}, ${heading}]`, "CB2101"],
  ["a file that is too large", `${head}blocks: [] # ${"x".repeat(4 * 1024 * 1024)}`, "CB1007"],
  ["a file that is nested too deeply", `${head}settings: ${"[".repeat(100)}${"]".repeat(100)}`, "CB1005"],
  ["aliases that explode", `${head}settings:\n${explosion()}`, "CB1006"],
  ["a key of the prototype", `${head}__proto__: { a: 1 }\nblocks: []`, "CB1009"],
  ["a number that cannot be kept", `${head}settings: { a: 99999999999999999999 }\nblocks: []`, "CB1010"],
];

function explosion(): string {
  const lines = ["  a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let depth = 1; depth < 9; depth++) {
    lines.push(
      `  a${depth}: &a${depth} [${Array(10)
        .fill(`*a${depth - 1}`)
        .join(", ")}]`,
    );
  }
  return lines.join("\n");
}

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimblocks-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("checking a module with", () => {
  it.each(mistakes)("%s gives one diagnostic with its place and what to do", async (_what, text, code) => {
    writeFileSync(join(folder, "small.yaml"), text);
    const { exitCode, data, talk } = await inFolder(folder, () =>
      runCommand(["check", "small.yaml", "--format", "json"]),
    );
    const found: unknown = JSON.parse(data);
    expect(found).toEqual([expect.objectContaining({ code, file: "small.yaml", severity: "error" })]);
    expect(found).toMatchObject([{ range: { start: { line: expect.any(Number) } }, help: expect.stringMatching(/./) }]);
    expect(exitCode).toBe(1);
    expect(talk).not.toMatch(/^\s+at /m);
  });

  it.each(mistakes)("%s renders without a crash", async (_what, text) => {
    writeFileSync(join(folder, "small.yaml"), text);
    const { exitCode, talk } = await inFolder(folder, () => runCommand(["render", "small.yaml"]));
    expect(exitCode).toBe(1);
    expect(talk).toMatch(/1 error/);
  });
});

describe("rendering a claim with", () => {
  it.each([
    ["block states that are text", { block_states: "none" }],
    ["block states that are a list", { block_states: [1, 2] }],
    ["states of other types", { block_states: { incident_date: 5, granted: { type: "input.currency", value: {} } } }],
    ["a status that does not exist", { claim_status: 7 }],
    ["a policy that is text", { policy: "T-17" }],
  ])("%s shows the cards and says what is wrong", async (_what, claim) => {
    writeFileSync(join(folder, "claim.json"), JSON.stringify(claim));
    const module = join(import.meta.dirname, "modules/travel");
    const { exitCode, data, talk } = await inFolder(folder, () =>
      runCommand(["render", module, "--claim", "claim.json"]),
    );
    expect(data).toContain("payout_request pay  [disabled]");
    expect(talk).toMatch(/^claim\.json\n +1:\d+ +error /);
    expect(exitCode).toBe(1);
  });
});
