import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RunningServer, startServer } from "../../../server/start-server.ts";
import { type TestBody, textAt } from "../support/call.ts";
import { policy } from "../support/claims.ts";
import { travelModule } from "../support/open-test-app.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

let folder: string;
let receiver: Receiver;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-delivering-"));
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningServer> {
  const config = { host: "127.0.0.1", port: 0, portGiven: true, modulePaths: [travelModule], strict: false };
  const started = await startServer({ ...config, dataFolder: join(folder, "data"), operation: { logLevel: "silent" } });
  if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
  return started.server;
}

async function post({ url }: RunningServer, path: string, body?: object): Promise<TestBody> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url + path, { method: "POST", ...(body && { headers, body: JSON.stringify(body) }) });
  return (await answer.json()) as TestBody;
}

const soon = { timeout: 5_000, interval: 20 };
const idsSeen = (): readonly unknown[] => receiver.received.map(({ headers }) => headers["webhook-id"]);

describe("a server", () => {
  it("tells endpoints at once, stops though one hangs, and sends it the same message after the next start", async () => {
    const first = await start();
    const subscribed = await post(first, "/v1/webhook-endpoints", { url: receiver.url, event_types: ["claim_opened"] });
    await post(first, "/v1/claims", { product_module_key: "travel", policy });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), soon);
    receiver.answer = () => undefined;
    await post(first, `/v1/webhook-endpoints/${textAt(subscribed, "endpoint_id")}/ping`);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), soon);
    await first.close();

    receiver.answer = (response) => response.writeHead(204).end();
    const second = await start();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(3), soon);
    const [, hung, again] = idsSeen();
    expect(again).toBe(hung);
    const delivered = async (): Promise<void> => {
      const listed = (await (await fetch(`${second.url}/v1/webhook-deliveries?status=delivered`)).json()) as TestBody;
      expect(listed["data"]).toMatchObject([{ event_type: "claim_opened" }, { event_type: "ping", attempt_count: 1 }]);
    };
    await vi.waitFor(delivered, soon);
    await second.close();
  });
});
