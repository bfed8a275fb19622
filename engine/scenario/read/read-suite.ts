import { orderDiagnostics } from "../../diagnostics/index.ts";
import { parseDocument } from "../../load/index.ts";
import type { Diagnostic, ScenarioFile } from "../../model/documents.ts";
import type { CompiledModule } from "../../model/module.ts";
import { validateDocument } from "../../portable.ts";
import type { Suite } from "../scenario.ts";
import { createReporter } from "./reporter.ts";
import { toScenarios } from "./to-scenarios.ts";

export interface ReadSuite {
  /** Absent when nothing in the file can be run. */
  readonly suite?: Suite;
  readonly diagnostics: readonly Diagnostic[];
}

/** One `*.test.yaml` file of a module. With any mistake in it nothing of it is run: it would pass for the wrong reason. */
export function readSuite(text: string, file: string, module: CompiledModule): ReadSuite {
  const { document, diagnostics } = parseDocument(file, text);
  if (!document) return { diagnostics };
  const reporter = createReporter(document);
  for (const { code, params, pointer, part } of validateDocument("scenario", document.value)) {
    const texts = Object.entries(params).map(([name, value]) => [name, String(value)]);
    reporter.report(code, Object.fromEntries(texts), pointer, part);
  }
  if (reporter.diagnostics.length > 0) return { diagnostics: orderDiagnostics(reporter.diagnostics) };
  const written = document.value as unknown as ScenarioFile;
  const scenarios = toScenarios(written, module, reporter);
  if (reporter.diagnostics.length > 0) return { diagnostics: orderDiagnostics(reporter.diagnostics) };
  return { suite: { name: written.name, document, scenarios }, diagnostics: [] };
}
