import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../../../server/config.ts";
import { type RunningServer, startServer } from "../../../../server/start-server.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { policy, policyholder } from "../../support/claims.ts";
import { travelModule } from "../../support/open-test-app.ts";

const database = await openTestDatabase();
const clients = 40;

interface Body {
  readonly claim_id: string;
  readonly claim_number: string;
  readonly payout_request_id: string;
}

async function post(url: string, body?: object): Promise<{ readonly status: number; readonly body: Body }> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", ...(body && { headers, body: JSON.stringify(body) }) });
  return { status: answer.status, body: (await answer.json()) as Body };
}

describe.skipIf(database.reason)(`two servers on one database${database.note}`, () => {
  let servers: readonly RunningServer[];
  beforeAll(async () => {
    const read = readConfig({ port: 0, modules: [travelModule] }, { DATABASE_URL: database.url });
    if ("mistakes" in read) throw new Error(JSON.stringify(read.mistakes));
    const started = await Promise.all([startServer(read.config), startServer(read.config)]);
    servers = started.map((each) => {
      if ("mistakes" in each) throw new Error(JSON.stringify(each.mistakes));
      return each.server;
    });
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });
  const urlFor = (client: number): string => servers[client % servers.length]?.url ?? "";

  test("give every claim a number of its own", async () => {
    const opening = { product_module_key: "travel", policy, policyholder };
    const opened = await Promise.all(
      Array.from({ length: clients }, (_, client) => post(`${urlFor(client)}/v1/claims`, opening)),
    );
    expect(opened.map(({ status }) => status)).toEqual(opened.map(() => 201));
    expect(new Set(opened.map(({ body }) => body.claim_number)).size).toBe(clients);
  });

  test("create one request of a block, whoever asks for it", async () => {
    const claim = await post(`${urlFor(0)}/v1/claims`, { product_module_key: "travel", policy, policyholder });
    const path = `/v1/claims/${claim.body.claim_id}/blocks/emergency_payout/request`;
    const answers = await Promise.all(Array.from({ length: clients }, (_, client) => post(urlFor(client) + path)));
    const created = answers.filter(({ status }) => status === 201);
    expect(created).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(clients - 1);
    const id = created[0]?.body.payout_request_id;
    for (const { url } of servers) {
      expect(await (await fetch(`${url}/v1/payout-requests/${id}`)).json()).toMatchObject({ ...created[0]?.body });
    }
  });

  test("say where the data is, without the password", () => {
    for (const { place } of servers) {
      expect(place).toMatch(/^postgres:\/\/127\.0\.0\.1:\d+\/test_/);
      expect(place).not.toContain("not-a-secret");
    }
  });

  test("answer 404 for an id that no database can hold", async () => {
    expect((await fetch(`${urlFor(0)}/v1/claims/a%00b`)).status).toBe(404);
  });
});
