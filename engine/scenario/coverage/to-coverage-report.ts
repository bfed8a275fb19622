import type { Place } from "../../diagnostics/index.ts";
import type { CompiledModule } from "../../model/module.ts";
import { percentOf } from "../percent.ts";
import type { Share } from "../threshold.ts";
import type { CoverageGroup } from "./goal.ts";
import type { Coverage } from "./record-coverage.ts";

export interface CoverageReport {
  readonly groups: readonly CoverageGroupReport[];
  readonly lacks: readonly (Place & { readonly group: CoverageGroup; readonly text: string })[];
}

export interface CoverageGroupReport extends Share {
  readonly group: CoverageGroup;
  readonly covered: number;
  readonly total: number;
}

/** What was covered beside what the module asks for; `toPath` says how to print the name of one of its files. */
export function toCoverageReport(
  { groups, lacks }: Coverage,
  module: CompiledModule,
  toPath: (file: string) => string,
): CoverageReport {
  const thresholds = module.document.settings?.coverage;
  return {
    groups: groups.map(({ group, covered, total }) => {
      const threshold = thresholds?.[group];
      const percent = percentOf(covered, total);
      return { group, covered, total, percent, ...(threshold !== undefined && { threshold }) };
    }),
    lacks: lacks.map(({ group, text, place }) => ({ group, text, ...place, file: toPath(place.file) })),
  };
}
