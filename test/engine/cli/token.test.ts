import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { runCommand } from "./run-command.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-token-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function token(data: string, ...parts: readonly string[]): ReturnType<typeof runCommand> {
  return runCommand(["token", ...parts, "--data", join(folder, data)]);
}

describe("claimblocks token", () => {
  it("prints a new token once, lists it without its secret, and revokes it", async () => {
    const made = await token("data", "create", "--owner", "Thandi Nkosi", "--role", "handler", "--expires", "90");
    expect(made.exitCode).toBe(0);
    expect(made.data).toMatch(/^cbt_[0-9a-f]{16}_[\w-]{43}\n$/);
    const [, id = "", secret = ""] = /^cbt_([^_]+)_(.+)\n$/.exec(made.data) ?? [];
    const listed = await token("data", "list");
    expect(listed.data).toMatch(new RegExp(`^${id} +handler +in force until \\S+ +Thandi Nkosi\n$`));
    expect((await token("data", "revoke", id)).data).toContain("revoked");
    const { data } = await token("data", "list", "--format", "json");
    expect(JSON.parse(data)).toMatchObject([{ token_id: id, owner: "Thandi Nkosi", role: "handler" }]);
    expect(data).not.toContain(secret);
    expect(data).not.toContain("sha256");
  });

  it.each([
    ["a role that does not exist", ["create", "--owner", "ann", "--role", "all"], "--role takes one of configurer"],
    ["an owner with a line break", ["create", "--owner", "a\nb", "--role", "handler"], "--owner takes up to 64"],
    ["half a day", ["create", "--owner", "ann", "--role", "handler", "--expires", "0.5"], "--expires takes a whole"],
    ["an id that nobody has", ["revoke", "0123456789abcdef"], "There is no token 0123456789abcdef"],
  ])("refuses %s", async (_, parts, talk) => {
    const refused = await token("refused", ...parts);
    expect(refused).toMatchObject({ exitCode: 2, data: "" });
    expect(refused.talk).toContain(talk);
  });

  it("does not touch a folder that a server is using", async () => {
    const opened = await openStore({ folder: join(folder, "used") });
    if ("failure" in opened) throw new Error(opened.failure.code);
    const refused = await token("used", "create", "--owner", "ann", "--role", "handler");
    await opened.store.close();
    expect(refused).toMatchObject({ exitCode: 2, data: "" });
    expect(refused.talk).toContain("CB60");
  });
});
