import type { MergedPlace } from "../../diagnostics/index.ts";
import type { Evaluation } from "../../model/evaluation.ts";

export const coverageGroups = ["blocks", "conditions", "options", "requests"] as const;

export type CoverageGroup = (typeof coverageGroups)[number];

/** One thing that some scenario should bring about. */
export interface Goal {
  readonly group: CoverageGroup;
  /** What has not happened while it is not reached: `other_person_alert is never shown`. */
  readonly lack: string;
  readonly place: MergedPlace;
  /** Whether a moment reaches it; absent for what only a request reaches. */
  readonly isReachedBy?: (evaluation: Evaluation) => boolean;
  /** The block whose request reaches it. */
  readonly request?: string;
}
