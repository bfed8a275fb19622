import { createPaint, type Paint } from "../../diagnostics/format/paint.ts";
import { toPrintable } from "../../diagnostics/index.ts";
import type { FailureReport, ModuleReport, ScenarioReport, SuiteReport } from "../report.ts";
import { formatCoverage } from "./format-coverage.ts";
import { formatMutation } from "./format-mutation.ts";

/** For people: one line for each file, then what failed and why. */
export function formatPretty(modules: readonly ModuleReport[], { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  return modules
    .map((module) => {
      const parts = [
        module.suites.map((suite) => formatSuite(suite, paint)).join("\n"),
        ...(module.coverage ? [formatCoverage(module.path, module.coverage, paint)] : []),
        ...(module.mutation ? [formatMutation(module.path, module.mutation, paint)] : []),
      ];
      return parts.join("\n\n");
    })
    .join("\n\n");
}

function formatSuite({ file, name, scenarios }: SuiteReport, paint: Paint): string {
  const head = `${toPrintable(file)}  ${paint("bold", toPrintable(name))}  ${countOutcomes(scenarios)}`;
  const details = scenarios.flatMap((scenario) => formatScenario(scenario, paint));
  return [head, ...details].join("\n");
}

function formatScenario({ name, outcome, skip_reason, failures }: ScenarioReport, paint: Paint): readonly string[] {
  if (outcome === "passed") return [];
  if (outcome === "skipped")
    return [`  ${paint("yellow", "skipped")}  ${toPrintable(`${name} (${skip_reason ?? ""})`)}`];
  return [
    "",
    `  ${paint("red", "failed")}  ${toPrintable(name)}`,
    ...failures.flatMap((failure) => formatFailure(failure, paint)),
  ];
}

function formatFailure({ file, range, message, explanation }: FailureReport, paint: Paint): readonly string[] {
  const { line, column } = range.start;
  const place = paint("dim", `${toPrintable(file)}:${line}:${column}`);
  return [`    ${place}`, `    ${toPrintable(message)}`, ...formatTrace(explanation)];
}

// Enough to see what decided; `explain` shows a whole trace.
const mostLines = 30;
const longestLine = 200;

function formatTrace(explanation: string | undefined): readonly string[] {
  if (explanation === undefined) return [];
  const lines = explanation.trimEnd().split("\n");
  const more = lines.length - mostLines;
  const shown = more > 1 ? [...lines.slice(0, mostLines), `… and ${more} more lines`] : lines;
  return ["", ...shown.map((line) => toPrintable(line === "" ? "" : `      ${shorten(line)}`)), ""];
}

function shorten(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

export function countOutcomes(scenarios: readonly Pick<ScenarioReport, "outcome">[]): string {
  const counts = (["passed", "failed", "skipped"] as const).map((outcome) => {
    const count = scenarios.filter((scenario) => scenario.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome}`];
  });
  return counts.flat().join(", ") || "none run";
}
