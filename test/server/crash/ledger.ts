/** What one client was told: the server may never say anything else again. */
import { expect } from "vitest";
import type { TestAnswer } from "../support/call.ts";
import type { PatientCall, PatientCaller } from "./patient-caller.ts";

export interface KnownRequest {
  readonly path: string;
  readonly block: string;
  readonly round: number;
  version: number;
  status: string;
  /** Its version and status follow the clock. */
  readonly isAnnuity: boolean;
}

export interface KnownClaim {
  readonly path: string;
  version: number;
  status: string;
  decision: string;
  notes: number;
  amount: number | null;
  readonly requests: KnownRequest[];
  /** It has an annuity, whose runs change it while nobody asks for it. */
  hasAnnuity: boolean;
}

/** A change that was acknowledged, and with what. */
export interface Acknowledged {
  readonly call: PatientCall;
  readonly answer: TestAnswer;
}

/** Whether everything that is known of the claim is still so. */
export async function expectKnown(send: PatientCaller, claim: KnownClaim): Promise<void> {
  const { headers, body } = await send({ method: "GET", path: claim.path });
  const notes = await send({ method: "GET", path: `${claim.path}/notes?limit=100` });
  const found = {
    path: claim.path,
    claim_status: body["claim_status"],
    approval_status: body["approval_status"],
    payout_amount: body["block_states"]?.["payout_amount"]?.["value"] ?? null,
    notes: (notes.body["data"] as unknown as readonly unknown[]).length,
    etag: claim.hasAnnuity ? "" : headers["etag"],
    requests: await Promise.all(claim.requests.map((request) => describeFound(send, claim, request))),
  };
  expect(found).toEqual({
    path: claim.path,
    claim_status: claim.status,
    approval_status: claim.decision,
    payout_amount: claim.amount,
    notes: claim.notes,
    etag: claim.hasAnnuity ? "" : `"${claim.version}"`,
    requests: claim.requests.map(({ path, block, round, version, status, isAnnuity }) => {
      return isAnnuity ? { path, block, round } : { path, block, round, etag: `"${version}"`, status };
    }),
  });
}

async function describeFound(send: PatientCaller, { path: claim }: KnownClaim, { path, isAnnuity }: KnownRequest) {
  const { headers, body } = await send({ method: "GET", path });
  expect(body).toMatchObject({ claim_id: claim.split("/").at(-1) });
  const found = { path, block: body["block_key"], round: body["round"] };
  return isAnnuity ? found : { ...found, etag: headers["etag"], status: body["status"] };
}

/** The same call with the same key again: the first answer, byte by byte, and no other change. */
export async function expectSameAnswer(send: PatientCaller, { call, answer }: Acknowledged): Promise<void> {
  const again = await send(call);
  expect({ status: again.status, etag: again.headers["etag"], text: again.text }).toEqual({
    status: answer.status,
    etag: answer.headers["etag"],
    text: answer.text,
  });
  expect(again.headers["idempotency-replayed"]).toBe("true");
}
