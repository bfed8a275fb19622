import type { NameMistake, ServerConfig } from "../../engine/index.ts";

/** The names of limits that are no ISO 4217 code, in a file that fits its schema. */
export function findUnknownCurrencies(value: unknown): readonly NameMistake[] {
  const known = Intl.supportedValuesOf("currency");
  return Object.keys((value as ServerConfig).approvals)
    .filter((name) => !known.includes(name))
    .map((name) => ({ code: "CB7112", name, pointer: `/approvals/${escapeName(name)}`, known }));
}

function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
