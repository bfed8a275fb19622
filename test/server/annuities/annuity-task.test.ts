import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnnuityTask } from "../../../server/jobs/run-due.ts";
import type { Task } from "../../../server/jobs/task.ts";
import type { Store } from "../../../server/store/store.ts";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import { act, actOn } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { annuityModule, openAnnuity, runsOf } from "./annuity-claims.ts";

let server: TestApp;
let read: string[];
let broken: (id: string) => Error | undefined;
let task: Task;
beforeEach(async () => {
  server = await openTestApp({ modules: [annuityModule] });
  read = [];
  broken = () => undefined;
  task = createAnnuityTask({ store: watched(server.store) });
});
afterEach(() => server.close());

/** The store, with a list of the annuities that were read from it. */
function watched(store: Store): Store {
  return {
    ...store,
    read: async (collection, id) => {
      if (collection === "annuity_requests") read.push(id);
      const error = broken(id);
      if (error) throw error;
      return store.read(collection, id);
    },
    list: async (collection, query) => {
      const page = await store.list(collection, query);
      if (collection === "annuity_requests") read.push(...page.documents.map(({ id }) => id));
      return page;
    },
  };
}

const never = new AbortController().signal;

/** One round, and which annuities it looked at. */
async function roundAt(instant: string): Promise<readonly string[]> {
  server.clock.now = Date.parse(instant);
  read = [];
  await task.run(server.clock.now, never);
  return [...new Set(read)];
}

const idOf = (request: string): string => request.split("/").at(-1) ?? "";
const statuses = async (request: string): Promise<readonly unknown[]> =>
  (await runsOf(server, request)).slice(0, 3).map(({ status }) => status);

describe("the rounds of the jobs", () => {
  it("look at all that is active first, and then only at what has become due", async () => {
    const { request: pension } = await openAnnuity(server, "pension");
    const { request: groceries } = await openAnnuity(server, "groceries");
    expect(await roundAt("2026-03-30T23:40:00Z")).toEqual([idOf(pension), idOf(groceries)]);
    expect(await roundAt("2026-03-31T00:29:30Z")).toEqual([]);
    expect(await roundAt("2026-03-31T00:30:30Z")).toEqual([idOf(pension)]);
    expect(await statuses(pension)).toEqual(["created", "coming", "coming"]);
    expect(await roundAt("2026-03-31T00:31:30Z")).toEqual([]);
    // And all of it again, an hour after the first time.
    expect(await roundAt("2026-03-31T00:40:30Z")).toEqual([idOf(pension), idOf(groceries)]);
  });

  it("make up for rounds that came late", async () => {
    const { request } = await openAnnuity(server, "pension");
    await roundAt("2026-03-31T00:00:00Z");
    expect(await roundAt("2026-03-31T00:59:00Z")).toEqual([idOf(request)]);
    await roundAt("2026-06-02T00:00:00Z");
    expect(await statuses(request)).toEqual(["created", "created", "created"]);
  });

  it("come back to what waited, as soon as its annuity goes on or its claim is released again", async () => {
    const paused = await openAnnuity(server, "pension");
    const closed = await openAnnuity(server, "pension");
    await act(server.call, closed.claim, "close");
    await roundAt("2026-03-30T23:40:00Z");
    await actOn(server.call, paused.request, "pause");
    expect(await roundAt("2026-03-31T00:30:00Z")).toEqual([idOf(paused.request), idOf(closed.request)]);
    await roundAt("2026-03-31T12:00:00Z");
    server.clock.now = Date.parse("2026-03-31T12:20:20Z");
    await actOn(server.call, paused.request, "resume");
    await act(server.call, closed.claim, "reopen", "send-to-review", "approve", "acknowledge-approved");
    expect(await roundAt("2026-03-31T12:20:40Z")).toEqual([]);
    expect(await roundAt("2026-03-31T12:21:00Z")).toEqual([idOf(paused.request), idOf(closed.request)]);
    expect(await statuses(paused.request)).toEqual(["skipped", "coming", "coming"]);
    expect(await statuses(closed.request)).toEqual(["created", "coming", "coming"]);
  });

  it("let nothing be held up by what is wrong with one annuity, and try that again", async () => {
    const first = await openAnnuity(server, "pension");
    const second = await openAnnuity(server, "pension");
    broken = (id) => (id === idOf(first.request) ? new Error("out of order") : undefined);
    await expect(roundAt("2026-03-31T00:30:00Z")).rejects.toMatchObject({
      message: "the runs of 1 of the annuities could not be created",
      errors: [{ cause: { message: "out of order" } }],
    });
    expect(await statuses(first.request)).toEqual(["due", "coming", "coming"]);
    expect(await statuses(second.request)).toEqual(["created", "coming", "coming"]);
    broken = () => undefined;
    expect(await roundAt("2026-03-31T00:50:00Z")).toEqual([idOf(first.request)]);
    expect(await statuses(first.request)).toEqual(["created", "coming", "coming"]);
  });

  it("end with a store that is away, and make up for it", async () => {
    const { request } = await openAnnuity(server, "pension");
    await roundAt("2026-03-31T00:00:00Z");
    const away = new StoreUnavailable({ code: "CB6010", params: {} });
    broken = () => away;
    await expect(roundAt("2026-03-31T00:30:00Z")).rejects.toBe(away);
    broken = () => undefined;
    await roundAt("2026-03-31T00:50:00Z");
    expect(await statuses(request)).toEqual(["created", "coming", "coming"]);
  });

  it("leave the rest to a later round when the server is to stop", async () => {
    const { request } = await openAnnuity(server, "pension");
    server.clock.now = Date.parse("2026-03-31T00:30:00Z");
    await task.run(server.clock.now, AbortSignal.abort());
    expect(await statuses(request)).toEqual(["due", "coming", "coming"]);
    await roundAt("2026-03-31T00:31:00Z");
    expect(await statuses(request)).toEqual(["created", "coming", "coming"]);
  });
});
