import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import type { TestAnswer } from "../support/call.ts";
import { createRequest, openClaim, policy, releasedClaim } from "../support/claims.ts";
import { useTwoServers } from "../support/two-servers.ts";

const database = await openTestDatabase();

describe.skipIf(database.reason)(`one call at two servers at the same time${database.note}`, () => {
  const { at } = useTwoServers(database.url);

  /** Sends the call 50 times to both; gives the different answers it got, and how many of them were not the first again. */
  async function sendEverywhere(
    url: string,
    options: { readonly body?: unknown; readonly headers: Record<string, string> },
  ): Promise<{ readonly different: readonly TestAnswer[]; readonly firsts: number }> {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, client) => at(client).call("POST", url, options)));
    const given = answers.filter(({ status }) => status < 300);
    for (const refused of answers.filter((answer) => !given.includes(answer))) {
      expect(refused).toMatchObject({ status: 409, body: { code: "idempotency_key_in_use" } });
    }
    const different = [...new Map(given.map((answer) => [answer.text, answer])).values()];
    return { different, firsts: given.filter(({ headers }) => !("idempotency-replayed" in headers)).length };
  }

  async function events(type: string): Promise<number> {
    const page = await at(0).store.events({ after: 0, limit: 10_000 });
    return page.events.filter((event) => event.type === type).length;
  }

  it("opens one claim", async () => {
    const before = await events("claim_opened");
    const options = { body: { product_module_key: "travel", policy }, headers: { "idempotency-key": "open" } };
    const { different, firsts } = await sendEverywhere("/v1/claims", options);
    expect({ different: different.length, firsts, opened: (await events("claim_opened")) - before }).toEqual({
      different: 1,
      firsts: 1,
      opened: 1,
    });
  });

  it("carries out one of two different calls with the same key", async () => {
    const url = `${await openClaim(at(0).call)}/notes`;
    const add = (client: number) =>
      at(client).call("POST", url, { body: { text: `Called by ${client}` }, headers: { "idempotency-key": "both" } });
    const answers = await Promise.all([add(0), add(1)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect((await at(0).call("GET", url)).body["data"]).toHaveLength(1);
  });

  it("adds one note", async () => {
    const url = `${await openClaim(at(0).call)}/notes`;
    const { different, firsts } = await sendEverywhere(url, {
      body: { text: "Called" },
      headers: { "idempotency-key": "note" },
    });
    expect({ different: different.length, firsts }).toEqual({ different: 1, firsts: 1 });
    expect((await at(1).call("GET", url)).body["data"]).toHaveLength(1);
  });

  it("creates one request and takes one step of it, and nobody is told of a conflict", async () => {
    const claim = await releasedClaim(at(0).call);
    const created = await sendEverywhere(`${claim}/blocks/payout/request`, {
      headers: { "idempotency-key": "create" },
    });
    expect({ different: created.different.length, firsts: created.firsts }).toEqual({ different: 1, firsts: 1 });
    const request = String(created.different[0]?.headers["location"]);
    const headers = { "idempotency-key": "process", "if-match": '"1"' };
    const processed = await sendEverywhere(`${request}/process`, { headers });
    expect({ different: processed.different.length, firsts: processed.firsts }).toEqual({ different: 1, firsts: 1 });
    expect((await at(1).call("GET", request)).headers["etag"]).toBe('"2"');
  });

  it("takes each item of a bulk call once, and gives everybody the same results", async () => {
    const requests: string[] = [];
    for (let made = 0; made < 5; made++) {
      requests.push(await createRequest(at(0).call, await releasedClaim(at(0).call), "payout"));
    }
    const items = requests.map((request) => ({ id: request.split("/")[3], version: 1 }));
    const { different, firsts } = await sendEverywhere("/v1/payout-requests/bulk", {
      body: { action: "process", items },
      headers: { "idempotency-key": "bulk" },
    });
    expect({ different: different.length, firsts }).toEqual({ different: 1, firsts: 1 });
    expect(different[0]?.body["results"]).toMatchObject(items.map(({ id }) => ({ id, status: 200, etag: '"2"' })));
  });
});
