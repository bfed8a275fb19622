import type { Actor, PayoutRequest } from "../../engine/index.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { recordLook } from "../sealing/record-look.ts";
import { openFile } from "./seal-file.ts";

type ReadingParts = Pick<Parts, "store" | "blobs" | "keys" | "clock">;

export interface KeptFile {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The proof of a payout request as it was sent; anything else is not given out. That somebody took it is on record first. */
export async function readKeptProof(parts: ReadingParts, id: string, actor: Actor): Promise<KeptFile | Refused> {
  const { store, blobs, keys } = parts;
  const stored = await store.read("payout_requests", id);
  if (!stored) return refuse("not_found", { what: "payout request", id });
  const { claim_id, proof_of_payment: proof } = stored.document as unknown as PayoutRequest;
  if (!proof) return refuse("not_found", { what: "proof of payment of the request", id });
  const sealed = await blobs.get(proof.sha256);
  const bytes = sealed && (await openFile(keys, claim_id, sealed));
  if (!bytes) return refuse("proof_unreadable");
  const subject = { collection: "payout_requests", id } as const;
  const data = { sha256: proof.sha256 };
  const unrecorded = await recordLook(parts, actor, { type: "proof_of_payment_downloaded", subject, data });
  return unrecorded ?? { fileName: proof.file_name, type: proof.file_type, bytes };
}
