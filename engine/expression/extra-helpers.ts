/** An application's own helpers beside the built-in ones. */
import type { HelperRow, Value } from "../model/expression.ts";
import { toValue } from "./compile/read-property.ts";
import { helperTable } from "./helpers/index.ts";

/** A full row, or just a function of the positional arguments. A name that is taken replaces the built-in helper. */
export type ExtraHelpers = Readonly<Record<string, HelperRow | ((...values: Value[]) => unknown)>>;

export function withExtraHelpers(extra: ExtraHelpers | undefined): ReadonlyMap<string, HelperRow> {
  if (!extra) return helperTable;
  const rows = Object.entries(extra).map(
    ([name, helper]) => [name, typeof helper === "function" ? toRow(name, helper) : helper] as const,
  );
  return new Map([...helperTable, ...rows]);
}

function toRow(name: string, call: (...values: Value[]) => unknown): HelperRow {
  return {
    name,
    group: "text",
    summary: "A helper of the application.",
    parameters: [{ name: "value", type: "any", optional: true, variadic: true }],
    returns: "any",
    block: true,
    examples: [],
    apply(context, ...values) {
      try {
        return toValue(call(...values));
      } catch {
        context.notes?.push(`${name} failed`);
        return undefined;
      }
    },
  };
}
