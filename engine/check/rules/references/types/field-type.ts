import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { JsonSchema } from "../../../generated/schemas.js";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { findField, typesOf } from "../fields/claim-fields.ts";
import { stateFields, toStatePath } from "../fields/state-fields.ts";

/** What the value of a field is known to be, when it has one. `choice` is one of some texts. */
export type FieldType =
  | { readonly kind: "number" | "boolean" | "date" | "time" | "text" }
  | { readonly kind: "choice"; readonly texts: readonly string[] };

/** Undefined where the format leaves the type open. */
export function typeOfField(path: readonly string[], context: RuleContext): FieldType | undefined {
  const state = toStatePath(path, context);
  if (state) return state.block && state.fields.length === 1 ? typeOfState(state.block, state.fields[0]) : undefined;
  if (path[0] !== "claim") return undefined;
  const found = findField(path);
  return found.kind === "field" ? typeOfSchema(found.schema) : undefined;
}

const stateTypes: ReadonlyMap<string, FieldType> = new Map([
  ["input.text", { kind: "text" }],
  ["input.paragraph", { kind: "text" }],
  ["input.number", { kind: "number" }],
  ["input.currency", { kind: "number" }],
  ["input.date", { kind: "date" }],
  ["input.time", { kind: "time" }],
  ["checkbox", { kind: "boolean" }],
]);

function typeOfState({ type, block }: RuleBlock, field = ""): FieldType | undefined {
  if (field === "value") return stateTypes.get(type);
  if (field === "option_key" || field === "option_value") {
    const options = type === "radio" || type === "dropdown" ? readOptions(block) : undefined;
    return (
      options && {
        kind: "choice",
        texts: options.map((option) => (field === "option_key" ? option.key : option.value)),
      }
    );
  }
  const schema = stateFields(type)?.[field];
  return schema && typeOfSchema(schema);
}

export interface Option {
  readonly key: string;
  readonly value: string;
}

const known = new WeakMap<RuleBlock["block"], readonly Option[] | undefined>();

/** Undefined where the options come from elsewhere, or are not what options should be. */
export function readOptions(block: RuleBlock["block"]): readonly Option[] | undefined {
  if (known.has(block)) return known.get(block);
  const options = readAll(block);
  known.set(block, options);
  return options;
}

function readAll(block: RuleBlock["block"]): readonly Option[] | undefined {
  const { options } = block;
  if (block["datastore"] !== undefined || !Array.isArray(options) || options.length === 0) return undefined;
  const read = options.flatMap((option: Json) => {
    const { key, value } = isObject(option) ? option : {};
    return typeof key === "string" && typeof value === "string" ? [{ key, value }] : [];
  });
  return read.length === options.length ? read : undefined;
}

function typeOfSchema(schema: JsonSchema): FieldType | undefined {
  const values = schema["enum"];
  if (Array.isArray(values)) {
    return { kind: "choice", texts: values.filter((value): value is string => typeof value === "string") };
  }
  const [type, ...others] = typesOf(schema);
  if (others.length > 0) return undefined;
  switch (type) {
    case "integer":
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "string":
      return { kind: schema["format"] === "date-time" ? "date" : "text" };
    default:
      return undefined;
  }
}
