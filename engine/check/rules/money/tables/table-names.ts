import type { Json, JsonObject } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";

export interface TableRow {
  readonly row: JsonObject;
  readonly index: number;
}

const known = new WeakMap<RuleContext, Map<string, ReadonlyMap<string, TableRow>>>();

/** The rows of one of the module's tables by the name that blocks use; the first of each name. */
export function tableRows(context: RuleContext, table: string, column = "name"): ReadonlyMap<string, TableRow> {
  let tables = known.get(context);
  if (!tables) known.set(context, (tables = new Map()));
  let rows = tables.get(table);
  if (!rows) tables.set(table, (rows = readRows(context.source.document[table], column)));
  return rows;
}

function readRows(value: Json | undefined, column: string): ReadonlyMap<string, TableRow> {
  const rows = new Map<string, TableRow>();
  if (!Array.isArray(value)) return rows;
  for (const [index, row] of (value as readonly Json[]).entries()) {
    const name = isObject(row) ? row[column] : undefined;
    if (isObject(row) && typeof name === "string" && !rows.has(name)) rows.set(name, { row, index });
  }
  return rows;
}
