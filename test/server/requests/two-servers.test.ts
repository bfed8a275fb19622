import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import type { TestAnswer } from "../support/call.ts";
import { createRequest, releasedClaim } from "../support/claims.ts";
import { useTwoServers } from "../support/two-servers.ts";

const database = await openTestDatabase();

describe.skipIf(database.reason)(`two servers on one database${database.note}`, () => {
  const { at } = useTwoServers(database.url);

  async function askFromBoth(path: string, headers: Record<string, string>): Promise<readonly TestAnswer[]> {
    return Promise.all(Array.from({ length: 40 }, (_, client) => at(client).call("POST", path, { headers })));
  }

  it("take a step of a request once, whoever asks for it", async () => {
    const claim = await releasedClaim(at(0).call);
    const request = await createRequest(at(0).call, claim, "payout");
    const answers = await askFromBoth(`${request}/process`, { "if-match": '"1"' });
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(39);
    for (const { call } of [at(0), at(1)]) {
      expect((await call("GET", request)).body).toMatchObject({ status: "processing" });
      expect((await call("GET", claim)).body["block_states"]).toMatchObject({ payout: { status: "processing" } });
    }
  });

  it("never let a request go on a claim that the other one closes at that moment", async () => {
    const claim = await releasedClaim(at(0).call);
    const request = await createRequest(at(0).call, claim, "payout");
    const closing = { headers: { "if-match": "*" }, body: { reason: "for the test" } };
    const [closed, processed] = await Promise.all([
      at(0).call("POST", `${claim}/close`, closing),
      at(1).call("POST", `${request}/process`, { headers: { "if-match": '"1"' } }),
    ]);
    const events = (await at(0).call("GET", `${claim}/events`)).body["data"] as unknown as readonly { type: string }[];
    const types = events.map(({ type }) => type);
    // Either it left first, or it did not leave at all.
    const left = types.indexOf("payout_request_processing");
    const end = types.indexOf("claim_closed");
    expect({ status: processed.status, left: left >= 0 }).toEqual({
      status: processed.status === 200 ? 200 : 409,
      left: processed.status === 200,
    });
    expect(closed.status === 200 && left > end).toBe(false);
  });
});
