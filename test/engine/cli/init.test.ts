import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

let workplace = "";

beforeEach(() => {
  workplace = mkdtempSync(join(tmpdir(), "claimblocks-"));
});

afterEach(() => {
  rmSync(workplace, { recursive: true });
});

describe("the module that init writes", () => {
  it("has no mistakes, and scenarios that notice every mutant of it", async () => {
    const folder = join(workplace, "Travel Delay");
    const wish = ["--currency", "EUR", "--time-zone", "Europe/Berlin"];
    expect(await runCommand(["init", folder, ...wish])).toMatchObject({ exitCode: 0 });
    const checked = await runCommand(["check", folder, "--fail-level", "info", "--format", "json"]);
    expect(JSON.parse(checked.data)).toEqual([]);
    const tested = await runCommand(["test", folder, "--coverage", "--mutate"]);
    expect(tested.data + tested.talk).toMatch(/19 of 19 noticed/);
    expect(tested.exitCode).toBe(0);
  });

  it("takes its key and name from the folder", async () => {
    const folder = join(workplace, "Travel Delay");
    await runCommand(["init", folder]);
    expect(readFileSync(join(folder, "module.yaml"), "utf8")).toMatch(/^key: travel-delay\nname: Travel Delay$/m);
  });

  it("names schemas that an editor finds from each of its files", async () => {
    const folder = join(workplace, "travel");
    const { data } = await runCommand(["init", folder]);
    const files = data.trim().split("\n");
    expect(files).toHaveLength(6);
    for (const file of files) {
      const [, schema = ""] = /\$schema=(\S+)/.exec(readFileSync(file, "utf8")) ?? [];
      expect(existsSync(resolve(file, "..", schema)), `${file} ${schema}`).toBe(true);
    }
  });

  it("says where it cannot write", async () => {
    writeFileSync(join(workplace, "file"), "mine");
    const { exitCode, talk } = await runCommand(["init", join(workplace, "file", "travel")]);
    expect(exitCode).toBe(2);
    expect(talk).toContain("nothing of it is left");
    expect(readFileSync(join(workplace, "file"), "utf8")).toBe("mine");
  });
});
