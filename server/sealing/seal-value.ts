import { decrypt, encrypt, type RandomBytes } from "./cipher.ts";
import { formatSealed, readSealed } from "./sealed-text.ts";

/** What is worth sealing: account and identity numbers come as texts, and from careless callers as numbers. */
export type Sealable = string | number;

/** The key of one claim's values; the claim's id binds each value to the claim. */
export interface DataKey {
  readonly claimId: string;
  readonly bytes: Buffer;
}

const shortestShown = 8;

export function sealValue({ claimId, bytes }: DataKey, value: Sealable, random: RandomBytes): string {
  const cipher = encrypt(bytes, Buffer.from(JSON.stringify(value), "utf8"), claimId, random);
  return formatSealed({ lastFour: lastFourOf(value), cipher });
}

/** Undefined for what this claim's key did not seal. */
export function openValue({ claimId, bytes }: DataKey, text: string): Sealable | undefined {
  const parts = readSealed(text);
  const content = parts && decrypt(bytes, parts.cipher, claimId);
  return content && (JSON.parse(content.toString("utf8")) as Sealable);
}

/** The last four characters of a value that is long enough for them not to give it away. */
export function lastFourOf(value: Sealable): string {
  const text = String(value).trim();
  const [last = ""] = (text.length >= shortestShown && /[A-Za-z0-9]{4}$/.exec(text)) || [];
  return last;
}
