import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlannedFile } from "../../../engine/cli/check/plan-fixes.ts";
import { writeFixes } from "../../../engine/cli/check/write-fixes.ts";
import { inFolder, runCommand } from "./run-command.ts";
import type { RunResult } from "./scenario.ts";

const head = "key: small\nname: Small\nversion: 1.0.0\ncurrency: GBP\ntime_zone: Europe/London\n";
const stale = "blocks:\n  # claimblocks-ignore CB2001: gone\n  - { type: divider, key: line }\n";
const mended = "blocks:\n  - { type: divider, key: line }\n";

let folder = "";
let blocks = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimblocks-"));
  mkdirSync(join(folder, "small"));
  blocks = join(folder, "small/claims-blocks.yaml");
  writeFileSync(join(folder, "small/module.yaml"), head);
  writeFileSync(blocks, stale);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function check(...argv: readonly string[]): Promise<RunResult> {
  return inFolder(folder, () => runCommand(["check", "small", ...argv]));
}

describe("check --fix", () => {
  it("changes the file, checks again and says what it did", async () => {
    expect(await check("--fix")).toEqual({
      exitCode: 0,
      data: "",
      talk: "1 fix applied in 1 file.\n1 module checked. No problems found.\n",
    });
    expect(readFileSync(blocks, "utf8")).toBe(mended);
    expect(readdirSync(join(folder, "small"))).toEqual(["claims-blocks.yaml", "module.yaml"]);
  });

  it("changes nothing the second time", async () => {
    await check("--fix");
    const { mtimeMs, ino } = statSync(blocks);
    expect((await check("--fix")).talk).toMatch(/^Nothing to fix\./);
    expect(statSync(blocks)).toMatchObject({ mtimeMs, ino });
  });

  it("reports what is left in the format that is asked for, and ends with its exit code", async () => {
    writeFileSync(blocks, `${stale}  - { type: divider, key: two, titel: Two }\n`);
    const { exitCode, data } = await check("--fix", "--format", "json");
    expect(JSON.parse(data)).toMatchObject([{ code: "CB2001", range: { start: { line: 3 } } }]);
    expect(exitCode).toBe(1);
    expect((await check("--fix", "--fail-level", "none")).exitCode).toBe(0);
  });

  it("keeps byte order mark, line ends and permissions", async () => {
    writeFileSync(blocks, `\uFEFF${stale.replaceAll("\n", "\r\n")}`);
    chmodSync(blocks, 0o640);
    await check("--fix");
    expect(readFileSync(blocks, "utf8")).toBe(`\uFEFF${mended.replaceAll("\n", "\r\n")}`);
    expect(statSync(blocks).mode & 0o777).toBe(0o640);
  });

  it("writes to what a link leads to", async () => {
    const real = join(folder, "small/real.yaml");
    writeFileSync(real, stale);
    rmSync(blocks);
    symlinkSync("real.yaml", blocks);
    await check("--fix");
    expect(lstatSync(blocks).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, "utf8")).toBe(mended);
  });

  it("mends files of several modules, and a module by itself that is one file", async () => {
    writeFileSync(join(folder, "one.module.yaml"), head + stale);
    const { talk } = await inFolder(folder, () => runCommand(["check", ".", "--fix"]));
    expect(talk).toMatch(/^2 fixes applied in 2 files\.\n2 modules checked\. No problems found\.$/m);
    expect(readFileSync(join(folder, "one.module.yaml"), "utf8")).toBe(head + mended);
  });

  it("shows the change as a patch that a patch program takes, and changes nothing", async () => {
    const { exitCode, data, talk } = await check("--fix", "--dry-run", "--fail-level", "warning");
    expect(exitCode).toBe(1);
    expect(talk).toBe("1 fix would be applied in 1 file.\n");
    expect(readFileSync(blocks, "utf8")).toBe(stale);
    execFileSync("git", ["apply", "-p0"], { cwd: folder, input: data });
    expect(readFileSync(blocks, "utf8")).toBe(mended);
  });

  it("writes the patch to a file when one is named", async () => {
    const { data } = await check("--fix", "--dry-run", "--output", "fixes.patch");
    expect(data).toBe("");
    expect(readFileSync(join(folder, "fixes.patch"), "utf8")).toMatch(/^--- small\/claims-blocks\.yaml$/m);
  });
});

function planned(): PlannedFile {
  return { path: blocks, before: stale, after: mended, patch: "" };
}

describe("writing fixes", () => {
  it("leaves a file alone that has changed since it was checked", () => {
    writeFileSync(blocks, `${stale}# changed meanwhile\n`);
    expect(writeFixes([planned()])).toMatchObject({ written: 0, refused: [expect.stringContaining("has changed")] });
    expect(readFileSync(blocks, "utf8")).toBe(`${stale}# changed meanwhile\n`);
  });

  it("leaves a file alone that has gone", () => {
    rmSync(blocks);
    expect(writeFixes([planned()]).written).toBe(0);
    expect(readdirSync(join(folder, "small"))).toEqual(["module.yaml"]);
  });
});

describe("check --output", () => {
  it("writes the report to a file, without colours", async () => {
    const argv = ["check", "small", "--format", "stylish", "--output", "report.txt"];
    const result = await inFolder(folder, () => runCommand(argv, { colors: { data: true, talk: false }, width: 40 }));
    expect(result).toMatchObject({ exitCode: 0, data: "" });
    const report = readFileSync(join(folder, "report.txt"), "utf8");
    expect(report).toContain("CB2454 stale-ignore");
    expect(report).not.toContain("\u001b[");
  });

  it.each([
    ["nowhere/report.txt", "its folder does not exist"],
    ["small", "it is not a file"],
  ])("says why it cannot write to %s", async (file, reason) => {
    expect(await check("--output", file)).toEqual({
      exitCode: 2,
      data: "",
      talk: `"${file}" cannot be written: ${reason}.\n`,
    });
  });
});

it("every format that is a document can be read back, also when nothing was found", async () => {
  writeFileSync(blocks, mended);
  expect(JSON.parse((await check("--format", "sarif")).data)).toMatchObject({ runs: [{ results: [] }] });
  expect(JSON.parse((await check("--format", "json")).data)).toEqual([]);
  expect((await check("--format", "junit")).data).toContain('tests="2" failures="0"');
});
