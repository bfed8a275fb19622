export { applyFixes, type FixedDiagnostic, type FixResult, safeFixOf, type SkippedFix } from "./apply-fixes.ts";
export { formatPatch } from "./format-patch.ts";
