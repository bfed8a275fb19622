import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The id of a request, a UUID of version 8 made from what it is one of: the claim, the block and the round. A second
 * click can never name a second request, whatever happens between the two.
 */
export function requestId(claimId: string, blockKey: string, round: number): string {
  // Lengths keep two different triples from reading as one text.
  const name = [claimId, blockKey, String(round)].map((part) => `${part.length}:${part}`).join("");
  const hex = bytesToHex(sha256(utf8ToBytes(name)));
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
