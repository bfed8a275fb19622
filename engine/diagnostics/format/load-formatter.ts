import type { Formatter } from "./format-options.ts";
import { formatters } from "./formatters.ts";

// Their libraries need Node and cost time to load, so a browser and every other command go without them.
const reports: ReadonlyMap<string, () => Promise<Formatter>> = new Map([
  ["sarif", async () => (await import("./sarif.ts")).formatSarif],
  ["junit", async () => (await import("./junit.ts")).formatJunit],
]);

/** Every name that `check --format` takes. */
export const formatNames: readonly string[] = [...formatters.keys(), ...reports.keys()];

/** The formatter of that name, with its library loaded; undefined when there is none. */
export async function loadFormatter(name: string): Promise<Formatter | undefined> {
  return formatters.get(name) ?? (await reports.get(name)?.());
}
