import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../../../server/start-server.ts";
import { type CutProxy, openCutProxy } from "../../../support/postgres/cut-proxy.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { policy } from "../../support/claims.ts";
import { travelModule } from "../../support/open-test-app.ts";

const database = await openTestDatabase();

describe.skipIf(database.reason)(`a server whose database is away${database.note}`, () => {
  let proxy: CutProxy;
  let server: RunningServer;
  beforeAll(async () => {
    proxy = await openCutProxy(database.url);
    const started = await startServer({
      port: 0,
      portGiven: true,
      host: "127.0.0.1",
      dataFolder: "unused",
      databaseUrl: proxy.url,
      modulePaths: [travelModule],
      strict: false,
    });
    if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
    ({ server } = started);
  });
  afterAll(async () => {
    await server.close();
    await proxy.close();
  });

  test("says so and when to come back, and works again when the database does", async () => {
    const open = (): Promise<Response> =>
      fetch(`${server.url}/v1/claims`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ product_module_key: "travel", policy }),
      });
    proxy.cut();
    const answers = [await fetch(`${server.url}/v1/claims`), await fetch(`${server.url}/ready`), await open()];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(answers[0]?.headers.get("retry-after")).toBe("5");
    expect(await answers[0]?.json()).toMatchObject({
      code: "store_unavailable",
      detail: expect.stringContaining("CB6010"),
    });
    expect(await answers[1]?.json()).toMatchObject({
      code: "not_ready",
      detail: expect.stringContaining("the database cannot be reached (CB6010)"),
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    proxy.mend();
    expect((await open()).status).toBe(201);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });
});
