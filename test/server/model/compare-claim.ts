import type { TestCaller } from "../support/call.ts";
import type { PlainClaim, PlainRequest } from "./plain-claim.ts";

/** What differs between a claim of the server, with all that belongs to it, and the model's. */
export async function compareClaim(call: TestCaller, claim: PlainClaim): Promise<readonly string[]> {
  const { body, headers } = await call("GET", claim.path);
  const states = body["block_states"] ?? {};
  const notes = await call("GET", `${claim.path}/notes?limit=100`);
  const name = (property: string): unknown => body[property]?.["name"] ?? null;
  const pairs: [string, unknown, unknown][] = [
    ["etag", headers["etag"], `"${claim.version}"`],
    ["claim_status", body["claim_status"], claim.status],
    ["approval_status", body["approval_status"], claim.decision],
    ["decided_by", name("decided_by"), claim.decidedBy],
    ["acknowledged_by", name("acknowledged_by"), claim.acknowledgedBy],
    ["assigned_to", body["assigned_to"], claim.assignedTo],
    ["claimant", body["claimant"]?.["first_name"] ?? null, claim.claimant],
    ["policy_id", body["policy_id"], claim.policy],
    ["payout_amount", states["payout_amount"]?.["value"] ?? null, claim.amount],
    ["notes", (notes.body["data"] as unknown as readonly unknown[]).length, Math.min(claim.notes, 100)],
  ];
  const latest = new Map(claim.requests.map((request) => [request.block, request]));
  for (const { block, status, path } of latest.values()) {
    pairs.push([`state of ${block}`, states[block]?.["status"], status]);
    const id = Object.entries(states[block] ?? {}).find(([property]) => property.endsWith("_request_id"))?.[1];
    pairs.push([`request of ${block}`, id, path.split("/")[3]]);
  }
  for (const request of claim.requests) pairs.push(...(await compareRequest(call, request)));
  return pairs
    .filter(([, actual, expected]) => actual !== expected)
    .map(([what, actual, expected]) => `${claim.path} ${what}: ${String(actual)}, expected ${String(expected)}`);
}

async function compareRequest(call: TestCaller, request: PlainRequest): Promise<[string, unknown, unknown][]> {
  const { body, headers } = await call("GET", request.path);
  const what = `${request.block} ${request.round}`;
  return [
    [`etag of ${what}`, headers["etag"], `"${request.version}"`],
    [`status of ${what}`, body["status"], request.status],
    [`approvals of ${what}`, Object.keys(body["approvals"] ?? {}).length, request.approvers.size],
    [`round of ${what}`, body["round"], request.round],
  ];
}
