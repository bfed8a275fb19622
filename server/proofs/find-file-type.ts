import type { ProofType } from "./proof-file.ts";

const beginnings: readonly (readonly [ProofType, Buffer])[] = [
  ["application/pdf", Buffer.from("%PDF-", "latin1")],
  ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff])],
];

/** What a file is by its first bytes; undefined for what is not taken. */
export function findFileType(bytes: Buffer): ProofType | undefined {
  return beginnings.find(([, beginning]) => bytes.subarray(0, beginning.length).equals(beginning))?.[0];
}
