import type { HelperParameter, HelperRow } from "../../model/expression.ts";

type BooleanRow = Omit<HelperRow, "group" | "returns" | "block"> & Partial<Pick<HelperRow, "group">>;

/** A helper that answers true, false or nothing, and so may open a block. */
export function booleanHelper(row: BooleanRow): HelperRow {
  return { group: "logic", ...row, returns: "boolean", block: true };
}

export const twoValues: readonly HelperParameter[] = [
  { name: "first", type: "any" },
  { name: "second", type: "any" },
];
