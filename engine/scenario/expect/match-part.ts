import type { TextExpectation } from "../../model/documents.ts";
import { matchText, withPlainBlanks } from "./match-text.ts";

export interface Mismatch {
  /** Names from the outside in. */
  readonly path: readonly string[];
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Compares what is named only: an object may have more than is expected, a list may not. null expects no value. */
export function matchPart(actual: unknown, expected: unknown, path: readonly string[] = []): readonly Mismatch[] {
  const differs: readonly Mismatch[] = [{ path, expected, actual }];
  if (expected === null) return actual === undefined || actual === null ? [] : differs;
  if (typeof actual === "string" && isTextExpectation(expected)) {
    return matchText(actual, expected) === undefined ? [] : differs;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs;
    return expected.flatMap((item, index) => matchPart(actual[index], item, [...path, String(index)]));
  }
  if (typeof expected !== "object") return Object.is(actual, expected) ? [] : differs;
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return differs;
  return Object.entries(expected).flatMap(([name, part]) =>
    matchPart((actual as Record<string, unknown>)[name], part, [...path, name]),
  );
}

export function describeMismatch({ path, expected, actual }: Mismatch): string {
  return `${path.join(".")} is ${describe(actual)}, not ${describe(expected)}`;
}

function isTextExpectation(expected: unknown): expected is TextExpectation {
  return typeof expected === "string" || (typeof expected === "object" && expected !== null && "contains" in expected);
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return "without a value";
  return JSON.stringify(typeof value === "string" ? withPlainBlanks(value) : value);
}
