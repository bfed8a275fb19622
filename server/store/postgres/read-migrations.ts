import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

export interface Migration {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const folder = new URL("migrations/", import.meta.url);

/** The steps from an empty database to the one that this program works with, in their order. */
export function readMigrations(): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.toSorted().map((file) => {
    const sql = readFileSync(new URL(file, folder), "utf8");
    return { number: Number.parseInt(file, 10), name: file.replace(/\.sql$/, ""), sql, sha256: hash("sha256", sql) };
  });
}
