import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { commitOf, committed } from "../../server/store/commit-samples.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
let data: string;
let tampered: string;

async function write(place: string): Promise<void> {
  const opened = await openStore({ folder: place });
  if ("failure" in opened) throw new Error(opened.failure.code);
  for (const id of ["c1", "c2"]) await committed(opened.store.commit(commitOf("claims", id, 0, {}, { amount: 5 })));
  await opened.store.close();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-audit-"));
  data = join(folder, "data");
  tampered = join(folder, "tampered");
  for (const place of [data, tampered]) await write(place);
  const log = join(tampered, "commits.jsonl");
  await writeFile(log, (await readFile(log, "utf8")).replace('"amount":5', '"amount":9'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function headOf(place: string): Promise<string> {
  return (await headsOf(place)).head;
}

async function headsOf(place: string): Promise<{ readonly head: string; readonly commit_head: string }> {
  const { data: text } = await runCommand(["audit", "verify", "--data", place, "--format", "json"]);
  return JSON.parse(text);
}

describe("claimblocks audit verify", () => {
  it("says how much it verified, and the heads to keep", async () => {
    const { head, commit_head } = await headsOf(data);
    expect(await runCommand(["audit", "verify", "--data", data, "--head", head])).toEqual({
      exitCode: 0,
      data:
        `Verified 2 commits, 2 events in 2 chains, 2 documents\n  of ${data}\n` +
        `  head ${head} (through event 2, not sealed yet)\n` +
        `  head ${commit_head} (documents too)\n`,
      talk: "",
    });
  });

  it("prints where something was changed, and what", async () => {
    const { exitCode, data: text } = await runCommand(["audit", "verify", "--data", tampered]);
    expect(exitCode).toBe(1);
    const [place, reason, expected, found, outcome] = text.split("\n");
    expect(place).toBe(`${join(tampered, "commits.jsonl")}:2  CB6030 audit-content-changed`);
    expect(reason).toBe("  the content of event 1 does not match its hash (claims/c1)");
    expect(expected).toMatch(/^ {2}expected [0-9a-f]{64}$/);
    expect(found).toMatch(/^ {2}found {4}[0-9a-f]{64}$/);
    expect(outcome).toBe("1 finding in 2 commits, 2 events in 2 chains, 2 documents");
  });

  it("says the same to a machine", async () => {
    const { exitCode, data: text } = await runCommand(["audit", "verify", "--data", tampered, "--format", "json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      place: tampered,
      commits: 2,
      finding_count: 1,
      findings: [{ code: "CB6030", event: 1, subject: "claims/c1" }],
    });
  });

  it("tells of a write that was cut off, which is no finding", async () => {
    const torn = join(folder, "torn");
    await write(torn);
    await writeFile(join(torn, "commits.jsonl"), '{"seq', { flag: "a" });
    const { exitCode, data: text } = await runCommand(["audit", "verify", "--data", torn]);
    expect(exitCode).toBe(0);
    expect(text).toContain("\n  the last 5 bytes are not a line yet: a write under way, or one that was cut off\n");
  });

  it.each([
    ["a folder without a store", ["--data", "nothing-here"], "CB6022 copy-source-missing"],
    ["a file that is not there", ["--file", "nothing-here"], "CB6035 audit-file-unusable"],
    ["two places at once", ["--data", "a", "--file", "b"], "Give --data or --file, not both."],
    ["half a head", ["--head", "5f2c"], "A head is 64 hexadecimal digits"],
    ["a database that is away", ["--data", "postgres://u:hidden-word@127.0.0.1:1/claims"], "CB6010 database-away"],
  ])("could not run on %s", async (_what, options, talk) => {
    const result = await runCommand(["audit", "verify", ...options]);
    expect(result).toMatchObject({ exitCode: 2, data: "" });
    expect(result.talk).toContain(talk);
    expect(result.talk).not.toContain("hidden-word");
  });
});

describe("claimblocks audit export", () => {
  it("writes a file that verifies by itself", async () => {
    const file = join(folder, "audit.jsonl");
    const head = await headOf(data);
    expect(await runCommand(["audit", "export", "--data", data, "-o", file])).toEqual({
      exitCode: 0,
      data: `Exported 2 events\n  of ${data}\n  to ${file}\n  head ${head} (through event 2)\n`,
      talk: "",
    });
    expect(await runCommand(["audit", "verify", "--file", file])).toMatchObject({
      exitCode: 0,
      data: expect.stringContaining(`Verified 2 events in 2 chains\n  of ${file}\n  head ${head}`),
    });
    await writeFile(file, (await readFile(file, "utf8")).replace('"amount":5', '"amount":9'));
    expect(await runCommand(["audit", "verify", "--file", file])).toMatchObject({
      exitCode: 1,
      data: expect.stringContaining(`${file}:2  CB6030`),
    });
  });

  it("writes nothing where something does not verify", async () => {
    const file = join(folder, "none.jsonl");
    const result = await runCommand(["audit", "export", "--data", tampered, "-o", file]);
    expect(result).toMatchObject({ exitCode: 1, talk: "Nothing was exported.\n" });
    expect(result.data).toContain("CB6030 audit-content-changed");
    await expect(readFile(file)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("takes the number of an event", async () => {
    const file = join(folder, "none.jsonl");
    const asked = await runCommand(["audit", "export", "--data", data, "--after", "x", "-o", file]);
    expect(asked).toMatchObject({ exitCode: 2, talk: expect.stringContaining("Write the number of an event") });
    const late = await runCommand(["audit", "export", "--data", data, "--after", "3", "-o", file]);
    expect(late).toMatchObject({ exitCode: 2, talk: expect.stringContaining("There is no event 3: the last is 2.") });
  });
});
