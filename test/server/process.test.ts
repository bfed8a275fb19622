import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../server/start-server.ts";
import { policy, policyholder } from "./support/claims.ts";
import { travelModule } from "./support/open-test-app.ts";
import { startServeProcess } from "./support/serve-process.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-process-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Created {
  readonly claim_id: string;
  readonly payout_request_id: string;
}

const post = async (url: string, body?: object): Promise<{ readonly status: number; readonly body: Created }> => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", ...(body && { headers, body: JSON.stringify(body) }) });
  return { status: answer.status, body: (await answer.json()) as Created };
};

const get = async (url: string): Promise<unknown> => (await fetch(url)).json();

const opening = { product_module_key: "travel", policy, policyholder };

describe("the server as a process", () => {
  it("still has a request after kill -9, and made it once for 200 calls at the same time", async () => {
    const data = join(folder, "killed");
    const first = await startServeProcess(data, travelModule);
    const claim = await post(`${first.url}/v1/claims`, opening);
    const block = `/v1/claims/${claim.body.claim_id}/blocks/emergency_payout/request`;
    const answers = await Promise.all(Array.from({ length: 200 }, () => post(first.url + block)));
    const created = answers.filter(({ status }) => status === 201);
    expect(created).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(199);
    await first.end("SIGKILL");
    const second = await startServeProcess(data, travelModule);
    const request = created[0]?.body;
    expect(await get(`${second.url}/v1/payout-requests/${request?.payout_request_id}`)).toMatchObject({ ...request });
    expect(await get(`${second.url}/v1/claims/${claim.body.claim_id}`)).toMatchObject({
      block_states: { emergency_payout: { payout_request_id: request?.payout_request_id } },
    });
    expect((await post(second.url + block)).status).toBe(409);
    expect(await second.end("SIGTERM")).toBe(0);
  });
});

describe("what the server prints", () => {
  it("says why older claims do not show an edit of their module", async () => {
    const data = join(folder, "edited");
    const module = join(folder, "edited-modules", "travel");
    await cp(travelModule, module, { recursive: true });
    const first = await startServeProcess(data, module);
    await first.end("SIGTERM");
    expect(first.output()).not.toContain("changed");
    await appendFile(join(module, "claims-blocks.yaml"), "  - block: { type: divider, key: last_line }\n");
    const second = await startServeProcess(data, module);
    await second.end("SIGTERM");
    expect(second.output()).toMatch(/changed {3}travel 1\.0\.0 .*\n.*new claims are opened on 1\.0\.0\+[0-9a-f]{12}/);
  });
});

describe("starting the server", () => {
  const config = {
    host: "127.0.0.1",
    modulePaths: [travelModule],
    strict: false,
  };

  it("takes the next free port unless one was asked for", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const dataFolder = join(folder, "ports");
    const asked = await startServer({ ...config, dataFolder, port, portGiven: true });
    expect(asked).toMatchObject({ mistakes: [{ code: "CB7103", params: { port, reason: "EADDRINUSE" } }] });
    const free = await startServer({ ...config, dataFolder, port, portGiven: false });
    if ("mistakes" in free) throw new Error(JSON.stringify(free.mistakes));
    expect(free.server.port).toBeGreaterThan(port);
    await free.server.close();
    other.close();
  });

  it("is refused while another server has the data folder", async () => {
    const dataFolder = join(folder, "shared");
    const first = await startServer({ ...config, dataFolder, port: 0, portGiven: true });
    if ("mistakes" in first) throw new Error(JSON.stringify(first.mistakes));
    const second = await startServer({ ...config, dataFolder, port: 0, portGiven: true });
    expect(second).toMatchObject({ mistakes: [{ code: "CB6002" }] });
    await first.server.close();
  });

  it("is refused without a module that can be used", async () => {
    const modulePaths = [join(folder, "nowhere")];
    const started = await startServer({
      ...config,
      modulePaths,
      dataFolder: join(folder, "none"),
      port: 0,
      portGiven: true,
    });
    expect(started).toMatchObject({ mistakes: [{ code: "CB7105" }], modules: [{ diagnostics: [{ code: "CB1001" }] }] });
  });
});
