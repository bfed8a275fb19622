import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { ownFieldNames, stateFields, toStatePath } from "./fields/state-fields.ts";
import { placeOfEnd, placeOfReference } from "./reading/place.ts";
import type { PlacedReference } from "./reading/placed-reference.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** What the state of a block holds goes by the block's type. */
export const wrongStateField: Rule = { name: "wrong-state-field", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).ofStates.flatMap((placed) => {
    const state = toStatePath(placed.path, context);
    const [field, ...rest] = state?.fields ?? [];
    const fields = state?.block && stateFields(state.block.type);
    if (!state?.block || field === undefined || !fields) return [];
    if (Object.hasOwn(fields, field) && (rest.length === 0 || field === "invalid")) return [];
    const { type, key } = state.block;
    const names = ownFieldNames(type);
    const params = { block: key, type, field: state.fields.join("."), fields: names.join(", ") || "none" };
    return [toFinding(params, replacement(names, field), placed, context)];
  });
}

interface Params extends Readonly<Record<string, string>> {
  readonly field: string;
}

function toFinding(
  params: Params,
  newName: string | undefined,
  { reference, placed }: PlacedReference,
  context: RuleContext,
): Finding {
  const finding = { code: "CB2108", params, ...placeOfReference(reference, placed, context) };
  if (newName === undefined || !reference.text.endsWith(`.${params.field}`)) return finding;
  const place = placeOfEnd(reference, params.field.length, placed, context);
  const isOnly = newName === "value" && !params.field.includes(".");
  return {
    ...finding,
    params: { ...params, nearest: newName },
    // Whether a choice was meant by its key or by what people read is the author's to say.
    fixes: [{ title: `Read .${newName}`, safe: isOnly, edits: [{ ...place, newText: newName }] }],
  };
}

/** What the author most likely meant: the one field there is, or the key of an option. */
function replacement(names: readonly string[], field: string): string | undefined {
  if (names.includes("option_key")) return "option_key";
  if (names.includes("status")) {
    if (/(?:^|_|request)id$/i.test(field)) return names.find((name) => name.endsWith("_id"));
    return /^(?:stat|value|option)/.test(field) ? "status" : undefined;
  }
  return names.length === 1 ? names[0] : undefined;
}
