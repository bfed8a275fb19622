import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TestAnswer } from "../support/call.ts";
import { act, createRequest, etagOf, openClaim, policy, save } from "../support/claims.ts";
import { openTestApp, type TestApp, travelModule } from "../support/open-test-app.ts";

let server: TestApp;
let claim: string;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  claim = await openClaim(server.call);
});

async function change(method: "POST" | "PATCH", what: string, body: object): Promise<TestAnswer> {
  const headers = { "if-match": await etagOf(server.call, claim) };
  return server.call(method, `${claim}/${what}`, { body, headers });
}

async function lastEvent(): Promise<unknown> {
  const { body } = await server.call("GET", `${claim}/events`);
  return (body["data"] as unknown as readonly unknown[]).at(-1);
}

describe("an assignment", () => {
  it("says who works on the claim, until somebody else or nobody does", async () => {
    for (const assigned_to of ["thandi", "pieter", null]) {
      expect(await change("POST", "assign", { assigned_to })).toMatchObject({ status: 200, body: { assigned_to } });
    }
    expect(await lastEvent()).toMatchObject({ type: "assignment_changed", data: { from: "pieter", to: null } });
  });

  it("needs the version that its author has seen, and a claim that is not closed", async () => {
    const body = { assigned_to: "thandi" };
    expect(await server.call("POST", `${claim}/assign`, { body })).toMatchObject({ status: 428 });
    await act(server.call, claim, "close");
    expect(await change("POST", "assign", body)).toMatchObject({ status: 409, body: { code: "claim_closed" } });
  });
});

describe("the claimant", () => {
  it("keeps what is not sent", async () => {
    await change("PATCH", "claimant", { first_name: "Sarah", email: "sarah@example.com" });
    const changed = await change("PATCH", "claimant", { last_name: "Barnard", email: null });
    expect(changed.body["claimant"]).toEqual({ first_name: "Sarah", last_name: "Barnard", email: null });
  });

  it("never shows its values in an event", async () => {
    await change("PATCH", "claimant", { id_number: "6801015800084" });
    expect(await lastEvent()).toMatchObject({ type: "claimant_updated", data: { changed: ["id_number"] } });
    expect((await server.call("GET", `${claim}/events`)).text).not.toContain("6801015800084");
  });

  it("has no properties of its own invention", async () => {
    const refused = await change("PATCH", "claimant", { shoe_size: 43 });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/shoe_size" }] } });
  });
});

describe("the policy of a claim", () => {
  const other = { ...policy, policy_id: "policy-2", policy_number: "TRV-2", policyholder_id: "holder-2" };

  it("can be another one while the claim is open, and the cards follow", async () => {
    const linked = await change("POST", "policy", { policy: other, policyholder: { policyholder_id: "holder-2" } });
    expect(linked).toMatchObject({
      status: 200,
      body: { policy_id: "policy-2", policyholder_id: "holder-2", policy: { policy_number: "TRV-2" } },
    });
    const card = await server.call("GET", `${claim}/blocks/emergency_payout/card`);
    expect(card.text).toContain("holder-2");
    expect(await lastEvent()).toMatchObject({
      type: "claim_linked_to_policy",
      data: { from: "policy-1", to: "policy-2" },
    });
  });

  it("brings no other currency to amounts that were saved", async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimblocks-currency-"));
    const module = join(folder, "travel");
    await cp(travelModule, module, { recursive: true });
    const head = await readFile(join(module, "module.yaml"), "utf8");
    await writeFile(join(module, "module.yaml"), head.replace("currency: ZAR\n", ""));
    const dinars = await openTestApp({ modules: [module] });
    claim = await openClaim(dinars.call);
    const link = async (): Promise<TestAnswer> => {
      const headers = { "if-match": await etagOf(dinars.call, claim) };
      return dinars.call("POST", `${claim}/policy`, { body: { policy: { ...other, currency: "KWD" } }, headers });
    };
    await save(dinars.call, claim, { payout_amount: { type: "input.currency", value: 125050 } });
    const refused = await link();
    await save(dinars.call, claim, { payout_amount: { type: "input.currency", value: null } });
    const linked = await link();
    await dinars.close();
    await rm(folder, { recursive: true });
    expect(refused).toMatchObject({ status: 409, body: { code: "policy_not_linkable" } });
    expect(refused.text).toContain("Its amounts are in ZAR");
    expect(linked).toMatchObject({ status: 200, body: { currency: "KWD" } });
  });

  it("takes the policyholder along only where it is the same person", async () => {
    const same = await change("POST", "policy", { policy: { ...policy, policy_id: "policy-3" } });
    expect(same.body["policyholder"]).toMatchObject({ first_name: "Thandi" });
    expect((await change("POST", "policy", { policy: other })).body["policyholder"]).toBeNull();
  });

  it("stays once something rests on it", async () => {
    await createRequest(server.call, claim, "emergency_payout");
    const refused = await change("POST", "policy", { policy: other });
    expect(refused).toMatchObject({ status: 409, body: { code: "policy_not_linkable" } });
    expect((await server.call("GET", claim)).body["policy_id"]).toBe("policy-1");
  });

  it("stays once the claim has left capture", async () => {
    await act(server.call, claim, "close");
    expect(await change("POST", "policy", { policy: other })).toMatchObject({ status: 409 });
  });
});

