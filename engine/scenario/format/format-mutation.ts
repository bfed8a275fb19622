import type { Paint } from "../../diagnostics/format/paint.ts";
import { toPrintable } from "../../diagnostics/index.ts";
import type { MutationReport } from "../mutate/to-mutation-report.ts";

export function formatMutation(path: string, { noticed, total, survivors }: MutationReport, paint: Paint): string {
  const percent = total === 0 ? 100 : Math.floor((noticed / total) * 1000) / 10;
  const head = `Mutants of ${toPrintable(path)}: ${noticed} of ${total} noticed, ${percent} %`;
  const lines = survivors.map(({ file, range, where, change }) => {
    const place = paint("dim", `${toPrintable(file)}:${range.start.line}:${range.start.column}`);
    return `  ${place}  ${toPrintable(`${where}: ${change}`)}`;
  });
  return [head, ...lines].join("\n");
}
