import { locate } from "../../diagnostics/index.ts";
import type { CheckedModule, CompiledModule } from "../../model/module.ts";
import { compileVariant } from "../../variant.ts";
import { percentOf } from "../percent.ts";
import { runFrom } from "../run/run-scenario.ts";
import type { Suite } from "../scenario.ts";
import { listMutants } from "./list-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { prepareStart, type PreparedStart, startIn } from "./prepared-start.ts";
import type { MutationReport } from "./to-mutation-report.ts";

export interface MutationRun {
  readonly checked: CheckedModule;
  readonly module: CompiledModule;
  /** All of whose scenarios pass or are skipped. */
  readonly suites: readonly Suite[];
  /** How to print the name of a file of the module. */
  readonly toPath: (file: string) => string;
  /** Called after each mutant. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Runs the scenarios against one mutant after the other; one is noticed when a scenario fails. */
export function runMutants({ checked, module, suites, toPath, onProgress }: MutationRun): MutationReport {
  const scenarios = suites.flatMap((suite) => suite.scenarios).filter(({ skip }) => skip === undefined);
  const starts = scenarios.map((scenario) => prepareStart(module, scenario));
  const mutants = listMutants(checked, module);
  const survivors = mutants.filter((mutant, index) => {
    const noticing = findNoticing(mutant, { checked, module, starts });
    // What noticed one mutant mostly notices the next one too, which stands beside it.
    if (noticing >= 0) starts.unshift(...starts.splice(noticing, 1));
    onProgress?.(index + 1, mutants.length);
    return noticing < 0;
  });
  const noticed = mutants.length - survivors.length;
  const threshold = module.document.settings?.coverage?.mutants;
  return {
    noticed,
    total: mutants.length,
    percent: percentOf(noticed, mutants.length),
    ...(threshold !== undefined && { threshold }),
    survivors: survivors.map(({ where, change, place }) => {
      const at = locate(checked.source, place);
      return { where, change, ...at, file: toPath(at.file) };
    }),
  };
}

interface Original extends Pick<MutationRun, "checked" | "module"> {
  readonly starts: readonly PreparedStart[];
}

/** The position of the first scenario that fails; -1 when none does. */
function findNoticing(mutant: Mutant, { checked, module, starts }: Original): number {
  try {
    const variant = compileVariant(module, checked, mutant.build());
    return starts.findIndex((start) => runFrom(startIn(variant, start), start.scenario).outcome === "failed");
  } catch {
    // Nobody checked the mutant, so it may be one that a check would have refused; that is noticed too.
    return 0;
  }
}
