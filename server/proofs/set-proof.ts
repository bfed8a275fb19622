import type { Actor, ProofOfPayment, StoredClaim } from "../../engine/index.ts";
import type { KeepProof } from "./keep-proof.ts";

export interface ProofStep {
  /** Absent for a step without a proof. */
  readonly keepProof: KeepProof | undefined;
  readonly claim: StoredClaim;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

/** What a proof adds to its request and to the event of the step. Its file is kept when this resolves. */
export async function setProof({ keepProof, claim, actor, at }: ProofStep): Promise<{
  readonly set: { readonly proof_of_payment?: ProofOfPayment };
  readonly note: { readonly proof_of_payment?: string };
}> {
  if (!keepProof) return { set: {}, note: {} };
  const kept = await keepProof(claim);
  return {
    set: { proof_of_payment: { ...kept, uploaded_by: actor, at } },
    note: { proof_of_payment: kept.sha256 },
  };
}
