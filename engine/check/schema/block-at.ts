import { parsePointer } from "../../diagnostics/index.ts";

/** The key of the innermost block around a place in a module document. */
export function blockKeyAt(document: unknown, pointer: string): string | undefined {
  let key: string | undefined;
  let value = document;
  for (const segment of parsePointer(pointer)) {
    value = member(value, segment);
    const innerKey = member(value, "key");
    if (typeof innerKey === "string" && typeof member(value, "type") === "string") key = innerKey;
  }
  return key;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
