import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { type ChangingMethod, type ExampleCall, exampleCalls, send } from "./example-calls.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
}

const takesNoKey = new Set([
  // Leaves nothing behind that a second one could double.
  "evaluate",
  // Their answer must not be kept, and whoever looks twice has looked twice.
  "unmask_claim",
  "unmask_payout_request",
  "unmask_fulfillment_request",
  "unmask_annuity_request",
  // Their answers hold a secret, which must not be kept either.
  "create_webhook_endpoint",
  "rotate_webhook_secret",
]);

/** They concern claims and requests, but make something new, or take a version with each item. */
const withoutVersion = new Set(["openClaim", "addNote", "createRequest", "act_on_payout_requests"]);

interface ChangingOperation {
  readonly name: string;
  readonly method: ChangingMethod;
  readonly path: string;
  readonly headers: readonly string[];
}

const operations: ChangingOperation[] = [];
let server: TestApp;

const opened = await openTestApp();
const document = (await opened.call("GET", "/v1/openapi.json")).body as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
await opened.close();
for (const [path, methods] of Object.entries(document.paths)) {
  for (const [verb, { operationId: name, parameters }] of Object.entries(methods)) {
    if (verb === "get" || takesNoKey.has(name)) continue;
    const method = verb.toUpperCase() as ChangingMethod;
    const headers = parameters.filter((parameter) => parameter.in === "header").map((parameter) => parameter.name);
    operations.push({ name, method, path, headers });
  }
}

beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

async function countEvents(): Promise<number> {
  return (await server.store.events({ after: 0, limit: 100_000 })).events.length;
}

describe("every operation that changes something", () => {
  it("takes an Idempotency-Key, and has an example here", () => {
    const without = operations.filter(({ headers }) => !headers.includes("Idempotency-Key"));
    expect(without.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(exampleCalls).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  it("names the version of the claim or the request that it is made for, unless it makes a new one", () => {
    const concerned = operations.filter(({ path }) => /^\/v1\/(claims|\w+-requests)\b/.test(path));
    const without = concerned.filter(({ headers }) => !headers.includes("If-Match"));
    expect(new Set(without.map(({ name }) => name))).toEqual(withoutVersion);
  });
});

async function prepare(name: string): Promise<ExampleCall> {
  const example = await exampleCalls[name]?.(server.call);
  if (!example) throw new Error(`there is no example of ${name}`);
  return example;
}

describe("C32a, C32c: a key", () => {
  it.each(operations)("makes $name happen once, and is refused for another call", async ({ name, method }) => {
    const example = await prepare(name);
    const key = `once-${name}`;
    const before = await countEvents();
    const first = await send(server.call, method, example, key);
    if (first.status >= 300) throw new Error(first.text);
    expect(first.headers).not.toHaveProperty("idempotency-replayed");
    const after = await countEvents();
    expect(after).toBeGreaterThan(before);

    const again = await send(server.call, method, example, key);
    expect(again).toMatchObject({ status: first.status, headers: { "idempotency-replayed": "true" } });
    expect(again.text).toBe(first.text);
    expect(again.headers["etag"]).toBe(first.headers["etag"]);
    expect(again.headers["location"]).toBe(first.headers["location"]);

    const other = await send(server.call, method, { ...example, ...example.other }, key);
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
    expect(await countEvents()).toBe(after);
  });
});

describe("ETag", () => {
  it.each(["openClaim", "createRequest"])("is the version that %s has made, as reading it says", async (name) => {
    const made = await send(server.call, "POST", await prepare(name), `etag-${name}`);
    expect(made.headers["etag"]).toBe('"1"');
    expect((await server.call("GET", String(made.headers["location"]))).headers["etag"]).toBe('"1"');
  });
});

describe("If-Match", () => {
  const versioned = operations.filter(({ headers }) => headers.includes("If-Match"));

  it.each(versioned)("holds $name to the version that its author has seen", async ({ name, method }) => {
    const example = await prepare(name);
    const { etag: _etag, ...blind } = example;
    const key = `version-${name}`;
    const before = await countEvents();
    expect(await send(server.call, method, blind, key)).toMatchObject({ status: 428 });
    const stale = await send(server.call, method, { ...blind, etag: '"99"' }, key);
    expect(stale).toMatchObject({ status: 412, headers: { etag: example.etag } });
    expect(await countEvents()).toBe(before);
    const answer = await send(server.call, method, example, key);
    if (answer.status !== 200) throw new Error(answer.text);
    expect(answer.headers["etag"]).toMatch(/^"\d+"$/);
    expect(answer.headers["etag"]).not.toBe(example.etag);
  });
});
