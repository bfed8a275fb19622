import { type DataKey, openValue, type Sealable } from "./seal-value.ts";

const mostRemembered = 200;

/** By key, so that it goes with the key, and so that no other claim is given what was opened for this one. */
const remembered = new WeakMap<DataKey, Map<string, Sealable>>();

/** As `openValue`. Every change of a claim opens all of its values, of which most were there before. */
export function openRemembered(key: DataKey, text: string): Sealable | undefined {
  let opened = remembered.get(key);
  if (!opened) {
    opened = new Map();
    remembered.set(key, opened);
  }
  const known = opened.get(text);
  if (known !== undefined) return known;
  const value = openValue(key, text);
  if (value !== undefined && opened.size < mostRemembered) opened.set(text, value);
  return value;
}
