import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createToken } from "../../../server/auth/manage-tokens.ts";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { policy, policyholder } from "../support/claims.ts";
import { travelModule } from "../support/open-test-app.ts";

const program = fileURLToPath(new URL("../../../engine/cli/claimblocks.mjs", import.meta.url));
const canary = "canary-62001234567890";
const callers = 8;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-stop-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly errors: () => string;
}

async function serve(data: string, environment: Record<string, string>): Promise<Running> {
  const options = ["--data", data, "--modules", travelModule, "--port", "0"];
  const child = spawn(process.execPath, [program, "serve", ...options], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [printed, errors] = ["", ""];
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const [, found] = /claims +(http:\S+)\/\n/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}\n${printed}${errors}`)));
  });
  return { child, url, errors: () => errors };
}

async function onStore<Result>(data: string, act: (store: Store) => Promise<Result>): Promise<Result> {
  const opened = await openStore({ folder: data });
  if ("failure" in opened) throw new Error(opened.failure.code);
  const result = await act(opened.store);
  await opened.store.close();
  return result;
}

/** A call whose body never comes, so that a stop has something to wait for. */
async function holdCall({ url }: Running, authorization = ""): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const headers = ["Host: localhost", "Content-Type: application/json", "Content-Length: 100"];
  socket.write(`POST /v1/claims HTTP/1.1\r\n${headers.join("\r\n")}\r\nAuthorization: ${authorization}\r\n\r\n{`);
  await pause(100);
  return socket;
}

/** Opens claims one after the other until the server is gone; gives the ids that were acknowledged. */
async function openClaims(url: string, authorization: string): Promise<readonly string[]> {
  const ids: string[] = [];
  const headers = { "content-type": "application/json", authorization };
  const body = JSON.stringify({ product_module_key: "travel", policy: { ...policy, note: canary }, policyholder });
  for (;;) {
    const answer = await fetch(`${url}/v1/claims`, { method: "POST", headers, body }).catch(() => undefined);
    if (answer?.status !== 201) return ids;
    const claim = (await answer.json().catch(() => undefined)) as { readonly claim_id: string } | undefined;
    if (claim) ids.push(claim.claim_id);
  }
}

describe("a stop", () => {
  it.concurrent("loses no acknowledged change, waits no longer than it may, and leaves a log without what was sent", async () => {
    const data = join(folder, "stopped");
    const order = { owner: "Thandi Nkosi", role: "handler", days: undefined, now: Date.now() } as const;
    const { token } = await onStore(data, (store) => createToken(store, order));
    const authorization = `Bearer ${token}`;
    const running = await serve(data, {
      CLAIMBLOCKS_KEY: Buffer.alloc(32, 7).toString("base64"),
      CLAIMBLOCKS_RATE_LIMIT: "0",
      CLAIMBLOCKS_STOP_SECONDS: "1",
    });
    const held = await holdCall(running, authorization);
    const opening = Array.from({ length: callers }, () => openClaims(running.url, authorization));
    await pause(400);
    const ended = once(running.child, "exit");
    running.child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    held.destroy();
    const ids = (await Promise.all(opening)).flat();
    expect(ids.length).toBeGreaterThan(callers);
    const kept = await onStore(data, (store) => Promise.all(ids.map((id) => store.read("claims", id))));
    expect(kept.filter((claim) => claim === undefined)).toEqual([]);
    const lines = running.errors().trim().split("\n");
    const calls = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === "call");
    expect(calls.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(ids.length);
    expect(calls[0]).toMatchObject({ method: "POST", route: "/v1/claims", actor: "Thandi Nkosi" });
    for (const secret of [canary, token, "Bearer"]) expect(running.errors()).not.toContain(secret);
  }, 20_000);

  it.concurrent("that is asked for twice happens at once", async () => {
    const running = await serve(join(folder, "twice"), { CLAIMBLOCKS_STOP_SECONDS: "60" });
    const held = await holdCall(running);
    const ended = once(running.child, "exit");
    running.child.kill("SIGTERM");
    await pause(200);
    expect(running.child.exitCode).toBeNull();
    running.child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    held.destroy();
  }, 20_000);
});
