import type { Paint } from "../../diagnostics/format/paint.ts";
import { toPrintable } from "../../diagnostics/index.ts";
import { formatShare } from "./format-share.ts";
import type { CoverageGroupReport, CoverageReport } from "../coverage/to-coverage-report.ts";

export function formatCoverage(path: string, { groups, lacks }: CoverageReport, paint: Paint): string {
  const lines = groups.map((group) => `  ${formatGroup(group, paint)}`);
  const lacking = lacks.map(({ file, range, text }) => {
    const place = paint("dim", `${toPrintable(file)}:${range.start.line}:${range.start.column}`);
    return `  ${place}  ${toPrintable(text)}`;
  });
  return [`Coverage of ${toPrintable(path)}`, ...lines, ...lacking].join("\n");
}

function formatGroup({ group, covered, total, ...share }: CoverageGroupReport, paint: Paint): string {
  const text = `${group.padEnd(10)}  ${String(covered).padStart(4)} of ${String(total).padStart(4)}  `;
  return formatShare(text, share, paint);
}
