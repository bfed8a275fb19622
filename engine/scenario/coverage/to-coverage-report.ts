import type { Place } from "../../diagnostics/index.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { CoverageGroup } from "./goal.ts";
import type { Coverage } from "./record-coverage.ts";

export interface CoverageReport {
  readonly groups: readonly CoverageGroupReport[];
  readonly lacks: readonly (Place & { readonly group: CoverageGroup; readonly text: string })[];
}

export interface CoverageGroupReport {
  readonly group: CoverageGroup;
  readonly covered: number;
  readonly total: number;
  /** Rounded down, so that 100 is all. */
  readonly percent: number;
  /** What the module asks for in `settings.coverage`. */
  readonly threshold?: number;
}

export function toCoverageReport(
  { groups, lacks }: Coverage,
  module: CompiledModule,
  toPath: (file: string) => string,
): CoverageReport {
  const thresholds = module.document.settings?.coverage;
  return {
    groups: groups.map(({ group, covered, total }) => {
      const threshold = thresholds?.[group];
      const percent = total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10;
      return { group, covered, total, percent, ...(threshold !== undefined && { threshold }) };
    }),
    lacks: lacks.map(({ group, text, place }) => ({ group, text, ...place, file: toPath(place.file) })),
  };
}

/** Groups of which less is covered than the module asks for. */
export function belowThreshold({ groups }: CoverageReport): readonly CoverageGroupReport[] {
  return groups.filter(({ percent, threshold }) => threshold !== undefined && percent < threshold);
}
