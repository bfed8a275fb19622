import { expect, it } from "vitest";
import { expectWholeChains } from "../store/expect-whole-chains.ts";
import type { DocumentKey, Store, StoredEvent } from "../../../server/store/store.ts";
import { type TestCaller, textAt } from "../support/call.ts";
import type { PlainClaim, PlainRequest } from "./plain-claim.ts";
import { claimSteps } from "./plain-steps.ts";

export interface Finished {
  readonly claims: readonly PlainClaim[];
  readonly call: TestCaller;
  readonly store: Store;
}

const ended = ["completed", "successful", "rejected", "cancelled"];

/** What must be true of everything that a run has left behind, read from the store and its events. */
export function describeInvariants(run: () => Finished): void {
  it("C2a: a claim moves only as its table of steps allows", async () => {
    for (const { path } of run().claims) {
      let before = { claim_status: "open", approval_status: "pending" };
      for (const { data } of await eventsOf(run().store, { collection: "claims", id: idOf(path) })) {
        const { from, to } = data as { readonly from?: typeof before; readonly to?: typeof before };
        if (typeof to !== "object" || to?.claim_status === undefined) continue;
        expect(from).toEqual(before);
        expect(Object.values(claimSteps).some((step) => leads(step, before, to))).toBe(true);
        before = to;
      }
    }
  });

  it("C2b: nobody acknowledges what he decided himself, but the one person of a sandbox, and that is noted", async () => {
    let alone = 0;
    for (const { path } of run().claims) {
      let decidedBy: string | undefined;
      for (const { type, actor, data } of await eventsOf(run().store, { collection: "claims", id: idOf(path) })) {
        if (/^claim_(approved|goodwill|repudiated|no_claim)$/.test(type)) decidedBy = actor.name;
        if (!/^claim_(approval|goodwill|repudiation|no_claim)_acknowledged$/.test(type)) continue;
        if (actor.name === decidedBy) {
          alone += 1;
          expect({ name: actor.name, data }).toMatchObject({ name: "sandbox", data: { four_eyes: "sandbox" } });
        }
      }
    }
    expect(alone).toBeGreaterThan(0);
  });

  it("C2d: nothing is requested or let go on a closed claim", async () => {
    const late: string[] = [];
    for (const claim of run().claims) {
      const answer = await run().call("GET", `${claim.path}/events?limit=100`);
      const events = answer.body["data"] as unknown as readonly StoredEvent[];
      let closed = false;
      for (const { type, data } of events) {
        if (type === "claim_closed") closed = true;
        if (type === "claim_reopened") closed = false;
        const asked = type.endsWith("_request_created") || data["to"] === "pending";
        const left = type === "payout_request_processing" || type === "fulfillment_request_successful";
        if (closed && (asked || left)) late.push(`${claim.path} ${type}`);
      }
    }
    expect(late).toEqual([]);
  });

  it("C22a: a block of a claim has one request in each round", async () => {
    for (const { path } of run().claims) {
      const listed = await Promise.all(
        ["payout", "fulfillment", "annuity"].map((kind) =>
          run().call("GET", `/v1/${kind}-requests?claim_id=${idOf(path)}&limit=100`),
        ),
      );
      const requests = listed.flatMap(({ body }) => body["data"] as unknown as readonly Document[]);
      const rounds = requests.map(({ block_key, round }) => `${String(block_key)} ${String(round)}`);
      expect(new Set(rounds).size).toBe(rounds.length);
      expect(rounds.length).toBe(
        Math.min(run().claims.find((claim) => claim.path === path)?.requests.length ?? 0, 100),
      );
    }
  });

  it("C22b: what a request pays, to whom and why is what it was when it was created", async () => {
    const answered = ["allowed_actions", "approvals_needed"];
    const changing = [
      "status",
      "next_run_at",
      "rejection_reason",
      "finalized_at",
      "finalized_by",
      "approvals",
      ...answered,
    ];
    // The account of an annuity is that of its runs to come; each of them freezes it.
    const account = ["payee", "payment_details_changed_at", "payment_details_changed_by"];
    for (const { path, created, collection } of requestsOf(run())) {
      const names = collection === "annuity-requests" ? [...changing, ...account] : changing;
      const { body } = await run().call("GET", path);
      expect(without(body, names)).toEqual(without(created, names));
    }
  });

  it("C22c: the block state says what the block's latest request says", async () => {
    for (const { path, requests } of run().claims) {
      const { body } = await run().call("GET", path);
      for (const [block, { status }] of new Map(requests.map((request) => [request.block, request]))) {
        expect(body["block_states"]?.[block]).toMatchObject({ status });
      }
    }
  });

  it("C22d: a request that has ended stays as it ended", async () => {
    let seen = 0;
    for (const { path } of requestsOf(run())) {
      const events = await eventsOf(run().store, subjectOf(path));
      const statuses = events.map(({ data }) => String(data["to"] ?? data["status"]));
      expect(statuses.slice(0, -1).filter((status) => ended.includes(status))).toEqual([]);
      seen += ended.includes(statuses.at(-1) ?? "") ? 1 : 0;
    }
    expect(seen).toBeGreaterThan(10);
  });

  it("C22e: a request has a reason exactly when it was rejected", async () => {
    for (const { path } of requestsOf(run())) {
      const { body } = await run().call("GET", path);
      const status = textAt(body, "status");
      expect({ path, reason: "rejection_reason" in body }).toEqual({ path, reason: status === "rejected" });
      expect({ path, ended: "finalized_at" in body }).toEqual({ path, ended: ended.includes(status) });
    }
  });

  it("C30a, C30c: nobody approves what he made, but the one person of a sandbox, and nobody approves twice", async () => {
    let approvals = 0;
    for (const { path, by, approvers } of requestsOf(run())) {
      const { body } = await run().call("GET", path);
      const given = (body["approvals"] ?? []) as unknown as readonly Pick<StoredEvent, "actor">[];
      const names = given.map(({ actor }) => actor.name);
      expect(names).toEqual([...approvers]);
      expect(names.filter((name) => name === by && name !== "sandbox")).toEqual([]);
      approvals += names.length;
    }
    expect(approvals).toBeGreaterThan(0);
  });

  it("C33b, C35a: all events are numbered without a gap, and each chain of them holds", async () => {
    expect((await expectWholeChains(run().store)).length).toBeGreaterThan(run().claims.length);
  });

  it("C33a, C35d: every change of a claim or a request is an event of its own commit", async () => {
    const changed = [...run().claims, ...requestsOf(run())];
    for (const { path, version } of changed) {
      const events = await eventsOf(run().store, subjectOf(path));
      // A note is a document of its own, told of on its claim.
      const changes = events.filter(({ type }) => type !== "text_note_created");
      const commits = new Set(changes.map(({ sequence }) => sequence)).size;
      expect({ path, commits }).toEqual({ path, commits: version });
    }
  });

  it("C23a: what a fulfillment hands over has the form of its type", async () => {
    const airtime = requestsOf(run()).filter(({ block }) => block === "airtime");
    expect(airtime.length).toBeGreaterThan(0);
    for (const { path } of airtime) {
      const { body } = await run().call("GET", path);
      expect(body).toMatchObject({
        fulfillment_type: { key: "airtime" },
        fulfillment_data: { airtime_amount: "10000", cellphone_number: "0821234567" },
      });
    }
  });
}

type Document = Readonly<Record<string, unknown>>;

function leads(
  { from, decisions, status, decision }: (typeof claimSteps)[string],
  before: { readonly claim_status: string; readonly approval_status: string },
  after: { readonly claim_status: string; readonly approval_status: string },
): boolean {
  return (
    from.includes(before.claim_status) &&
    (decisions?.includes(before.approval_status) ?? true) &&
    after.claim_status === (status ?? before.claim_status) &&
    after.approval_status === (decision ?? before.approval_status)
  );
}

async function eventsOf(store: Store, subject: DocumentKey): Promise<readonly StoredEvent[]> {
  return (await store.events({ after: 0, limit: 1000, subject })).events;
}

function requestsOf({ claims }: Finished): readonly PlainRequest[] {
  return claims.flatMap(({ requests }) => requests);
}

function idOf(path: string): string {
  return path.split("/")[3] ?? "";
}

function subjectOf(path: string): DocumentKey {
  const collection = path.split("/")[2]?.replaceAll("-", "_");
  return { collection: collection as DocumentKey["collection"], id: idOf(path) };
}

function without(document: object, names: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}
