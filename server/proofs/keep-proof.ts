import type { ProofOfPayment, StoredClaim } from "../../engine/index.ts";
import type { Parts } from "../parts.ts";
import { maskText } from "../sealing/mask-text.ts";
import type { ProofFile } from "./read-proof.ts";
import { sealFile } from "./seal-file.ts";

export type KeptProof = Omit<ProofOfPayment, "uploaded_by" | "at">;

/** Keeps the file, before the commit that names it, and says what is to be written about it. */
export type KeepProof = (claim: StoredClaim) => Promise<KeptProof>;

type KeepingParts = Pick<Parts, "blobs" | "keys" | "sealing">;

/** For one call, however often it tries: each sealing gives other bytes, and only one of them is to be kept. */
export function createKeepProof(parts: KeepingParts, { fileName, description, type, bytes }: ProofFile): KeepProof {
  let kept: Promise<string> | undefined;
  return async (claim) => {
    kept ??= sealFile(parts.keys, claim.claim_id, bytes).then((sealed) => parts.blobs.put(sealed));
    return {
      file_name: await maskText(parts, claim, fileName),
      ...(description !== undefined && { description: await maskText(parts, claim, description) }),
      file_type: type,
      size: bytes.length,
      sha256: await kept,
    };
  };
}