describe("the notes of a claim", () => {
  it("are kept in order, with their authors, and change no version", async () => {
    const etag = await etagOf(server.call, claim);
    for (const [text, author] of [
      ["Called back", "thandi:handler"],
      ["No answer", "pieter:handler"],
    ] as const) {
      const added = await server.call("POST", `${claim}/notes`, {
        body: { text },
        headers: { "x-sandbox-actor": author },
      });
      expect(added).toMatchObject({ status: 201, body: { text } });
    }
    const { body } = await server.call("GET", `${claim}/notes`);
    expect(body["data"]).toMatchObject([
      { text: "Called back", created_by: { name: "thandi" } },
      { text: "No answer", created_by: { name: "pieter" } },
    ]);
    expect(await etagOf(server.call, claim)).toBe(etag);
    expect(await lastEvent()).toMatchObject({ type: "text_note_created" });
  });

  it("can be added to a closed claim, but say something", async () => {
    await act(server.call, claim, "close");
    expect(await server.call("POST", `${claim}/notes`, { body: { text: "Filed" } })).toMatchObject({ status: 201 });
    expect(await server.call("POST", `${claim}/notes`, { body: { text: " " } })).toMatchObject({ status: 422 });
    expect(await server.call("POST", "/v1/claims/unknown/notes", { body: { text: "x" } })).toMatchObject({
      status: 404,
    });
  });
});

describe("the events of a claim", () => {
  it("hold what happened to its requests, in order, page by page", async () => {
    await createRequest(server.call, claim, "emergency_payout");
    await act(server.call, claim, "close");
    const whole = await server.call("GET", `${claim}/events`);
    const all = whole.body["data"] as unknown as readonly { readonly number: number; readonly type: string }[];
    expect(all.map(({ type }) => type)).toEqual([
      "claim_opened",
      "claim_block_state_updated",
      "payout_request_created",
      "claim_closed",
      "payout_request_failed",
    ]);
    const paged: unknown[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const { body } = await server.call("GET", `${claim}/events?limit=2&after=${after}`);
      paged.push(...(body["data"] as unknown as readonly unknown[]));
      after = body["next_cursor"] as unknown as number | null;
    }
    expect(paged).toEqual(all);
  });

  it("are never those of another claim", async () => {
    const { body } = await server.call("GET", `${claim}/events`);
    const [, , , id] = claim.split("/");
    expect(body["data"]).toMatchObject([{ type: "claim_opened", subject: { collection: "claims", id } }]);
  });
});
