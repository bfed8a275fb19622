import type { CompiledModule } from "../../model/module.ts";

/** What changed around the blocks of a module. */
export interface EnvironmentChange {
  /** How values are read and printed. */
  readonly everything: boolean;
  /** What disbursements name. */
  readonly tables: boolean;
}

// Compared on their own, or of no effect on a card.
const notTables = new Set([
  "blocks",
  "conditions",
  "currency",
  "time_zone",
  "locale",
  "rounding",
  "$schema",
  "key",
  "name",
  "version",
  "description",
  "documents",
  "samples",
  "settings",
  "policy_module_schema",
]);

export function compareEnvironments(old: CompiledModule, now: CompiledModule): EnvironmentChange {
  return { everything: headOf(old) !== headOf(now), tables: tablesOf(old) !== tablesOf(now) };
}

function headOf({ currency, timeZone, locale, rounding }: CompiledModule): string {
  return JSON.stringify([currency, timeZone, locale, rounding]);
}

function tablesOf({ document }: CompiledModule): string {
  return JSON.stringify(Object.entries(document).filter(([name]) => !notTables.has(name)));
}
