import type { DocumentBody } from "./store.ts";

/** JSON in; the value out, which nobody can change. */
export function parseFrozen(text: string): DocumentBody {
  const document: DocumentBody = JSON.parse(text);
  return deepFreeze(document);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}
