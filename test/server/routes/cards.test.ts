import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textAt } from "../support/call.ts";
import { etagOf, openClaim, releasedClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

describe("the cards of a claim", () => {
  it("stand in the order of the module, groups holding their own", async () => {
    const claim = await openClaim(server.call);
    const { headers, body } = await server.call("GET", `${claim}/cards`);
    expect(headers["etag"]).toBe(await etagOf(server.call, claim));
    const cards = Object.values(body["cards"] ?? {});
    expect(cards.map((card) => card["key"]).slice(0, 3)).toEqual(["incident_heading", "incident", "notes"]);
    const group = cards.find((card) => textAt(card, "key") === "amounts");
    const inner = Object.values(group?.["blocks"] ?? {});
    expect(inner.map((card) => card["key"])).toEqual(["payout_amount", "receipt", "bags"]);
  });

  it("are the same one by one", async () => {
    const claim = await openClaim(server.call);
    const { body } = await server.call("GET", `${claim}/cards`);
    for (const card of Object.values(body["cards"] ?? {})) {
      const one = await server.call("GET", `${claim}/blocks/${textAt(card, "key")}/card`);
      expect(one).toMatchObject({ status: 200, headers: { etag: '"1"' } });
      expect(one.body).toEqual(card);
    }
  });

  it("follow the clock where the module reads it", async () => {
    const claim = await openClaim(server.call);
    const markdownOn = async (instant: string): Promise<unknown> => {
      server.clock.now = Date.parse(instant);
      const { body } = await server.call("GET", `${claim}/blocks/summary/card`);
      return body["fields"]?.["markdown"];
    };
    expect(await markdownOn("2026-03-05T21:59:59.900Z")).toContain("2026-03-05");
    expect(await markdownOn("2026-03-05T22:00:00.000Z")).toContain("2026-03-06");
  });

  it("follow every change of the claim", async () => {
    const claim = await openClaim(server.call);
    const shown = async (): Promise<unknown> =>
      (await server.call("GET", `${claim}/blocks/camera_alert/card`)).body["visible"];
    expect(await shown()).toBe(false);
    await save(server.call, claim, { item: { type: "dropdown", option_key: "camera" } });
    expect(await shown()).toBe(true);
  });

  it("are not found for an unknown claim or block", async () => {
    const claim = await openClaim(server.call);
    expect(await server.call("GET", `${claim}/blocks/unknown/card`)).toMatchObject({ status: 404 });
    expect(await server.call("GET", `${claim}/blocks/unknown/explain`)).toMatchObject({ status: 404 });
    expect(await server.call("GET", "/v1/claims/unknown/cards")).toMatchObject({ status: 404 });
  });
});

describe("the explanation of a block", () => {
  it("says what is, and which values it comes from", async () => {
    const claim = await releasedClaim(server.call);
    const { body } = await server.call("GET", `${claim}/blocks/payout/explain`);
    expect(body).toMatchObject({ block: "payout", visible: true, actionable: true });
    expect(JSON.stringify(body["conditions"])).toContain("claim.approval_status");
    expect(JSON.stringify(body["properties"])).toContain("125050");
  });

  it("is a plain tree for people who ask for text", async () => {
    const claim = await openClaim(server.call);
    const headers = { accept: "text/plain" };
    const answer = await server.call("GET", `${claim}/blocks/airtime/explain`, { headers });
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(answer.text).toMatch(/^Airtime.* \(airtime\) .*\n(Shown, but it|Hidden, and it) cannot be used now\. /);
  });
});
