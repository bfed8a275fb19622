import { derivedUuid } from "./derived-uuid.ts";

/**
 * The id of a request, made from what it is one of: the claim, the block and the round. A second click can never name a
 * second request, whatever happens between the two.
 */
export function requestId(claimId: string, blockKey: string, round: number): string {
  // Lengths keep two different triples from reading as one text.
  return derivedUuid([claimId, blockKey, String(round)].map((part) => `${part.length}:${part}`).join(""));
}
