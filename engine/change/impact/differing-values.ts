import { isDecimal, toPrinted } from "../../expression/values/index.ts";

/** The values that differ between two sides, by name; null where there is none. */
export interface DifferingValues {
  readonly old: Record<string, unknown>;
  readonly new: Record<string, unknown>;
}

/** Compares two values part by part and notes what differs; equal values cost nothing. */
export function noteDifferences(
  name: string,
  [old, now]: readonly [unknown, unknown],
  found: DifferingValues | undefined,
): DifferingValues | undefined {
  if (old === now) return found;
  const [before, here] = [toPlain(old), toPlain(now)];
  if (!isRecord(before) && !isRecord(here)) {
    if (isSameValue(before, here)) return found;
    const noted = found ?? { old: {}, new: {} };
    noted.old[name] = before;
    noted.new[name] = here;
    return noted;
  }
  const [oldParts, newParts] = [before, here].map((side) => (isRecord(side) ? side : {}));
  let noted = found;
  for (const part of new Set([...Object.keys(oldParts ?? {}), ...Object.keys(newParts ?? {})])) {
    noted = noteDifferences(name === "" ? part : `${name}.${part}`, [oldParts?.[part], newParts?.[part]], noted);
  }
  return noted;
}

/** As it leaves the program: no value is null, decimals are text. */
export function toPlain(value: unknown): unknown {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "object" && isDecimal(value) ? toPrinted(value) : value;
}

/** A number and its text are paid and printed alike. */
function isSameValue(old: unknown, now: unknown): boolean {
  if (old === now) return true;
  if (old === null || now === null) return false;
  if (typeof old === "object" || typeof now === "object") return JSON.stringify(old) === JSON.stringify(now);
  return toPrinted(old) === toPrinted(now);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
