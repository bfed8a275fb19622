import { locate } from "../../diagnostics/index.ts";
import type { CheckedModule, CompiledModule } from "../../model/module.ts";
import { compileModule } from "../../portable.ts";
import type { Scenario, Suite } from "../scenario.ts";
import { runScenario } from "../run/run-scenario.ts";
import { listMutants } from "./list-mutants.ts";
import type { Mutant } from "./mutant.ts";
import type { MutationReport } from "./to-mutation-report.ts";

export interface MutationRun {
  readonly checked: CheckedModule;
  readonly module: CompiledModule;
  /** All of whose scenarios pass or are skipped. */
  readonly suites: readonly Suite[];
  readonly toPath: (file: string) => string;
  /** Called after each mutant. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Runs the scenarios against one mutant after the other; one is noticed when a scenario fails. */
export function runMutants({ checked, module, suites, toPath, onProgress }: MutationRun): MutationReport {
  const scenarios = suites.flatMap((suite) => suite.scenarios).filter(({ skip }) => skip === undefined);
  const mutants = listMutants(checked, module);
  const survivors = mutants.filter((mutant, index) => {
    const noticing = findNoticing(mutant, scenarios);
    // What noticed one mutant mostly notices the next one too, which stands beside it.
    if (noticing >= 0) scenarios.unshift(...scenarios.splice(noticing, 1));
    onProgress?.(index + 1, mutants.length);
    return noticing < 0;
  });
  return {
    noticed: mutants.length - survivors.length,
    total: mutants.length,
    survivors: survivors.map(({ where, change, place }) => {
      const at = locate(checked.source, place);
      return { where, change, ...at, file: toPath(at.file) };
    }),
  };
}

/** The position of the first scenario that fails; -1 when none does. */
function findNoticing(mutant: Mutant, scenarios: readonly Scenario[]): number {
  try {
    const module = compileModule(mutant.build());
    return scenarios.findIndex((scenario) => runScenario(module, scenario).outcome === "failed");
  } catch {
    // Nobody checked the mutant, so it may be one that a check would have refused; that is noticed too.
    return 0;
  }
}
