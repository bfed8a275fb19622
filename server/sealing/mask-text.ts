import type { StoredClaim } from "../../engine/index.ts";
import type { Parts } from "../parts.ts";

/** What people write about a claim, with the claim's account and identity numbers masked. */
export async function maskText({ sealing }: Pick<Parts, "sealing">, claim: StoredClaim, text: string): Promise<string> {
  return (await sealing.maskerOf(claim)).text(text);
}
