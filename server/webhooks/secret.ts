/** Endpoint secrets are needed in clear to sign with, so they are kept sealed, under a key of their own. */
import type { RandomBytes } from "../sealing/cipher.ts";
import type { KeyRing } from "../sealing/key-ring.ts";
import { openValue, sealValue } from "../sealing/seal-value.ts";

/** Stands among the keys of the claims, whose ids are never this. */
const subject = "webhook-endpoints";
const secretLength = 32;

/** As Standard Webhooks writes them. */
export function newSecret(random: RandomBytes): string {
  return `whsec_${random(secretLength).toString("base64")}`;
}

export async function protectSecret(keys: KeyRing, secret: string): Promise<string> {
  return sealValue(await keys.obtain(subject), secret, keys.random);
}

/** Undefined when the key that sealed it is gone. */
export async function revealSecret(keys: KeyRing, sealed: string): Promise<string | undefined> {
  const key = await keys.find(subject);
  const secret = key && openValue(key, sealed);
  return typeof secret === "string" ? secret : undefined;
}
