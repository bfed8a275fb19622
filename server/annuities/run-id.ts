import { createHash } from "node:crypto";

/** The id of a run's payout request, a UUID of version 8 made from what it is one of: whoever makes it, it is the same. */
export function runId(annuityId: string, run: number): string {
  const hex = createHash("sha256").update(`${annuityId.length}:${annuityId}${run}`).digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
