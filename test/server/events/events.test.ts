import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lastEventNumber } from "../../../server/events/last-event-number.ts";
import type { EventBody } from "../../../server/events/event-answer.ts";
import type { TestAnswer } from "../support/call.ts";
import { createRequest, openClaim, policy, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
let all: readonly EventBody[];
beforeAll(async () => {
  server = await openTestApp();
  for (let made = 0; made < 5; made++) await createRequest(server.call, await releasedClaim(server.call), "payout");
  all = (await walk("limit=100")).events;
});
afterAll(() => server.close());

async function read(query: string): Promise<{ events: readonly EventBody[]; next: number | null; answer: TestAnswer }> {
  const answer = await server.call("GET", `/v1/events?${query}`);
  const { data, next_cursor } = answer.body as unknown as { data: readonly EventBody[]; next_cursor: number | null };
  return { events: data, next: next_cursor, answer };
}

/** Page after page, until nothing is left. */
async function walk(query: string, from = 0): Promise<{ events: readonly EventBody[]; pages: number }> {
  const events: EventBody[] = [];
  let after: number | null = from;
  for (let pages = 0; ; pages++) {
    if (after === null) return { events, pages };
    const page = await read(`${query}&after=${after}`);
    events.push(...page.events);
    after = page.next;
  }
}

describe("the events of a server", () => {
  it("C33a: are there for every change, and for none that came to nothing", async () => {
    const claim = await openClaim(server.call);
    const before = await lastEventNumber(server.store);
    const headers = { "if-match": '"99"' };
    expect((await server.call("POST", `${claim}/close`, { body: { reason: "x" }, headers })).status).toBe(412);
    expect((await server.call("POST", "/v1/claims", { body: { product_module_key: "unknown", policy } })).status).toBe(
      404,
    );
    expect(await lastEventNumber(server.store)).toBe(before);
    await server.call("POST", `${claim}/notes`, { body: { text: "Called back" } });
    expect((await read(`after=${before}`)).events).toMatchObject([{ number: before + 1, type: "text_note_created" }]);
  });

  it("C33b: have numbers that grow", () => {
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
  });

  it("C33c: are the same from any place on, however large the pages are", async () => {
    for (const { number } of all) {
      const size = 1 + (number % 7);
      const { events } = await walk(`limit=${size}`, number);
      expect(events.slice(0, all.length - number)).toEqual(all.slice(number));
    }
  });

  it("can be asked for by type and by subject, with nothing left out between pages", async () => {
    const opened = all.filter(({ type }) => type === "claim_opened");
    for (const size of [1, 2, 5, 100]) {
      const { events } = await walk(`limit=${size}&type=claim_opened`);
      expect(events.slice(0, opened.length)).toEqual(opened);
    }
    const [first] = opened;
    const subject = `claims/${first?.subject.id}`;
    const own = all.filter((event) => event.subject.id === first?.subject.id);
    expect((await walk(`limit=2&subject=${subject}`)).events).toEqual(own);
    expect((await walk(`limit=100&subject=${subject}&type=claim_approved`)).events).toHaveLength(1);
    expect((await read("type=nothing_like_it")).events).toEqual([]);
  });

  it("are asked for in words that it knows, or the answer says which it does not", async () => {
    for (const query of [
      "after=-1",
      "after=x",
      "limit=0",
      "limit=101",
      "subject=claims",
      "subject=nothing/x",
      "kind=x",
    ]) {
      const { answer } = await read(query);
      expect({ query, status: answer.status }).toEqual({ query, status: 400 });
    }
  });

  it("show an account number as its last four digits", async () => {
    const claim = await openClaim(server.call);
    const before = await lastEventNumber(server.store);
    const sealed = `sealed:v1:6789:${"A".repeat(60)}`;
    await server.store.commit({
      at: new Date(server.clock.now).toISOString(),
      actor: { name: "thandi", role: "handler" },
      reads: [],
      puts: [],
      events: [{ type: "made_up", subject: { collection: "claims", id: claim.slice(11) }, data: { account: sealed } }],
    });
    expect((await read(`after=${before}`)).events).toMatchObject([{ data: { account: "•••• 6789" } }]);
  });
});

describe("the number of the last event", () => {
  it.each([0, 1, 2, 3, 7, 8, 9, 1000, 4097])("is found when it is %i", async (last) => {
    let reads = 0;
    const events = ({ after }: { readonly after: number }) => {
      reads += 1;
      return Promise.resolve({ events: after < last ? [{}] : [] });
    };
    expect(await lastEventNumber({ events: events as never })).toBe(last);
    expect(reads).toBeLessThan(40);
  });
});
