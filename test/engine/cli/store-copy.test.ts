import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { commitOf, committed } from "../../server/store/commit-samples.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
let from: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-copy-"));
  from = join(folder, "data");
  const opened = await openStore({ folder: from });
  if ("failure" in opened) throw new Error(opened.failure.code);
  for (const id of ["c1", "c2"]) await committed(opened.store.commit(commitOf("claims", id, 0, {})));
  await opened.store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("claimblocks store copy", () => {
  it("says what it copied, and from where to where", async () => {
    const to = join(folder, "copy");
    const result = await runCommand(["store", "copy", "--from", from, "--to", to]);
    const data = `Copied and verified 2 commits, 2 events, 2 documents\n  from ${from}\n  to   ${to}\n`;
    expect(result).toEqual({ exitCode: 0, data, talk: "" });
  });

  it("says the same to a machine", async () => {
    const to = join(folder, "copy-for-a-machine");
    const { data } = await runCommand(["store", "copy", "--from", from, "--to", to, "--format", "json"]);
    expect(JSON.parse(data)).toEqual({ from, to, commits: 2, events: 2, documents: 2 });
  });

  it("explains why it could not run", async () => {
    const result = await runCommand(["store", "copy", "--from", from, "--to", from]);
    expect(result).toMatchObject({ exitCode: 2, data: "" });
    expect(result.talk).toContain(`CB6020 copy-target-not-empty\n  ${from} is not empty.`);
  });

  it("never shows the password of an address", async () => {
    const to = "postgres://owner:hidden-word@127.0.0.1:1/claims";
    const result = await runCommand(["store", "copy", "--from", from, "--to", to]);
    expect(result.exitCode).toBe(2);
    expect(result.talk).toContain("postgres://127.0.0.1:1/claims cannot be reached: ECONNREFUSED.");
    expect(result.talk).not.toContain("hidden-word");
  });
});
