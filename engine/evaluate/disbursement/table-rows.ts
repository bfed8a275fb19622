import type { ModuleDocument } from "../../model/documents.ts";

export interface TableRow {
  readonly [column: string]: unknown;
}

/** The rows of one of the module's tables. A module with diagnostics still runs, so rows of the wrong shape are passed over. */
export function rowsOf(document: ModuleDocument, table: keyof ModuleDocument): readonly TableRow[] | undefined {
  const rows: unknown = document[table];
  if (!Array.isArray(rows)) return undefined;
  return rows.filter((row): row is TableRow => typeof row === "object" && row !== null && !Array.isArray(row));
}

export function rowNamed(
  document: ModuleDocument,
  table: keyof ModuleDocument,
  name: string,
  column = "name",
): TableRow | undefined {
  return rowsOf(document, table)?.find((row) => row[column] === name);
}

export function namesIn(document: ModuleDocument, table: keyof ModuleDocument): readonly string[] | undefined {
  return rowsOf(document, table)?.map((row) => String(row["name"]));
}
