import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { policy, policyholder } from "../support/claims.ts";
import { annuityDays, annuityOfDay, annuityUntil, writeModule } from "../support/module-with-daily-annuities.ts";
import { verifyPlace, withStoreAt } from "../support/open-place.ts";
import { type Place, startTimed, type TimedProcess } from "../support/start-timed.ts";
import { readRequestsMadeOnce, type StoredRequests } from "../support/stored-requests.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { createHttpCaller, type HttpCaller } from "../support/http-caller.ts";

// A night takes more of each.
const clients = Number(process.env["TWO_SERVERS_CLIENTS"] ?? 100);
const annuities = Number(process.env["TWO_SERVERS_ANNUITIES"] ?? 8);
const begin = Date.parse("2026-03-02T08:30:00Z");
const timeout = 60_000 + annuities * 4_000;
const week = 7 * 86_400_000;

const database = await openTestDatabase();
const newFolder = temporaryFolders();

describe.skipIf(database.reason)(`two server processes on one database${database.note}`, () => {
  let place: Place;
  let paid: StoredRequests;
  const processes: TimedProcess[] = [];
  let servers: readonly HttpCaller[] = [];
  beforeAll(async () => {
    place = { module: await writeModule(newFolder()), folder: newFolder(), databaseUrl: database.url };
    // Both at once: also their first steps on an empty database must not meet.
    processes.push(startTimed(place, begin), startTimed(place, begin));
    servers = await Promise.all(processes.map(async ({ url }) => createHttpCaller(await url)));
  });
  afterAll(async () => {
    for (const process of processes) await process.end("SIGKILL");
  });

  function at(client: number): HttpCaller {
    const server = servers[client % servers.length];
    if (!server) throw new Error("expected a server");
    return server;
  }

  async function releasedClaim(): Promise<string> {
    const send = at(0);
    const opened = await send("POST", "/v1/claims", { body: { product_module_key: "travel", policy, policyholder } });
    const claim = String(opened.headers["location"]);
    const value = { type: "input.text", value: "The suitcase did not arrive" };
    const amount = { type: "input.currency", value: 125_050 };
    const body = [
      { key: "incident", block_state: value },
      { key: "payout_amount", block_state: amount },
    ];
    await send("PATCH", `${claim}/blocks`, { body, ifMatch: 1 });
    for (const [done, action] of ["send-to-review", "approve", "acknowledge-approved"].entries()) {
      const answer = await send("POST", `${claim}/${action}`, { body: {}, ifMatch: done + 2 });
      if (answer.status !== 200) throw new Error(answer.text);
    }
    return claim;
  }

  it(`C22a: make one request of a block that ${clients} clients ask for at once, and tell the others its id`, async () => {
    const claim = await releasedClaim();
    for (const block of ["payout", "emergency_payout", "airtime", annuityOfDay(3)]) {
      const path = `${claim}/blocks/${block}/request`;
      const asking = Array.from({ length: clients }, (_, client) => {
        const actor = `client ${client}:handler`;
        // Half of them can send again what they sent, and it makes no difference.
        return at(client)("POST", path, { actor, ...(client % 4 < 2 && { key: `${block}-${client}` }) });
      });
      const answers = await Promise.all(asking);
      const made = answers.filter(({ status }) => status === 201);
      expect(made.map(({ text }) => text)).toHaveLength(1);
      const id = made[0]?.headers["location"]?.split("/").at(-1);
      const others = answers.filter(({ status }) => status !== 201).map(({ status, body }) => ({ status, body }));
      const refused = { status: 409, body: { code: "already_requested", existing_request_id: id } };
      expect(others).toMatchObject(others.map(() => refused));
    }
  });

  it("C24a, C24d: pay each run of each annuity once while their clocks go through a year", { timeout }, async () => {
    const made: string[] = [];
    for (let count = 0; count < annuities; count += 1) {
      const block = count === 0 ? annuityUntil.block : annuityOfDay(annuityDays[count % annuityDays.length] ?? 0);
      const answer = await at(count)("POST", `${await releasedClaim()}/blocks/${block}/request`, {});
      made.push(String(answer.headers["location"]?.split("/").at(-1)));
    }
    for (let now = begin + week; now <= begin + 53 * week; now += week) {
      await Promise.all(processes.map((process) => process.moveTo(now)));
    }
    paid = await withStoreAt(place, readRequestsMadeOnce);
    // One more, which the clients of the test before have asked for.
    expect(paid.annuities).toHaveLength(annuities + 1);
    expect(paid.annuities.map(({ id }) => id)).toEqual(expect.arrayContaining(made));
    expect(paid.runs).toHaveLength(annuityUntil.runs + 12 * annuities);
  });

  it("C24b, C24e: pay as often as was agreed, and the last run ends the annuity", () => {
    for (const { block_key, runs_settled, status } of paid.annuities) {
      const agreed = block_key === annuityUntil.block ? annuityUntil.runs : 12;
      expect({ block_key, runs_settled, status }).toEqual({ block_key, runs_settled: agreed, status: "completed" });
    }
  });

  it("C24c: pay nothing after the end date, and on that day still", () => {
    const days = paid.runs.filter(({ block_key }) => block_key === annuityUntil.block).map(({ due_at }) => due_at);
    expect(days.at(-1)).toBe(`${annuityUntil.lastRun}T07:00:00.000Z`);
  });

  it("C24f: pay the policyholder", () => {
    for (const { payee } of paid.runs)
      expect(payee).toMatchObject({ type: "policyholder", policyholder_id: "holder-1" });
  });

  it("C35c: leave a history that verifies, and stop when they are asked to", async () => {
    expect(await Promise.all(processes.map((process) => process.end("SIGTERM")))).toEqual([0, 0]);
    expect(await verifyPlace(place)).toBeGreaterThan(annuities * 8);
  });
});
