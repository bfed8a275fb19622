import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TestBody } from "../support/call.ts";
import { act, etagOf, openClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
let claim: string;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  claim = await openClaim(server.call);
});

const keysOf = (cards: TestBody | undefined): readonly unknown[] =>
  Object.values(cards ?? {}).map((card) => card["key"]);

describe("saving block states", () => {
  it("answers all states, the changed cards in their order, and the version for the next change", async () => {
    const saved = await save(server.call, claim, { item: { type: "dropdown", option_key: "camera" } });
    expect(saved).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { etag: '"2"' } });
    expect(saved.body["block_states"]).toMatchObject({
      item: { type: "dropdown", option_key: "camera", option_value: "Camera" },
      incident_date: { defaulted: true },
    });
    expect(keysOf(saved.body["cards"])).toEqual(["item", "camera_alert"]);
    const whole = await server.call("GET", `${claim}/cards`);
    expect(whole.body["cards"]).toEqual(expect.arrayContaining(Object.values(saved.body["cards"] ?? {})));
  });

  it("gives the same cards as an evaluation from scratch", async () => {
    await server.call("GET", `${claim}/cards`);
    await save(server.call, claim, { payout_amount: { type: "input.currency", value: 100 } });
    const kept = await server.call("GET", `${claim}/cards`);
    const { body } = await server.call("GET", claim);
    const { allowed_actions: _actions, ...bare } = body;
    const now = new Date(server.clock.now).toISOString();
    const fresh = await server.call("POST", "/v1/evaluate", {
      body: { product_module_key: "travel", claim: bare, now },
    });
    expect(kept.body["cards"]).toEqual(fresh.body["cards"]);
  });

  it("takes one state bare, as the published interface does, or wrapped", async () => {
    const headers = { "if-match": await etagOf(server.call, claim) };
    const state = { type: "input.text", value: "Lost" };
    const bare = await server.call("PATCH", `${claim}/blocks/incident`, { body: state, headers });
    expect(bare).toMatchObject({ status: 200, body: { block_states: { incident: state } } });
    const again = { type: "input.text", value: "Found" };
    const body = { block_state: again };
    const wrapped = await server.call("PATCH", `${claim}/blocks/incident`, { body, headers: { "if-match": '"2"' } });
    expect(wrapped).toMatchObject({ status: 200, body: { block_states: { incident: again } } });
  });

  it("refuses what stands beside a wrapped state", async () => {
    const body = { block_state: { type: "input.text", value: "Lost" }, note: "x" };
    const refused = await server.call("PATCH", `${claim}/blocks/incident`, { body, headers: { "if-match": "*" } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/note", code: "CB2001" }] } });
  });

  it("saves all or nothing", async () => {
    const refused = await save(server.call, claim, {
      incident: { type: "input.text", value: "Lost" },
      bags: { type: "input.number", value: "three" },
      unknown: { type: "input.text", value: "" },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: "block_state_invalid" } });
    expect(refused.body["errors"]).toMatchObject([
      { pointer: "/1/block_state/value", code: "wrong_type" },
      { pointer: "/2/block_state", code: "unknown_block" },
    ]);
    const after = await server.call("GET", claim);
    expect(after.headers["etag"]).toBe('"1"');
    expect(after.body["block_states"]).not.toHaveProperty("incident");
  });

  it("stores a value outside its limits and marks it", async () => {
    const saved = await save(server.call, claim, { bags: { type: "input.number", value: 9 } });
    expect(saved.status).toBe(200);
    expect(saved.body["block_states"]?.["bags"]).toMatchObject({ value: 9, invalid: [expect.any(String)] });
  });

  it("refuses an unknown option and the state of a disbursement", async () => {
    const option = await save(server.call, claim, { item: { type: "dropdown", option_key: "horse" } });
    expect(option.status).toBe(422);
    const state = { type: "payout_request", payout_request_id: "made-up", status: "completed" };
    const disbursement = await save(server.call, claim, { payout: state });
    expect(disbursement).toMatchObject({ status: 422, body: { errors: [{ pointer: "/0/block_state" }] } });
  });

  it("needs to be told which version it changes", async () => {
    const body = [{ key: "incident", block_state: { type: "input.text", value: "Lost" } }];
    const blind = await server.call("PATCH", `${claim}/blocks`, { body });
    expect(blind).toMatchObject({ status: 428, body: { code: "precondition_required" } });
    const stale = await server.call("PATCH", `${claim}/blocks`, { body, headers: { "if-match": '"0"' } });
    expect(stale).toMatchObject({ status: 412, headers: { etag: '"1"' }, body: { code: "precondition_failed" } });
  });

  it("lets one of two changes of one version through", async () => {
    const headers = { "if-match": await etagOf(server.call, claim) };
    const answers = await Promise.all(
      ["first", "second"].map((value) =>
        server.call("PATCH", `${claim}/blocks/incident`, { body: { type: "input.text", value }, headers }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it("leaves a closed claim as it was", async () => {
    await act(server.call, claim, "close");
    const refused = await save(server.call, claim, { incident: { type: "input.text", value: "Lost" } });
    expect(refused).toMatchObject({ status: 409, body: { code: "claim_closed" } });
  });

  it("does not find a block that the module does not have", async () => {
    const body = { type: "input.text", value: "Lost" };
    const refused = await server.call("PATCH", `${claim}/blocks/unknown`, { body, headers: { "if-match": "*" } });
    expect(refused).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});
