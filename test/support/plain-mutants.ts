import { compileModule, type CheckedModule, type CompiledModule } from "../../engine/index.ts";
import { runScenario, type Suite } from "../../engine/scenario/index.ts";
import { listMutants } from "../../engine/scenario/mutate/list-mutants.ts";

/** The mutants that no scenario notices, found the plain way: each is compiled whole, and every scenario runs from scratch. */
export function findSurvivorsPlainly(
  checked: CheckedModule,
  module: CompiledModule,
  suites: readonly Suite[],
): readonly string[] {
  const scenarios = suites.flatMap((suite) => suite.scenarios);
  const survivors = listMutants(checked, module).filter(({ build }) => {
    try {
      const mutant = compileModule(build());
      return scenarios.every((scenario) => runScenario(mutant, scenario).outcome !== "failed");
    } catch {
      return false;
    }
  });
  return survivors.map(({ where, change }) => `${where}: ${change}`);
}
