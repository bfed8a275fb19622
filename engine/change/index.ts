/** The public file of this folder: two versions of a module in, what differs between them and for a claim out. */
export { diffModules } from "./diff/diff-modules.ts";
export { formatDiff } from "./diff/format-diff.ts";
export type { ModuleDiff } from "./diff/module-diff.ts";
export type { ClaimChange, ClaimChangeKind } from "./impact/claim-change.ts";
export { compareEvaluations } from "./impact/compare-evaluations.ts";
export type { EvaluatedClaim } from "./impact/evaluated-claim.ts";
export { formatImpact } from "./impact/format-impact.ts";
export { type ImpactPlan, planImpact } from "./impact/impact-plan.ts";
export { type ImpactReport, toImpactReport } from "./impact/impact-report.ts";
export { addTally, countClaim, countUnreadable, emptyTally, type Tally } from "./impact/tally.ts";
