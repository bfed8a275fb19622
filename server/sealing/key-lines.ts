import type { WrappedKey } from "./wrapped-key.ts";

export function formatKeyLine({ claim_id, key_id, wrapped }: WrappedKey): string {
  return `${JSON.stringify({ claim_id, key_id, wrapped })}\n`;
}

export interface KeyLines {
  /** By claim. */
  readonly keys: Map<string, WrappedKey>;
  /** How many bytes of whole lines there are; what follows was being written when the power went. */
  readonly whole: number;
}

/** The keys in a file; the number of the first line that is none, if there is one. */
export function parseKeyLines(bytes: Buffer): KeyLines | { readonly badLine: number } {
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const keys = new Map<string, WrappedKey>();
  const lines = bytes.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const key = parseKeyLine(line);
    if (!key) return { badLine: index + 1 };
    // A claim has one key, the first: what was sealed with it must stay readable.
    if (!keys.has(key.claim_id)) keys.set(key.claim_id, key);
  }
  return { keys, whole };
}

function parseKeyLine(line: string): WrappedKey | undefined {
  try {
    const value = JSON.parse(line) as Partial<WrappedKey> | null;
    const { claim_id, key_id, wrapped } = value ?? {};
    return typeof claim_id === "string" && typeof key_id === "string" && typeof wrapped === "string"
      ? { claim_id, key_id, wrapped }
      : undefined;
  } catch {
    return undefined;
  }
}
