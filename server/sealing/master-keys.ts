/** The keys that wrap the claims' keys. The first wraps what is new; the others still unwrap what they wrapped. */
import { createHash } from "node:crypto";
import { keyLength } from "./cipher.ts";

export interface MasterKey {
  readonly id: string;
  readonly bytes: Buffer;
}

export interface MasterKeys {
  readonly current: MasterKey;
  /** Undefined for a key that is not at hand. */
  find(id: string): MasterKey | undefined;
}

const lineForm = /^([A-Za-z0-9_.-]{1,64}):([A-Za-z0-9+/]{43}=)$/;

/** The lines of a key file, `<key id>:<base64>` each; undefined when one of them is anything else, or there is none. */
export function parseMasterKeys(text: string): readonly MasterKey[] | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const keys: MasterKey[] = [];
  for (const line of lines.filter((one) => one !== "" && !one.startsWith("#"))) {
    const [, id = "", base64 = ""] = lineForm.exec(line) ?? [];
    const bytes = Buffer.from(base64, "base64");
    if (bytes.length !== keyLength || keys.some((key) => key.id === id)) return undefined;
    keys.push({ id, bytes });
  }
  return keys.length > 0 ? keys : undefined;
}

export function formatMasterKeys(keys: readonly MasterKey[]): string {
  return keys.map(({ id, bytes }) => `${id}:${bytes.toString("base64")}\n`).join("");
}

/** One key without a name is named for its hash, so that it has the same name wherever it is given. */
export function toMasterKey(bytes: Buffer): MasterKey {
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 16), bytes };
}

/** `readAgain` is asked for a key that is not among these: somebody may have added it since. */
export function createMasterKeys(
  keys: readonly [MasterKey, ...MasterKey[]],
  readAgain: () => readonly MasterKey[] = () => [],
): MasterKeys {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    current: keys[0],
    find(id) {
      if (!byId.has(id)) for (const key of readAgain()) byId.set(key.id, key);
      return byId.get(id);
    },
  };
}
