import { decryptBytes, encryptBytes } from "../sealing/cipher.ts";
import type { KeyRing } from "../sealing/key-ring.ts";

/** A file sealed under its claim's key; it can be opened for this claim only. */
export async function sealFile(keys: KeyRing, claimId: string, bytes: Buffer): Promise<Buffer> {
  const key = await keys.obtain(claimId);
  return encryptBytes(key.bytes, bytes, contextOf(claimId), keys.random);
}

/** Undefined when the claim's key is gone or the file was not sealed with it. */
export async function openFile(keys: KeyRing, claimId: string, sealed: Buffer): Promise<Buffer | undefined> {
  const key = await keys.find(claimId);
  return key && decryptBytes(key.bytes, sealed, contextOf(claimId));
}

// Another one than that of sealed values, so that none of them is ever read as a file.
function contextOf(claimId: string): string {
  return `file:${claimId}`;
}
