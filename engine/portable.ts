// The engine without the disk: what also runs in a browser worker under a strict Content-Security-Policy.
export {
  type ClaimChange,
  compareEvaluations,
  diffModules,
  type EvaluatedClaim,
  formatDiff,
  type ImpactPlan,
  type ModuleDiff,
  planImpact,
} from "./change/index.ts";
export type { CheckOptions, CheckResult, IgnoredFinding } from "./check/check-module.ts";
export { checkModule } from "./check/check-module.ts";
export { todayAt } from "./check/ignore/today-at.ts";
export { schemas } from "./check/generated/schemas.js";
export { validateDocument } from "./check/schema/validate.ts";
export { compileModule } from "./compile/compile-module.ts";
export {
  applyFixes,
  type FixedDiagnostic,
  type FixResult,
  formatPatch,
  safeFixOf,
  type SkippedFix,
} from "./diagnostics/fix/index.ts";
export {
  type CodeRow,
  codeTable,
  findNearestName,
  formatCodeList,
  formatCodePage,
  formatSummary,
  formatters,
  InvariantError,
} from "./diagnostics/index.ts";
export { blockStateOf } from "./emit/block-state-of.ts";
export { derivedUuid } from "./emit/derived-uuid.ts";
export { readPaymentDetails } from "./evaluate/disbursement/payment-details.ts";
export type { AnnuityPlan, PlannedRun } from "./evaluate/disbursement/plan-annuity.ts";
export { evaluateClaim } from "./evaluate/evaluate-claim.ts";
export type * from "./evaluate/explain/explanation.ts";
export { formatExplanation } from "./evaluate/explain/format-explanation.ts";
export type { FormatExplanationOptions } from "./evaluate/explain/format/style.ts";
export { openClaim } from "./evaluate/input/open-claim.ts";
export { missingRequired } from "./evaluate/missing-required.ts";
export { compileCondition, compileTemplate, helperTable } from "./expression/index.ts";
export { minorUnitDigits } from "./expression/values/index.ts";
export * from "./lifecycle/index.ts";
export { parseModule } from "./load/parse-module.ts";
export { parseClaimFile } from "./load/read-claim.ts";
export { isDisbursement, isInput } from "./model/block-kinds.ts";
export type * from "./model/documents.ts";
export type * from "./model/evaluation.ts";
export type {
  ActionChoice,
  ApprovalStatus,
  ClaimAction,
  ClaimEventType,
  ClaimState,
  ClaimStatus,
  LifecycleEvent,
  LifecycleRefusal,
  RequestAction,
  RequestEventType,
  RequestStatus,
  RequestSummary,
} from "./model/lifecycle.ts";
export type { HelperRow, TraceNode } from "./model/expression.ts";
export type { CheckedModule, CompiledBlock, CompiledModule } from "./model/module.ts";
export type { ModuleSource } from "./model/source.ts";
export { captureBlockState, emitRequest, explainBlock, planAnnuity, suggestChanges } from "./pipeline.ts";
export { type NameMistake, type ReadDocument, readDocument } from "./read-document.ts";
export { annuityRun, type AnnuityRun, annuityRuns, scheduleOf } from "./schedule/index.ts";
