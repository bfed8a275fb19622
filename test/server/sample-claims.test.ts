import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { travelModule } from "./support/open-test-app.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-samples-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = async (): Promise<RunningServer> => {
  const started = await startServer({
    port: 0,
    portGiven: true,
    host: "127.0.0.1",
    dataFolder: join(folder, "data"),
    modulePaths: [travelModule],
    strict: false,
  });
  if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
  return started.server;
};

interface ListedClaim {
  readonly claim_id: string;
  readonly claim_number: string;
  readonly block_states: object;
}

const claimsOf = async (url: string): Promise<readonly ListedClaim[]> => {
  const answer = await fetch(`${url}/v1/claims`);
  const { data } = (await answer.json()) as { data: readonly ListedClaim[] };
  return data;
};

describe("the samples of a module", () => {
  it("become claims once, and stay as they were left", async () => {
    const first = await start();
    const [sample, ...others] = await claimsOf(first.url);
    expect(first.samples.added).toBe(1);
    expect(others).toEqual([]);
    expect(sample).toMatchObject({
      claim_number: "TRV-DEMO",
      policy: { policy_number: "TRV-1" },
      product_module: { key: "travel", version: "1.0.0" },
      block_states: { incident: { value: "The suitcase did not arrive" }, receipt: { value: false, defaulted: true } },
    });
    const changed = await fetch(`${first.url}/v1/claims/${sample?.claim_id}/blocks/incident`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "if-match": '"1"' },
      body: JSON.stringify({ type: "input.text", value: "Changed" }),
    });
    expect(changed.status).toBe(200);
    await first.close();
    const second = await start();
    expect(second.samples.added).toBe(0);
    expect(await claimsOf(second.url)).toMatchObject([{ block_states: { incident: { value: "Changed" } } }]);
    await second.close();
  });
});
