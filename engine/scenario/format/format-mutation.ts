import type { Paint } from "../../diagnostics/format/paint.ts";
import { toPrintable } from "../../diagnostics/index.ts";
import { formatShare } from "./format-share.ts";
import type { MutationReport } from "../mutate/to-mutation-report.ts";

export function formatMutation(path: string, report: MutationReport, paint: Paint): string {
  const { noticed, total, survivors } = report;
  const head = formatShare(`Mutants of ${toPrintable(path)}: ${noticed} of ${total} noticed, `, report, paint);
  const lines = survivors.map(({ file, range, where, change }) => {
    const place = paint("dim", `${toPrintable(file)}:${range.start.line}:${range.start.column}`);
    return `  ${place}  ${toPrintable(`${where}: ${change}`)}`;
  });
  return [head, ...lines].join("\n");
}
