import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export interface TokenParts {
  readonly id: string;
  readonly secret: string;
}

/** A new secret of 256 bits, and the id that finds what is kept of it. */
export function newTokenParts(): TokenParts {
  return { id: randomBytes(8).toString("hex"), secret: randomBytes(32).toString("base64url") };
}

export function formatToken({ id, secret }: TokenParts): string {
  return `cbt_${id}_${secret}`;
}

export function readToken(text: string): TokenParts | undefined {
  const [, id, secret] = /^cbt_([0-9a-f]{16})_([\w-]{43})$/.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

// A secret of 256 random bits cannot be guessed from its hash, so that a slow hash would only slow every call down.
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export function isSecretOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash, "hex"), Buffer.from(hashSecret(secret), "hex"));
}
