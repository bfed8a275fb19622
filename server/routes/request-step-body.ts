/** What callers send with a step of a request: why it is rejected, or the proof that it was paid. */
import type { RequestAction, RequestKind } from "../../engine/index.ts";
import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { createKeepProof } from "../proofs/keep-proof.ts";
import { proofBodyLimit, type SentProof, sentProofSchema } from "../proofs/proof-file.ts";
import { readProof } from "../proofs/read-proof.ts";
import type { RequestOrder } from "../requests/act-on-request.ts";

export interface StepBody {
  readonly reason?: string;
  readonly proof_of_payment?: SentProof;
}

const reason: JsonSchema = { type: "string", maxLength: 4000, description: "Why it is rejected." };
const proof_of_payment = sentProofSchema;

type BodyOfRoute = Pick<Route, "body" | "bodyLimit">;

export function stepBody(kind: RequestKind, action: RequestAction): BodyOfRoute {
  if (!takesProof(kind, action)) return { body: { required: false, schema: closedObject({ reason }, []) } };
  const schema = closedObject({ reason, proof_of_payment }, []);
  return { body: { required: false, schema }, bodyLimit: proofBodyLimit };
}

/** The published form, which names the status that a payout is to have. */
export function statusBody(statuses: readonly string[]): BodyOfRoute {
  const status = { enum: statuses, description: "The status that it is to have." };
  const schema = closedObject({ status, reason, proof_of_payment }, ["status"]);
  return { body: { required: true, schema }, bodyLimit: proofBodyLimit };
}

export function readStepBody(
  parts: Parts,
  { kind, action }: Pick<RequestOrder, "kind" | "action">,
  body: StepBody,
): Pick<RequestOrder, "reason" | "keepProof"> | Refused {
  const sent = body.proof_of_payment;
  if (!sent) return { reason: body.reason };
  if (!takesProof(kind, action)) return refuseProof();
  const proof = readProof(sent);
  return "problem" in proof ? proof : { reason: body.reason, keepProof: createKeepProof(parts, proof) };
}

function takesProof(kind: RequestKind, action: RequestAction): boolean {
  return kind === "payout_request" && action === "complete";
}

function refuseProof(): Refused {
  const { code, detail } = refuse("proof_not_allowed").problem;
  return refuse(code, {}, { errors: [{ pointer: "/proof_of_payment", code, detail }] });
}
