import type { ModuleReport } from "./report.ts";
import { isBelowThreshold, type Share } from "./threshold.ts";

/** Something of which the scenarios reach less than the module asks for. */
export interface Shortfall extends Share {
  readonly what: string;
}

/** Where coverage and mutants stay below the module's `settings.coverage`. */
export function findShortfalls({
  coverage,
  mutation,
}: Pick<ModuleReport, "coverage" | "mutation">): readonly Shortfall[] {
  const covered = (coverage?.groups ?? []).map(({ group, ...share }) => ({ what: group, ...share }));
  const noticed = mutation ? [{ what: "mutants", ...mutation }] : [];
  return [...covered, ...noticed].filter(isBelowThreshold);
}
