import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Fixture {
  readonly schema: string;
  readonly name: string;
  readonly value: unknown;
  /** The pointer that the first line of an invalid fixture names. */
  readonly pointer: string;
}

/** The fixtures of every schema: `<schema>/valid/*.yaml` or `<schema>/invalid/<code>-*.yaml`. */
export function readFixtures(kind: "valid" | "invalid"): readonly Fixture[] {
  return folders.flatMap((schema) =>
    readdirSync(new URL(`${schema}/`, import.meta.url)).includes(kind) ? readFolder(schema, kind) : [],
  );
}

const folders = readdirSync(new URL("./", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function readFolder(schema: string, kind: string): readonly Fixture[] {
  const folder = new URL(`${schema}/${kind}/`, import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), "utf8");
      const pointer = /^# ?(.*)/.exec(text)?.[1] ?? "";
      return { schema, name: file.replace(/\.yaml$/, ""), value: parse(text) as unknown, pointer };
    });
}
