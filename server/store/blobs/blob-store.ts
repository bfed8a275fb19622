import { createHash } from "node:crypto";

/**
 * Keeps files by the SHA-256 of their bytes, apart from the commits. A file is kept before the commit that names it: when
 * that never comes, it stays behind and nothing refers to it. Rejects with `StoreUnavailable` where it cannot be reached.
 */
export interface BlobStore {
  /** Durable when it resolves, with the SHA-256 in hexadecimal digits. Twice the same bytes are kept once. */
  put(bytes: Buffer): Promise<string>;
  /** Undefined when there is no such file, or its bytes are not those that its name was made from. */
  get(sha256: string): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Names come from documents; nothing else may become part of a path. */
export function isBlobName(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
