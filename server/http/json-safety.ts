import type { ProblemError } from "../problem.ts";

const deepest = 64;
const unreadableNames = new Set(["__proto__", "constructor", "prototype"]);
const mostErrors = 20;

/** Half of a surrogate pair, which no encoding can carry, and zero, which a database cannot keep in a text. */
const notTextDetail = "A text may hold neither U+0000 nor half of a surrogate pair.";
const notText = /[\ud800-\udfff\0]/u;

/**
 * What JavaScript or a store would quietly change or misuse in a parsed JSON value: whole numbers beyond 2^53, texts that
 * are none, names that every object inherits, and nesting that could exhaust the stack of whoever walks it next.
 */
export function findUnsafeJson(value: unknown): readonly ProblemError[] {
  const errors: ProblemError[] = [];
  walk(value, "", 0, errors);
  return errors;
}

function walk(value: unknown, pointer: string, depth: number, errors: ProblemError[]): void {
  if (errors.length >= mostErrors) return;
  if (typeof value === "number") {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      errors.push({ pointer, code: "number_not_exact", detail: "The number is beyond 2^53; put quotes around it." });
    }
    return;
  }
  if (typeof value === "string") {
    if (notText.test(value)) errors.push({ pointer, code: "text_not_storable", detail: notTextDetail });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (depth === deepest) {
    errors.push({ pointer, code: "nested_too_deep", detail: `The value is nested more than ${deepest} levels deep.` });
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (unreadableNames.has(name)) {
      errors.push({ pointer: place, code: "reserved_name", detail: `The name "${name}" may not be used.` });
    } else if (notText.test(name)) {
      errors.push({ pointer, code: "text_not_storable", detail: `A name in here is not a text. ${notTextDetail}` });
    } else walk(child, place, depth + 1, errors);
  }
}
