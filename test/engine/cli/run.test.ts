import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { describe, expect, it } from "vitest";
import { inFolder, now, runCommand } from "./run-command.ts";

const modules = `${import.meta.dirname}/modules`;
const escape = "\u001b[";

const breakDown = (): never => {
  throw new Error("the clock stood still");
};

describe("a run of the command line", () => {
  it("colours only what goes to a terminal", async () => {
    const argv = ["render", "travel", "--claim", "released"];
    await inFolder(modules, async () => {
      expect((await runCommand(argv, { colors: { data: true, talk: false } })).data).toContain(escape);
      expect((await runCommand(argv)).data).not.toContain(escape);
      const checked = await runCommand(["check", "workbench"], { colors: { data: false, talk: true } });
      expect(checked.data).not.toContain(escape);
      const rendered = await runCommand(["render", "workbench"], { colors: { data: false, talk: true } });
      expect(rendered.talk).toContain(escape);
      expect(rendered.data).not.toContain(escape);
    });
  });

  it("breaks lines at the width of the terminal", async () => {
    const { data } = await inFolder(modules, () => runCommand(["render", "travel"], { width: 60 }));
    expect(Math.max(...data.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(data).toContain("Available once the claim's status is pending\n");
  });

  it("reads the clock when no moment is named", async () => {
    const argv = ["render", "travel", "--format", "json"];
    const { data } = await inFolder(modules, () => runCommand(argv, { now: () => now + 1000 }));
    expect(JSON.parse(data)).toMatchObject({ now: "2026-03-01T08:30:01.000Z" });
  });

  it("admits a mistake of ours without a stack trace", async () => {
    const { exitCode, talk } = await inFolder(modules, () => runCommand(["render", "travel"], { now: breakDown }));
    expect(exitCode).toBe(70);
    expect(talk).toMatch(/^CB9001 invariant\n.*the clock stood still\./);
    expect(talk).not.toMatch(/^\s+at /m);
  });

  it("lists every code, helper and schema once, in text and as JSON", async () => {
    for (const command of ["codes", "helpers", "schema"]) {
      const text = (await runCommand([command])).data;
      const list: unknown = JSON.parse((await runCommand([command, "--format", "json"])).data);
      if (!Array.isArray(list)) throw new Error("expected a list");
      const names = list.map((row: { code?: string; name: string }) => row.code ?? row.name);
      const listed = text.split("\n").map((line) => line.trim().split(/\s+/)[0]);
      expect(names.length).toBeGreaterThan(20);
      const once = new Set(names);
      expect(once.size).toBe(names.length);
      expect(listed.filter((name) => once.has(name ?? "")).length).toBe(names.length);
      expect(listed).toEqual(expect.arrayContaining(names));
    }
  });

  it("has an answer for every way of calling it", async () => {
    const words = [
      "check",
      "render",
      "explain",
      "codes",
      "helpers",
      "schema",
      "help",
      "travel",
      "workbench",
      "nowhere",
    ];
    const options = ["--format", "json", "text", "--claim", "released", "--now", "2026-03-01", "--block", "pay"];
    const odd = ["--fail-level", "none", "--time-zone", "UTC", "--", "-x", "", "__proto__", "constructor", "../travel"];
    const argv = array(constantFrom(...words, ...options, ...odd), { maxLength: 6 });
    await inFolder(modules, () =>
      assert(
        asyncProperty(argv, async (given) => {
          const { exitCode, data, talk } = await runCommand(given);
          expect([0, 1, 2]).toContain(exitCode);
          expect(exitCode === 2 ? data : "").toBe("");
          expect(exitCode === 2 ? talk : "said").not.toBe("");
        }),
        { numRuns: 300, seed: 7 },
      ),
    );
  });
});
