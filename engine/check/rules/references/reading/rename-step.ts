import type { Finding } from "../../../finding.ts";
import type { PlacedExpression, RuleContext } from "../../rule.ts";
import { placeOfReference } from "./place.ts";
import type { PlacedReference } from "./placed-reference.ts";

/** An offer to write another name for one step of a path. Whether it was meant is the author's to say. */
export function renameStep(
  { reference, placed }: { readonly reference: PlacedReference["reference"]; readonly placed: PlacedExpression },
  name: string,
  newName: string | undefined,
  context: RuleContext,
): NonNullable<Finding["fixes"]> {
  const steps = reference.text.split(".");
  const at = steps.indexOf(name);
  // Written twice, or in brackets, the step is not to be found by its name; some names would need brackets.
  if (newName === undefined || !/^[\w.]+$/.test(newName) || at < 0 || steps.lastIndexOf(name) !== at) return [];
  const { pointer, inside } = placeOfReference(reference, placed, context);
  const start = (inside?.start ?? 0) + steps.slice(0, at).join(".").length + (at > 0 ? 1 : 0);
  const edit = { pointer, inside: { start, end: start + name.length }, newText: newName };
  return [{ title: `Write ${newName}`, safe: false, edits: [edit] }];
}
