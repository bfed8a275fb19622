import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { openTestApp } from "../support/open-test-app.ts";
import { operationsForTest } from "./operations-for-test.ts";

it("refuses calls while the event loop is late, but answers whoever watches", { timeout: 20_000 }, async () => {
  const server = await openTestApp({ operations: operationsForTest({ mostDelay: 5 }) });
  const load = { on: true };
  const work = async (): Promise<void> => {
    while (load.on) {
      const end = performance.now() + 60;
      while (performance.now() < end);
      await pause(1);
    }
  };
  const working = work();
  const statusOf = async (url: string): Promise<number> => (await server.call("GET", url)).status;
  let refused = await server.call("GET", "/v1/claims");
  for (const end = performance.now() + 10_000; refused.status !== 503 && performance.now() < end; await pause(50)) {
    refused = await server.call("GET", "/v1/claims");
  }
  expect(refused).toMatchObject({ status: 503, body: { code: "overloaded" }, headers: { "retry-after": "5" } });
  expect([await statusOf("/health"), await statusOf("/ready"), await statusOf("/metrics")]).toEqual([200, 200, 200]);
  load.on = false;
  await working;
  await server.close();
});
