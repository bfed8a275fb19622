/** Calls one helper as the compiler would, and keeps what it noted. */
import { helperTable } from "../../../../engine/expression/helpers/index.ts";
import { toPrinted } from "../../../../engine/expression/values/index.ts";
import type { HelperContext, Value } from "../../../../engine/model/expression.ts";
import { exampleContext } from "./stock-handlebars.ts";

export interface Applied {
  readonly value: Value;
  readonly printed: string;
  readonly notes: readonly string[];
}

export function applyHelper(name: string, values: readonly Value[], context: Partial<HelperContext> = {}): Applied {
  const row = helperTable.get(name);
  if (row === undefined) throw new Error(`there is no helper ${name}`);
  const notes: string[] = [];
  const value = row.apply({ ...exampleContext, ...context, notes }, ...values);
  return { value, printed: toPrinted(value), notes };
}

/** What the helper noted when it gave no value. */
export function refusalOf(name: string, values: readonly Value[], context: Partial<HelperContext> = {}): string {
  const { value, notes } = applyHelper(name, values, context);
  return value === undefined ? notes.join("; ") : `it gave ${toPrinted(value)}`;
}
