import type { RuleContext } from "../../rule.ts";
import type { PlacedReference } from "../reading/placed-reference.ts";
import { readExpressions } from "../reading/read-expressions.ts";
import { findField, type FoundField } from "./claim-fields.ts";

/** A field of the claim outside its block states that the format does not have. */
export interface AbsentField extends PlacedReference {
  readonly path: readonly string[];
  readonly found: Extract<FoundField, { kind: "absent" }>;
}

const known = new WeakMap<RuleContext, readonly AbsentField[]>();

/** Each once in each expression. */
export function findAbsentFields(context: RuleContext): readonly AbsentField[] {
  const earlier = known.get(context);
  if (earlier) return earlier;
  // Modules read the same few fields of a claim again and again.
  const byPath = new Map<string, FoundField>();
  const absent = readExpressions(context).ofClaim.flatMap((one): readonly AbsentField[] => {
    const { path = [] } = one;
    const name = path.join("\n");
    const found = byPath.get(name) ?? findField(path);
    byPath.set(name, found);
    return found.kind === "absent" ? [{ ...one, path, found }] : [];
  });
  known.set(context, absent);
  return absent;
}
