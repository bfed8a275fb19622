import { countOf } from "../count-of.ts";
import type { FixPlan } from "./plan-fixes.ts";

const reasons = {
  overlap: "another fix changes the same text; run the command again",
  misplaced: "its place is not in the file",
} as const;

/** What was done, or would be, and what was not. */
export function describeFixes({ files, applied, skipped }: FixPlan, isPreview: boolean): readonly string[] {
  const count = countOf(applied.length, "fix", "fixes");
  const done = isPreview ? "would be applied" : "applied";
  return [
    applied.length === 0 ? "Nothing to fix." : `${count} ${done} in ${countOf(files.length, "file")}.`,
    ...skipped.map(({ diagnostic, path, reason }) => {
      const { code, range } = diagnostic;
      return `Not fixed: ${path}:${range.start.line}:${range.start.column} ${code} (${reasons[reason]}).`;
    }),
  ];
}
