import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createToken } from "../../../server/auth/manage-tokens.ts";
import { startServer, type StartResult } from "../../../server/start-server.ts";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { travelModule } from "../support/open-test-app.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-start-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function start(host: string): Promise<StartResult> {
  return startServer({
    host,
    port: 0,
    portGiven: true,
    dataFolder: folder,
    modulePaths: [travelModule],
    strict: false,
    key: Buffer.alloc(32, 7).toString("base64"),
  });
}

async function makeToken(): Promise<string> {
  const opened = await openStore({ folder });
  if ("failure" in opened) throw new Error(opened.failure.code);
  const { token } = await createToken(opened.store, {
    owner: "ann",
    role: "handler",
    days: undefined,
    now: Date.now(),
  });
  await opened.store.close();
  return token;
}

describe("a server that starts", () => {
  it.each(["0.0.0.0", "192.168.1.5", "example.com", "127.0.0.1.evil.example"])(
    "without tokens does not listen on %s",
    async (host) => {
      expect(await start(host)).toMatchObject({ mistakes: [{ code: "CB7102", params: { host } }] });
    },
  );

  it("with tokens listens anywhere, asks for one, and loads no demo claims", async () => {
    const token = await makeToken();
    const started = await start("0.0.0.0");
    if (!("server" in started)) throw new Error(JSON.stringify(started.mistakes));
    const { server } = started;
    const url = `http://127.0.0.1:${server.port}/v1/claims`;
    const [without, withToken] = await Promise.all([
      fetch(url),
      fetch(url, { headers: { authorization: `Bearer ${token}` } }),
    ]);
    const answer: unknown = await withToken.json();
    await server.close();
    expect([server.sandbox, server.samples.added, without.status, withToken.status]).toEqual([false, 0, 401, 200]);
    expect(answer).toMatchObject({ data: [] });
  });
});
