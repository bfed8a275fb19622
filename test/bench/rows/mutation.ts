import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runMutants } from "../../../engine/scenario/index.ts";
import { findSurvivorsPlainly } from "../../support/plain-mutants.ts";
import { readTestedModule, type TestedModule } from "../../support/tested-module.ts";
import { sameAnswers } from "../answers.ts";
import { type Row, toResult } from "../row.ts";

const longestSeconds = 60;

/** All mutants of our largest module, beside what a tool does that compiles each one whole and starts every scenario anew. */
export const mutation: Row = {
  async measure() {
    const { checked, module, suites } = readLargestModule();
    const run = (): readonly string[] =>
      runMutants({ checked, module, suites, toPath: (file) => file }).survivors.map(
        ({ where, change }) => `${where}: ${change}`,
      );
    const [ours, survivors] = secondsOf(run);
    const [reference, expected] = secondsOf(() => findSurvivorsPlainly(checked, module, suites));
    sameAnswers(`mutants of ${module.key} that no scenario notices`, survivors, expected);
    const name = `all mutants of ${module.key}`;
    return [toResult({ name, ours, reference, unit: "s", ratio: reference / ours, target: { most: longestSeconds } })];
  },
};

function readLargestModule(): TestedModule {
  const folder = fileURLToPath(new URL("../../../product-modules", import.meta.url));
  const names = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/scenarios`));
  const modules = names.map((name) => readTestedModule(`${folder}/${name}`));
  return modules.reduce((largest, other) => (sizeOf(other) > sizeOf(largest) ? other : largest));
}

function sizeOf({ module }: TestedModule): number {
  return module.slots.length;
}

function secondsOf<Answer>(run: () => Answer): readonly [seconds: number, answer: Answer] {
  const { user, system } = process.cpuUsage();
  const answer = run();
  const after = process.cpuUsage();
  return [(after.user + after.system - user - system) / 1_000_000, answer];
}
