import { helperTable } from "../../../../expression/index.ts";
import { schemas } from "../../../generated/schemas.js";
import type { RuleContext } from "../../rule.ts";
import type { PlacedReference } from "../reading/placed-reference.ts";
import { readExpressions } from "../reading/read-expressions.ts";
import { findField, typesOf } from "./claim-fields.ts";
import { knownTexts } from "./known-texts.ts";

/** A reference that does not start at the claim, and what its author most likely meant. */
export interface OutsideClaim {
  readonly read: PlacedReference;
  readonly meant: "text" | "helper" | "claim" | undefined;
}

const known = new WeakMap<RuleContext, readonly OutsideClaim[]>();

// Documents have it beside the policy, and the format does not say whether blocks do. Without it a module reads as live.
const publishedFlag = "sandbox";

/** Nothing but the claim is in the scope of a block, so none of these ever has a value. */
export function findOutsideClaim(context: RuleContext): readonly OutsideClaim[] {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const outside = readExpressions(context).references.flatMap((read): readonly OutsideClaim[] => {
    const [first] = read.path ?? [];
    return first === undefined || first === "claim" || first === publishedFlag
      ? []
      : [{ read, meant: meantBy(read, context) }];
  });
  known.set(context, outside);
  return outside;
}

function meantBy({ path = [], use }: PlacedReference, context: RuleContext): OutsideClaim["meant"] {
  const [first = "", ...rest] = path;
  const isField = Object.hasOwn(schemas.claim.properties ?? {}, first);
  const isAlone = rest.length === 0;
  // The policyholder is an object, which is no value, but also a kind of payee.
  if (isAlone && knownTexts(context).has(first) && !(isField && isValue(first))) return "text";
  if (isField) return "claim";
  const row = isAlone && use.kind !== "printed" ? helperTable.get(first) : undefined;
  return row?.parameters.every(({ optional }) => optional === true) ? "helper" : undefined;
}

function isValue(field: string): boolean {
  const found = findField(["claim", field]);
  return found.kind === "field" && !typesOf(found.schema).includes("object");
}
