import { toPointer } from "../../diagnostics/index.ts";
import type { ScenarioCase, ScenarioFile, ScenarioRow } from "../../model/documents.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { Scenario, Step } from "../scenario.ts";
import { readExpectation } from "./read-expectation.ts";
import { readGivenClaim } from "./read-given-claim.ts";
import { type Level, readNow } from "./read-now.ts";
import { readSetBlocks, readStep } from "./read-step.ts";
import type { Reporter } from "./reporter.ts";

/** Every case, or every row of it, as a scenario of its own: file, case and row say more and more of the same thing. */
export function toScenarios(file: ScenarioFile, module: CompiledModule, reporter: Reporter): readonly Scenario[] {
  const reading = { file, module, reporter };
  return file.cases.flatMap((written, index) => {
    const pointer = toPointer(["cases", index]);
    const steps = (written.steps ?? []).map((step, at) => readStep(step, `${pointer}/steps/${at}`, module, reporter));
    const rows = written.rows ?? [undefined];
    return rows.map((row, at) => {
      const rowPointer = `${pointer}/rows/${at}`;
      const levels: Level[] = [
        { values: file, pointer: "" },
        { values: written, pointer },
      ];
      if (row) levels.push({ values: row, pointer: rowPointer });
      const name = row ? `${written.name}: ${row.name ?? `row ${at + 1}`}` : written.name;
      return toScenario({ name, pointer: row ? rowPointer : pointer, levels, steps, written, row }, reading);
    });
  });
}

interface Draft {
  readonly name: string;
  readonly pointer: string;
  readonly levels: readonly Level[];
  readonly steps: readonly Step[];
  readonly written: ScenarioCase;
  readonly row: ScenarioRow | undefined;
}

interface Reading {
  readonly file: ScenarioFile;
  readonly module: CompiledModule;
  readonly reporter: Reporter;
}

function toScenario(draft: Draft, { file, module, reporter }: Reading): Scenario {
  const { name, pointer, levels, steps, written } = draft;
  const now = readNow(levels, pointer, module, reporter);
  const first: Step = { ...nothing, pointer, set: readSetBlocks(levels, module, reporter) };
  const last: Step = { ...nothing, pointer, expect: readExpectation(expectationsOf(draft), module, reporter) };
  return {
    name,
    pointer,
    skip: written.skip ?? file.skip,
    now,
    claim: readGivenClaim(levels, { file, module, now, reporter }),
    steps: [first, ...steps, last],
  };
}

const nothing = {
  now: undefined,
  set: [],
  action: undefined,
  request: undefined,
  refused: undefined,
  expect: undefined,
} satisfies Omit<Step, "pointer">;

/** The file has none, so that whoever reads a case sees all that is expected of it. */
function expectationsOf({ levels, pointer }: Draft) {
  const written = levels.slice(1).flatMap(({ values, pointer: at }) => {
    const { expect } = values as ScenarioCase | ScenarioRow;
    return expect ? [{ expect, pointer: `${at}/expect` }] : [];
  });
  return { written, pointer };
}
