import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { runMutants } from "../../../../engine/scenario/index.ts";
import { findSurvivorsPlainly } from "../../../support/plain-mutants.ts";
import { generateTestedModule, readTestedModule, type TestedModule } from "../../../support/tested-module.ts";

const ours = (name: string) => readTestedModule(resolve(import.meta.dirname, "../../../../product-modules", name));

/** With few scenarios many mutants live, each of which has to live in both ways. */
function withFew(tested: TestedModule, cases: number): TestedModule {
  const [suite, ...others] = tested.suites;
  if (!suite || others.length === 0) return tested;
  return { ...tested, suites: [{ ...suite, scenarios: suite.scenarios.slice(0, cases) }] };
}

describe("the mutants that no scenario notices", () => {
  test.each<[string, TestedModule]>([
    ["a part of the scenarios of dinosure", withFew(ours("dinosure"), 3)],
    ["a part of the scenarios of income-protection", withFew(ours("income-protection"), 3)],
    ["the scenarios of a module of which little is tested", generateTestedModule(4, 2)],
  ])("when %s run are those that running every scenario from scratch finds", (_name, { checked, module, suites }) => {
    const { survivors, total } = runMutants({ checked, module, suites, toPath: (file) => file });
    const found = survivors.map(({ where, change }) => `${where}: ${change}`);
    expect(found).toEqual(findSurvivorsPlainly(checked, module, suites));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(total);
  });

  test("are the same when all scenarios of a module run", () => {
    const { checked, module, suites } = ours("income-protection");
    const { survivors } = runMutants({ checked, module, suites, toPath: (file) => file });
    expect(survivors.map(({ where, change }) => `${where}: ${change}`)).toEqual(
      findSurvivorsPlainly(checked, module, suites),
    );
  });
});
